"""What runs cost as a workspace grows: the second table of `./dev bench`."""
import os
import shutil
import statistics
import subprocess
import time

COLUMNS = ("cold", "warm", "one changed", "memory", "build", "again", "one changed", "memory")


def measured(command, cache):
    """Seconds of processor time, and the most memory the process had, in MB, both by the system's own figure."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=dict(os.environ, XDG_CACHE_HOME=cache))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError("`%s` ended with %d" % (" ".join(command), process.returncode))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(command, cache, runs, before=None):
    taken = []
    for run in range(runs):
        if before:
            before(run)
        taken.append(measured(command, cache)[0])
    return statistics.median(taken)


def append_comment(workspace):
    """Changes one journey of the workspace; what it says stays the same."""
    folder = os.path.join(workspace, "journeys")
    journeys = sorted(os.listdir(folder))
    path = os.path.join(folder, journeys[len(journeys) // 2])

    def change(run):
        with open(path, "a", encoding="utf-8") as file:
            file.write("# change %d at %f\n" % (run, time.time()))
    return change


def growth_row(journeyc, original, scratch, runs, builds):
    """Milliseconds and MB for one size, in the order of the columns; None for what was not asked for."""
    workspace, cache = os.path.join(scratch, "growing"), os.path.join(scratch, "cache")
    for folder in (workspace, cache):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(original, workspace)
    change = append_comment(workspace)
    check = [journeyc, "check", workspace]
    cold = median(check + ["--no-cache"], cache, runs)
    memory = measured(check + ["--no-cache"], cache)[1]
    # What was written just now is known by its text; two seconds later its times are enough.
    measured(check, cache)
    time.sleep(2.1)
    measured(check, cache)
    row = [cold * 1e3, median(check, cache, runs) * 1e3, median(check, cache, runs, change) * 1e3, memory]
    if not builds:
        return row + [None] * 4
    build = [journeyc, "build", workspace, "--out-dir", os.path.join(scratch, "out")]
    shutil.rmtree(build[-1], ignore_errors=True)
    full, most = measured(build, cache)
    again = median(build, cache, runs)
    changed = median(build, cache, runs, change)
    shutil.rmtree(build[-1], ignore_errors=True)
    return row + [full * 1e3, again * 1e3, changed * 1e3, most]


def print_growth(rows):
    """`rows` is a list of (journeys, figures)."""
    print("\n%-10s %47s   %47s" % ("", "check", "build"))
    print("%-10s" % "journeys" + "".join("%12s" % column for column in COLUMNS))
    for size, figures in rows:
        print("%-10d" % size + "".join("%12s" % ("-" if figure is None else "%.1f" % figure) for figure in figures))
    print("ms of processor time; memory in MB")
