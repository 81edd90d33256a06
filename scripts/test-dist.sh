#!/usr/bin/env bash
# Tests what scripts/dist.sh makes as its users meet it: in a bare Debian that knows no Swift, from the package and, as a user without rights, from the archive.
#
# usage: scripts/test-dist.sh [FOLDER]     FOLDER holds what dist.sh has made; without it, it is made
#
# Needs root, for debootstrap, and takes some minutes, so it is no part of `make test`.
set -eu -o pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=SWIFT_BACKTRACE,LC_ALL "$0" "$@"

fail() {
  echo "test-dist.sh: $*" >&2
  exit 1
}
step() { printf '\n== %s\n' "$*" >&2; }

made=${1:-.build/dist}
[ $# -gt 0 ] || scripts/dist.sh "$made"
scripts/install.sh debootstrap lintian patchelf dpkg-dev python3-venv
package=$(ls "$made"/songngu_*.deb)
archive=$(ls "$made"/songngu-*.tar.gz)
version=$(dpkg-deb --field "$package" Version)
(cd "$made" && sha256sum --check --quiet SHA256SUMS)

work=$(mktemp -d)
root=$work/root
clean() {
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  for place in proc dev/pts dev; do umount "$root/$place" 2>/dev/null || true; done
  rm -rf --one-file-system "$work"
}
trap clean EXIT

step "What the packages hold"
lintian --fail-on error --suppress-tags-from-file scripts/dist/lintian.txt "$package" || fail "lintian finds errors"
mkdir "$work/archive"
tar --extract --gzip --file "$archive" --directory "$work/archive" --strip-components 1
size=$(du --apparent-size --block-size=1000 --summarize "$work/archive" | cut -f1)
[ "$size" -lt 60000 ] || fail "the archive takes $size kB unpacked, more than 60 MB"
echo "unpacked: $size kB" >&2
# The same program in both, and the one that the bill names.
dpkg-deb --extract "$package" "$work/package"
cmp "$work/package/usr/bin/songngu" "$work/archive/bin/songngu"
python3 - "$work/archive" <<'PYTHON'
import hashlib, json, sys
bill = json.load(open(f"{sys.argv[1]}/share/doc/songngu/songngu.spdx.json"))
digest = hashlib.sha256(open(f"{sys.argv[1]}/bin/songngu", "rb").read()).hexdigest()
assert {sum["algorithm"]: sum["checksumValue"] for sum in bill["files"][0]["checksums"]}["SHA256"] == digest, "the bill names another program"
PYTHON
tools=.build/spdx-venv
if ! "$tools/bin/python" -c 'import spdx_tools' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'spdx-tools==0.8.3'
fi
"$tools/bin/pyspdxtools" --infile "$work/archive/share/doc/songngu/songngu.spdx.json"
for page in "$work"/package/usr/share/man/man1/songngu.1.gz "$work"/package/usr/share/man/vi/man1/songngu.1.gz; do gzip --test "$page"; done

step "Made again of the same program, they are the same bytes"
scripts/dist.sh --program "$(realpath .build-static/release/songngu)" "$work/again" 2>/dev/null
cmp "$made/SHA256SUMS" "$work/again/SHA256SUMS"

step "A bare Debian"
debootstrap --variant=minbase --include=ca-certificates "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" "${SONGNGU_MIRROR:-http://deb.debian.org/debian}" >"$work/log" 2>&1 || {
  tail -5 "$work/log" >&2
  fail "debootstrap failed"
}
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root "$@"; }
user() { chroot --userspec=tester:tester "$root" /usr/bin/env -i PATH="$user_path" LC_ALL=C.UTF-8 HOME=/home/tester "$@"; }
user_path=/usr/bin:/bin
inside useradd --create-home tester
inside sh -c '! command -v swift && ! dpkg --status libcmark0.30.2 2>/dev/null | grep -q "^Status: install ok"' || fail "the root is not bare"

