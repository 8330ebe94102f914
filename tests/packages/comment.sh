#!/usr/bin/env bash
# comment.sh FOLDER: the action's posting step, with a `gh` that only writes down what it is asked.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$1
rm -rf "$scratch"
mkdir -p "$scratch/bin"
cat >"$scratch/bin/gh" <<'GH'
#!/usr/bin/env bash
echo "$*" >>"$CALLS"
case "$*" in *--method*) ;; *) cat "$EARLIER" ;; esac
GH
chmod +x "$scratch/bin/gh"
export PATH="$scratch/bin:$PATH" CALLS="$scratch/calls" EARLIER="$scratch/earlier"
export GITHUB_REPOSITORY=acme/journeys NUMBER=7 GITHUB_STEP_SUMMARY="$scratch/summary"
fail() {
  echo "comment.sh: $1" >&2
  exit 1
}
post() { # post FIRST-COUNT-LINE EARLIER-ID
  : >"$CALLS"
  : >"$EARLIER"
  [[ -z ${2:-} ]] || echo "$2" >"$EARLIER"
  printf '<!-- journeyc diff -->\n### Journeys: %s\n' "$1" >"$scratch/comment.md"
  "$root/.ci/post-comment" "$scratch/comment.md"
}
post 'promise 1 weaker'
grep -q -- '--method POST repos/acme/journeys/issues/7/comments' "$CALLS" || fail 'the first comment is not posted'
post 'promise 1 weaker' 42
grep -q -- '--method PATCH repos/acme/journeys/issues/comments/42' "$CALLS" || fail 'the comment is not edited'
! grep -q POST "$CALLS" || fail 'there are two comments'
post 'nothing changes in meaning' 42
grep -q PATCH "$CALLS" || fail 'an outdated comment stays'
post 'nothing changes in meaning'
! grep -q -- --method "$CALLS" || fail 'nothing is worth a comment'
printf '<!-- journeyc diff -->\n### Journeys: promise 1 weaker\n\n[The picture](<a.svg>)\n' >"$scratch/comment.md"
"$root/.ci/post-comment" "$scratch/comment.md" https://example.org/runs/1/artifacts/2
grep -qF '[The picture](<https://example.org/runs/1/artifacts/2>)' "$GITHUB_STEP_SUMMARY" || fail 'the picture has no link'
"$root/.ci/post-comment" "$scratch/comment.md"
! grep -qF 'a.svg' "$GITHUB_STEP_SUMMARY" || fail 'the link leads to a file that nobody has'
"$root/.ci/post-comment" "$scratch/nosuch.md"
grep -q 'promise 1 weaker' "$GITHUB_STEP_SUMMARY" || fail 'the summary does not say it'
