#!/usr/bin/env python3
"""Generates a workspace of journeys to measure with: the same arguments give the same bytes, and it lints clean.

    generate.py OUT [--files 2000] [--seed 1]

Writes journeyc.yaml, fleet.vocabulary.yaml, fleet.portfolio.yaml and journeys/*.journey.yaml (about 9 KB each).
Every name that a journey uses is declared, every declared name is used, and a journey's bytes depend on the seed and
its number only, not on how many others there are.
"""
import argparse
import os
import textwrap

import content as c
from journey_text import Journey, Uses, listed

CONFIG = """journeyc: 1
include: ["journeys/*.journey.yaml", "*.vocabulary.yaml", "*.portfolio.yaml"]
profile: recommended
as-of: 2026-07-01
"""


def wrapped(items, indent):
    return textwrap.fill("[%s]" % ", ".join(items), 110, initial_indent="", subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def entries(title, lines):
    return ["%s:" % title] + ["  " + line for line in lines] if lines else []


def metric_lines(used):
    lines = []
    for name in sorted(used):
        if name in c.RATIOS:
            title, over, under = c.RATIOS[name][:3]
            lines.append('%s: { title: %s, kind: ratio, numerator: %s, denominator: %s, unit: "%%", better: higher, owner: customer-office, source: warehouse.%s }'
                         % (name, title, over, under, name.replace("-", "_")))
        else:
            title, starts, ends = c.DURATIONS[name][:3]
            lines.append("%s: { title: %s, kind: duration, starts: %s, ends: %s, unit: days, better: lower, owner: customer-office, source: warehouse.%s }"
                         % (name, title, starts, ends, name.replace("-", "_")))
    return lines


def vocabulary(uses):
    for name in uses["teams"]:
        uses.note("people", c.TEAMS[name][1])
    for name in uses["people"]:
        uses.note("teams", c.PEOPLE[name][1])
    # A lead's team may bring one more lead.
    for name in list(uses["teams"]):
        uses.note("people", c.TEAMS[name][1])
    segments = sorted(uses["segments"])
    parts = [
        ["vocabulary: fleet"],
        entries("roles", ["%s: { title: %s, kind: %s }" % (n, *c.ROLES[n]) for n in sorted(uses["roles"])]),
        entries("teams", ["%s: { title: %s, lead: %s }" % (n, *c.TEAMS[n]) for n in sorted(uses["teams"])]),
        entries("people", ["%s: { title: %s, team: %s }" % (n, *c.PEOPLE[n]) for n in sorted(uses["people"])]),
        entries("metrics", metric_lines(uses["metrics"])),
        entries("attributes", ["vans: { kind: count }"]),
        entries("segments", ['%s: { where: %s }' % (n, c.SEGMENTS[n][0]) for n in segments]),
        entries("tiers", ["%s: { serves: [%s], model: %s }" % (c.SEGMENTS[n][1], n, c.SEGMENTS[n][2]) for n in segments]),
        entries("personas", ["%s: { goal: %s, context: %s }" % (n, *c.PERSONAS[n]) for n in sorted(uses["personas"])]),
        entries("channels", ["%s: { kind: %s }" % (n, c.CHANNELS[n]) for n in sorted(uses["channels"])]),
        entries("products", ["%s: { title: %s }" % (n, c.PRODUCTS[n]) for n in sorted(uses["products"])]),
        entries("events", ["%s: { source: crm.%s }" % (n, n.replace("-", "_")) for n in sorted(uses["events"])]),
        entries("assets", ['%s: { href: "https://files.example/%s" }' % (n, n) for n in sorted(uses["assets"])]),
        entries("evidence", ["%s: { kind: %s, date: %s }" % (n, *c.EVIDENCE[n]) for n in sorted(uses["evidence"])]),
        entries("scales", ["emotion: -2..2"]),
    ]
    return "\n".join(line for part in parts for line in part) + "\n"


def portfolio(uses, journeys):
    lines = ["portfolio: fleet", "lifecycle: " + listed(stage[0] for stage in c.STAGES),
             "orchestration: { model: senior, owner: customer-director }", "products:"]
    # Four people look after at most two products each.
    for index, product in enumerate(sorted(journeys)):
        lines.append("  %s:" % product)
        lines.append("    orchestrator: %s" % uses.party(c.ORCHESTRATORS[index % len(c.ORCHESTRATORS)]))
        lines.append("    primary-stages: [%s]" % c.STAGES[index % len(c.STAGES)][0])
        lines.append("    journeys: " + wrapped(journeys[product], 6))
    return "\n".join(lines) + "\n"


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)


def generate(folder, files, seed):
    """Returns the bytes of all journeys."""
    os.makedirs(os.path.join(folder, "journeys"), exist_ok=True)
    uses, by_product, size = Uses(), {}, 0
    for number in range(files):
        journey = Journey(number, seed, uses)
        text = journey.text()
        by_product.setdefault(journey.product, []).append(journey.id)
        size += len(text)
        write(os.path.join(folder, "journeys", journey.id + ".journey.yaml"), text)
    write(os.path.join(folder, "fleet.portfolio.yaml"), portfolio(uses, by_product))
    write(os.path.join(folder, "fleet.vocabulary.yaml"), vocabulary(uses))
    write(os.path.join(folder, "journeyc.yaml"), CONFIG)
    return size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    size = generate(options.out, options.files, options.seed)
    print("%d journeys, %d bytes, %d each" % (options.files, size, size // max(1, options.files)))


if __name__ == "__main__":
    main()
