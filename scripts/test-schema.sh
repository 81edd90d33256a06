#!/usr/bin/env bash
# Tests the JSON Schemas that the program writes: check-jsonschema and the program's own check say the same of every YAML file of every site in this
# repository, as far as a schema can say it, and of the mistakes that are made in them here.
#
# usage: scripts/test-schema.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh python3-venv
tools=${SONGNGU_SCHEMA_VENV:-.build/schema-venv}
if ! "$tools/bin/python" -c 'import check_jsonschema, jsonschema' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'check-jsonschema==0.39.0' 'jsonschema==4.26.0'
fi
"$tools/bin/python" scripts/test-schema.py "$program" "$work" "$tools/bin/check-jsonschema"
