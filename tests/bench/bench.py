#!/usr/bin/env python3
"""Compares `journeyc check` with what it cannot beat: a bare YAML pass, and a program that only starts.

    bench.py --bin BUILD_DIR [--workspace DIR] [--files 2000] [--seed 1] [--runs 11] [--start-runs 51]
             [--sizes 1,20,200,2000] [--build-up-to 200]

Each round runs the limit and then the compiler, so that a busy moment hits both; a ratio is the median of the rounds'
ratios. Times are wall clock of the whole process. Then, for workspaces of these sizes: a check from nothing, one with
nothing changed, one with a journey changed, the same of builds up to a size, and the most memory. Exits with 2 where something could not be run.
"""
import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import time

from generate import generate
from growth import growth_row, print_growth

HERE = os.path.dirname(os.path.abspath(__file__))
SMALLEST = "journey: trial\ngoal: See my own data in a chart\nstages:\n  - id: sign-up\n  - id: first-chart\n"
CHECK_LIMIT, START_LIMIT, REMEMBERED_LIMIT = 2.0, 3.0, 1.5


def stop(message):
    print("bench: " + message, file=sys.stderr)
    sys.exit(2)


def run_quietly(command):
    """Seconds and exit code of one run."""
    begin = time.perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin, done.returncode


def try_once(command, accepted):
    """Says why a command cannot be measured, before it is; returns what it printed last."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except OSError as problem:
        stop("%s: %s" % (command[0], problem.strerror))
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    if done.returncode not in accepted:
        stop("`%s` ended with %d:\n%s" % (" ".join(command), done.returncode, "\n".join(lines[-10:])))
    return done.returncode, lines[-1] if lines else ""


def compare(limit, ours, rounds):
    """Medians of both in milliseconds, and the median ratio."""
    pairs = []
    for _ in range(rounds + 1):
        floor, code = run_quietly(limit)
        taken, our_code = run_quietly(ours)
        if code != 0 or our_code not in (0, 1):
            stop("a run failed: `%s` ended with %d, `%s` with %d" % (" ".join(limit), code, " ".join(ours), our_code))
        pairs.append((floor, taken))
    # The first round warms the page cache for both.
    pairs = pairs[1:]
    return (statistics.median(p[0] for p in pairs) * 1e3, statistics.median(p[1] for p in pairs) * 1e3,
            statistics.median(p[1] / p[0] for p in pairs))


def generator_stamp(files, seed):
    digest = hashlib.sha256(("%d %s" % (files, seed)).encode())
    for name in ("content.py", "generate.py", "journey_text.py"):
        with open(os.path.join(HERE, name), "rb") as source:
            digest.update(source.read())
    return digest.hexdigest()


def generated(folder, files, seed):
    """A workspace in `folder`, made anew only when what makes it has changed."""
    stamp, wanted = folder + ".stamp", generator_stamp(files, seed)
    if os.path.isdir(folder) and os.path.exists(stamp):
        with open(stamp, encoding="ascii") as old:
            if old.read() == wanted:
                return folder
    shutil.rmtree(folder, ignore_errors=True)
    print("generating %d journeys in %s" % (files, os.path.relpath(folder)))
    generate(folder, files, seed)
    with open(stamp, "w", encoding="ascii") as new:
        new.write(wanted)
    return folder


def smallest(folder):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "trial.journey.yaml"), "w", encoding="ascii") as out:
        out.write(SMALLEST)
    return folder


def libraries(program):
    """The shared libraries that the loader brings in for a program."""
    listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=False).stdout
    return {line.split()[0].rsplit("/", 1)[-1] for line in listing.splitlines() if ".so" in line}


def warn_of_other_libraries(floor, ours):
    extra, lacking = sorted(libraries(ours) - libraries(floor)), sorted(libraries(floor) - libraries(ours))
    if extra:
        print("note: journeyc also loads %s" % ", ".join(extra))
    if lacking:
        print("note: journeyc does without %d of the floor's libraries (%s …)" % (len(lacking), ", ".join(lacking[:3])))


def row(what, limit, ours, ratio, bound):
    print("%-34s %12.1f %12.1f %8.2f %8.1f   %s" % (what, limit, ours, ratio, bound, "within" if ratio <= bound else "OVER"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder with journeyc, yaml_pass and floor")
    parser.add_argument("--workspace", help="measure this workspace instead of a generated one")
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--start-runs", type=int, default=51)
    parser.add_argument("--sizes", default="1,20,200,2000", help="journeys of the growing workspaces; empty for none")
    parser.add_argument("--build-up-to", type=int, default=200, help="the largest of them that is built as well")
    options = parser.parse_args()
    journeyc, yaml_pass, floor = (os.path.join(os.path.abspath(options.bin), name) for name in ("journeyc", "yaml_pass", "floor"))
    scratch = os.path.join(os.path.abspath(options.bin), "bench")
    os.makedirs(scratch, exist_ok=True)
    if options.workspace and not os.path.isdir(options.workspace):
        stop("there is no folder %s" % options.workspace)
    workspace = options.workspace or generated(os.path.join(scratch, "workspace"), options.files, options.seed)
    small = smallest(os.path.join(scratch, "one-file"))
    one = generated(os.path.join(scratch, "one-journey"), 1, options.seed)

    print("bare pass: %s" % try_once([yaml_pass, workspace], (0,))[1])
    for folder in (workspace, small, one):
        code, last = try_once([journeyc, "check", folder], (0, 1))
        print("check %s: exit %d, %s" % (os.path.relpath(folder), code, last))
    warn_of_other_libraries(floor, journeyc)

    print("\n%-34s %12s %12s %8s %8s" % ("medians of whole processes, ms", "limit", "journeyc", "ratio", "at most"))
    for threads in ("1", "2"):
        figures = compare([yaml_pass, workspace, threads], [journeyc, "check", "--no-cache", "--threads", threads, workspace], options.runs)
        row("check / YAML events, %s thread%s" % (threads, "s" if threads != "1" else ""), *figures, CHECK_LIMIT)
    row("start, five-line file / floor", *compare([floor], [journeyc, "check", "--no-cache", small], options.start_runs), START_LIMIT)
    row("start, one full journey / floor", *compare([floor], [journeyc, "check", "--no-cache", one], options.start_runs), START_LIMIT)
    row("start, nothing changed / floor", *compare([floor], [journeyc, "check", one], options.start_runs), REMEMBERED_LIMIT)
    rows = []
    for size in [int(word) for word in options.sizes.split(",") if word]:
        original = generated(os.path.join(scratch, "workspace-%d" % size), size, options.seed)
        rows.append((size, growth_row(journeyc, original, scratch, options.runs, size <= options.build_up_to)))
    if rows:
        print_growth(rows)


if __name__ == "__main__":
    main()
