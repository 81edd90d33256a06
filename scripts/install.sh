#!/usr/bin/env bash
# Installs those of the named Debian packages that are missing, or says which they are.
set -eu

command -v swift >/dev/null || {
  echo "songngu needs Swift 6.3 or later: https://www.swift.org/install/" >&2
  exit 69
}

missing=()
for package in "$@"; do
  case $package in
    # What counts is that the compiler finds the library, wherever it came from.
    libcmark-dev) pkg-config --exists libcmark 2>/dev/null || missing+=("$package") ;;
    libyaml-dev) pkg-config --exists yaml-0.1 2>/dev/null || missing+=("$package") ;;
    nettle-dev) pkg-config --exists nettle 2>/dev/null || missing+=("$package") ;;
    pkg-config) command -v pkg-config >/dev/null || missing+=("$package") ;;
    cmark-gfm) command -v cmark-gfm >/dev/null || missing+=("$package") ;;
    gettext) command -v msgfmt >/dev/null || missing+=("$package") ;;
    libxml2-utils) command -v xmllint >/dev/null || missing+=("$package") ;;
    omegat) command -v omegat >/dev/null || missing+=("$package") ;;
    poppler-utils) command -v pdftotext >/dev/null || missing+=("$package") ;;
    default-jre-headless) command -v java >/dev/null || missing+=("$package") ;;
    chromium | caddy) command -v "$package" >/dev/null || missing+=("$package") ;;
    # Servers' programs are where an ordinary user's PATH may not lead.
    nginx | apache2) [ -x "/usr/sbin/$package" ] || missing+=("$package") ;;
    media-types) [ -f /etc/mime.types ] || missing+=("$package") ;;
    python3-venv) python3 -c 'import ensurepip' 2>/dev/null || missing+=("$package") ;;
    libvips-tools) command -v vipsthumbnail >/dev/null || missing+=("$package") ;;
    libimage-exiftool-perl) command -v exiftool >/dev/null || missing+=("$package") ;;
    imagemagick) command -v identify >/dev/null || missing+=("$package") ;;
    webp) command -v cwebp >/dev/null || missing+=("$package") ;;
    libheif-examples) command -v heif-enc >/dev/null || missing+=("$package") ;;
    dpkg-dev) command -v dpkg-shlibdeps >/dev/null || missing+=("$package") ;;
    man-db) command -v man >/dev/null || missing+=("$package") ;;
    debootstrap) [ -x /usr/sbin/debootstrap ] || missing+=("$package") ;;
    patchelf | lintian | zsh | fish | rsync | rclone | curl) command -v "$package" >/dev/null || missing+=("$package") ;;
    *)
      echo "install.sh: nothing tells here whether $package is installed" >&2
      exit 64
      ;;
  esac
done
[ "${#missing[@]}" -gt 0 ] || exit 0

say="songngu needs the packages: ${missing[*]}"
if ! command -v apt-get >/dev/null; then
  echo "$say (the names are Debian's; there is no apt-get here to install them with)" >&2
  exit 69
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "$say. As root, run: apt-get install ${missing[*]}" >&2
    exit 69
  }
  as_root=(sudo)
fi
echo "$say; installing them." >&2
export DEBIAN_FRONTEND=noninteractive
install() { "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}" >/dev/null; }
# Servers are only tested with: none is to be started here, now or with the machine.
servers=()
for package in "${missing[@]}"; do
  case $package in nginx | apache2 | caddy) servers+=("$package") ;; esac
done
if [ "${#servers[@]}" -gt 0 ] && [ ! -e /usr/sbin/policy-rc.d ]; then
  trap '"${as_root[@]}" rm -f /usr/sbin/policy-rc.d' EXIT
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee /usr/sbin/policy-rc.d >/dev/null
  "${as_root[@]}" chmod 755 /usr/sbin/policy-rc.d
fi
# A machine that has never updated its lists, or whose lists are old, knows no package that can be had.
install 2>/dev/null || { "${as_root[@]}" apt-get update >/dev/null && install; } || {
  echo "songngu: the packages could not be installed: ${missing[*]}" >&2
  exit 69
}
for server in "${servers[@]}"; do
  if command -v systemctl >/dev/null; then "${as_root[@]}" systemctl disable --quiet "$server" 2>/dev/null || true; fi
  if [ -e "/etc/init.d/$server" ]; then "${as_root[@]}" update-rc.d "$server" disable >/dev/null 2>&1 || true; fi
done
