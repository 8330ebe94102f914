"""Writes one journey: five stages of `content.STAGES`, about 9 KB, the same bytes for the same seed and number."""
import random

import content as c


class Uses(dict):
    """kind -> names that some journey refers to; the vocabulary declares these and no others."""

    def note(self, kind, *names):
        self.setdefault(kind, set()).update(names)
        return names[0]

    def party(self, *names):
        for name in names:
            self.note("teams" if name in c.TEAMS else "people" if name in c.PEOPLE else "roles", name)
        return names[0]


def journey_id(number):
    words = c.WORDS
    return "%s-%s-%04d" % (words[number % len(words)], words[number // len(words) % len(words)], number)


def quoted(r, text):
    """A scalar in one of the styles that people mix in one file."""
    if "?" in text or "," in text or r.random() < 0.3:
        return '"%s"' % text
    return text


def listed(items):
    return "[%s]" % ", ".join(items)


class Journey:
    def __init__(self, number, seed, uses):
        self.r = random.Random("%s/%d" % (seed, number))
        self.uses, self.id, self.out = uses, journey_id(number), []
        first = self.r.randrange(len(c.STAGES) - 4)
        self.stages = c.STAGES[first:first + 5]
        # The first journey speaks of all segments, so that even the smallest workspace has no hole between them.
        self.segments = self.r.sample(sorted(c.SEGMENTS), self.r.choice([1, 2, 3]) if number else 3)
        self.product = sorted(c.PRODUCTS)[number % len(c.PRODUCTS)]
        self.plays = self.r.sample(c.PLAYS, 2)
        self.targets, self.day, self.due, self.count = {}, 0, {}, 0

    def line(self, depth, text):
        self.out.append("  " * depth + text)

    def pick(self, kind, pool, count=1):
        names = self.r.sample(sorted(pool), count)
        self.uses.note(kind, *names)
        return names

    def roles(self, side, count):
        names = self.r.sample([n for n, (_, kind) in c.ROLES.items() if kind == side], count)
        self.uses.party(*names)
        return names

    def event(self, name):
        return self.uses.note("events", name)

    def target(self, metric):
        """One wanted value a metric and journey, however often it is written."""
        if metric not in self.targets:
            ratio = metric in c.RATIOS
            low, high = (c.RATIOS if ratio else c.DURATIONS)[metric][-2:]
            value = self.r.randint(low, high)
            self.targets[metric] = ">= %d%%" % value if ratio else "<= %d days" % value
        self.uses.note("metrics", metric)
        if metric in c.DURATIONS:
            self.event(c.DURATIONS[metric][1]), self.event(c.DURATIONS[metric][2])
        return "%s %s" % (metric, self.targets[metric])

    def duration(self):
        """At most as long as the milestones of a stage take, so that no date comes before its stage."""
        return "%d days" % self.r.randint(2, 4)

    def contingency(self, owner):
        play = self.r.choice(self.plays)[0]
        return "{ if: %d days late, play: %s, owner: %s, within: %d days }" % (
            self.r.choice([2, 3, 5, 7]), play, self.uses.party(owner), self.r.choice([1, 2, 3]) + 1)

    def head(self):
        r, product = self.r, self.uses.note("products", self.product)
        start, end = self.stages[0], self.stages[-1]
        self.line(0, "# %s with %s: %s to %s" % (c.PRODUCTS[product], " and ".join(self.segments), start.title.lower(), end.title.lower()))
        self.line(0, "journey: " + self.id)
        self.line(0, "title: %s, %s to %s" % (c.PRODUCTS[product], start.title.lower(), end.title.lower()))
        self.line(0, "type: lifecycle")
        self.line(0, "status: active")
        self.line(0, "version: %d" % r.randint(1, 9))
        self.line(0, "product: " + product)
        self.uses.note("segments", *self.segments)
        self.line(0, "segments: " + listed(self.segments))
        self.line(0, "personas: " + listed(self.pick("personas", c.PERSONAS, 2)))
        self.line(0, "goal: " + quoted(r, r.choice(c.GOALS)))
        self.line(0, "summary: >-")
        self.line(1, "How a customer gets from %s to %s with" % (start.title.lower(), end.title.lower()))
        self.line(1, "%s; written because %s." % (c.PRODUCTS[product], r.choice(c.REASONS)))
        self.line(0, "scope: { begins: %s, ends: %s, focus: wide }" % (start.title.lower() + " starts", end.title.lower() + " is done"))
        self.line(0, "starts-at: " + self.event(start.entry))
        self.line(0, "owner: " + self.uses.party("customer-office"))
        self.line(0, "maintainer: " + self.uses.party(r.choice(sorted(c.PEOPLE))))
        self.line(0, "sponsor: " + self.uses.party("customer-director"))
        self.line(0, "confidence: reasoned")
        self.line(0, "evidence: " + listed(self.pick("evidence", c.EVIDENCE, 2)))
        self.line(0, "")

    def milestones(self, stage, owner):
        self.line(2, "milestones:")
        for name, title, event, customer, team in stage.milestones[:self.count]:
            self.day += self.r.randint(4, 9)
            self.due[name] = self.day
            self.line(3, "- id: " + name)
            self.line(4, "title: " + title)
            if self.r.random() < 0.5:
                self.line(4, "success: { customer: %s, team: %s }" % (quoted(self.r, customer), quoted(self.r, team)))
            else:
                self.line(4, "success:")
                self.line(5, "customer: " + quoted(self.r, customer))
                self.line(5, "team: " + quoted(self.r, team))
            self.line(4, "done-when: event " + self.event(event))
            self.line(4, "due: %d days after %s" % (self.day, self.stages[0].entry))
            if self.r.random() < 0.5:
                self.line(4, "contingencies:")
                self.line(5, "- " + self.contingency(owner))

    def touchpoints(self, stage):
        self.line(2, "touchpoints:")
        for (name, title, channel, why, asset), milestone in zip(stage.touchpoints, stage.milestones[:self.count]):
            self.uses.note("channels", channel)
            team = "" if channel in ("email", "in-product") else ", team: " + listed(self.roles("internal", 2))
            who = "{ customer: %s%s }" % (listed(self.roles("customer", 2)), team)
            when = "%d days after %s" % (self.due[milestone[0]] - self.r.randint(1, 2), self.stages[0].entry)
            parts = ["id: " + name, "title: " + title, "channel: " + channel, "who: " + who, "when: " + when, "for: " + milestone[0],
                     "why: " + quoted(self.r, why), "assets: [%s]" % self.uses.note("assets", asset)]
            parts.append("effort: %d minutes" % self.r.choice([30, 45, 60, 90, 120]) if team else "automated: true")
            if self.r.random() < 0.5:
                self.line(3, "- { " + ", ".join(parts[:4]) + ",")
                self.line(5, ", ".join(parts[4:]) + " }")
            else:
                self.line(3, "- " + parts[0])
                for part in parts[1:]:
                    self.line(4, part)

    def experience(self, stage):
        r = self.r
        self.line(2, "experience:")
        self.line(3, "doing: [%s]" % quoted(r, r.choice(c.DOINGS)))
        self.line(3, "thinking: [%s]" % quoted(r, r.choice(c.THOUGHTS)))
        self.line(3, "feeling: { label: %s, score: %d }" % r.choice([("wary", -1), ("worn out", -2), ("curious", 0), ("hopeful", 1), ("proud", 2)]))
        self.line(3, "questions: %s" % listed(quoted(r, q) for q in stage.questions))
        self.line(3, "needs: [%s]" % quoted(r, r.choice(c.NEEDS)))
        self.line(3, "pains:")
        for name, text in stage.pains[:self.count]:
            self.line(4, "- { id: %s, text: %s, severity: %s, confidence: validated, evidence: [%s] }" % (
                name, quoted(r, text), r.choice(["low", "medium", "high"]), self.pick("evidence", c.EVIDENCE)[0]))

    def stage(self, index):
        r, stage = self.r, self.stages[index]
        owner = stage.owner
        self.line(1, "- id: " + stage.id)
        self.line(2, "title: " + stage.title)
        self.line(2, "purpose: " + quoted(r, r.choice(stage.purposes)))
        self.line(2, "owner: " + self.uses.party(owner))
        helpers = [n for n in self.roles("internal", 3) if n != owner]
        self.line(2, "raci: { accountable: %s, responsible: [%s], informed: [%s] }" % (owner, helpers[0], helpers[1]))
        self.line(2, "outcome: " + quoted(r, r.choice(stage.outcomes)))
        self.line(2, "entry: event " + self.event(stage.entry))
        metric = r.choice([m for m in stage.metrics if m in c.RATIOS])
        if r.random() < 0.5:
            self.line(2, "exit: { all: [event %s, %s] }" % (self.event(stage.exit), self.target(metric)))
        else:
            self.line(2, "exit: event " + self.event(stage.exit))
        self.line(2, "duration: " + self.duration())
        self.line(2, "metrics:")
        for metric in stage.metrics:
            self.line(3, "- " + self.target(metric))
        self.count = r.choice([1, 1, 1, 1, 1, 2])
        self.milestones(stage, helpers[0])
        self.touchpoints(stage)
        # An opportunity answers a pain of the first stage.
        if index == 0 or r.random() < 0.1:
            self.experience(stage)
        if index + 1 < len(self.stages) and self.stages[index + 1].owner != owner:
            self.line(2, "handoff: { to-owner: %s, payload: %s, accepted-when: event %s }" % (
                self.uses.party(self.stages[index + 1].owner), listed(self.pick("assets", c.ASSETS, 2)), self.event(stage.id + "-taken-over")))
        self.line(0, "")

    def play(self, play):
        name, title, why, steps, asset, event = play
        owner = self.uses.party("customer-director")
        first = self.stages[0].milestones[0][0]
        self.line(1, "- id: " + name)
        self.line(2, "title: " + title)
        self.line(2, "trigger: milestone %s is %d days late" % (first, self.r.randint(3, 12)))
        self.line(2, "owner: " + owner)
        self.line(2, "who: { customer: %s, team: [%s] }" % (listed(self.roles("customer", 1)), owner))
        self.line(2, "steps: " + listed(steps))
        self.line(2, "assets: [%s]" % self.uses.note("assets", asset))
        self.line(2, "for: " + first)
        self.line(2, "why: " + quoted(self.r, why))
        self.line(2, "done-when: event " + self.event(event))
        self.line(2, "within: %d days" % self.r.randint(4, 8))

    def tail(self):
        r, last, first = self.r, self.stages[-1], self.stages[0]
        self.line(0, "transitions:")
        self.line(1, "- { from: %s, to: %s, kind: loop, if: event %s }" % (last.id, self.stages[-2].id, self.event("asked-to-repeat")))
        self.line(0, "")
        self.line(0, "overlays:")
        for segment in self.segments:
            tier = self.uses.note("tiers", c.SEGMENTS[segment][1])
            self.line(1, "%s: { stages: { %s: { duration: %s } } }" % (tier, first.id, self.duration()))
        self.line(0, "")
        self.line(0, "plays:")
        for play in self.plays:
            self.play(play)
        self.line(0, "")
        self.line(0, "opportunities:")
        self.line(1, "- { id: next-idea, title: %s, addresses: [%s], stage: %s," % (r.choice(c.OPPORTUNITIES), first.pains[0][0], first.id))
        self.line(3, "owner: %s, status: idea, impact: %s, size: small }" % (self.uses.party("account-lead"), r.choice(["low", "medium", "high"])))
        self.line(0, "")
        self.line(0, "governance:")
        self.line(1, "contact: " + self.uses.party("customer-office"))
        self.line(1, "rituals:")
        for name, title, purpose in r.sample(c.RITUALS, 2):
            self.line(2, "- { id: %s, title: %s, cadence: %s, duration: %d minutes, owner: %s," % (
                name, title, r.choice(c.CADENCES), r.choice([30, 45, 60]), self.uses.party(r.choice(["customer-office", "account-lead"]))))
            self.line(4, "attendees: %s, purpose: %s }" % (listed(self.roles("internal", 2)), quoted(r, purpose)))

    def text(self):
        self.head()
        self.line(0, "stages:")
        for index in range(len(self.stages)):
            self.stage(index)
        self.tail()
        return "\n".join(self.out) + "\n"
