"""What happens to files while the program is killed, has no room, may not write, or is not alone.

usage: faults.py JOURNEYC SCRATCH [ROUNDS]

A build leaves each output old or new, and the next one is as if nothing had happened. A fix of two files leaves
both old or, after the next one, both new.
"""
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import time

STAGES = "".join(f"  - {{id: s{i}, title: Stage {i}, exit: event e{i}}}\n" for i in range(12))
failures = []


def expect(what, holds):
    if not holds:
        failures.append(what)


def workspace(folder, goal):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "journeyc.yaml").write_text("journeyc: 1\n")
    say(folder, goal)


def say(folder, goal):
    for name in ("a", "b"):
        (folder / f"{name}.journey.yaml").write_text(f"journey: {name}\ngoal: {goal}\nstages:\n{STAGES}")


# The leak checker stops all threads when the program is done, those that wait for work too, and now and then
# stumbles over one of them itself. That says nothing of what the program left: it is run again.
CHECKER_FAILED = "LeakSanitizer has encountered a fatal error"
MOST_TRIES = 5


def run(program, folder, *words, **more):
    words = [program, *words, str(folder)]
    for _ in range(MOST_TRIES):
        done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False, **more)
        if CHECKER_FAILED not in done.stderr:
            break
    return done


def outputs(folder):
    found = {}
    for path in sorted((folder / "build").rglob("*")):
        if path.is_file() and path.name != ".journeyc-outputs":
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def kill_soon(program, folder, words, longest):
    process = subprocess.Popen([program, *words, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.random() * longest)
    process.send_signal(signal.SIGKILL)
    process.wait()


def killed_builds(program, scratch, rounds):
    folder = scratch / "killed"
    workspace(folder, "New")
    start = time.monotonic()
    run(program, folder, "build", "--fail-on", "never")
    longest = 1.2 * (time.monotonic() - start)
    new = outputs(folder)
    workspace(folder, "Old")
    run(program, folder, "build", "--fail-on", "never")
    old = outputs(folder)
    for number in range(rounds):
        say(folder, "New" if number % 2 == 0 else "Old")
        kill_soon(program, folder, ["build", "--fail-on", "never"], longest)
        for path, content in outputs(folder).items():
            waits = path.endswith(".tmp")
            expect(f"{path} is whole after a kill", waits or content in (old.get(path), new.get(path)))
    say(folder, "New")
    again = run(program, folder, "build", "--fail-on", "never")
    expect(f"the build after kills works: {again.stderr}", again.returncode == 0)
    expect("the build after kills leaves what a first one does", outputs(folder) == new)


def fixable(folder):
    workspace(folder, "Done")
    (folder / "a.journey.yaml").write_text('journey: "Big Plan"\ngoal: G\nowner: c\nstages: [{id: a}]\n')
    (folder / "b.journey.yaml").write_text('journey: b\ngoal: G\nowner: c\nparent: "Big Plan"\nstages: [{id: a}]\n')


def named(folder):
    return ["big-plan" in (folder / f"{name}.journey.yaml").read_text() for name in ("a", "b")]


def killed_fixes(program, scratch, rounds):
    folder = scratch / "fixes"
    for _ in range(rounds):
        fixable(folder)
        kill_soon(program, folder, ["check", "--fix"], 0.15)
        run(program, folder, "check", "--fix")
        expect("both files are fixed after the next fix", named(folder) == [True, True])
        expect("nothing waits", not [path for path in folder.iterdir() if path.name.startswith(".journeyc-")])


def no_room(program, scratch):
    folder = scratch / "full"
    workspace(folder, "Old")
    run(program, folder, "build", "--fail-on", "never")
    before = outputs(folder)
    say(folder, "New")

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    full = run(program, folder, "build", "--fail-on", "never", preexec_fn=limit)
    expect("a build without room exits with 2", full.returncode == 2)
    expect("a build without room leaves the old outputs", outputs(folder) == before)
    fixable(folder)

    def tiny():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

    expect("a fix without room exits with 2", run(program, folder, "check", "--fix", preexec_fn=tiny).returncode == 2)
    expect("a fix without room changes nothing", named(folder) == [False, False])


def two_at_once(program, scratch):
    folder = scratch / "two"
    workspace(folder, "Same")
    words = [program, "build", "--fail-on", "never", str(folder)]
    for _ in range(MOST_TRIES):
        both = [subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        said = "".join(each.communicate()[1] for each in both)
        if CHECKER_FAILED not in said:
            break
    expect("two builds at once both work", [each.returncode for each in both] == [0, 0])
    made = outputs(folder)
    run(program, folder, "build", "--fail-on", "never")
    expect("two builds at once leave what one does", outputs(folder) == made)


def came_along(program, scratch):
    """A list of outputs that git tracks proves nothing for files that it tracks, whatever hashes it has."""
    if not shutil.which("git"):
        return
    folder = scratch / "came-along"
    workspace(folder, "Old")

    def git(*words):
        subprocess.run(["git", "-C", str(folder), *words], check=True, stdout=subprocess.DEVNULL)

    git("init", "-q")
    run(program, folder, "build", "--fail-on", "never")
    before = outputs(folder)
    git("add", "--all", "--force")
    again = run(program, folder, "build", "--fail-on", "never")
    expect("what git tracks and is made anew as it is, is no problem", again.returncode == 0)
    say(folder, "New")
    kept = run(program, folder, "build", "--fail-on", "never")
    expect("what git tracks is not written over", kept.returncode == 2 and outputs(folder) == before)
    expect("the way out is named", "--force" in kept.stderr)
    run(program, folder, "build", "--fail-on", "never", "--emit", "map", "--only")
    expect("what git tracks is not removed", outputs(folder).keys() == before.keys())
    say(folder, "New")
    forced = run(program, folder, "build", "--fail-on", "never", "--force")
    expect("with --force it is written", forced.returncode == 0 and outputs(folder) != before)
    git("rm", "-q", "-f", "--cached", "build/journeys/.journeyc-outputs")
    say(folder, "Newer")
    own = run(program, folder, "build", "--fail-on", "never")
    expect("a list that git does not track is from here", own.returncode == 0)


def endless(program, scratch):
    """What never ends among git's own files is not waited for."""
    if not shutil.which("git"):
        return
    folder = scratch / "endless"
    workspace(folder, "Here")
    subprocess.run(["git", "-C", str(folder), "init", "-q"], check=True)
    (folder / ".git" / "config").unlink()
    os.mkfifo(folder / ".git" / "config")
    for words in (["check"], ["build", "--fail-on", "never"], ["log", "a"], ["diff", "HEAD"]):
        where = folder if words[0] in ("check", "build") else "."
        try:
            run(program, where, *words, timeout=60, cwd=folder)
        except subprocess.TimeoutExpired:
            expect(f"`{words[0]}` ends beside a pipe", False)


def vanishing(program, scratch, rounds):
    folder = scratch / "vanishing"
    for _ in range(rounds):
        workspace(folder, "Here")
        process = subprocess.Popen([program, "check", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.random() * 0.03)
        (folder / "a.journey.yaml").unlink()
        expect("a file that vanishes is no crash", process.wait() in (0, 1, 2))


def read_only(program, scratch):
    # Root may write everywhere: somebody else has to try, where the way to here is open to all.
    somebody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    folder = scratch / "read-only"
    fixable(folder)
    try:
        subprocess.run([program, "version"], stdout=subprocess.DEVNULL, check=True, cwd=folder, **somebody)
    except (PermissionError, subprocess.CalledProcessError):
        return
    folder.chmod(0o555)
    expect("a fix in a read-only folder exits with 2", run(program, folder, "check", "--fix", **somebody).returncode == 2)
    expect("a fix in a read-only folder changes nothing", named(folder) == [False, False])
    folder.chmod(0o755)
    workspace(folder, "Done")
    folder.chmod(0o555)
    built = run(program, folder, "build", "--fail-on", "never", **somebody)
    expect("a build in a read-only folder exits with 2", built.returncode == 2)
    folder.chmod(0o755)


def main():
    program, scratch = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    killed_builds(program, scratch, rounds)
    killed_fixes(program, scratch, rounds)
    no_room(program, scratch)
    two_at_once(program, scratch)
    came_along(program, scratch)
    endless(program, scratch)
    vanishing(program, scratch, rounds)
    read_only(program, scratch)
    for failure in sorted(set(failures)):
        print("failed:", failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
