"""run_steps.py FILE RELEASES FOLDER: executes the shell steps of a GitHub workflow, a GitHub action or a GitLab job one by
one, as their runners do, in the current folder. Ends as the first step that fails; what became the job's summary is
printed behind it. Steps that use actions of others are left out, and those that only pull requests have."""
import os
import pathlib
import subprocess
import sys

import yaml


def shell(script, env):
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], env=env, check=False).returncode


def runs(step):
    return "run" in step and "pull_request" not in step.get("if", "")


def github_steps(document, releases, env):
    """Pairs of a script and what is in its environment beside `env`."""
    if "runs" in document:
        action = pathlib.Path(env["GITHUB_ACTION_PATH"])
        version = subprocess.run([action / "dev", "version"], capture_output=True, text=True, check=True).stdout.strip()
        into = env["RUNNER_TEMP"] + "/journeyc"
        inputs = {name: each.get("default", "") for name, each in document["inputs"].items()}
        # What the runner works out from expressions.
        given = {
            "RELEASES": releases, "TAG": "v" + version, "INTO": into, "JOURNEYC": into + "/bin/journeyc",
            "PATHS": inputs["path"], "FORMAT": inputs["format"], "FAIL_ON": inputs["fail-on"], "SARIF": inputs["sarif"],
        }
        for step in document["runs"]["steps"]:
            if runs(step):
                yield step["run"], {name: given[name] for name in step.get("env", {})}
        return
    for job in document["jobs"].values():
        for step in job["steps"]:
            if runs(step):
                yield step["run"], {**document.get("env", {}), "JOURNEYC_RELEASES": releases}


def run_github(document, releases, env):
    summary, path = pathlib.Path(env["GITHUB_STEP_SUMMARY"]), pathlib.Path(env["GITHUB_PATH"])
    code = 0
    for script, more in github_steps(document, releases, env):
        path.touch()
        found = ":".join(reversed(path.read_text().split("\n")[:-1]))
        code = shell(script, {**env, **more, "PATH": found + ":" + env["PATH"]})
        if code:
            break
    for line in summary.read_text().splitlines() if summary.exists() else []:
        print("summary:", line)
    return code


def run_gitlab(document, releases, env):
    for job in document.values():
        if "needs" in job:
            continue
        variables = {**job["variables"], "JOURNEYC_RELEASES": releases}
        code = shell("\n".join(job["before_script"] + job["script"]), {**env, **variables})
        if code:
            return code
    return 0


def main():
    file, releases, folder = sys.argv[1:]
    os.makedirs(folder)
    project = os.getcwd()
    env = {
        **os.environ, "RUNNER_TEMP": folder, "GITHUB_STEP_SUMMARY": folder + "/summary", "GITHUB_PATH": folder + "/path",
        "GITHUB_ACTION_PATH": os.path.dirname(os.path.abspath(file)), "CI_PROJECT_DIR": project,
    }
    document = yaml.safe_load(pathlib.Path(file).read_text())
    is_github = "runs" in document or "jobs" in document
    sys.stdout.flush()
    return (run_github if is_github else run_gitlab)(document, releases, env)


sys.exit(main())
