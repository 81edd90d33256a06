#!/usr/bin/env bash
# Tests that a built site works on nginx, Apache and Caddy as the README configures them, on a bare server and from the disk, at the top and under a path.
#
# usage: scripts/test-hosting.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no PYTHONDONTWRITEBYTECODE=1
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The servers read the sites as another user.
chmod 755 "$work"
umask 022

scripts/install.sh chromium nginx apache2 caddy media-types
python=$(scripts/pages-venv.sh)
mkdir -p "$work/en-ar" "$work/sites"
cp -r Tests/PageSites/en-ar/content themes "$work/en-ar/"

echo "The crawl finds what it is for" >&2
"$program" build --quiet --site "$work/en-ar" --output "$work/spoilt"
"$python" scripts/pages/selftest_crawl.py "$work/spoilt"

echo "The servers" >&2
"$python" scripts/pages/test_hosting.py "$program" "$work/sites" shipped=. en-ar="$work/en-ar"
