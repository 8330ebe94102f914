#!/usr/bin/env bash
# releases.sh PACKAGES: what `./dev package` has made, as people get it: from a folder that stands for the page with
# releases. The archive runs where it was moved to; the steps that `init` writes for GitHub and GitLab, and the
# action, are executed one by one. Needs python3-yaml, and nothing from the network.
set -euo pipefail
packages=$(readlink -f "$1")
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
root=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { printf 'releases.sh: %s\n' "$*" >&2; exit 1; }

(cd "$packages" && sha256sum --check --quiet SHA256SUMS)
mkdir -p "$scratch/unpacked" "$scratch/moved here"
tar -xzf "$packages/journeyc-linux-x86_64.tar.gz" -C "$scratch/unpacked"
mv "$scratch/unpacked/journeyc-linux-x86_64" "$scratch/moved here/journeyc"
journeyc="$scratch/moved here/journeyc/bin/journeyc"
version=$("$journeyc" version | awk '{ print $2 }')
mkdir -p "$scratch/releases"
ln -s "$packages" "$scratch/releases/v$version"

# On this system a library that was forgotten may be there.
ldd "$journeyc" "$scratch/moved here/journeyc/lib/journeyc"/journeyc_*.so | awk '$2 == "=>" { sub(/^.*=> /, ""); print }' | sort -u >"$scratch/loaded"
foreign=$(grep -vE "^$scratch/|/(libc|libm|libgcc_s|libresolv)\.so" "$scratch/loaded" || true)
[[ ! $foreign ]] || fail "the archive loads $foreign"

repository=$scratch/repository
mkdir -p "$repository"
cd "$repository"
git init --quiet
"$journeyc" init 'our journeys' >/dev/null
"$journeyc" check 'our journeys' >/dev/null || fail 'a new workspace is not clean'
"$journeyc" build 'our journeys' --emit flow,metrics --out-dir "$scratch/out" | tee "$scratch/log" >/dev/null ||
  fail 'the archive can not draw'
! grep -q Graphviz "$scratch/log" || fail 'the archive does not find its own Graphviz'
git -c user.name=somebody -c user.email=somebody@example.com commit --quiet --allow-empty -m 'nothing yet'
"$journeyc" diff HEAD --format markdown >"$scratch/log" || fail 'the archive can not read revisions'

steps() { python3 -B "$here/run_steps.py" "$1" "file://$scratch/releases" "$scratch/runner-$RANDOM$RANDOM"; }
red() { # red NAME: the same steps, on a journey with a slip in its second line.
  local code=0
  steps "$1" >"$scratch/log" 2>&1 || code=$?
  ((code == 1)) || { cat "$scratch/log"; fail "$1 ends with $code on a finding"; }
}
for file in .github/workflows/journeyc.yml .gitlab/journeyc.yml "$root/action.yml"; do
  steps "$file" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "$file is red on a new workspace"; }
done
printf 'journey: a\nstages: [{ id: b, exit: "2 dayz after" }]\n' >'our journeys/journeys/broken.journey.yaml'
red .github/workflows/journeyc.yml
grep -q '^::error file=our journeys/journeys/broken.journey.yaml,line=2' "$scratch/log" || fail 'no annotation at the line'
grep -q 'summary: .*dayz' "$scratch/log" || fail 'the finding is not in the summary'
red .gitlab/journeyc.yml
grep -q '"path": *"our journeys/journeys/broken.journey.yaml"' journeyc.json || fail 'no code quality report'
red "$root/action.yml"
grep -q '"uri": *"our%20journeys/journeys/broken.journey.yaml"' journeyc.sarif || fail 'no SARIF'

# What was changed on its way is not run.
mkdir "$scratch/changed"
cp "$packages"/* "$scratch/changed"
printf x >>"$scratch/changed/journeyc-linux-x86_64.tar.gz"
rm "$scratch/releases/v$version"
ln -s "$scratch/changed" "$scratch/releases/v$version"
! steps .github/workflows/journeyc.yml >"$scratch/log" 2>&1 || fail 'a changed archive is run'
! grep -q '^::error file' "$scratch/log" || fail 'a changed archive was run'
echo 'the archive, the workflows and the action work'
