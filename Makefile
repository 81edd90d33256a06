# What one types to build, test and preview the site. `make` alone lists it.
#
# On a machine with nothing but a Swift toolchain and apt, `make site` and `make test` install what they need.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# A crashed Swift program would otherwise wait for a debugger when its output is a pipe.
export SWIFT_BACKTRACE := enable=no

SITE ?= .
PORT ?= 8000

.PHONY: help site serve check pictures test torture bench dist test-dist install-site install-test

help: ## Lists what there is to make
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do printf '  make %-9s %s\n' "$$name" "$$text"; done

site: install-site ## Builds the program and the site
	@swift build -c release --product songngu
	@"$$(swift build -c release --show-bin-path)/songngu" build --site '$(SITE)'

serve: install-site ## Shows the site at http://127.0.0.1:8000/ while it is edited (PORT=…)
	@swift build -c release --product songngu
	@exec "$$(swift build -c release --show-bin-path)/songngu" serve --site '$(SITE)' --port '$(PORT)'

check: install-site ## Checks the content and writes nothing
	@swift build -c release --product songngu
	@"$$(swift build -c release --show-bin-path)/songngu" check --site '$(SITE)'

pictures: install-site ## Makes smaller variants of photographs, by libvips
	@scripts/install.sh libvips-tools
	@swift build -c release --product songngu
	@"$$(swift build -c release --show-bin-path)/songngu" pictures --site '$(SITE)'

test: install-test ## Runs every test
	@scripts/test.sh

torture: install-test ## Runs the laws of histories at length, each time with other seeds
	@swift build --build-tests
	@SONGNGU_LONG=1 swift test --skip-build --filter HistoryTests

dist: install-site ## Makes a Debian package and an archive that need no toolchain
	@scripts/dist.sh

test-dist: install-site ## Tries both in a bare Debian; needs root
	@scripts/test-dist.sh

bench: install-site ## Times builds of large sites; see Benchmarks/README.md
	@scripts/bench.sh

install-site:
	@scripts/install.sh libcmark-dev libyaml-dev nettle-dev pkg-config

install-test:
	@scripts/install.sh libcmark-dev libyaml-dev nettle-dev pkg-config cmark-gfm
