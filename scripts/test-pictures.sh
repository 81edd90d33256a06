#!/usr/bin/env bash
# Tests pictures with the tools that others read them with: photographs as from a camera go through `songngu pictures` and `songngu build`, and
# exiftool, ImageMagick and libvips say what is left of them.
#
#   test-pictures.sh PROGRAM     PROGRAM is a built songngu
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no
# Messages are read in English.
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh libvips-tools libimage-exiftool-perl imagemagick webp libheif-examples
fail() { echo "test-pictures: $*" >&2; exit 1; }
site=$work/site
songngu() { "$program" "$@" --site "$site"; }

echo "photographs as from a camera" >&2
photos=$site/content/reports/first/photos
mkdir -p "$photos/day one" "$site/content/pages/photos" "$site/content/files"
make_picture() { convert -seed 7 -size "$1" plasma:tan-navy "${@:3}" "$2"; }
make_picture 3000x2000 "$photos/camera.jpg" -quality 90
make_picture 1200x900 "$photos/day one/progressive.jpg" -interlace JPEG
make_picture 700x500 "$photos/cmyk.jpg" -colorspace CMYK
make_picture 900x600 "$photos/see-through.png" -alpha set -channel A -evaluate set 60%
make_picture 1000x700 "$photos/photo.webp"
make_picture 640x400 "$photos/photo.avif"
make_picture 800x600 "$photos/apple.heic"
make_picture 2000x1000 "$photos/scan.tif"
make_picture 200x100 "$photos/small.jpg"
convert -delay 20 -loop 0 -size 60x40 xc:red xc:blue -set comment hidden-comment "$photos/moving.gif"
make_picture 600x400 "$site/content/pages/photos/shot.png"
make_picture 500x300 "$site/content/files/scan.vi.jpg"
make_picture 160x120 "$work/thumb.jpg"
find "$site" -type f | while IFS= read -r file; do
  thumbnail=()
  case $file in *.jpg | *.tif) thumbnail=("-ThumbnailImage<=$work/thumb.jpg" -IPTC:City=hidden-city) ;; esac
  # exiftool refuses what a format cannot hold, and writes the rest.
  exiftool -quiet -quiet -ignoreMinorErrors -overwrite_original -GPSLatitude=21.0285 -GPSLatitudeRef=N -GPSLongitude=105.8542 -GPSLongitudeRef=E -Make=hidden-make \
    -Model=hidden-model -SerialNumber=hidden-serial -Artist=hidden-artist -Orientation#=6 -XMP:City=hidden-city -XMP:Creator=hidden-artist \
    -Comment=hidden-comment "${thumbnail[@]}" "$file" 2>>"$work/exiftool" || true
done
# A second picture after the end, as telephones put it there.
exiftool -quiet -overwrite_original -GPSLatitude=21 -Make=hidden-make "$work/thumb.jpg"
cat "$work/thumb.jpg" >>"$photos/small.jpg"
grep -qa hidden-make "$photos/camera.jpg" "$photos/see-through.png" "$photos/photo.webp" "$photos/photo.avif" || fail "exiftool wrote nothing"
[ "$(exiftool -s3 -n -GPSLatitude "$photos/photo.avif")" = 21.0285 ] || fail "the AVIF picture has no position to take out"
printf '%%PDF-1.4 hidden-but-published' >"$site/content/files/paper.en.pdf"

cat >"$site/content/site.yaml" <<'YAML'
title: {vi: Trang, en: Site}
languages: [vi, en]
YAML
cat >"$site/content/reports/first/report.vi.md" <<'MARKDOWN'
---
title: Thứ nhất
---
![Một](photos/camera.jpg)

![Hai](<photos/day one/progressive.jpg>) và ![Ba](photos/see-through.png), ![Bốn](photos/photo.webp), ![Năm](photos/photo.avif), ![Sáu](photos/small.jpg)

![Bảy](photos/apple.heic)

![Tám](photos/scan.tif)

![Chín](photos/moving.gif)

![Mười](photos/cmyk.jpg)

Xem [bản gốc](photos/camera.jpg) và [toàn văn](../../files/paper.en.pdf).
MARKDOWN
printf 'photos:\n  - {file: photos/camera.jpg, caption: {vi: Ảnh, en: Photo}}\n' >"$site/content/reports/first/dialogue.yaml"
printf -- '---\ntitle: Trang\n---\n![Hình](photos/shot.png)\n' >"$site/content/pages/about.vi.md"

