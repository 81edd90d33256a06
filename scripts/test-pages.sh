#!/usr/bin/env bash
# Tests built pages as readers have them: the Nu HTML checker, and Chromium with axe, a keyboard, a printer and without script.
#
# usage: scripts/test-pages.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no PYTHONDONTWRITEBYTECODE=1
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh chromium poppler-utils default-jre-headless
python=$(scripts/pages-venv.sh)

# Sites that are made up to be hard on a page stand in Tests/PageSites; they get the theme that is tested.
sites=()
for folder in Tests/PageSites/*; do
  name=${folder##*/}
  mkdir -p "$work/$name"
  cp -r "$folder/content" themes "$work/$name/"
  sites+=("$name=$work/$name")
done

echo "The checks find what they are for" >&2
"$program" build --quiet --site "$work/en-ar" --output "$work/sound"
"$python" scripts/pages/selftest.py "$work/en-ar/content" "$work/sound"

echo "The pages" >&2
mkdir "$work/built"
"$python" scripts/pages/test_pages.py "$program" "$work/built" shipped=. "${sites[@]}"
