"""Spoils pages, one fault at a time, and expects each check to find it: a check that finds nothing there would find nothing anywhere.

usage: selftest.py CONTENT BUILT     BUILT is the site of scripts/pages' own content, without an address of its own
"""

import multiprocessing
import random
import re
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import behaviours
import test_pages
from every_page import Visitor
from local import Site, chromium, served
from printing import printing
from weight import weights

REPORT = "en/reports/second-round.html"
CSS, JS, MAIN = ".css", ".js", b'<main id="_main"'
# Where a page's own content begins.
HEAD = b'<header class="head">'
LATE = """addEventListener("load", () => requestAnimationFrame(() => {
  document.querySelector("main").prepend(Object.assign(document.createElement("p"), {textContent: "late"})) }))"""

# A check, what is done to the report's pages, the style sheet or the script, and what the check must say of each.
# Faults that do not hide each other go together.
CASES = [
    (
        None,
        [
            (b'<footer class="site">', b'<footer class="site" style="color: red">', "Content-Security-Policy"),
            (CSS, "main p { color: #bbb }", "1440 light: axe color-contrast"),
            (HEAD, b'<img src="../../files/chart.svg">' + HEAD, "axe image-alt"),
            (HEAD, b'<img src="https://example.org/x.png" alt="">' + HEAD, "request to another place"),
            (HEAD, b'<img src="no.png" alt="">' + HEAD, "request answered 404"),
            (HEAD, b'<img src="../../files/note.txt" alt="">' + HEAD, "picture does not load"),
            (b'<html lang="en"', b'<html lang="ar"', "lang is ar"),
            (CSS, ".head { inline-size: 700px }", "^360: the page scrolls sideways"),
            (CSS, "h1 { overflow: hidden }", "may be cut: h1: what"),
            (JS, "console.warn('spoilt')", "console: spoilt"),
            (JS, LATE, "layout shift"),
            (JS, "throw new Error('spoilt')", "script: .*spoilt"),
        ],
    ),
    (
        None,
        [
            (CSS, "@media (prefers-color-scheme: dark) { :root:not([data-colours]) { --soft: #444 } }", "360 dark: axe color-contrast"),
            (CSS, ".head { inline-size: 330px }", "^320: the page scrolls sideways"),
            (CSS, "h1 { line-height: 1.2 }", "may be cut: h1: lines"),
        ],
    ),
    (
        "views",
        [
            (JS, "document.querySelectorAll('nav.views a').forEach(link => link.addEventListener('click', () => { link.hash = '' }))", "the link to .* led to"),
            (CSS, "nav.views a.chosen::after { content: none }", "do not show"),
        ],
    ),
    (
        "views",
        [
            (CSS, "html { scroll-padding-block-start: 20rem }", "was at the top, and is now"),
            (JS, "if (localStorage.length && !location.hash) location.replace('#p1')", "led to .* once .* was chosen"),
        ],
    ),
    (
        "top_of_the_page",
        [(JS, "document.querySelectorAll('nav.views a').forEach(link => link.addEventListener('click', () => { link.hash = 'p1' }))", "from the top")],
    ),
    (
        "sides",
        [
            (CSS, ":root:is(.hide-first, .hide-second) .pair > * { display: none !important }", "the other is hidden"),
            (CSS, ":root:is(.hide-first, .hide-second) .pair > * { display: none !important }", "both sides can be hidden"),
        ],
    ),
    ("sides", [(CSS, ".pair > * { order: 0 !important }", "not swapped")]),
    ("sides", [(JS, "localStorage.setItem = () => {}; Storage.prototype.setItem = () => {}", "is forgotten")]),
    ("settings", [(CSS, ":root[data-colours=dark] { --paper: #fff }", "nothing changes"), (JS, "Storage.prototype.getItem = () => null", "switched off work")]),
    ("contents", [(CSS, "nav.contents a { pointer-events: none }", "contents")]),
    ("contents", [(JS, "setInterval(() => document.querySelectorAll('nav.contents [aria-current]').forEach(link => link.removeAttribute('aria-current')))", "is marked")]),
    ("terms", [(JS, "setInterval(() => document.querySelectorAll('.term.lit').forEach(mark => mark.classList.remove('lit')), 1)", "show the term")]),
    ("citing", [(JS, "setInterval(() => document.querySelectorAll('.card').forEach(card => card.removeAttribute('role')), 1)", "has no name")]),
    ("citing", [(JS, "navigator.clipboard.writeText = () => Promise.resolve()", "plain")]),
    ("level", [(CSS, ".pair > :last-child { position: relative; inset-block-start: 9px }", "apart")]),
    ("sides", [(CSS, ".sides { display: none }", "no controls")]),
    ("sides", [(CSS, ".pair > * { display: block !important }", "unchecked and shown")]),
    (
        "keyboard",
        [
            (CSS, ":focus-visible { outline: none !important }", "cannot be seen"),
            (CSS, "main { display: flex; flex-direction: column-reverse }", "stands above it"),
            (b'<a class="brand"', b'<a tabindex="3" class="brand"', "above 0"),
        ],
    ),
    (
        "keyboard",
        [
            (CSS, ".skip { display: none }", "not the first stop"),
            (CSS, "main a:focus { opacity: .5; position: fixed !important; inset-block-start: -99px }", "out of sight"),
        ],
    ),
    (
        "keyboard",
        [
            (MAIN, b"<main", "does not lead into the text"),
            (
                JS,
                """addEventListener("keydown", event => { if (event.key === "Tab" && document.activeElement.closest("footer")) {
                  event.preventDefault(); document.querySelector(".skip").focus() } })""",
                "never leaves",
            ),
        ],
    ),
    (
        "without_script",
        [
            (b'<footer class="site">', b'<footer class="site"><button>Copy</button>', "does nothing without script"),
            (JS, LATE, "the text without script is another"),
        ],
    ),
    ("motion", [(CSS, "a { transition: color 1s }", "moves under")]),
    (
        "forced_colours",
        [(CSS, "@media (forced-colors: active) { nav.views a { font-weight: 400 !important; border: 0 !important } }", "looks like the others")],
    ),
    (
        "printing",
        [
            (CSS, "@media print { .print-head { display: none } }", "no running head"),
            (CSS, "@media print { .endnotes { display: none !important } }", "is not printed"),
            (CSS, "@media print { .pair { display: block } }", "one below the other"),
        ],
    ),
    (
        "printing",
        [
            (
                CSS,
                "@media print { .pair { break-inside: auto } .pair > * > * { margin-block-start: 30mm } .pair > * > * > :first-child { break-after: page } }",
                "torn apart",
            )
        ],
    ),
    ("printing", [(CSS, "@media print { .pair > :last-child { padding-block-start: 30mm } }", "not level")]),
]
COUNT = sum(len(faults) for _, faults in CASES)


