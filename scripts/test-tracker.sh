#!/usr/bin/env bash
# Tests the tracker of commitments in Chromium: filters, sorting, the address, the keyboard, a narrow screen, and without script.
#
# usage: scripts/test-tracker.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no PYTHONDONTWRITEBYTECODE=1
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh chromium
python=$(scripts/pages-venv.sh)
mkdir "$work/site" "$work/large"
cp -r Tests/DataSite/content "$work/site/"
"$program" build --quiet --site "$work/site" --output "$work/Site"
"$python" scripts/pages/large_tracker.py "$work/large"
"$program" build --quiet --site "$work/large" --output "$work/Large"
"$python" scripts/pages/tracker.py "$work/Site" "$work/Large"
