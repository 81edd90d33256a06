#!/usr/bin/env bash
# Makes what is installed without a toolchain: a Debian package, an archive that runs from any folder, and SHA256SUMS, for this machine's processor.
#
# usage: scripts/dist.sh [--program PROGRAM] [FOLDER]
#
# They go to FOLDER, .build/dist if none is named. The same commit gives the same bytes, with the same toolchain and libraries: whatever has a date has the
# commit's. PROGRAM stands for a release that is built otherwise; tests of the packages alone save its ten minutes.
set -eu -o pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8 TZ=UTC
umask 022

program=
if [ "${1:-}" = --program ]; then
  program=$(realpath "$2")
  shift 2
fi
out=${1:-.build/dist}

scripts/install.sh libcmark-dev libyaml-dev nettle-dev pkg-config patchelf dpkg-dev >&2
if [ -z "$program" ]; then
  # A build of its own beside the developer's: with Swift's libraries inside, relocations packed (DT_RELR, of glibc 2.36), which takes 1.4 MB off, and
  # functions of the same code kept once where nobody asks for their address, which takes 0.4 MB off.
  build=(swift build -c release --static-swift-stdlib --scratch-path .build-static --product songngu)
  build+=(-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --icf=safe)
  "${build[@]}" >&2
  program=$("${build[@]}" --show-bin-path)/songngu
fi

version=$(sed -n 's/^package let programVersion = "\(.*\)"$/\1/p' Sources/Content/Site/Version.swift)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
revision=$(git rev-parse HEAD)
deb_architecture=$(dpkg --print-architecture)
name=songngu-$version-linux-$(uname -m)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
share=$work/share

# What both hold: the program, its manual, its theme, completions, licences and bill of materials.
strip --strip-all --remove-section=.comment -o "$work/songngu" "$program"
# Libraries that lie in this folder are taken before the system's: the archive's are.
patchelf --set-rpath '$ORIGIN/../lib/songngu' "$work/songngu"
day=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
mkdir -p "$share/man/man1" "$share/man/vi/man1" "$share/songngu/themes" "$share/doc/songngu/licences"
python3 scripts/dist/manual.py "$program" scripts/dist/manual.en.1 "$day" | gzip -9n >"$share/man/man1/songngu.1.gz"
python3 scripts/dist/manual.py "$program" scripts/dist/manual.vi.1 "$day" | gzip -9n >"$share/man/vi/man1/songngu.1.gz"
mkdir -p "$share/bash-completion/completions" "$share/zsh/vendor-completions" "$share/fish/vendor_completions.d"
"$program" --generate-completion-script bash | sed '1{/^#!/d}' >"$share/bash-completion/completions/songngu"
"$program" --generate-completion-script zsh >"$share/zsh/vendor-completions/_songngu"
"$program" --generate-completion-script fish >"$share/fish/vendor_completions.d/songngu.fish"
cp -R themes/default "$share/songngu/themes/default"

