#!/usr/bin/env bash
# Tests what helps to install and to publish: the manual pages and completions of the packages, the files for continuous integrations, and the commands of
# publishing/README.md, each run as it stands on this machine, which plays the server too.
#
# usage: scripts/test-publishing.sh [PROGRAM]
set -eu -o pipefail
cd "$(dirname "$0")/.."
export SWIFT_BACKTRACE=enable=no LC_ALL=C.UTF-8
program=$(realpath "${1:-$(swift build --show-bin-path)/songngu}")
scripts/install.sh python3-venv man-db zsh fish rsync rclone curl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "test-publishing.sh: $*" >&2
  exit 1
}

# The newest entry of CHANGELOG.md is of this version.
newest=$(sed -n 's/^## \([^ ]*\) (.*)$/\1/p' CHANGELOG.md | head -1)
"$program" --version | grep --quiet "^songngu $newest (libcmark " || fail "CHANGELOG.md ends with $newest, the program is $("$program" --version)"

# The manual, in both languages: roff without a complaint, with every command and every option of the program.
"$program" --experimental-dump-help >"$work/help.json"
options=$("$program" --generate-completion-script bash | grep -o -- "--[a-z][a-z-]*" | sort -u)
for language in en vi; do
  python3 scripts/dist/manual.py "$program" "scripts/dist/manual.$language.1" 2026-01-02 >"$work/songngu.$language.1"
  man --warnings=w --local-file -Tutf8 -Z "$work/songngu.$language.1" 2>"$work/said" >/dev/null
  [ ! -s "$work/said" ] || fail "the manual in $language: $(cat "$work/said")"
  MANWIDTH=100 man --local-file -Tutf8 "$work/songngu.$language.1" | sed 's/.\x08//g' >"$work/page"
  for option in $options; do
    case $option in --generate-completion-script | --experimental-dump-help) continue ;; esac
    if grep --quiet "\"name\" : \"${option#--}\"" "$work/help.json"; then
      grep --quiet -e "$option" "$work/page" || fail "the manual in $language does not name $option"
    fi
  done
done
cmp -s "$work/songngu.en.1" "$work/songngu.vi.1" && fail "both manuals are in one language"

# Completions: each shell reads its own, and bash offers the commands.
for shell in bash zsh fish; do
  "$program" --generate-completion-script "$shell" >"$work/completion.$shell"
  "$shell" -n "$work/completion.$shell" || fail "$shell does not read its completions"
done
offered=$(bash -c "source '$work/completion.bash'; COMP_WORDS=(songngu tr); COMP_CWORD=1; COMP_LINE='songngu tr'; COMP_POINT=10; _songngu songngu tr songngu; echo \"\${COMPREPLY[*]}\"")
[ "$offered" = translate ] || fail "bash offers “$offered” for “tr”"

# An archive as dist.sh makes it, of the program under test.
mkdir -p "$work/songngu-test/bin"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$work/songngu-test/bin/songngu"
chmod +x "$work/songngu-test/bin/songngu"
tar --create --gzip --file "$work/songngu.tar.gz" --directory "$work" songngu-test
export SONGNGU_ARCHIVE="file://$work/songngu.tar.gz"
SONGNGU_SHA256=$(sha256sum "$work/songngu.tar.gz" | cut -d' ' -f1)
export SONGNGU_SHA256

# A site in git, with what was built of it.
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@localhost GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@localhost
"$program" init --quiet "$work/site"
"$program" build --quiet --site "$work/site"
git -C "$work/site" init --quiet --initial-branch main
git -C "$work/site" add --all
git -C "$work/site" commit --quiet --message start

