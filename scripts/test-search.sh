#!/usr/bin/env bash
# Tests search.html in Chromium, on a server and from the disk: judged queries, typing, keys, filters, the address, without script.
#
# usage: scripts/test-search.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no PYTHONDONTWRITEBYTECODE=1
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh chromium
python=$(scripts/pages-venv.sh)
sites=()
for name in en-ar fr-en en-zh-Hant; do
  mkdir -p "$work/$name" "$work/built"
  cp -r "Tests/BuildingTests/Sites/$name/content" themes "$work/$name/"
  # They have a very small theme of their own.
  sed -i "/^theme:/d" "$work/$name/content/site.yaml"
  sites+=("$name=$work/$name")
done

"$python" scripts/pages/test_search.py "$program" "$work/built" Benchmarks/search/queries.tsv shipped=. "${sites[@]}"
