"""Looks at built trackers as a reader with a browser does.

usage: tracker.py SITE LARGE
"""

import gzip
import pathlib
import re
import sys

from playwright.sync_api import sync_playwright

from local import chromium, served

SHOWN = "() => [...document.querySelectorAll('[data-commitment]')].filter(e => e.checkVisibility()).map(e => e.dataset.commitment).filter((id, i, all) => all.indexOf(id) === i)"
found = []


def check(holds, what):
    if not holds:
        found.append(what)


def look(browser, address, tree):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    index = f"{address}{tree}/commitments/index.html"
    page.goto(index)
    everything = page.evaluate(SHOWN)
    check(sorted(everything) == ["share-2023", "share-2024", "train-2023"], f"{tree}: shows {everything}")

    def choose(name, value, wanted):
        page.select_option(f"select[name={name}]", value)
        check(page.evaluate(SHOWN) == wanted, f"{tree}: {name}={value} shows {page.evaluate(SHOWN)}")
        check(f"{name}={value}" in page.url if value else f"{name}=" not in page.url, f"{tree}: {name}={value} is not in {page.url}")

    choose("status", "done", ["share-2023"])
    choose("status", "", everything)
    # A narrower topic inherits from its broader one, and the other way.
    choose("topic", "crime", [id for id in everything if id != "train-2023"])
    choose("topic", "security", [id for id in everything if id != "train-2023"])
    choose("topic", "", everything)
    choose("party", "australia", [id for id in everything if id != "share-2024"])
    choose("party", "", everything)
    choose("sort", "since", ["share-2024", "share-2023", "train-2023"])
    choose("sort", "due", ["share-2023"] + [id for id in everything if id != "share-2023"])
    heads = page.evaluate("() => [...document.querySelectorAll('main h2')].filter(e => e.checkVisibility()).length")
    check(heads == 0, f"{tree}: {heads} headings of topics stand over a list sorted by date")
    choose("sort", "", everything)

    # The choice in the address is the choice on the page, in the other views too.
    page.goto(index + "?status=in-progress&sort=since")
    check(page.evaluate(SHOWN) == ["share-2024"], f"{tree}: the address is not read: {page.evaluate(SHOWN)}")
    links = page.evaluate("() => [...document.querySelectorAll('nav.views a')].map(a => a.search)")
    check(all("status=in-progress" in link for link in links), f"{tree}: the other views lose the choice: {links}")
    page.goto(index + "?status=nonsense")
    check(page.evaluate(SHOWN) == everything, f"{tree}: a state that is none hides {set(everything) - set(page.evaluate(SHOWN))}")

    # By keyboard alone.
    page.goto(index)
    page.focus("select[name=status]")
    page.keyboard.press("ArrowDown")
    check(len(page.evaluate(SHOWN)) == 1, f"{tree}: the keyboard chooses nothing")
    while page.evaluate("() => document.activeElement.nodeName") != "BUTTON":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    check(page.evaluate(SHOWN) == everything and "?" not in page.url, f"{tree}: the keyboard clears nothing: {page.url}")
    page.focus(".states a[data-status=done]")
    page.keyboard.press("Enter")
    check(page.evaluate(SHOWN) == ["share-2023"], f"{tree}: the strip chooses nothing")
    said = page.text_content(".filters [role=status]")
    check("1" in said and "3" in said, f"{tree}: {said!r} does not tell how many are shown")

    # The line of what became of it.
    steps = page.evaluate("() => [...document.querySelectorAll('#share-2023 .step .when time')].map(e => e.getAttribute('datetime'))")
    steps = steps[: len(steps) // (2 if "-" in tree else 1)]
    check(steps == ["2023-02-22", "2023-06", "2024-01-10", "2024-03"], f"{tree}: the line of share-2023 has {steps}")

    # A narrow screen.
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(index)
    width = page.evaluate("() => document.documentElement.scrollWidth")
    check(width <= 390, f"{tree}: is {width} wide at 390")
    check(page.evaluate(SHOWN) == everything, f"{tree}: at 390 shows {page.evaluate(SHOWN)}")
    check(not errors, f"{tree}: {errors}")
    page.close()

    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(index)
    check(plain.locator(".filters").is_hidden(), f"{tree}: without script there are filters that do nothing")
    check(plain.locator("[data-commitment]").count() >= 3 and plain.locator(".states li").count() >= 3, f"{tree}: without script something is missing")
    plain.context.close()


def look_large(browser, address, folder):
    """Every id stands on the page, and leads to where the commitment is."""
    for tree in ("vi", "en", "vi-en"):
        file = pathlib.Path(folder) / tree / "commitments/index.html"
        text = file.read_text()
        ids = re.findall(r'\bid="(c\d+-\d+)"', text)
        check(sorted(ids) == sorted({f"c{year}-{n}" for year in range(2001, 2013) for n in range(50)}), f"{tree}: {len(ids)} ids of 600")
        for year, id in re.findall(r'href="years/(\d+)\.html#(c[\d-]+)"', text):
            check(f'id="{id}"' in (file.parent / f"years/{year}.html").read_text(), f"{tree}: years/{year}.html has no {id}")
    page = browser.new_page()
    page.goto(f"{address}vi/commitments/index.html")
    check(len(page.evaluate(SHOWN)) == 60, f"large: {len(page.evaluate(SHOWN))} open ones are shown")
    page.close()
    for file in pathlib.Path(folder).rglob("*.html"):
        size = len(gzip.compress(file.read_bytes(), 9))
        check(size <= 60_000, f"{file.name}: {size} bytes compressed")


with sync_playwright() as playwright:
    browser = chromium(playwright)
    with served(sys.argv[1]) as server:
        for tree in ("vi", "en", "vi-en"):
            look(browser, server.address, tree)
    with served(sys.argv[2]) as server:
        look_large(browser, server.address, sys.argv[2])
    browser.close()
for fault in found:
    print(f"tracker: {fault}", file=sys.stderr)
sys.exit(bool(found))
