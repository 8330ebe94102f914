"""Takes the pictures of docs/site.md anew.

usage: pictures.py JOURNEYC NODE PACKAGES SCRATCH ROOT

PACKAGES as for site.py, whose browser and packages these are.
"""

import os
import sys

import site_tools


def main():
    journeyc, node, packages, scratch, root = sys.argv[1:6]
    root = os.path.abspath(root)
    packages = os.path.abspath(os.path.expanduser(packages))
    chromium = site_tools.browser()
    site_tools.fetch(packages)
    built = site_tools.build(journeyc, os.path.abspath(scratch), os.path.join(root, "specs", "five-stage-saas"))
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pictures.mjs")
    return site_tools.run(node, packages, script, os.path.join(packages, "node_modules"), chromium, built,
                          os.path.join(root, "docs", "site"))


if __name__ == "__main__":
    sys.exit(main())
