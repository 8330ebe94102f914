"""Opens the sites of specs in Chromium, and holds their pages to what validators and axe say.

usage: site.py JOURNEYC NODE PACKAGES SCRATCH PLACE…

PACKAGES is a folder of npm packages that stays, outside the source tree; what is missing there is fetched once.
Sites are built under SCRATCH. A place is a workspace, or a folder of hostile ones when its name is `attack`.
Ends with 77, which ctest calls skipped, where the packages or Chromium can't be had.
"""

import os
import sys

from site_tools import browser, build, fetch, run

HERE = os.path.dirname(os.path.abspath(__file__))


def places_in(arguments):
    for place in arguments:
        if os.path.basename(os.path.normpath(place)) == "attack":
            yield from (os.path.join(place, each) for each in sorted(os.listdir(place)) if not each.endswith(".md"))
        else:
            yield place


def main():
    journeyc, node, packages, scratch = sys.argv[1:5]
    packages = os.path.abspath(os.path.expanduser(packages))
    chromium = browser()
    fetch(packages)
    os.makedirs(scratch, exist_ok=True)
    built = [build(journeyc, os.path.abspath(scratch), place) for place in places_in(sys.argv[5:])]
    sites = [site for site in built if site]
    if not sites:
        print("nothing was built")
        return 1
    modules = os.path.join(packages, "node_modules")
    bad = run(node, packages, os.path.join(modules, "html-validate", "bin", "html-validate.mjs"), "--config",
              os.path.join(HERE, "html-validate.json"), *(os.path.join(site, "**", "*.html") for site in sites))
    bad |= run(node, packages, os.path.join(modules, "stylelint", "bin", "stylelint.mjs"), "--config-basedir", packages,
               "--config", os.path.join(HERE, "stylelint.json"), os.path.join(sites[0], "site.css"))
    bad |= run(node, packages, os.path.join(HERE, "walk.mjs"), modules, chromium, *sites)
    print("%d sites" % len(sites))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
