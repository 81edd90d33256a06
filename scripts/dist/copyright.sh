#!/usr/bin/env bash
# Writes the copyright file of the Debian package, in Debian's machine-readable form 1.0, from the licences' texts.
set -eu
cd "$(dirname "$0")/../.."

# A text as the body of a paragraph: indented, its empty lines a full stop.
body() { sed 's/^[[:space:]]*$/./; s/^/ /' "$@"; }

cat <<'HEAD'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: songngu
Comment: The program holds Swift's standard library, Foundation and libdispatch, Unicode's ICU and swift-argument-parser. The libraries that the
 package depends on have copyright files of their own.

Files: *
Copyright: 2026 the authors of Songngu
License: Apache-2.0

Files: usr/bin/songngu
Copyright: 2026 the authors of Songngu
 2014-2026 Apple Inc. and the Swift project authors
 1991-2025 Unicode, Inc.
License: Apache-2.0 and Apache-2.0-with-Swift-exception and Unicode-3.0

License: Apache-2.0
 On Debian systems, the text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.

License: Apache-2.0-with-Swift-exception
 On Debian systems, the text of the Apache License, version 2.0, is in
 /usr/share/common-licenses/Apache-2.0. To it is added:
 .
HEAD
sed -n '/^## Runtime Library Exception/,$p' "$(dirname "$(realpath "$(command -v swift)")")/../share/swift/LICENSE.txt" | sed '1d' | sed '/./,$!d' | body
printf '\nLicense: Unicode-3.0\n'
body scripts/dist/licences/icu.txt
