#!/usr/bin/env bash
# Fuzzes what a stranger's repository may hold; see entries.h.
#
# usage: tests/fuzz/fuzz.sh FUZZ SCRATCH SECONDS [ENTRY…]
#
# Begins with the corpus, the kits, the rule pages and the phrases of the tests; keeps what it finds in SCRATCH, and
# whatever falls under SCRATCH/fallen, to be put into the corpus once it is mended.
set -euo pipefail
fuzz=$1 scratch=$2 seconds=$3
shift 3
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
phrases=(duration moment cadence quantity target criterion condition effect range)
others=(spec rule-page template config baseline approvals)
entries=("$@")
((${#entries[@]})) || entries=("${phrases[@]}" "${others[@]}")

# One file each, named after what is in it.
keep() {
  local name
  name=$(printf '%s' "$2" | sha1sum)
  printf '%s' "$2" >"$1/${name%% *}"
}

seed_phrases() {
  local kind=$1 to=$2 text
  { sed -n "s/^$kind | \([^|]*\) | .*/\1/p" "$root"/tests/phrases/*.txt
    sed -n "s/^| [a-z_]* | $kind | \`\(.*\)\` |\$/\1/p" "$root/grammar/phrases.md"; } |
    while IFS= read -r text; do keep "$to" "$text"; done
}

seed() {
  local to=$2 files=()
  case $1 in
    spec) mapfile -t files < <(find "$root/specs" "$root/tests/real" -name '*.yaml' -not -name 'journeyc.yaml' -size -16k) ;;
    rule-page) files=("$root"/docs/rules/*.md) ;;
    template) files=("$root"/templates/*.mustache "$root"/templates/site/*.mustache) ;;
    config) mapfile -t files < <(find "$root/specs" "$root/tests/real" "$root/templates" -name 'journeyc.yaml') ;;
    baseline | approvals) ;;
    *) seed_phrases "$1" "$to" ;;
  esac
  local file
  for file in "${files[@]}"; do cp "$file" "$to/$(printf '%s' "$file" | sha1sum | cut -c1-40)"; done
}

failed=()
for entry in "${entries[@]}"; do
  mkdir -p "$scratch/$entry" "$scratch/fallen"
  seed "$entry" "$scratch/$entry"
  # Weighing inputs by how rare they are takes longer than running them does.
  "$fuzz" "--entry=$entry" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -entropic=0 -print_final_stats=1 \
    -artifact_prefix="$scratch/fallen/$entry-" "$scratch/$entry" "$root/tests/fuzz/corpus/$entry" \
    >"$scratch/$entry.log" 2>&1 || failed+=("$entry")
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/$entry.log")
  printf '%-10s %9s inputs tried\n' "$entry" "${runs:-?}"
done
((${#failed[@]} == 0)) || { printf 'fell: %s; see %s\n' "${failed[*]}" "$scratch" >&2; exit 1; }