# Digests of all files of a folder inside, in one order, but for what a program remembers for itself.
digests() { (cd "$root/$1" && find . -path ./.songngu -prune -o -type f -print0 | sort -z | xargs -0 sha256sum); }

# A site of one's own: started, checked, built, seen. $1: the site's folder inside; the command before songngu is the rest.
try() {
  local site=$1
  shift
  "$@" songngu --version | grep --quiet "^songngu $version (libcmark " || fail "the version is not $version"
  "$@" songngu init "$site"
  "$@" songngu check --site "$site" 2>"$work/said"
  [ "$(cat "$work/said")" = "0 errors, 0 warnings." ] || fail "check says of a new site: $(cat "$work/said")"
  "$@" songngu build --quiet --site "$site"
  [ -f "$root/$site/Site/vi-en/index.html" ] || fail "no page was built"
  "$@" songngu build --check --quiet --site "$site"
  "$@" songngu serve --port 0 --site "$site" >"$work/address" 2>"$work/log" & server=$!
  for _ in $(seq 100); do
    [ -s "$work/address" ] && break
    sleep 0.1
  done
  curl --fail --silent --show-error --max-time 20 --output "$work/page" "$(cat "$work/address")vi-en/index.html" || fail "no page from serve"
  grep --quiet '<html lang' "$work/page" || fail "serve gives no page"
  pkill --parent "$server" songngu 2>/dev/null || kill "$server"
  wait "$server" || fail "serve did not end cleanly"
  server=
}

step "The archive, as a user without rights"
# What no package has installed must come from the archive.
cp "$archive" "$root/home/tester/songngu.tar.gz"
user_path=/home/tester/songngu/bin:/usr/bin:/bin
inside chown --recursive tester: /home/tester
user sh -c 'mkdir songngu 2>/dev/null; cd && mkdir -p songngu && tar -xzf songngu.tar.gz -C songngu --strip-components 1'
start=$(date +%s%N)
try /home/tester/site user
echo "init, check, build, build --check and a page: $((($(date +%s%N) - start) / 1000000)) ms" >&2
user_path=/usr/bin:/bin

step "The package"
cp "$package" "$root/root/songngu.deb"
inside apt-get update --quiet --quiet
inside apt-get install --quiet --quiet --yes --no-install-recommends /root/songngu.deb >"$work/log" 2>&1 || fail "$(tail -5 "$work/log")"
try /home/tester/other user
inside sh -c 'test -f /usr/share/songngu/themes/default/assets/site.css && test -f /usr/share/bash-completion/completions/songngu'
diff -r <(cd "$root/home/tester/site/Site" && find . | sort) <(cd "$root/home/tester/other/Site" && find . | sort)

step "Upgrade and removal leave a site as it is"
digests home/tester/other >"$work/before"
cp -a "$work/package" "$work/newer"
mkdir "$work/newer/DEBIAN"
dpkg-deb --control "$package" "$work/newer/DEBIAN"
sed -i "s/^Version: .*/Version: $version+1/" "$work/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$work/newer" "$root/root/newer.deb" >/dev/null
inside apt-get install --quiet --quiet --yes /root/newer.deb >"$work/log" 2>&1 || fail "$(tail -5 "$work/log")"
[ "$(inside dpkg-query --show --showformat='${Version}' songngu)" = "$version+1" ] || fail "it was not upgraded"
user songngu build --quiet --site /home/tester/other
inside apt-get purge --quiet --quiet --yes songngu >"$work/log" 2>&1 || fail "$(tail -5 "$work/log")"
inside sh -c '! command -v songngu && ! find /usr /etc /var/lib -name "*songngu*" -not -path "*/var/lib/apt/*" | grep .' || fail "something is left of the package"
digests home/tester/other >"$work/after"
cmp "$work/before" "$work/after" || fail "the site has changed"

echo "The packages hold what they say." >&2
