#!/usr/bin/env bash
# Runs the commands of the README's `sh` blocks, in order, in a copy of the repository, and follows its links to files.
#
#   test-readme.sh PROGRAM     PROGRAM is a built songngu; it stands in for the one of the package and of the archive
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/copy"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
  tar --create --null --files-from=- | tar --extract --directory "$work/copy"

version=$(sed -n 's/^package let programVersion = "\(.*\)"$/\1/p' Sources/Content/Site/Version.swift)
archive=songngu-$version-linux-$(uname -m)
package=songngu_${version}_$(dpkg --print-architecture).deb
mkdir -p "$work/$archive/bin"
cat > "$work/$archive/bin/songngu" <<SHIM
#!/bin/sh
echo \$\$ > "$work/process"
exec "$program" "\$@"
SHIM
chmod +x "$work/$archive/bin/songngu"
tar --create --gzip --file "$work/copy/$archive.tar.gz" --directory "$work" "$archive"
: > "$work/copy/$package"
# Installing the package puts the program where every shell finds it; scripts/test-dist.sh does it in earnest.
cat > "$work/bin/sudo" <<SHIM
#!/bin/sh
[ "\$*" = "apt install ./$package" ] && [ -e "$package" ] || { echo "unexpected: sudo \$*" >&2; exit 1; }
cp "$work/$archive/bin/songngu" "$work/bin/songngu"
SHIM
# Of make, that the target is there: making it would build everything once more, and run this script in itself.
cat > "$work/bin/make" <<SHIM
#!/bin/sh
exec "$(command -v make)" --dry-run "\$@" >/dev/null
SHIM
chmod +x "$work/bin/sudo" "$work/bin/make"
export PATH="$work/bin:$PATH"

for target in $(grep -o '](\([^)#:]*\))' README.md | sed 's/](\(.*\))/\1/' | sort -u); do
  [ -e "$target" ] || { echo "README.md: there is no $target" >&2; exit 1; }
done

# Block by block: the commands of one share their variables.
awk -v out="$work/block" '/^```sh$/ { on = 1; file = sprintf("%s%02d", out, ++n); next } /^```/ { on = 0 } on { print > file }' README.md
cd "$work/copy"
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@localhost GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@localhost
git init --quiet
printf '%s\n' "*.tar.gz" "*.deb" first-site > .git/info/exclude
git add --all
git commit --quiet --message start
count=0
for block in "$work"/block*; do
  count=$((count + 1))
  if grep -q 'songngu serve' "$block"; then
    # It runs until it is stopped: what counts is that it says where it is and ends cleanly.
    bash -eu "$block" > "$work/address" 2> "$work/log" & server=$!
    for _ in $(seq 100); do [ -s "$work/address" ] && break; sleep 0.1; done
    grep -qx 'http://127\.0\.0\.1:[0-9]*/' "$work/address" || { echo "README.md: no address from: $(cat "$block")" >&2; cat "$work/log" >&2; exit 1; }
    kill "$(cat "$work/process")"
    wait "$server" || { echo "README.md: serve did not end cleanly" >&2; exit 1; }
  else
    bash -eu "$block" > "$work/log" 2>&1 || { echo "README.md: this failed:" >&2; cat "$block" "$work/log" >&2; exit 1; }
  fi
done
[ "$count" -ge 5 ] || { echo "README.md: only $count blocks of commands were found" >&2; exit 1; }
[ -f current/index.html ] && [ -f my-site/Site/index.html ] && [ -f first-site/Site/index.html ] || { echo "README.md: the commands did not make what they say" >&2; exit 1; }
echo "README.md: $count blocks of commands run." >&2
