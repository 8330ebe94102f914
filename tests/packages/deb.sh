#!/usr/bin/env bash
# deb.sh PACKAGES [ROOT]: installs the .deb on a clean Debian 12 and uses it there as somebody who is not root. Needs root
# and debootstrap; ROOT is such a system that is there already.
set -euo pipefail
packages=$(readlink -f "$1")
fail() { printf 'deb.sh: %s\n' "$*" >&2; exit 1; }
((EUID == 0)) || fail 'a chroot wants root'
scratch=$(mktemp -d)
system=${2:-$scratch/system}
trap 'umount "$system/proc" 2>/dev/null || true; rm -rf --one-file-system "$scratch"' EXIT
[[ -d $system/usr ]] || debootstrap --variant=minbase bookworm "$system" >/dev/null
mountpoint --quiet "$system/proc" || mount -t proc proc "$system/proc"
cp /etc/resolv.conf "$system/etc/resolv.conf"

cp "$packages"/*.deb "$system/tmp/"
in_system() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }
in_system sh -ec 'export DEBIAN_FRONTEND=noninteractive; apt-get -qq update
  apt-get -qq install -y --no-install-recommends /tmp/*.deb >/dev/null'
in_system id tester >/dev/null 2>&1 || in_system useradd --create-home tester
in_system su tester -c 'set -e; cd; rm -rf w; mkdir w; cd w
  journeyc version; journeyc init >/dev/null; journeyc check; journeyc build --out-dir out >../log
  if grep Graphviz ../log; then exit 1; fi; ls out/README.md' || fail 'it does not work once installed'
installed=$(in_system dpkg -L journeyc)
for file in man/man1/journeyc.1 bash-completion/completions/journeyc zsh/site-functions/_journeyc \
  fish/vendor_completions.d/journeyc.fish journeyc/templates/README.md journeyc/rules/index.md \
  journeyc/schema/journey.schema.json; do
  # Debian's small systems leave manuals out, so the package is asked, not the disk.
  grep -qx "/usr/share/$file" <<<"$installed" || fail "/usr/share/$file is not in the package"
done
in_system apt-get -qq remove -y journeyc >/dev/null
! in_system sh -c 'command -v journeyc' || fail 'something stays behind'
echo 'the .deb works on a clean Debian 12'
