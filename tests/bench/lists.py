#!/usr/bin/env python3
"""Looks for lists and maps of the language that cost more than their length: each one of the tables at two sizes.

    lists.py --journeyc PROGRAM [--sizes 200,800] [--only WORDS] [--steps] [--together N]

What there is comes from the program's own schemas, so that a key that is added to a table is tried as well. A check of a
file in which one list has the larger size may take as many times longer than one with the smaller as the list is longer, and
half as much again. Processor time by default; with --steps instructions, counted by valgrind, which takes fifty times as long
and says the same every time. With --together so many lists are tried in one run, each in a workspace of its own, and one by one
only where they grow by a tenth as much again: most of such a test is valgrind's own start. Prints what is over, and ends with 1
where something is, with 77 where steps are to be counted and valgrind is not there.
"""
import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HEADS = {"journey": {"journey": "a", "goal": "See it", "stages": [{"id": "s-1"}]},
         "vocabulary": {"vocabulary": "a"},
         "portfolio": {"portfolio": "a"}}
DEEPEST = 5
# What is too short to be told from the start of the program: seconds, and instructions.
NOTHING = {False: 0.02, True: 2_000_000}
# How much more than its length a list may cost, by itself and as one of several.
ALONE, TOGETHER = 1.5, 1.1
WORTH_TELLING = {False: 0.3, True: 50_000_000}


class Schema:
    """What may stand where, with the smallest thing that may."""

    def __init__(self, journeyc, kind):
        printed = subprocess.run([journeyc, "schema", kind], capture_output=True, text=True, check=True).stdout
        self.root = json.loads(printed)
        self.named = self.root["definitions"]

    def forms(self, schema):
        while "$ref" in schema:
            schema = self.named[schema["$ref"].rsplit("/", 1)[-1]]
        own = [schema] if {"type", "enum", "properties"} & schema.keys() else []
        return own + [form for word in ("anyOf", "oneOf") for each in schema.get(word, []) for form in self.forms(each)]

    def smallest(self, schema, number, depth=0):
        forms = self.forms(schema)
        name = "n-%d" % number
        for form in forms:
            if "enum" in form:
                return form["enum"][0]
            if form.get("type") in ("string", "integer", "number", "boolean"):
                return {"string": name, "boolean": True}.get(form["type"], number)
        for form in forms:
            if form.get("type") == "object":
                return self.smallest_map(form, number, depth)
            if form.get("type") == "array":
                return [self.smallest(form.get("items", {}), number, depth + 1)] if depth < DEEPEST else []
        return name

    def smallest_map(self, form, number, depth):
        known, name = form.get("properties", {}), "n-%d" % number
        made = {key: self.smallest(known[key], number, depth + 1) if key in known else name for key in form.get("required", [])}
        called = next((key for key in ("id", "title", "text", "name") if key in known), name)
        return made or {called: name}


class Finder:
    """Finds the lists and maps of one kind of file; each is a path and a function from a size to a document."""

    def __init__(self, schema):
        self.schema, self.found, self.seen = schema, [], set()

    def walk(self, schema, path, wrap, depth=0):
        if depth > DEEPEST:
            return
        for form in self.schema.forms(schema):
            if form.get("type") == "array" and form.get("items"):
                self.note(form["items"], path + ["[]"], wrap, depth, list)
            values = form.get("additionalProperties") or next(iter(form.get("patternProperties", {}).values()), None)
            if path and isinstance(values, dict) and not form.get("properties"):
                self.note(values, path + ["{}"], wrap, depth, dict)
            for key, inner in form.get("properties", {}).items():
                self.walk(inner, path + [key], lambda held, key=key: wrap({key: held}), depth + 1)

    def note(self, items, path, wrap, depth, shape):
        # The same list stands in many places.
        key = (path[-2:] and tuple(path[-2:]), json.dumps(items, sort_keys=True))
        if key in self.seen:
            return
        self.seen.add(key)

        def several(held):
            return wrap(held if shape is list else {"n-%d" % i: one for i, one in enumerate(held)})

        def of_size(size):
            return several([self.schema.smallest(items, i) for i in range(size)])

        def with_one(held):
            one = self.schema.smallest(items, 0)
            return several([{**one, **held} if isinstance(one, dict) and isinstance(held, dict) else held])

        self.found.append((".".join(path), of_size))
        self.walk(items, path, with_one, depth + 1)


