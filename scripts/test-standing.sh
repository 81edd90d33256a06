#!/usr/bin/env bash
# Tests feeds, sitemap, Open Graph and JSON-LD with readers that others wrote, on this site and on sites that are hard to write.
#
# usage: scripts/test-standing.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh python3-venv
tools=${SONGNGU_STANDING_VENV:-.build/standing-venv}
if ! "$tools/bin/python" -c 'import atoma, extruct, feedparser, msgspec_schemaorg, rdflib, usp' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14' 'atoma==0.0.17' 'rdflib==7.6.0' 'extruct==0.18.0' \
    'msgspec-schemaorg==0.2.1' 'ultimate-sitemap-parser==1.8.1' 'lxml==6.1.3'
fi

for site in . Tests/SiteFixtures/Standing/vi-en Tests/SiteFixtures/Standing/en-ar; do
  rm -rf "$work"/*
  "$program" build --quiet --site "$site" --output "$work/relative"
  "$program" build --quiet --site "$site" --output "$work/absolute" --base-url https://example.org/a/
  "$tools/bin/python" scripts/test-standing.py "$work/relative" >&2
  "$tools/bin/python" scripts/test-standing.py "$work/absolute" https://example.org/a/ >&2
done
