"""Turns report pages into what a reader has to load beside their own text: the markup, the styles and the script, each compressed, in bytes."""

import gzip
import re

from lxml import html

LIMIT = 14_336


def without_text(page):
    """A page with the texts of its `main` taken out, so that what is left is what the theme makes of any report of that shape."""
    tree = html.document_fromstring(page)
    for element in tree.xpath("//main//*"):
        element.text = element.tail = None
    return html.tostring(tree, encoding="utf-8", doctype="<!doctype html>")


def weight(site, page):
    text = site.read(page).decode()
    parts = [without_text(site.read(page))]
    for name in re.findall(r'(?:href|src)="[./]*(assets/site\.[^"]+)"', text):
        parts.append(site.read(name))
    return [len(gzip.compress(part, 9, mtime=0)) for part in parts]


def weights(site):
    """What is wrong, and the heaviest report page with its weights."""
    found, worst = [], ([0], "none")
    for tree in [*site.languages, site.both]:
        for page in site.reports(tree):
            parts = weight(site, page)
            if len(parts) < 3:
                found.append(f"{page}: a style sheet or a script was not found")
            if sum(parts) > LIMIT:
                found.append(f"{page}: {sum(parts)} bytes compressed beside its text, more than {LIMIT}: {parts}")
            worst = max(worst, (parts, page), key=lambda entry: sum(entry[0]))
    return found, worst