def cost(journeyc, documents, steps):
    """Seconds of processor time, or instructions, of one check of all documents; each is (kind, content)."""
    with tempfile.TemporaryDirectory() as folder:
        workspaces = [os.path.join(folder, str(number)) for number in range(len(documents))]
        for workspace, (kind, document) in zip(workspaces, documents):
            os.makedirs(workspace)
            with open(os.path.join(workspace, "journeyc.yaml"), "w", encoding="ascii") as out:
                out.write("journeyc: 1\n")
            with open(os.path.join(workspace, "a.%s.yaml" % kind), "w", encoding="ascii") as out:
                json.dump(document, out, indent=1)
        counting = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] if steps else []
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        done = subprocess.run(counting + [journeyc, "check", "--no-cache", "--threads", "1", "--format", "concise"] + workspaces,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        taken = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    if done.returncode not in (0, 1):
        sys.exit("lists: a check of `%s` ended with %d:\n%s" % (documents[0][0], done.returncode, done.stderr[-500:]))
    return int(re.search(r"Collected\s*:\s*(\d+)", done.stderr).group(1)) if steps else taken


class Trial:
    """Tries lists at both sizes; each is (kind, path, function from a size to a document)."""

    def __init__(self, journeyc, sizes, steps):
        self.journeyc, self.sizes, self.steps, self.nothing, self.over = journeyc, sizes, steps, {}, 0

    def growth(self, some):
        """How many times as much the larger ones cost, and what they cost."""
        heads = tuple(kind for kind, _, _ in some)
        if heads not in self.nothing:
            self.nothing[heads] = cost(self.journeyc, [(kind, HEADS[kind]) for kind in heads], self.steps)
        one, more = (cost(self.journeyc, [(kind, of_size(size)) for kind, _, of_size in some], self.steps) - self.nothing[heads]
                     for size in self.sizes)
        return more / max(one, NOTHING[self.steps]), more

    def run(self, some):
        small, large = self.sizes
        if len(some) > 1 and self.growth(some)[0] <= TOGETHER * large / small:
            return
        for each in some:
            growth, more = self.growth([each])
            if growth > ALONE * large / small and more > WORTH_TELLING[self.steps]:
                self.over += 1
                print("%s: %s of %d cost %.1f times as much as %d" % (each[0], each[1], large, growth, small), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--journeyc", required=True)
    parser.add_argument("--sizes", default="200,800")
    parser.add_argument("--only", default="", help="lists whose path has this in it")
    parser.add_argument("--steps", action="store_true", help="count instructions")
    parser.add_argument("--together", type=int, default=1, help="lists in one run")
    options = parser.parse_args()
    if options.steps and not shutil.which("valgrind"):
        sys.exit(77)
    sizes = [int(size) for size in options.sizes.split(",")]
    tried, trial = [], Trial(options.journeyc, sizes, options.steps)
    for kind, head in HEADS.items():
        finder = Finder(Schema(options.journeyc, kind))
        finder.walk(finder.schema.root, [], lambda held, head=head: {**head, **held})
        tried += [(kind, path, of_size) for path, of_size in finder.found if options.only in kind + ":" + path]
    for first in range(0, len(tried), options.together):
        trial.run(tried[first:first + options.together])
    print("%d lists and maps, %d of them cost more than their length" % (len(tried), trial.over))
    sys.exit(1 if trial.over else 0)


if __name__ == "__main__":
    main()
