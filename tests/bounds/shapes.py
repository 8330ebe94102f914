"""Workspaces of a given size that are made to hurt: each is as many of one thing as fit, where a stranger could put
them. A line of a table below is a shape; `made(name, size)` gives its files by their names."""

HEAD = "journey: j\ngoal: Be done\nowner: us\n"
STAGE = "  - { id: a, exit: event x"
MONTHS = ("day", "week", "month")


def filled(head, item, size, tail="", between=""):
    """As many items as fit between the two; `item` is asked for the text of the one with a number."""
    parts, room, i = [head], size - len(head) - len(tail), 0
    while True:
        text = item(i) + between
        room -= len(text)
        if room < 0 and i:
            break
        parts.append(text)
        i += 1
    return "".join(parts) + tail


def count(size, width):
    return max(1, size // width)


def items(key, text, depth=0):
    """A list of the journey, one line an item."""
    pad = " " * depth
    return lambda size: filled(HEAD + f"{key}:\n", lambda i: f"{pad}  - {text.format(i=i, p=max(i - 1, 0), n=i + 1)}\n", size,
                               "" if key in ("stages", "steps") else "stages: [{id: a, exit: event x}, {id: b}]\n")


def in_stage(key, text):
    return lambda size: filled(HEAD + "stages:\n  - id: a\n    exit: event x\n" + f"    {key}:\n",
                               lambda i: f"      - {text.format(i=i, p=max(i - 1, 0), n=i + 1)}\n", size, "  - id: b\n")


def line(key, text, before="[", after="]", joined=", ", where="stage"):
    """One value that is as long as fits, in the place of a key."""
    def make(size):
        if where == "stage":
            head, tail = HEAD + "stages:\n  - id: a\n" + f"    {key}: {before}", f"{after}\n  - id: b\n"
        else:
            head, tail = HEAD + f"{key}: {before}", f"{after}\nstages:\n- id: a\n- id: b\n"
        return filled(head, lambda i: (joined if i else "") + text.format(i=i), size, tail)
    return make


def names(key, text, more=""):
    """A map of a vocabulary beside a journey."""
    return lambda size: {"v.vocabulary.yaml": filled(f"vocabulary: v\n{more}{key}:\n", lambda i: f"  n{i}: " +
                                                     text.format(i=i, p=max(i - 1, 0), n=i + 1) + "\n", size),
                         "j.journey.yaml": HEAD.replace("owner: us", "owner: n0" if key in ("roles", "teams", "people") else "owner: us") +
                         f"stages: [{{id: a, exit: event {'n0' if key == 'events' else 'x'}}}, {{id: b}}]\n"}


def grid(width):
    """Tiers by stages: an overlay that says something of each stage."""
    def make(size):
        stages = int((size / width) ** 0.5)
        text = HEAD + "stages:\n" + "".join(f"  - {{id: s{i}, duration: 9 days, milestones: [{{id: m{i}, due: day {i + 1}}}]}}\n"
                                            for i in range(stages)) + "overlays:\n"
        tier = 0
        while len(text) < size - 60 * stages:
            text += f"  t{tier}:\n    stages:\n" + "".join(
                f"      s{i}: {{duration: {tier % 9 + 1} days, milestones: {{m{i}: {{due: day {i}}}}}}}\n" for i in range(stages))
            tier += 1
        return text
    return make


def tiers(what, width):
    def make(size):
        return filled(HEAD + "stages: [{id: a, milestones: [{id: m}], touchpoints: [{id: c}]}, {id: b}]\noverlays:\n",
                      lambda i: f"  t{i}: {what.format(i=i)}\n", size)
    return make


def tier_adds(key, text):
    return lambda size: filled(HEAD + f"stages: [{{id: a, exit: event x}}, {{id: b}}]\noverlays:\n  t:\n    {key}:\n",
                               lambda i: f"        - {text.format(i=i)}\n", size)


def tree(key, where="stage", leaf="{event: e%d}", levels=12):
    """A tree of criteria as deep as may be, as wide as fits."""
    def made(budget, level, start):
        if level == 0 or budget < 60:
            return leaf % start
        half = (budget - 12) // 2
        word = "all" if level % 2 else "any"
        return f"{{{word}: [{made(half, level - 1, 2 * start)}, {made(half, level - 1, 2 * start + 1)}]}}"

    def make(size):
        levels_here = min(levels, max(1, (size // 20).bit_length() - 1))
        body, i = [], 0
        total = 0
        while total < size:
            part = made(18 * 2 ** levels_here, levels_here, i * 100000 + 1)
            total += len(part) + 40
            body.append(f"  - {{id: s{i}, {key}: {part}}}\n")
            i += 1
        return HEAD + "stages:\n" + "".join(body)
    return make


def many_files(text, name, width):
    """Small files, as many as fit."""
    def make(size):
        return {name.format(i=i): text.format(i=i, p=max(i - 1, 0), n=i + 1) for i in range(count(size, width))}
    return make


def settings(text, more=None):
    def make(size):
        files = {"journeyc.yaml": text(size), "j.journey.yaml": HEAD + "stages: [{id: a, exit: event x}, {id: b}]\n"}
        files.update(more(size) if more else {})
        return files
    return make


def rule(sentence):
    page = "---\nrule: r1\nseverity: warning\n---\n# T\n\n```rule\n{}\n```\n\n## Why\nBecause.\n"

    def make(size):
        return {"rules/r1.md": page.format(sentence), "journeyc.yaml": "journeyc: 1\n",
                "j.journey.yaml": filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}, owner: o{i % 7}}}\n", size)}
    return make


def dense(size):
    n = int((size / 40) ** 0.5)
    text = HEAD + "stages:\n" + "".join(f"  - {{id: s{i}}}\n" for i in range(n)) + "transitions:\n"
    return filled(text, lambda i: f"  - {{from: s{i % n}, to: s{(i * 7 + i // n * 13) % n}, if: event e{i}}}\n", size)


def aliases(size):
    return filled(HEAD + "stages:\n  - &s {id: a, owner: x, touchpoints: [{id: c, title: " + "w" * 200 + "}]}\n",
                  lambda i: f"  - {{<<: *s, id: s{i}}}\n", size)


def alias_values(size):
    return filled(HEAD + "x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]\nstages:\n- id: a\n- id: b\nx-b:\n", lambda i: "  - *a\n", size)


def anchors(size):
    return filled(HEAD + "stages:\n", lambda i: f"  - &a{i} {{id: s{i}}}\n", size)


def merges(size):
    return filled(HEAD + "stages:\n  - &a0 {id: a, owner: x}\n", lambda i: f"  - &a{i + 1} {{<<: *a{i}, id: s{i}}}\n", size)


def merge_lists(size):
    n = 200
    text = HEAD + "x-m:\n" + "".join(f"  - &m{i} {{x-k{i}: 1}}\n" for i in range(n)) + "stages:\n"
    return filled(text, lambda i: f"  - {{<<: [{', '.join(f'*m{k}' for k in range(n))}], id: s{i}}}\n", size)


def borders(width):
    """Segments whose borders cross each other."""
    def make(size):
        return {"v.vocabulary.yaml": filled("vocabulary: v\nattributes: {arr: {kind: number}, seats: {kind: number}}\nsegments:\n",
                                            lambda i: f"  g{i}: {{where: arr >= {i} and arr < {i + width} and seats >= {i % 97}}}\n", size),
                "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}
    return make


def tier_borders(size):
    return {"v.vocabulary.yaml": filled("vocabulary: v\nattributes: {arr: {kind: number}}\ntiers:\n",
                                        lambda i: f"  g{i}: {{where: arr >= {i} and arr < {i + 2}}}\n", size),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def listed_values(size):
    return {"v.vocabulary.yaml": "vocabulary: v\nattributes: {r: {kind: choice, values: [" +
            ", ".join(f"v{i}" for i in range(count(size // 2, 9))) + "]}}\nsegments:\n" +
            "".join(f"  g{k}: {{where: {{attribute: r, in: [" + ", ".join(f"v{i}" for i in range(k, count(size // 2, 9), 10)) + "]}}\n"
                    for k in range(10)),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def formula(size):
    return {"v.vocabulary.yaml": filled("vocabulary: v\nmetrics:\n  m0: {kind: percent}\n  n0: {kind: percent}\n",
                                        lambda i: f"  m{i + 1}: {{kind: composite, parts: {{m{i}: 50%, n{i}: 50%}}}}\n"
                                                  f"  n{i + 1}: {{kind: composite, parts: {{m{i}: 50%, n{i}: 50%}}}}\n", size),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def leads(size):
    return {"v.vocabulary.yaml": filled("vocabulary: v\nmetrics:\n", lambda i: f"  m{i}: {{leads-to: [m{i + 1}, m{i + 2}, m{i // 2}]}}\n", size),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def templates(page):
    def make(size):
        return {"journeyc.yaml": "journeyc: 1\ntemplates: t\n", "t/playbook.mustache": page(size),
                "j.journey.yaml": HEAD + "stages: [{id: a, exit: event x}, {id: b}]\n"}
    return make


def baseline(size):
    item = '    {{"rule": "stage-without-owner", "path": "j/s{i}", "file": "j.journey.yaml", "count": 1}}'
    return {"journeyc-baseline.json": '{\n  "journeyc-baseline": 1,\n  "findings": [\n' +
            ",\n".join(f'    "stage-without-metric:j/s{i}:1"' for i in range(count(size, 36))) + "\n  ]\n}\n",
            "j.journey.yaml": "journey: j\nstages: [{id: a, exit: event x}, {id: b}]\n"} if item else {}

def leads_dense(size):
    """Each metric leads to each."""
    n = int((size / 7) ** 0.5)
    every = ", ".join(f"m{i}" for i in range(n))
    return {"v.vocabulary.yaml": "vocabulary: v\nmetrics:\n" + "".join(f"  m{i}: {{leads-to: [{every}]}}\n" for i in range(n)),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def rule_table(size):
    cells = "| a " * (size // 12)
    return {"journeyc.yaml": "journeyc: 1\n", "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n",
            "rules/r1.md": "---\nrule: r1\nseverity: warning\n---\n# T\n\n```rule\nevery stage has a note\n```\n\n## Why\n" +
            f"{cells}|\n{cells.replace('a', '-')}|\n{cells}|\n"}


def with_journey(files):
    return lambda size: {**files(size), "j.journey.yaml": HEAD + "stages: [{id: a, exit: event x}, {id: b}]\n"}


SMALL = "journey: j{i}\ngoal: G\nowner: us\nstages:\n- id: a\n- id: b\n"


def approvals(size):
    return {"journeyc-approvals.yaml": filled("approvals:\n", lambda i: f"  - {{fingerprint: {i:016x}, by: someone, why: because}}\n", size),
            "j.journey.yaml": HEAD + "stages: [{id: a, exit: event x}, {id: b}]\n"}


def codeowners(size):
    return many_files("journey: j{i}\ngoal: G\nowner: o{i}\nstages:\n- id: a\n- id: b\n", "d{i}/j{i}.journey.yaml", 48)(size)


def parents(size):
    return {"j.journey.yaml": "---\n".join(f"journey: j{i}\ngoal: G\nparent: j{max(i - 1, 0)}\nstages:\n- id: a\n- id: b\n" for i in range(count(size, 52)))}


def star(size):
    n = count(size, 60)
    return {"j.journey.yaml": "---\n".join([f"journey: top\ngoal: G\nstages:\n- id: a\n- id: b\nsub-journeys: [{', '.join(f'j{i}' for i in range(n))}]\n"] +
                                           [f"journey: j{i}\ngoal: G\nparent: top\nstages:\n- id: a\n- id: b\n" for i in range(n)])}


def variants(size):
    n = count(size, 66)
    return {"j.journey.yaml": "---\n".join(["journey: top\ngoal: G\nstages:\n- id: a\n- id: b\n"] +
                                           [f"journey: j{i}\ngoal: G\nvariant-of: {{journey: top}}\nstages:\n- id: a\n- id: b\n" for i in range(n)])}


def portfolio(size):
    return {"p.portfolio.yaml": filled("portfolio: p\nlifecycle: [a, b, c]\nproducts:\n",
                                       lambda i: f"  p{i}: {{journeys: [j], primary-stages: [a, b], owner: o{i % 50}}}\n", size),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def lifecycle(size):
    return {"p.portfolio.yaml": filled("portfolio: p\nlifecycle: [", lambda i: f"st{i}, ", size, "z]\nproducts: {p: {journeys: [j]}}\n"),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def intersections(size):
    return {"p.portfolio.yaml": filled("portfolio: p\nlifecycle: [a, b, c]\nproducts: {p: {journeys: [j]}, q: {journeys: [j]}}\nintersections:\n",
                                       lambda i: f"  - {{stage: a, products: [p, q], why: w{i}}}\n", size),
            "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"}


def blueprint(size):
    n = count(size, 120)
    steps = "".join(f"  - {{id: p{i}, does: thing {i}}}\n" for i in range(n))
    lane = "".join(f"    - {{text: item {i}, across: [p{i}, p{min(i + 9, n - 1)}], for: [item {max(i - 1, 0)}, p{i}]}}\n" for i in range(n))
    return HEAD + "steps:\n" + steps + f"lanes:\n  frontstage:\n{lane}"


def lanes(size):
    return filled(HEAD + "stages:\n- id: a\n- id: b\nlanes:\n", lambda i: f"  lane-{i}: [{{text: w{i}, across: [a, b]}}]\n", size)


def wide_lane(size):
    n = count(size, 100)
    return HEAD + "stages:\n" + "".join(f"  - {{id: s{i}}}\n" for i in range(n)) + "lanes:\n  frontstage:\n" + "".join(
        f"    - {{text: w{i}, across: [s{i}, s{(i * 7) % n}, s{(i * 13) % n}]}}\n" for i in range(n))


def overlap_pairs(size):
    n = count(size, 64)
    return HEAD + "stages:\n" + "".join(f"  - {{id: s{i}}}\n" for i in range(n)) + "overlaps:\n" + "".join(
        f"  - {{stages: [s{i}, s{(i * 7 + 1) % n}], duration: 3 days}}\n" for i in range(n))


def overlap_all(size):
    n = count(size, 30)
    return HEAD + "stages:\n" + "".join(f"  - {{id: s{i}}}\n" for i in range(n)) + "overlaps: [{stages: [" + ", ".join(
        f"s{i}" for i in range(n)) + "]}]\n"


def chain_of_days(key):
    """Each counts from the one before."""
    return lambda size: filled(HEAD + "starts-at: x\nstages:\n  - id: a\n    milestones:\n      - {id: mile0, due: day 1}\n",
                               lambda i: f"      - {{id: mile{i + 1}, due: 1 day after mile{i}}}\n", size)


def two_ways(size):
    return filled(HEAD + "starts-at: x\nmilestones:\n  - {id: mile0, due: day 1}\n  - {id: note0, due: day 1}\n",
                  lambda i: f"  - {{id: mile{i + 1}, due: the later of 1 day after mile{i} and 2 days after note{i}}}\n"
                            f"  - {{id: note{i + 1}, due: the earlier of 1 day after note{i} and 2 days after mile{i}}}\n", size,
                  "stages:\n- id: a\n- id: b\n")


def raci(size):
    return filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}, raci: {{accountable: r{i}, responsible: [q{i}], consulted: [p{i}]}}}}\n", size)


def personas_in_stages(size):
    n = int((size / 60) ** 0.5)
    voc = "vocabulary:\n  personas:\n" + "".join(f"    p{i}: {{goal: g}}\n" for i in range(n))
    return HEAD + voc + "stages:\n" + "".join(
        f"  - id: s{i}\n    experience:\n      feeling:\n" + "".join(f"        - {{label: l{k}, score: {k % 3}, persona: p{k}}}\n" for k in range(n))
        for i in range(n))


def pains(size):
    n = count(size, 110)
    return HEAD + "stages:\n  - id: a\n    experience:\n      pains:\n" + "".join(
        f"        - {{id: p{i}, text: Pain {i}}}\n" for i in range(n)) + "opportunities:\n" + "".join(
        f"  - {{id: o{i}, text: Idea {i}, addresses: [p{i}, p{(i * 7) % n}, p{(i * 13) % n}]}}\n" for i in range(n))


def pains_named_by_words(size):
    n = count(size, 80)
    return HEAD + "stages:\n  - id: a\n    experience:\n      pains: [" + ", ".join(f"Pain {i}" for i in range(n)) + "]\nopportunities:\n" + "".join(
        f"  - {{text: Idea {i}, addresses: [Pain {n - i - 1}]}}\n" for i in range(n))


def audit(size):
    n = int((size / 30) ** 0.5)
    ms = "stages:\n  - id: a\n    milestones:\n" + "".join(f"      - {{id: m{i}, due: day {i + 1}}}\n" for i in range(n))
    return HEAD + "starts-at: x\n" + ms + "audits:\n  - customers:\n" + "".join(
        f"      - {{account: c{k}, started: 2026-01-01, reached: {{" + ", ".join(f"m{i}: 2026-02-0{i % 9 + 1}" for i in range(n)) + "}}\n" for k in range(n))


def documents(size):
    return "---\n".join(f"journey: j{i}\ngoal: G\nowner: us\nstages:\n- id: a\n- id: b\n" for i in range(count(size, 50)))


def ladder(size):
    return {"v.vocabulary.yaml": filled("vocabulary: v\ntiers:\n", lambda i: f"  t{i}: {{model: m}}\n", size * 2 // 3),
            "j.journey.yaml": filled(HEAD + "stages:\n  - id: a\n    touchpoints:\n", lambda i: f"      - {{id: c{i}, tiers: [t{i}]}}\n", size // 3) +
            "overlays: {t1: {owner: them}}\n"}


def gitignore(size):
    files = many_files("journey: j{i}\ngoal: G\nowner: us\nstages:\n- id: a\n- id: b\n", "d{i}/j.journey.yaml", 200)(size // 2)
    files[".gitignore"] = filled("", lambda i: f"a{i}/**/b*/c{i}*.yaml\n", size // 2)
    return files


ONE_FILE = {
    # Lists and maps of a journey.
    "stages": items("stages", "{{id: s{i}}}"),
    "stages_said": items("stages", "{{id: s{i}, owner: o{i}, entry: event e{i}, exit: event e{n}, duration: 3 days, terminal: success}}"),
    "stages_same_criteria": items("stages", "{{id: s{i}, entry: event x, exit: event x}}"),
    "stages_unnamed": items("stages", "{{title: Stage {i}}}"),
    "steps": items("steps", "{{id: s{i}, does: thing {i}, channel: c{i}}}"),
    "steps_or": items("steps", "{{does: thing {i}, join: or}}"),
    "steps_short": items("steps", "Do {i}"),
    "plays": items("plays", "{{id: p{i}, trigger: event x}}"),
    "plays_owned": items("plays", "{{id: p{i}, trigger: event x{i}, owner: o{i}, steps: [a, b]}}"),
    "milestones": items("milestones", "{{id: m{i}, due: day {n}}}"),
    "touchpoints": items("touchpoints", "{{id: t{i}, when: day {n}}}"),
    "touchpoints_repeat": items("touchpoints", "{{id: t{i}, when: day {n}, repeat: weekly until mile{i}}}"),
    "handoffs": items("handoffs", "{{from: a, to: b, from-owner: o{i}, to-owner: p{i}}}"),
    "contingencies": items("contingencies", "{{if: event e{i}, do: this, owner: o{i}}}"),
    "activities": items("activities", "{{does: thing {i}, accountable: o{i}}}"),
    "opportunities": items("opportunities", "{{text: idea {i}, impact: high, size: small}}"),
    "statuses": items("statuses", "{{id: s{i}, entry: event e{i}}}"),
    "audits": items("audits", "{{stage: a, date: 2026-01-01, findings: [bad {i}]}}"),
    "walkthroughs": items("walkthroughs", "{{date: 2026-01-01, by: o{i}, text: seen}}"),
    "changes": items("changes", "{{version: \"{i}\", date: 2026-01-01, why: w{i}}}"),
    "transitions_any": items("transitions", "{{from: any, to: a, if: event e{i}}}"),
    "metrics": items("metrics", "m{i} >= {i}%"),
    "milestones_in_stage": in_stage("milestones", "{{id: m{i}, due: day {n}, owner: o{i}}}"),
    "milestones_bare": in_stage("milestones", "M {i}"),
    "touchpoints_in_stage": in_stage("touchpoints", "{{id: t{i}, channel: c{i}, when: day {n}, why: w}}"),
    "touchpoints_titled": in_stage("touchpoints", "Call number {i}"),
    "touchpoints_same": in_stage("touchpoints", "Call"),
    "before": in_stage("touchpoints", "{{id: t{i}, before: [t{n}, t{p}]}}"),
    "activities_in_stage": in_stage("activities", "{{does: thing {i}, accountable: o{i}, effort: 2 hours}}"),
    "steps_in_stage": in_stage("steps", "{{id: p{i}, does: thing, status: risk}}"),
    "handoffs_in_stage": in_stage("handoff", "{{to: b, to-owner: p{i}, when: day {i}}}"),
    "contingencies_in_stage": in_stage("contingencies", "{{if: event e{i}, play: p{i}, move-on: 1 day}}"),
    "metrics_in_stage": in_stage("metrics", "m{i} >= {i}%"),
    "rituals": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\ngovernance:\n  rituals:\n", lambda i: f"    - {{id: r{i}, cadence: weekly, attendees: [o{i}]}}\n", size),
    "rituals_long": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\ngovernance:\n  rituals:\n", lambda i: f"    - {{id: r{i}, cadence: daily, first: 2026-01-01, duration: 1 hour, attendees: [csm]}}\n", size),
    "pains": pains, "pains_by_words": pains_named_by_words, "audit_grid": audit, "raci": raci, "feelings": personas_in_stages,
    "wins": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\npractice:\n  wins:\n", lambda i: f"    - {{date: 2026-01-01, text: win {i}, metric: m{i}}}\n", size),
    "x_keys": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\n", lambda i: f"x-{i}: {i}\n", size),
    "unknown_keys": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\n", lambda i: f"colour-{i}: red\n", size),
    "unknown_keys_near": lambda size: filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}, ownr: a, exitt: b, dur: c}}\n", size),
    "same_key": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\n", lambda i: "owner: them\n", size),
    "same_ids": items("stages", "{{id: s}}"),
    "links": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nlinks:\n", lambda i: f"  k{i}: https://example.com/{i}\n", size),
    "plays_with_steps": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nplays:\n  - id: p\n    trigger: event x\n    steps:\n", lambda i: f"      - {{do: thing {i}, when: {i} days after trigger}}\n", size),
    "play_named_often": lambda size: filled(HEAD + "plays: [{id: p, trigger: event x, steps: [a, b, c]}]\nstages:\n", lambda i: f"  - {{id: s{i}, plays: [p], contingencies: [{{if: event e, play: p}}]}}\n", size),
    "unresolved": lambda size: filled(HEAD + "vocabulary: {roles: {us: {}}}\nstages:\n", lambda i: f"  - {{id: s{i}, owner: usr{i}}}\n", size),
    "unresolved_many": lambda size: filled(HEAD + "vocabulary:\n  roles:\n    us: {}\n" + "".join(f"    role{i}: {{}}\n" for i in range(count(size // 2, 14))) + "stages:\n", lambda i: f"  - {{id: s{i}, owner: rolle{i}}}\n", size),
    # Lists of names and words in one place.
    "owners": line("owner", "o{i}"), "owners_of_all": line("owner", "o{i}", where="journey").__call__ if False else
    (lambda size: filled("journey: j\ngoal: G\nowner: [", lambda i: f"o{i}, ", size, "z]\nstages:\n- id: a\n- id: b\n")),
    "owners_inherited": lambda size: filled("journey: j\ngoal: G\nowner: [" + ", ".join(f"o{i}" for i in range(count(size // 2, 7))) + "]\nstages:\n", lambda i: f"  - {{id: s{i}}}\n", size),
    "stakeholders": line("stakeholders", "o{i}", where="journey"),
    "tiers_of_stage": line("tiers", "t{i}"), "segments_of_stage": line("segments", "t{i}"), "personas_of_stage": line("personas", "t{i}"),
    "evidence": line("evidence", "e{i}"), "plays_of_stage": line("plays", "p{i}"),
    "metrics_line": line("metrics", "m{i} >= {i}"),
    "raci_line": line("raci", "o{i}", "{responsible: [", "]}"),
    "needs": line("needs-from", "thing {i}", "{customer: [", "]}"),
    "doing": line("experience", "thing {i}", "{doing: [", "]}"),
    "doing_long": line("experience", "w", "{doing: \"", "\"}", " "),
    "channel_line": line("touchpoints", "c{i}", "[{id: c, channel: [", "]}]"),
    "who_line": line("touchpoints", "c{i}", "[{id: c, who: {team: [", "]}}]"),
    "questions": line("touchpoints", "c{i}", "[{id: c, questions: [", "]}]"),
    "when_line": line("touchpoints", "day {i}", "[{id: c, when: [", "]}]"),
    "payload": line("handoff", "c{i}", "{to: b, payload: [", "]}"),
    "payload_commas": line("handoff", "c{i}", "{to: b, payload: \"", "\"}"),
    "owner_commas": line("owner", "c{i}", "\"", "\""),
    "owner_slashes": line("owner", "c{i}", "\"", "\"", " / "),
    "owner_and": line("owner", "c{i}", "\"", "\"", " and "),
    "metric_commas": line("metrics", "m{i} >= {i}", "\"", "\""),
    "plays_arrows": line("plays", "c{i}", "\"", "\"", " -> "),
    "x_deep": lambda size: HEAD + "stages:\n- id: a\n- id: b\nx-a: " + "[" * (size // 2) + "]" * (size // 2) + "\n",
    "x_deep_allowed": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nx-a:\n", lambda i: "  - " + "[" * 40 + "]" * 40 + "\n", size),
    # Phrases.
    "criterion_ands": line("exit", "event e{i}", "\"", "\"", " and "),
    "criterion_ors": line("exit", "milestone mile{i}", "\"", "\"", " or "),
    "criterion_any_of": line("exit", "event e{i}", "any of (", ")"),
    "criterion_parens": lambda size: HEAD + "stages:\n  - {id: a, exit: \"" + "(" * (size // 2) + "event x" + ")" * (size // 2) + "\"}\n",
    "criterion_nots": line("exit", "not", "\"", " event x\"", " "),
    "criterion_list": line("exit", "event e{i}", "{all: [", "]}"),
    "criterion_tree": tree("exit"), "entry_tree": tree("entry", leaf="m%d > 3"),
    "cadence_thens": line("touchpoints", "weekly until live", "[{id: c, repeat: \"", "\"}]", ", then "),
    "moment_earlier": line("window", "day {i}", "\"the earlier of ", "\"", " and "),
    "duration_units": line("duration", "1 day", "\"", "\"", " "),
    "phrases_broken": items("stages", "{{id: s{i}, exit: evnt e{i} haz happened, duration: {i} dayz}}"),
    "phrases_prose": items("stages", "{{id: s{i}, exit: The customer says that the {i} thing works and is happy}}"),
    # Texts.
    "title_long": line("title", "w", "\"", "\"", ""), "purpose_words": line("purpose", "word", "\"", "\"", " "),
    "dashes": lambda size: filled(HEAD + "stages:\n  - id: a\n    purpose: |\n", lambda i: "      - a thing\n", size),
    "dashes_nested": lambda size: filled(HEAD + "stages:\n  - id: a\n    purpose: |\n", lambda i: "      " + " " * (i % 60) + "- a\n", size),
    "dashes_in_cells": lambda size: filled(HEAD + "stages:\n  - id: a\n    experience:\n      doing:\n", lambda i: "        - \"- a\\n- b\\n- c\\n\\n* d\"\n", size),
    "goal_emphasis": lambda size: HEAD.replace("Be done", '"' + "*_" * (size // 2) + '"') + "stages:\n- id: a\n- id: b\n",
    "goal_brackets": lambda size: HEAD.replace("Be done", '"' + "[" * size + '"') + "stages:\n- id: a\n- id: b\n",
    "goal_links": lambda size: HEAD.replace("Be done", '"' + "[a](b)" * (size // 6) + '"') + "stages:\n- id: a\n- id: b\n",
    "goal_quotes": lambda size: HEAD.replace("Be done", "'" + ">" * size + "'") + "stages:\n- id: a\n- id: b\n",
    "goal_ticks": lambda size: HEAD.replace("Be done", "'" + "".join("`" * (i % 40 + 1) + " " for i in range(size // 21)) + "'") + "stages:\n- id: a\n- id: b\n",
    "goal_html": lambda size: HEAD.replace("Be done", "'" + "<a " * (size // 3) + "'") + "stages:\n- id: a\n- id: b\n",
    "goal_addresses": lambda size: HEAD.replace("Be done", "'" + "https://a.b/c " * (size // 14) + "'") + "stages:\n- id: a\n- id: b\n",
    "goal_combining": lambda size: HEAD.replace("Be done", "\"e" + "\u0301" * (size // 2) + "\"") + "stages:\n- id: a\n- id: b\n",
    "goal_emoji": lambda size: HEAD.replace("Be done", "\"" + "\U0001F468\u200d" * (size // 7) + "\"") + "stages:\n- id: a\n- id: b\n",
    "goal_cjk": lambda size: HEAD.replace("Be done", "\"" + "\u65e5" * (size // 3) + "\"") + "stages:\n- id: a\n- id: b\n",
    "goal_rtl": lambda size: HEAD.replace("Be done", "\"" + "\u05d0 1 " * (size // 5) + "\"") + "stages:\n- id: a\n- id: b\n",
    "comments": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\n", lambda i: "# a remark\n", size),
    "ignores": lambda size: filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}}} # journeyc: ignore stage-without-owner -- because\n", size),
    "ids_long": items("stages", "{{id: " + "a" * 120 + "{i}}}"),
    "titles_solid": items("stages", "{{id: s{i}, title: " + "w" * 900 + "}}"),
    "goal_table": lambda size: HEAD.replace("Be done", '"' + "|a|b\\n|-|-\\n" * (size // 14) + '"') + "stages:\n- id: a\n- id: b\n",
    "ignores_near": lambda size: filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}}} # journeyc: ignore stage-without-ownr{i}\n", size),
    "titles_alike": items("stages", "{{id: s{i}, title: The same}}"),
    # YAML.
    "aliases": aliases, "alias_values": alias_values, "anchors": anchors, "merges": merges, "merge_lists": merge_lists,
    "documents": documents, "empty_documents": lambda size: "---\n" * (size // 4),
    "complex_keys": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nx-a:\n", lambda i: f"  ? [a{i}]\n  : b\n", size),
    "tags": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nx-a:\n", lambda i: f"  - !t{i} x\n", size),
    "tabs": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\n", lambda i: f"\tx-{i}: a\n", size),
    "flow_map": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nx-a: {", lambda i: f"k{i}: {i}, ", size, "z: 1}\n"),
    "control_letters": lambda size: HEAD.replace("Be done", '"' + "\\u202e" * (size // 6) + '"') + "stages:\n- id: a\n- id: b\n",
    # Ways and days.
    "dense": dense, "overlap_pairs": overlap_pairs, "overlap_all": overlap_all, "chain_of_days": chain_of_days("due"), "two_ways": two_ways,
    "transition_line": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\ntransitions:\n  - {to: a, from: [", lambda i: f"s{i}, ", size, "b]}\n"),
    "start_stages": lambda size: HEAD + "stages:\n" + "".join(f"  - {{id: s{i}}}\n" for i in range(count(size, 26))) + "start-stages: [" + ", ".join(f"s{i}" for i in range(count(size, 26))) + "]\n",
    "blueprint": blueprint, "lanes": lanes, "wide_lane": wide_lane,
    # Tiers.
    "grid": grid(70), "grid_tall": grid(1400),
    "tiers": tiers("{{owner: o{i}}}", 0), "tiers_remove": tiers("{{stages: {{a: {{touchpoints: {{remove: [c]}}}}}}}}", 0),
    "tiers_none": tiers("{{stages: {{a: {{none: not here}}}}}}", 0),
    "tiers_add": tiers("{{touchpoints: {{add: [{{id: x{i}}}]}}}}", 0),
    "overlay_add": tier_adds("touchpoints:\n      add", "{{id: x{i}, when: day 1}}"),
    "overlay_add_plays": tier_adds("plays:\n      add", "{{id: x{i}, trigger: event x}}"),
    "overlay_add_rituals": tier_adds("rituals:\n      add", "{{id: x{i}, cadence: weekly}}"),
    "overlay_remove": tier_adds("touchpoints:\n      remove", "x{i}"),
    "overlay_contingencies": tier_adds("contingencies", "{{if: event e{i}, do: x}}"),
    "overlay_change": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\ntouchpoints:\n" + "".join(f"  - {{id: c{i}}}\n" for i in range(count(size, 50))) + "overlays:\n  t:\n    touchpoints:\n      change:\n", lambda i: f"        c{i}: {{when: day {i + 1}}}\n", size),
    "own_vocabulary": lambda size: filled(HEAD + "stages:\n- id: a\n- id: b\nvocabulary:\n  roles:\n    us: {}\n", lambda i: f"    r{i}: {{kind: internal}}\n", size),
}

FOLDER = {
    "roles": names("roles", "{{kind: internal, responsibilities: [a, b]}}"),
    "teams": names("teams", "{{lead: x, roles: [n{i}, r{i}]}}"),
    "people": names("people", "{{team: t{i}, role: r{i}}}"),
    "metric_names": names("metrics", "{{kind: percent, unit: \"%\", definition: d}}"),
    "metric_targets": names("metrics", "{{targets: [\"n{i} >= 3\"], owner: o{i}}}"),
    "metric_bands": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nmetrics:\n  m:\n    kind: score\n    bands:\n", lambda i: f"      b{i}: {i}..{i + 1}\n", size), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "metric_parts": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nmetrics:\n  m:\n    kind: composite\n    parts:\n", lambda i: f"      b{i}: 1%\n", size), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "attributes": names("attributes", "{{kind: number}}"),
    "attribute_values": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nattributes:\n  r: {kind: choice, values: [", lambda i: f"v{i}, ", size, "z]}\n"), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "segment_names": names("segments", "{{definition: some}}"),
    "segments_overlap": borders(500), "segments_tile": borders(1), "segments_of_values": listed_values, "tier_borders": tier_borders,
    "tier_names": names("tiers", "{{model: m}}"), "tier_ladder": ladder,
    "personas": names("personas", "{{goal: g, says: [a], thinks: [b]}}"),
    "channels": names("channels", "{{kind: human}}"), "products": names("products", "{{owner: o{i}}}"),
    "events": names("events", "{{source: s}}"), "assets": names("assets", "{{href: \"https://a.b/{i}\"}}"),
    "evidence_names": names("evidence", "{{kind: interview, date: 2026-01-01, n: {i}}}"),
    "terms": names("terms", "word{i}"),
    "terms_used": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nterms:\n", lambda i: f"  word{i}: other{i}\n", size // 2), "j.journey.yaml": filled(HEAD + "stages:\n", lambda i: f"  - {{id: s{i}, purpose: a word{i} and word{i + 1}}}\n", size // 2)},
    "vocabulary_plays": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nplays:\n", lambda i: f"  - {{id: p{i}, trigger: event x}}\n", size), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "vocabulary_rituals": lambda size: {"v.vocabulary.yaml": filled("vocabulary: v\nrituals:\n", lambda i: f"  - {{id: p{i}, cadence: weekly, owner: o{i}}}\n", size), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "people_meet": lambda size: {"v.vocabulary.yaml": "vocabulary: v\nroles:\n  us: {}\n" + "".join(f"  r{i}: {{}}\n" for i in range(1000)) + filled("rituals:\n", lambda i: f"  - {{id: p{i}, cadence: weekly, attendees: [" + ", ".join(f"r{(i * 31 + k) % 1000}" for k in range(100)) + "]}\n", size - 9000), "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "formula": formula, "leads_dense": leads_dense, "leads_to": leads, "portfolio_products": portfolio, "lifecycle": lifecycle, "intersections": intersections,
    "one_byte_files": with_journey(many_files("x", "k{i}.journey.yaml", 50)),
    "same_journey": many_files("journey: j\ngoal: G\nowner: us\nstages:\n- id: a\n- id: b\n", "d{i}/j.journey.yaml", 48),
    "deep_folders": many_files(SMALL, "a/" * 200 + "j{i}.journey.yaml", 450),
    "nested_workspaces": with_journey(many_files("journeyc: 1\n", "d{i}/journeyc.yaml", 50)),
    "gitignores": with_journey(many_files("*.txt\n!a{i}/**\n", "d{i}/.gitignore", 50)),
    "files": codeowners, "parents": parents, "star": star, "variants": variants, "gitignore": gitignore,
    "vocabularies": many_files("vocabulary: v{i}\nroles: {{r{i}: {{kind: internal}}}}\nevents: {{e{i}: {{}}}}\n", "v{i}.vocabulary.yaml", 80),
    "vocabularies_redefine": many_files("vocabulary: v{i}\nroles: {{r: {{kind: internal}}}}\n", "v{i}.vocabulary.yaml", 50),
    "based_on": many_files("journey: j{i}\ngoal: G\nview: future\nbased-on: j{p}\nstages: [{{id: a, experience: {{feeling: {{label: x, score: 1}}}}}}, {{id: b}}]\n", "j{i}.journey.yaml", 110),
    "baseline": baseline, "approvals": approvals,
    # Settings.
    "config_include": settings(lambda size: filled("journeyc: 1\ninclude:\n  - '**'\n", lambda i: f"  - '**/a{i}*/**/b*.yaml'\n", size)),
    "config_exclude": settings(lambda size: filled("journeyc: 1\nexclude:\n", lambda i: f"  - '**/a{i}*/**/b*.yaml'\n", size), codeowners if False else None),
    "config_exclude_files": settings(lambda size: filled("journeyc: 1\nexclude:\n", lambda i: f"  - '**/a{i}*/**/b*.yaml'\n", size // 2), many_files("journey: k{i}\ngoal: G\nowner: us\nstages:\n- id: a\n- id: b\n", "a/b{i}/j.journey.yaml", 200)),
    "config_star": settings(lambda size: "journeyc: 1\nexclude: ['" + "*a" * (size // 2) + "']\n"),
    "config_rules": settings(lambda size: filled("journeyc: 1\nrules:\n", lambda i: f"  rule-{i}: off\n", size)),
    "config_rule_paths": settings(lambda size: filled("journeyc: 1\nrules:\n  stage-without-owner:\n", lambda i: f"    - {{severity: info, paths: ['a{i}/**']}}\n", size)),
    "config_rule_paths_used": settings(lambda size: filled("journeyc: 1\nrules:\n  stage-without-metric:\n", lambda i: f"    - {{severity: info, paths: ['a{i}/**/b*']}}\n", size // 2), lambda size: {"k.journey.yaml": filled("journey: k\ngoal: G\nstages:\n", lambda i: f"  - {{id: s{i}}}\n", size // 2)}),
    "config_lanes": settings(lambda size: filled("journeyc: 1\nlanes: [", lambda i: f"l{i}, ", size, "z]\n")),
    "config_words": settings(lambda size: filled("journeyc: 1\ntheme:\n  words:\n", lambda i: f"    Word{i}: Other{i}\n", size)),
    "config_extends": settings(lambda size: "journeyc: 1\nextends: [" + ", ".join(f"e{i}.yaml" for i in range(count(size, 60))) + "]\n", many_files("journeyc: 1\nextends: [e{n}.yaml]\n", "e{i}.yaml", 60)),
    "config_emit": settings(lambda size: filled("journeyc: 1\nemit: [", lambda i: "map, ", size, "flow]\n")),
    "config_unknown": settings(lambda size: filled("journeyc: 1\n", lambda i: f"colour{i}: red\n", size)),
    # Rules and templates.
    "rule_pairs": rule("no two stages of a journey have the same owner"),
    "rule_path": rule("every stage has journey.stages.journey.stages.owner"),
    "rule_regex": rule("every stage has id matching /(a*)*(a*)*(a*)*b/"),
    "rule_table": rule_table,
    "rule_pages": lambda size: {**many_files("---\nrule: r{i}\nseverity: warning\n---\n# T\n\n```rule\nevery stage has a note\n```\n\n## Why\nBecause.\n", "rules/r{i}.md", 110)(size), "journeyc.yaml": "journeyc: 1\n", "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n"},
    "rule_long": lambda size: {"journeyc.yaml": "journeyc: 1\n", "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n", "rules/r1.md": "---\nrule: r1\nseverity: warning\n---\n# T\n\n```rule\nevery stage has an owner" + " and a metric" * (size // 13) + "\n```\n\n## Why\nBecause.\n"},
    "rule_examples": lambda size: {"journeyc.yaml": "journeyc: 1\n", "j.journey.yaml": HEAD + "stages:\n- id: a\n- id: b\n", "rules/r1.md": "---\nrule: r1\nseverity: warning\n---\n# T\n\n```rule\nevery stage has a note\n```\n\n## Why\nBecause.\n\n## Example\n" + "```yaml\njourney: a\ngoal: G\nstages: [a]\n```\n\n```output\nx\n```\n\n" * (size // 70)},
    "template_sections": templates(lambda size: "{{#stages}}" * (size // 22) + "{{/stages}}" * (size // 22)),
    "template_dots": templates(lambda size: "{{" + "a." * (size // 2) + "b}}"),
    "template_tags": templates(lambda size: "{{title}}" * (size // 9)),
    "template_loops": templates(lambda size: "{{#stages}}{{#stages}}{{#stages}}{{title}}{{/stages}}{{/stages}}{{/stages}}" * (size // 80)),
    "template_open": templates(lambda size: "{{#stages}}" * (size // 11)),
    "template_delims": templates(lambda size: "{{=<% %>=}}<%={{ }}=%>" * (size // 22)),
    "template_partials": lambda size: {**templates(lambda _: "".join(f"{{{{> p{i}}}}}" for i in range(count(size, 30))))(size), **many_files("{{{{title}}}}\n", "t/p{i}.mustache", 30)(size)},
}


def all_names():
    return list(ONE_FILE) + list(FOLDER)


def made(name, size=1_000_000):
    if name in ONE_FILE:
        return {"j.journey.yaml": ONE_FILE[name](size)}
    return FOLDER[name](size)