# Parts, a line each: how they are linked, name, version, licence, supplier, address (see bill.py). The libraries are those that the program names.
swift=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p')
apple='Apache-2.0 WITH Swift-exception\tOrganization: Apple Inc. and the Swift project authors\tpkg:github/swiftlang'
headers=$(dirname "$(realpath "$(command -v swift)")")/../lib/swift/_foundation_unicode/uvernum.h
icu=$(sed -n 's/^#define U_ICU_VERSION "\(.*\)"$/\1/p' "$headers")
parser=$(python3 -c 'import json
for pin in json.load(open("Package.resolved"))["pins"]:
    if pin["identity"] == "swift-argument-parser": print(pin["state"]["version"])')
libraries=$(objdump -p "$program" | sed -n 's/^ *NEEDED *//p')
{
  printf "STATIC_LINK\t%s\t$swift\t$apple/%s@swift-$swift-RELEASE\n" swift swift swift-corelibs-libdispatch swift-corelibs-libdispatch \
    swift-foundation swift-foundation swift-collections swift-collections
  printf "STATIC_LINK\ticu\t%s\tUnicode-3.0\tOrganization: Unicode, Inc.\tpkg:github/swiftlang/swift-foundation-icu@swift-%s-RELEASE\n" "$icu" "$swift"
  printf "STATIC_LINK\tswift-argument-parser\t%s\tApache-2.0 WITH Swift-exception\tOrganization: Apple Inc. and the Swift project authors\t%s\n" \
    "$parser" "pkg:github/apple/swift-argument-parser@$parser"
  for library in $libraries; do
    case $library in
      libcmark.*) licence='BSD-2-Clause AND MIT' ;;
      libyaml-*) licence=MIT ;;
      libnettle.*) licence='LGPL-3.0-or-later OR GPL-2.0-or-later' ;;
      libstdc++.* | libgcc_s.*) licence='GPL-3.0-or-later WITH GCC-exception-3.1' ;;
      libc.so.* | libm.so.* | ld-linux*) licence='LGPL-2.1-or-later' ;;
      *)
        echo "dist.sh: nothing tells here what licence $library has" >&2
        exit 1
        ;;
    esac
    package=$(dpkg -S "*/$library" | sed -n '1s/:.*//p')
    installed=$(dpkg-query --show --showformat='${Version}' "$package:$deb_architecture" 2>/dev/null || dpkg-query --show --showformat='${Version}' "$package")
    printf 'DYNAMIC_LINK\t%s\t%s\t%s\tOrganization: Debian\tpkg:deb/debian/%s@%s?arch=%s\n' \
      "$package" "$installed" "$licence" "$package" "$installed" "$deb_architecture"
    # Neither package brings along what every system with glibc has.
    case $library in libc.so.* | libm.so.* | ld-linux* | libstdc++.* | libgcc_s.*) continue ;; esac
    printf '%s %s\n' "$library" "$package" >>"$work/libraries"
    cp "/usr/share/doc/$package/copyright" "$share/doc/songngu/licences/$package.txt"
  done | sort -u
} >"$work/parts"
python3 scripts/dist/bill.py "$work/songngu" "$version" "$revision" "$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)" \
  <"$work/parts" >"$share/doc/songngu/songngu.spdx.json"
cp CHANGELOG.md LICENSE "$share/doc/songngu"
cp "$(dirname "$(realpath "$(command -v swift)")")/../share/swift/LICENSE.txt" "$share/doc/songngu/licences/swift.txt"
cp scripts/dist/licences/icu.txt "$share/doc/songngu/licences/icu.txt"

mkdir -p "$out"
rm -f "$out"/songngu[-_]*.deb "$out"/songngu-*.tar.gz "$out/SHA256SUMS"
find "$share" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

# The archive: with the libraries beside the program.
tree=$work/$name
mkdir -p "$tree/bin" "$tree/lib/songngu"
cp -a "$share" "$tree/share"
cp "$work/songngu" "$tree/bin/songngu"
while read -r library package; do cp -L "$(dpkg -L "$package" | grep -m1 "/$library$")" "$tree/lib/songngu/$library"; done <"$work/libraries"
tar --create --sort=name --format=gnu --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --directory "$work" "$name" | gzip -9n >"$out/$name.tar.gz"

# The package: with the libraries as what it depends on. The variables are those of Debian's tools; the project has no address that is known.
maintainer="${DEBFULLNAME:-Songngu} <${DEBEMAIL:-songngu@localhost}>"
root=$work/package
mkdir -p "$root/usr/bin" "$root/DEBIAN" "$work/debian"
cp -a "$share" "$root/usr/share"
rm -r "$root"/usr/share/doc/songngu/{licences,LICENSE,CHANGELOG.md}
python3 scripts/dist/changelog.py "$maintainer" <CHANGELOG.md | gzip -9n >"$root/usr/share/doc/songngu/changelog.gz"
install -m 755 "$work/songngu" "$root/usr/bin/songngu"
scripts/dist/copyright.sh >"$root/usr/share/doc/songngu/copyright"
printf 'Source: songngu\n\nPackage: songngu\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "package/usr/bin/songngu" 2>/dev/null | sed 's/^shlibs:Depends=//')
cat >"$root/DEBIAN/control" <<CONTROL
Package: songngu
Version: $version
Architecture: $deb_architecture
Maintainer: $maintainer
Installed-Size: $(du --apparent-size --block-size=1024 --summarize "$root/usr" | cut -f1)
Depends: $depends
Suggests: git, libvips-tools
Section: text
Priority: optional
Description: publishes reports in two languages, side by side
 Songngu turns a folder of Markdown and YAML into a site of plain files that
 shows each report in its source language, in translation, and side by side,
 paragraph by paragraph. It knows of every paragraph whether its translation
 is missing, outdated or right, and checks texts, translations and the data
 of the dialogues that are reported.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$root" "$out/songngu_${version}_$deb_architecture.deb" >/dev/null

(cd "$out" && sha256sum -- *.deb *.tar.gz >SHA256SUMS && ls -l -- *.deb *.tar.gz SHA256SUMS >&2)