# The shell parts of the files for continuous integrations, each step in a shell of its own, as their runners do it.
python=$(scripts/pages-venv.sh)
"$python" scripts/publishing.py "$work/steps" publishing/github-pages.yml publishing/gitlab-pages.yml
mkdir "$work/bin"
# A runner's image is bare, and its root; this machine has what is asked for.
printf '#!/bin/sh\nexit 0\n' >"$work/bin/apt-get"
chmod +x "$work/bin/apt-get"
run() {
  local steps=$1 copy=$work/copy
  rm -rf "$copy" /tmp/songngu "$work/runner"
  git clone --quiet "$work/site" "$copy"
  mkdir "$work/runner"
  : >"$work/path"
  local path=$work/bin:/usr/bin:/bin
  for file in "$steps"/*.sh; do
    (cd "$copy" && env -i HOME="$work" LC_ALL=C.UTF-8 PATH="$path" RUNNER_TEMP="$work/runner" GITHUB_PATH="$work/path" SONGNGU_ARCHIVE="$SONGNGU_ARCHIVE" \
      SONGNGU_SHA256="$SONGNGU_SHA256" bash -e -o pipefail "$file") >"$work/said" 2>&1 || return 1
    path=$(tr '\n' ':' <"$work/path")$work/bin:/usr/bin:/bin
  done
}
built() { diff --recursive --brief "$work/site/Site" "$1" || fail "another site was published"; }
run "$work/steps/github-pages.site" || fail "github-pages.yml: $(cat "$work/said")"
built "$work/runner/public"
run "$work/steps/gitlab-pages.check" || fail "gitlab-pages.yml: $(cat "$work/said")"
run "$work/steps/gitlab-pages.pages" || fail "gitlab-pages.yml: $(cat "$work/said")"
built "$work/copy/public"
# They stop at a fault of the content, at a built site that is out of date, and at an archive that is another one.
git clone --quiet "$work/site" "$work/faulty"
sed -i 's/^title: .*/titel: x/' "$work/faulty"/content/reports/*/report.vi.md
echo "<!-- stale -->" >>"$work/site/Site/vi/index.html"
git -C "$work/site" commit --quiet --all --message stale
for steps in github-pages.site gitlab-pages.check; do
  run "$work/steps/$steps" && fail "$steps takes a built site that is out of date"
done
git -C "$work/site" revert --no-edit HEAD >/dev/null
mv "$work/site" "$work/right"
mv "$work/faulty" "$work/site"
git -C "$work/site" commit --quiet --all --message fault
for steps in github-pages.site gitlab-pages.check gitlab-pages.pages; do
  run "$work/steps/$steps" && fail "$steps takes content with errors"
done
rm -rf "$work/site"
mv "$work/right" "$work/site"
SONGNGU_SHA256=$(printf x | sha256sum | cut -d' ' -f1) run "$work/steps/github-pages.site" && fail "github-pages.yml takes an archive that is another one"
rm -rf /tmp/songngu

# The commands of publishing/README.md. The server is a folder here, and ssh runs what it is told in it.
mkdir "$work/server"
cat >"$work/bin/ssh" <<SSH
#!/bin/bash
while [ "\${1#-}" != "\$1" ]; do case \$1 in -o | -p | -l) shift 2 ;; *) shift ;; esac; done
shift
cd "$work/server" && HOME="$work/server" exec bash -c "\$*"
SSH
chmod +x "$work/bin/ssh"
rm "$work/bin/apt-get"
mkdir "$work/store"
awk -v out="$work/block" '/^```sh$/ { on = 1; file = sprintf("%s%02d", out, ++n); next } /^```/ { on = 0 } on { print > file }' publishing/README.md
publish() {
  (cd "$work/site" && env -u GIT_DIR PATH="$work/bin:$PATH" server=web@example.org bucket=pages RCLONE_CONFIG=/dev/null RCLONE_CONFIG_STORE_TYPE=alias \
    RCLONE_CONFIG_STORE_REMOTE="$work/store" bash -eu "$1") >"$work/said" 2>&1 || fail "publishing/README.md: $(cat "$1" "$work/said")"
}
set -- "$work"/block*
[ $# -eq 4 ] || fail "publishing/README.md has $# blocks of commands"
publish "$1"
publish "$2"
built "$work/server/site/Site"
publish "$3"
built "$work/server/current"
publish "$4"
built "$work/store/pages"
# A second version: the old page is gone, its assets stay where readers may still want them.
mkdir -p "$work/site/Site/assets"
rm "$work/site/Site/404.html"
mv "$work/site/Site/assets" "$work/old"
mkdir "$work/site/Site/assets"
echo new >"$work/site/Site/assets/new.css"
sleep 1
publish "$3"
publish "$4"
for place in "$work/server/current" "$work/store/pages"; do
  [ -f "$place/assets/new.css" ] && [ "$(ls "$place/assets" | wc -l)" -eq $(($(ls "$work/old" | wc -l) + 1)) ] || fail "assets of the version before are missing"
  [ ! -e "$place/404.html" ] || fail "a page that is no more is still there"
done
[ "$(ls "$work/server/releases" | wc -l)" -eq 2 ] || fail "the version before is gone"
echo "Manuals, completions, files for continuous integrations and ways to publish: as they say." >&2
