#!/usr/bin/env bash
# npm.sh BUILD SCRATCH: packs what BUILD has made, installs the tarballs as people do, and runs it. Where there is no
# npm it is skipped (77).
set -euo pipefail
build=$1 scratch=$2
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
command -v npm >/dev/null || exit 77
fail() { printf 'npm.sh: %s\n' "$*" >&2; exit 1; }

rm -rf "$scratch"
mkdir -p "$scratch"/{tarballs,project/journeys,npm}
export npm_config_cache=$scratch/npm npm_config_offline=true npm_config_audit=false npm_config_fund=false
cmake --install "$build" --prefix "$scratch/installed" >/dev/null
"$root/.ci/npm/pack" "$scratch/installed" "$scratch/tarballs"

cd "$scratch/project"
# The repository that `init` writes CI files into.
git init --quiet
npm init --yes >/dev/null
npm install "$scratch"/tarballs/*.tgz >/dev/null
npx journeyc version | grep -q '^journeyc [0-9]' || fail 'it does not say its version'
npx journeyc init >/dev/null
npx journeyc check || fail 'a new workspace is not clean'
npx journeyc build --emit flow,metrics >/dev/null || fail 'it can not draw'
printf 'journey: a\nstages: [{ id: b, exit: "2 dayz after" }]\n' >journeys/broken.journey.yaml
code=0
npx journeyc check --format concise >out || code=$?
((code == 1)) || fail "findings end with $code"
grep -q 'broken.journey.yaml:2' out || fail 'the finding has no place'
code=0
printf 'journey: a\n' | npx journeyc check - >/dev/null || code=$?
((code <= 1)) || fail 'standard input does not arrive'

# On a system that has no package of its own it says so, in place of a stack trace.
rm -rf node_modules/@journeyc
code=0
npx journeyc check 2>err || code=$?
((code == 2)) && grep -q 'is not installed' err || fail 'a missing platform package is not told'
