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

    def own_work():
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))

    with open(os.path.join(folder, "..", "printed"), "wb") as printed:
        process = subprocess.Popen(line, cwd=folder, stdout=printed, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True,
                                   preexec_fn=own_work)
        code = usage = None
        while time.monotonic() - begun < 10 * seconds:
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
    # A machine that others use is slow: the system stops what has worked for so long, and only what sleeps is stopped here.
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        code = "too long"
    return code, time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def serve(line, folder, seconds):
    """As `run`, of a server: it is asked for its first page and then stopped, so that only what it printed can tell how it went."""
    port = line[line.index("--port") + 1]
    asked = subprocess.Popen(["curl", "-s", "-o", os.devnull, "--retry", "200", "--retry-delay", "0", "--retry-connrefused", "--retry-max-time",
                              str(int(seconds)), "--max-time", str(seconds), f"http://127.0.0.1:{port}/"], start_new_session=True)
    begun = time.monotonic()
    with open(os.path.join(folder, "..", "printed"), "wb") as printed:
        process = subprocess.Popen(line, cwd=folder, stdout=printed, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
        # What can't be served has ended by itself.
        while time.monotonic() - begun < seconds and asked.poll() is None:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                asked.kill()
                asked.wait()
                process.returncode = 0
                return os.waitstatus_to_exitcode(status), time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            time.sleep(0.01)
        answered, wall = asked.poll(), time.monotonic() - begun
        os.killpg(process.pid, signal.SIGTERM)
        for _ in range(300):
            pid, _, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(0.01)
        else:
            answered = "does not stop"
            os.killpg(process.pid, signal.SIGKILL)
            _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    asked.kill()
    asked.wait()
    code = answered if answered in (0, "does not stop") else "too long"
    return code, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def commit(folder, git):
    """A commit of the folder as it is."""
    mine = ["git", "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "core.autocrlf=false", f"--git-dir={git}", f"--work-tree={folder}"]
    if not os.path.exists(git):
        subprocess.run([*mine, "init", "-q"], check=True)
    subprocess.run([*mine, "add", "--force", "--all", "."], check=True, cwd=folder)
    subprocess.run([*mine, "commit", "-q", "-m", "m", "--allow-empty"], check=True)


def first_journey(folder):
    for at, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(".journey.yaml"):
                return os.path.relpath(os.path.join(at, name), folder)
    return None


def commands(journeyc, folder, older):
    journey = first_journey(folder)
    lines = {
        "check": ["check", "."], "check-json": ["check", "-f", "sarif", "."],
        "build": ["build", ".", "--fail-on", "never", "--emit", EMITTED, "--out-dir", "out"],
        "diff": ["diff", older, "."], "comment": ["diff", "-f", "markdown", older, "."], "stats": ["stats", "."], "codeowners": ["codeowners", "."],
        "log": ["log", "j"], "schema": ["schema", "config"], "explain": ["explain", "r1"], "serve": ["serve", ".", "--port", "8791"],
    }
    if journey:
        lines.update({"expand": ["expand", journey], "show": ["show", journey], "git-text": ["git-text", journey]})
    # These write into the workspace: after everything that is to see it as it was made.
    lines.update({"baseline": ["baseline", "create", ".", "--force"], "fix": ["check", "--fix", "--unsafe-fixes", "."]})
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
            write(os.path.join(scratch, "older"), shapes.made(name, given.size * 9 // 10))
            commit(os.path.join(scratch, "older"), os.path.join(scratch, "git"))
            write(os.path.join(scratch, "w"), shapes.made(name, given.size))
            commit(os.path.join(scratch, "w"), os.path.join(scratch, "git"))
            os.rename(os.path.join(scratch, "git"), os.path.join(scratch, "w", ".git"))
            os.environ["XDG_CACHE_HOME"] = os.path.join(scratch, "cache")
            for command, line in commands(journeyc, os.path.join(scratch, "w"), os.path.join(scratch, "older")).items():
                if given.only and command not in given.only.split(","):
                    continue
                code, wall, cpu, peak = (serve if command == "serve" else run)(line, os.path.join(scratch, "w"), given.patience)
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