echo "before there are variants, HEIC and TIFF are errors and the photograph is warned of" >&2
songngu build 2>"$work/messages" && fail "the site was built with pictures that no browser shows"
for message in 'apple.heic:1:1: error: .*unsupported-picture' 'scan.tif:1:1: error: .*unsupported-picture' 'camera.jpg:1:1: warning: .*stale-variants'; do
  grep -q "$message" "$work/messages" || { cat "$work/messages" >&2; fail "no message $message"; }
done

echo "songngu pictures, twice" >&2
songngu pictures 2>"$work/messages" || { cat "$work/messages" >&2; fail "songngu pictures failed"; }
cp -r "$site/content" "$work/once"
songngu pictures 2>"$work/messages"
grep -q '^0 variants made, .* 0 removed' "$work/messages" || { cat "$work/messages" >&2; fail "the second run did something"; }
diff --recursive --brief "$work/once" "$site/content" || fail "the second run changed something"
rm -r "$photos/sized"
songngu pictures --quiet
diff --recursive --brief "$work/once" "$site/content" || fail "variants made anew are not the same"

songngu build --quiet 2>"$work/messages" || { cat "$work/messages" >&2; fail "the site was not built"; }
[ ! -s "$work/messages" ] || { cat "$work/messages" >&2; fail "there are messages"; }

echo "nothing but the picture and its orientation is left" >&2
grep -rlaE 'hidden-(make|model|serial|artist|city|comment)' "$site/Site" && fail "these files tell of the camera"
cmp "$site/content/files/paper.en.pdf" "$site/Site/files/paper.en.pdf" || fail "a file that is no picture was changed"
exiftool -json -n -struct -G1 -recurse "$site/Site/files" -ext '*' >"$work/left.json" 2>/dev/null
python3 scripts/test-pictures.py left "$work/left.json"

echo "pixels are those of the originals, to the last bit" >&2
compared=0
while IFS= read -r original; do
  published=$site/Site/files/${original#"$site/content/"}
  published=${published/files\/files/files}
  [ -e "$published" ] || continue
  [ "$(identify -format '%#\n' "$original" 2>/dev/null)" = "$(identify -format '%#\n' "$published")" ] || fail "$original: other pixels were published"
  compared=$((compared + 1))
done < <(find "$site/content" -path '*/sized/*' -prune -o \( -name '*.jpg' -o -name '*.png' -o -name '*.webp' -o -name '*.avif' -o -name '*.gif' \) -print)
[ "$compared" = 10 ] || fail "$compared pictures were compared, not 10"
[ ! -e "$site/Site/files/reports/first/photos/apple.heic" ] || fail "the HEIC picture was published"

echo "pages state the sizes that decoders find" >&2
python3 scripts/test-pictures.py pages "$site/Site" >"$work/pictures"
while IFS=$'\t' read -r file width height; do
  found=$(convert "$file[0]" -auto-orient -format '%w %h' info:)
  # ImageMagick does not heed what a PNG file says of how it is held; browsers do.
  case $file in *.png) [ -z "$(exiftool -s3 -Orientation "$file")" ] || found="${found#* } ${found% *}" ;; esac
  case $height in '') [ "${found% *}" = "$width" ] ;; *) [ "$found" = "$width $height" ] ;; esac || fail "$file is $found, not $width $height"
done < <(sort -u "$work/pictures")
[ "$(sort -u "$work/pictures" | wc -l)" -gt 20 ] || fail "the pages show too few pictures"
grep -q 'type="application/pdf" hreflang="en">toàn văn</a> <span class="file">(PDF, 29 B, tiếng Anh)</span>' "$site/Site/vi/reports/first.html" ||
  fail "the attached file is not described"

echo "a picture that changes is told of, and gets new variants" >&2
convert "$photos/see-through.png" -flip "$photos/see-through.png"
mv "$photos/photo.webp" "$photos/other.webp"
sed -i 's/photo\.webp/other.webp/' "$site/content/reports/first/report.vi.md"
printf mine >"$photos/sized/mine.txt"
songngu check 2>"$work/messages" || true
grep -q 'see-through.png:1:1: warning: .*stale-variants' "$work/messages" || fail "no message about the outdated variants"
grep -q 'sized/photo.webp.*: warning: .*stale-variants' "$work/messages" || fail "no message about the variants of a picture that is gone"
songngu pictures --quiet
songngu check 2>"$work/messages"
grep -q stale-variants "$work/messages" && fail "variants are still outdated"
[ -e "$photos/sized/mine.txt" ] || fail "a file that songngu did not make was removed"

echo "without libvips" >&2
mkdir "$work/bin"
rm -r "$photos/sized"
status=0
PATH=$work/bin songngu pictures 2>"$work/messages" || status=$?
[ "$status" = 74 ] && grep -q libvips-tools "$work/messages" || fail "status $status without vipsthumbnail"
