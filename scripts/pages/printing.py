"""Prints a report page to PDF and reads the positions of its words: two columns, whole rows, running heads, addresses."""

import re
import subprocess
from collections import Counter
import tempfile
from html import unescape

from behaviours import tab

MM = 72 / 25.4
# The paper of the style sheet: A4, with 16 mm above, 17 mm beside and 20 mm below.
WIDTH, HEIGHT = (210 - 34) / 25.4 * 96, (297 - 36) / 25.4 * 96

# Sets a mark at the start and the end of each side of a pair, or of each item of a pair that may be broken between items, too small to move anything.
# What is broken between its items is held to its items.
MARK = """() => {
  const parts = [];
  const text = (root, last) => {
    const printed = ({data, parentElement}) => data.trim() && parentElement.checkVisibility()
      && !parentElement.closest(".number, .anchor, .back, .state, .change");
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node => printed(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
    let found = null;
    for (let node; (node = walker.nextNode()); ) { found = node; if (!last) break; }
    return found;
  };
  const add = (sides, height, kind) => {
    const name = parts.length, ends = [];
    sides.forEach((side, place) => {
      const first = text(side, false), last = text(side, true);
      if (!first) return;
      for (const [node, letter] of [[first, "b"], [last, "e"]]) {
        const span = document.createElement("span");
        span.textContent = `Q${name}${"lr"[place]}${letter}Q`;
        span.style.cssText = "font: 1px monospace; line-height: 0; white-space: nowrap";
        node.parentNode.insertBefore(span, letter === "b" ? node : node.nextSibling);
        ends.push("lr"[place] + letter);
      }
    });
    parts.push({height, kind, ends});
  };
  for (const pair of document.querySelectorAll(".pair")) {
    const [left, right] = pair.children;
    const items = [left, right].map(side => [...side.querySelectorAll(":scope > :is(ul, ol) > li, :scope > .scroll tr, :scope > dl > div")]);
    if (/rows-|list|sources|facts/.test(pair.className) && items[0].length && items[0].length === items[1].length)
      items[0].forEach((item, place) => {
        const both = [item, items[1][place]];
        add(both, Math.max(...both.map(side => side.getBoundingClientRect().height)), "item of " + pair.id);
      });
    else if (!/rows-|list|sources/.test(pair.className)) add([left, right], pair.getBoundingClientRect().height, "pair " + pair.id);
  }
  return parts;
}"""


def poppler(*arguments):
    return subprocess.run(["pdftotext", *arguments, "-"], check=True, capture_output=True, text=True).stdout


def printed(page):
    """The words of the page on paper, by sheet, each as (left, top, text) in points from the sheet's top left; and its text in the
    order of printing, without spaces."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        page.pdf(path=file.name, prefer_css_page_size=True, print_background=False)
        sheets = [
            [(float(x), float(y), unescape(text)) for x, y, text in re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>(.*?)</word>', sheet)]
            for sheet in poppler("-bbox", file.name).split("<page ")[1:]
        ]
        return sheets, "".join(poppler("-raw", file.name).split())


def printing(browser, address, pages):
    found = []
    for name in pages:
        with tab(browser, round(WIDTH), round(HEIGHT)) as page:
            page.goto(address + name)
            # Pictures that wait to be seen are there before the paper is.
            page.evaluate("""async () => { for (const image of document.images) image.loading = "eager";
                  await Promise.all([...document.images].map(image => image.decode().catch(() => {}))) }""")
            page.emulate_media(media="print")
            from_right = page.evaluate("document.documentElement.dir === 'rtl'")
            title = page.evaluate("document.querySelector('.brand').textContent.trim()")
            links = page.evaluate(
                "[...document.querySelectorAll('main a[rel=external]')].filter(link => link.checkVisibility()).map(link => link.getAttribute('href'))"
            )
            sheets, text = printed(page)
            # Letters only: Poppler gives words from the right the other way round.
            wanted = Counter("".join(title.split()))
            for number, sheet in enumerate(sheets, 1):
                if wanted - Counter("".join(word for _, top, word in sheet if top < 26 * MM)):
                    found.append(f"{name}: page {number} has no running head")
            found += [f"{name}: the address {link} is not printed" for link in dict.fromkeys(links) if not stands(link, text, 4 if from_right else 1)]
            if name == pages[2]:
                found += columns(page, name)
    return found


def stands(address, text, lines):
    """Whether a text has an address; in text from the right, whose lines come out in pieces, in so many of at least 8 letters."""
    while address and lines:
        length = next((n for n in range(len(address), 0, -1) if address[:n] in text), 0)
        if length < min(8, len(address)):
            return False
        address, lines = address[length:], lines - 1
    return not address


def columns(page, name):
    """The view of both: each row has its two sides beside each other, on one page if one can hold it."""
    found = []
    parts = page.evaluate(MARK)
    places = {}
    for number, sheet in enumerate(printed(page)[0], 1):
        for left, top, word in sheet:
            for part, end in re.findall(r"Q(\d+)([lr][be])", word):
                places[int(part), end] = (number, left, top)
    both, from_right = 0, page.evaluate("document.documentElement.dir === 'rtl'")
    for part, expected in enumerate(parts):
        at = {end: places.get((part, end)) for end in expected["ends"]}
        if lost := [end for end, place in at.items() if place is None]:
            found.append(f"{name}: {expected['kind']} is not on paper: {lost}")
            continue
        if not at:
            continue
        # What is higher than a page less its running head has to be broken.
        fits = expected["height"] < HEIGHT - 60
        if fits and len({place[0] for place in at.values()}) > 1:
            found.append(f"{name}: {expected['kind']} is torn apart: {at}")
        if "lb" in at and "rb" in at:
            both += 1
            if at["lb"][0] == at["rb"][0] and (at["lb"][1] < at["rb"][1]) == from_right:
                found.append(f"{name}: {expected['kind']} has its sides one below the other")
            if fits and (at["lb"][0] != at["rb"][0] or abs(at["lb"][2] - at["rb"][2]) > 40):
                found.append(f"{name}: {expected['kind']} is not level: {at}")
    if not both:
        found.append(f"{name}: no pair of sides was found on paper")
    return found
