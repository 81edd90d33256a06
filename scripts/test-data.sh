#!/usr/bin/env bash
# Tests the open data with programs that others read such data with, and holds them to the pages: what these show and what the data say is the same.
#
# usage: scripts/test-data.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh python3-venv
tools=${SONGNGU_DATA_VENV:-.build/data-venv}
if ! "$tools/bin/python" -c 'import extruct, frictionless, icalendar, jsonschema, lxml, markdown_it, pandas, translate' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'frictionless==5.21.0' 'pandas==3.1.1' 'icalendar==7.3.2' 'lxml==6.1.3' \
    'translate-toolkit==3.20.4' 'extruct==0.18.0' 'jsonschema==4.26.0' 'markdown-it-py==4.3.0'
fi

# A site of every kind of value, in each pair of languages that a golden site has; and one with cells that a spreadsheet would reckon with.
for site in . Tests/SiteFixtures/Standing/vi-en Tests/SiteFixtures/Standing/en-ar Tests/DataSite; do
  rm -rf "$work/Site" "$work/copy"
  mkdir -p "$work/copy"
  cp -r "$site/content" "$work/copy/"
  "$program" build --quiet --site "$work/copy" --output "$work/Site" --base-url https://example.org/a/
  "$tools/bin/python" scripts/test-data.py "$work/Site" "$site" "$program"
done
