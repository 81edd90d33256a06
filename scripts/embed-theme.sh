#!/bin/sh
# Writes Sources/CDefaultTheme/CDefaultTheme.c: the names of all files of themes/default; #embed takes in their bytes.
set -eu
cd "$(dirname "$0")/.."
out=Sources/CDefaultTheme/CDefaultTheme.c
{
  echo "// Embeds the files of themes/default. Written by scripts/embed-theme.sh; a test holds it against the folder."
  echo '#include "CDefaultTheme.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo
  number=0
  rows=
  for file in $(cd themes/default && find . -type f | LC_ALL=C sort | sed 's,^\./,,'); do
    echo "static const unsigned char file_$number[] = {"
    echo "#embed \"../../themes/default/$file\" if_empty(0)"
    echo "};"
    size="sizeof file_$number"
    [ -s "themes/default/$file" ] || size=0
    rows="$rows  {\"$file\", file_$number, $size},
"
    number=$((number + 1))
  done
  echo
  echo "static const SongnguThemeFile files[] = {"
  printf '%s' "$rows"
  echo "};"
  echo "const SongnguThemeFile *songngu_theme_files_start(void) { return files; }"
  echo "const size_t songngu_theme_file_count = $number;"
} > "$out"
