#!/usr/bin/env bash
# Runs every test: the program's own, the site against its sources, the theme in the program, the README's commands, and the pages in a browser and on servers.
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
# Messages are read in English.
export LC_ALL=C.UTF-8

step() { printf '\n== %s\n' "$*" >&2; }

step "Build"
swift build --build-tests
program=$(swift build --show-bin-path)/songngu

step "Tests"
swift test --skip-build

step "Thousands of edit histories"
SONGNGU_LONG=1 swift test --skip-build --filter EditHistoryTests

step "Site/ is what the build writes"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" build --quiet --output "$work/Site"
diff --recursive --brief Site "$work/Site" || {
  echo "Site/ is not what the content and the themes make: run “make site”." >&2
  exit 1
}

step "The theme in the program is themes/default"
cp Sources/CDefaultTheme/CDefaultTheme.c "$work/before.c"
scripts/embed-theme.sh
cmp Sources/CDefaultTheme/CDefaultTheme.c "$work/before.c" || {
  echo "Sources/CDefaultTheme/CDefaultTheme.c was out of date; scripts/embed-theme.sh has written it anew." >&2
  exit 1
}

step "Typical mistakes, in both languages"
scripts/test-mistakes.py "$program"

step "The README's commands"
scripts/test-readme.sh "$program"

step "Manuals, completions, and the ways to publish"
scripts/test-publishing.sh "$program"

step "The exchange with translators' tools"
scripts/test-exchange.sh "$program"

step "The schemas, with check-jsonschema"
scripts/test-schema.sh "$program"

step "Feeds, sitemap, Open Graph and JSON-LD, as others read them"
scripts/test-standing.sh "$program"

step "The open data, as others read them, against the pages"
scripts/test-data.sh "$program"

step "The tracker in a browser"
scripts/test-tracker.sh "$program"

step "Pictures, with the tools that others read them with"
scripts/test-pictures.sh "$program"

step "The pages in a browser"
time scripts/test-pages.sh "$program"

step "Search, in a browser"
time scripts/test-search.sh "$program"

step "The site on servers and from the disk"
time scripts/test-hosting.sh "$program"
