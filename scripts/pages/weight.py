"""Turns pages into what a reader has to load for them, compressed, in bytes: what the first picture waits for, beside the page's own text, and all of it."""

import gzip
import re

from lxml import html

# What a server sends before it waits for an answer: ten packets (RFC 6928).
FIRST = 14_336
ALL = 60_000
# Pages that are tools; what they load is measured where they are tested.
TOOLS = re.compile(r"/(search|data)\.html$|/commitments/")


def without_text(page):
    """A page with the texts of its `main` taken out, so that what is left is what the theme makes of any report of that shape."""
    tree = html.document_fromstring(page)
    for element in tree.xpath("//main//*"):
        element.text = element.tail = None
    return html.tostring(tree, encoding="utf-8", doctype="<!doctype html>")


def size(content):
    return len(gzip.compress(content, 9, mtime=0))


def weight(site, page):
    """The page without its text; the style sheets and the scripts that hold up the first picture; the page with its text and all that it loads."""
    content = site.read(page)
    text = content.decode()
    first = re.findall(r'<link rel="stylesheet" href="[./]*([^"]+)"|<script src="[./]*([^"]+)"></script>', text)
    later = re.findall(r'<script src="[./]*([^"]+)" defer>', text)
    first = [size(site.read(style or script)) for style, script in first]
    return size(without_text(content)), first, size(content) + sum(first) + sum(size(site.read(name)) for name in later)


def weights(site):
    """What is wrong, and the heaviest report page with its weights."""
    found, worst = [], ((0, [], 0), "none")
    for page in site.pages:
        if TOOLS.search("/" + page) or page.endswith("404.html") or b'http-equiv="refresh"' in site.read(page):
            continue
        bare, first, total = weight(site, page)
        if total > ALL:
            found.append(f"{page}: {total} bytes compressed with all that it loads, more than {ALL}")
        if "/reports/" not in page or page.endswith("index.html"):
            continue
        if len(first) < 2:
            found.append(f"{page}: a style sheet or a script was not found")
        if bare + sum(first) > FIRST:
            found.append(f"{page}: {bare + sum(first)} bytes compressed beside its text before anything is seen, more than {FIRST}: {bare} and {first}")
        worst = max(worst, ((bare, first, total), page), key=lambda entry: entry[0][0])
    return found, worst
