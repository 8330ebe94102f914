"""A browser, npm packages and built sites, for the tests and the pictures of sites."""

import json
import os
import shutil
import subprocess
import sys

SKIPPED = 77
PACKAGES = {
    "axe-core": "4.14.1",
    "html-validate": "10.17.0",
    "playwright-core": "1.65.1",
    "stylelint": "17.16.0",
    "stylelint-config-recommended": "18.0.0",
}


def skip(why):
    print("skipped: %s" % why)
    sys.exit(SKIPPED)


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    skip("no Chromium")


def fetch(folder):
    """The packages, as they are named above; npm is asked once."""
    stamp = os.path.join(folder, "fetched.json")
    try:
        with open(stamp, encoding="utf-8") as file:
            if json.load(file) == PACKAGES:
                return
    except (OSError, ValueError):
        pass
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "package.json"), "w", encoding="utf-8") as file:
        json.dump({"private": True, "dependencies": PACKAGES}, file)
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as problem:
        skip("no packages from npm: %s" % problem)
    with open(stamp, "w", encoding="utf-8") as file:
        json.dump(PACKAGES, file)


def build(journeyc, scratch, place):
    """The folder of the place's site; nothing where the specs are too broken to build."""
    out = os.path.join(scratch, os.path.basename(os.path.normpath(place)))
    shutil.rmtree(out, ignore_errors=True)
    command = [journeyc, "build", place, "--out-dir", out, "--as-of", "2026-09-01", "--emit", "summary,map,site", "--fail-on", "never"]
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if not os.path.exists(os.path.join(out, "index.html")):
        print("%s: no site (exit %d)" % (place, code))
        return None
    return out


def run(node, packages, *arguments):
    environment = dict(os.environ, NODE_PATH=os.path.join(packages, "node_modules"))
    return subprocess.run([node, *arguments], env=environment, cwd=packages).returncode