def spoil(site, faults):
    """The files that a case changes: every page of the report, or the theme's style sheet or script with something at its end."""
    out = {}
    for what, how, _ in faults:
        if isinstance(what, str):
            (file,) = (site.built / "assets").glob("site*" + what)
            # What one script throws is not to stop another.
            path, more = f"assets/{file.name}", how if what == CSS else f"setTimeout(() => {{ {how} }})" if how.startswith("throw") else how
            out[path] = out.get(path, file.read_bytes()) + b"\n" + more.encode()
        else:
            for page in test_pages.trees(site, REPORT):
                out[page] = out.get(page, site.read(page)).replace(what, how)
    return out


def start():
    test_pages.browsers["browser"] = chromium(sync_playwright().start())


def case(task):
    content, built, number = task
    check, faults = CASES[number]
    site, browser = Site("spoilt", content, built), test_pages.browsers["browser"]
    with served(built) as server:
        server.changed = spoil(site, faults)
        if check is None:
            visitor = Visitor(browser, server.address)
            found = visitor.visit(REPORT, "en")
            visitor.context.close()
        else:
            # These need a page that is long enough.
            report = test_pages.longest(site) if check in ("views", "printing", "terms") else REPORT
            *_, found, _ = test_pages.look(("spoilt", server.address, check, test_pages.trees(site, report), None))
    return [
        f"{check or 'visit'} did not find “{expected}” where {what} has {how}; it found {found[:3]}"
        for what, how, expected in faults
        if not any(re.search(expected, text) for text in found)
    ]


class Fat(Site):
    """A site whose style sheet is heavy."""

    def read(self, page):
        return super().read(page) + (random.Random(1).randbytes(9000) if page.endswith(".css") else b"")


def main(content, built):
    began, faults = time.monotonic(), []
    with multiprocessing.get_context("spawn").Pool(2, start) as pool:
        for missed in pool.imap_unordered(case, [(content, built, number) for number in range(len(CASES))]):
            faults += missed
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bad.html").write_text('<!doctype html><html lang="en"><title>x</title><p id="a">x<p id="a">y')
        if not any(severity == "error" for severity, *_ in test_pages.html(folder)):
            faults.append("the Nu checker takes one id twice")
    if weights(Site("", content, built))[0] or not weights(Fat("", content, built))[0]:
        faults.append("the weight of a report does not count its style sheet")
    if not test_pages.scheme("@media (prefers-color-scheme: dark) { :root { --x: #fff; } p { margin: 0 } }"):
        faults.append("a dark scheme may change margins")
    for text in faults:
        print(f"selftest: {text}", file=sys.stderr)
    print(f"{COUNT + 3} faults were put in, {COUNT + 3 - len(faults)} were found, {time.monotonic() - began:.0f} s", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
