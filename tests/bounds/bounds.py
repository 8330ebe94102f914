"""bounds.py JOURNEYC [SHAPE…]: every command on every shape of shapes.py, with the seconds and the memory each took.
What takes longer than a limit or more memory is told, and makes the exit code 1."""
import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import shapes

EMITTED = ("summary,map,blueprint,compare,flow,timeline,tiers,portfolio,journeys,governance,workload,metrics,raci,channels,"
           "opportunities,playbook,site,csv,json,mermaid,dot")


def write(folder, files):
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)


def run(line, folder, seconds):
    """How it ended, its seconds and its peak in MB; what it prints goes to a file, as it may be long."""
    begun = time.monotonic()
    with open(os.path.join(folder, "..", "printed"), "wb") as printed:
        process = subprocess.Popen(line, cwd=folder, stdout=printed, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
        code = usage = None
        while time.monotonic() - begun < seconds:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                break
            time.sleep(0.01)
        if code is None:
            os.killpg(process.pid, signal.SIGKILL)
            _, _, usage = os.wait4(process.pid, 0)
            code = "too long"
        process.returncode = 0
    return code, time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_journey(folder):
    for at, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(".journey.yaml"):
                return os.path.relpath(os.path.join(at, name), folder)
    return None


def commands(journeyc, folder, older):
    journey = first_journey(folder)
    lines = {
        "check": ["check", "."], "check-json": ["check", "-f", "sarif", "."], "fix": ["check", "--fix", "--unsafe-fixes", "."],
        "build": ["build", ".", "--fail-on", "never", "--emit", EMITTED, "--out-dir", "out"],
        "diff": ["diff", older, "."], "stats": ["stats", "."], "codeowners": ["codeowners", "."],
        "baseline": ["baseline", "create", ".", "--force"], "explain": ["explain", "r1"],
    }
    if journey:
        lines.update({"expand": ["expand", journey], "show": ["show", journey]})
    return {name: [journeyc, *line] for name, line in lines.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("journeyc")
    parser.add_argument("shapes", nargs="*")
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--megabytes", type=float, default=1000)
    parser.add_argument("--patience", type=float, default=20)
    parser.add_argument("--only", help="commands, with commas between")
    parser.add_argument("--all", action="store_true", help="tell every run, not only those that are over")
    given = parser.parse_args()
    journeyc = os.path.abspath(given.journeyc)
    failed = 0
    for name in given.shapes or shapes.all_names():
        scratch = tempfile.mkdtemp(prefix="bounds-")
        try:
            write(os.path.join(scratch, "w"), shapes.made(name, given.size))
            write(os.path.join(scratch, "older"), shapes.made(name, given.size * 9 // 10))
            os.environ["XDG_CACHE_HOME"] = os.path.join(scratch, "cache")
            for command, line in commands(journeyc, os.path.join(scratch, "w"), os.path.join(scratch, "older")).items():
                if given.only and command not in given.only.split(","):
                    continue
                code, wall, cpu, peak = run(line, os.path.join(scratch, "w"), given.patience)
                # On a machine that others use, it is its own work that counts.
                over = code == "too long" or cpu > given.seconds or peak > given.megabytes or (isinstance(code, int) and code not in (0, 1, 2))
                failed += over
                if over or given.all:
                    print(f"{'OVER ' if over else ''}{name} {command}: {code}, {wall:.1f} s, {cpu:.1f} s of its own, {peak:.0f} MB", flush=True)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
