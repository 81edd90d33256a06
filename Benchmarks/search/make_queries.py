#!/usr/bin/env python3
"""Makes queries with the places that should answer them from a built site, by the rules of README.md; prints them, a line each.

usage: make_queries.py SITE > queries.tsv

The columns are the rule, the query and the place (`reports/x.html#p7`, from the root of a tree). Same site: same lines.
"""

import hashlib
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from lxml import html

TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
TELEX = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}


def plain(text):
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def words(text):
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))


def typed(word, letters, tones):
    """A word as it is typed by an input method that is off: the tone last."""
    out, tone = "", ""
    for letter in unicodedata.normalize("NFC", word.lower()):
        base = unicodedata.normalize("NFD", letter)
        tone = next((tones[mark] for mark in base if mark in tones), tone)
        out += letters.get(unicodedata.normalize("NFC", "".join(mark for mark in base if mark not in tones)), base[0])
    return out + tone


def newer(word):
    """A word with its tone where the rules of 2018 have it: on the second of oa, oe and uy at a syllable's end."""
    return re.sub("[òóỏõọ][ae]$|[ùúủũụ]y$", lambda found: moved(found[0]), word)


def moved(pair):
    first = unicodedata.normalize("NFD", pair[0])
    return unicodedata.normalize("NFC", first[0] + pair[1] + first[1])


def lines(part):
    """The text of an element, each block, item and cell on a line of its own: words on two lines are no neighbours."""
    for element in part.iter("p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "pre", "div", "br"):
        element.tail = "\n" + (element.tail or "")
    return re.sub(r"\n+", "\n", part.text_content())


def runs_of(text, length):
    for line in text.split("\n"):
        found = words(line)
        for start in range(len(found) - length + 1):
            yield tuple(found[start : start + length])


class Site:
    def __init__(self, root):
        self.root = Path(root)
        # Every run of three words of pages that are no reports, which may well be found first: names, terms, lists.
        self.elsewhere = [set(), set()]
        for number, tree in enumerate(("vi", "en")):
            for page in (self.root / tree).rglob("*.html"):
                if page.parent.name != "reports":
                    found = [plain(word) for word in words(" ".join(html.parse(page).xpath("//main//text()")))]
                    self.elsewhere[number].update(" ".join(found[start : start + 3]) for start in range(len(found) - 2))
        # (page, id) -> [text by language]
        self.units = {}
        for number, tree in enumerate(("vi", "en")):
            for page in sorted((self.root / tree).glob("reports/*.html")):
                if page.name == "index.html":
                    continue
                for part in html.parse(page).xpath("//div[contains(concat(' ', @class, ' '), ' segment ')]"):
                    for mark in part.xpath(".//*[contains(concat(' ', @class, ' '), ' number ') or @class='state' or @class='change' or @class='file' or @class='back']"):
                        mark.drop_tree()
                    self.units.setdefault((f"reports/{page.name}", part.get("id")), ["", ""])[number] = lines(part)

    def runs(self, language, length):
        """Every run of words, folded, with the places that it stands at."""
        found = defaultdict(set)
        for place, texts in self.units.items():
            for run in runs_of(texts[language], length):
                found[plain(" ".join(run))].add(place)
        return found


def pick(items, key):
    """One of several, by no order but that of a digest: no word is preferred."""
    return min(items, key=lambda item: hashlib.sha256(f"{key}{item}".encode()).digest(), default=None)


def main(root):
    site = Site(root)
    lines = []

    def add(rule, query, place):
        lines.append(f"{rule}\t{query}\t{place[0]}#{place[1]}")

    three = [site.runs(language, 3) for language in (0, 1)]
    single = [site.runs(language, 1) for language in (0, 1)]
    for place, texts in site.units.items():
        for language in (0, 1):
            if len(words(texts[language])) < 12 or texts[0] == texts[1]:
                continue
            own = words(texts[language])
            runs = [run for run in runs_of(texts[language], 3) if all(word.isalpha() for word in run) and three[language][plain(" ".join(run))] == {place}]
            runs = [run for run in runs if plain(" ".join(run)) not in site.elsewhere[language]]
            run = pick(runs, place)
            if not run:
                continue
            text = " ".join(run)
            if language == 1:
                add("english", text.lower(), place)
                continue
            add("plain", plain(text), place)
            add("marks", text, place)
            kind = int(hashlib.sha256(text.encode()).hexdigest(), 16) % 6
            if kind == 0:
                add("telex", " ".join(typed(word, TELEX, TONES) for word in run), place)
            elif kind == 1:
                add("vni", " ".join(typed(word, VNI, {mark: str(1 + "sfrxj".index(key)) for mark, key in TONES.items()}) for word in run), place)
            elif kind == 2:
                add("decomposed", unicodedata.normalize("NFD", text), place)
            elif kind == 3 and len(run[-1]) > 2:
                add("beginning", plain(text)[:-1], place)
            elif kind == 4:
                add("quoted", f'"{text}"', place)
            else:
                rare = sorted({word for word in own if word.isalpha() and len(word) > 3 and single[0][plain(word)] == {place}})
                if len(rare) > 1:
                    add("apart", plain(f"{rare[0]} {rare[-1]}"), place)
            if newer(text) != text:
                add("newer-tones", newer(text), place)
    for kind in ("people", "organizations", "topics", "mechanisms", "documents"):
        for page in sorted((site.root / "vi" / kind).glob("*.html")):
            if page.name == "index.html":
                continue
            names = [html.parse(site.root / tree / kind / page.name).xpath("string(//h1)").strip() for tree in ("vi", "en")]
            lines.append(f"name\t{plain(names[0])}\t{kind}/{page.name}")
            if names[0] != names[1]:
                lines.append(f"name\t{names[1]}\t{kind}/{page.name}")
            label = html.parse(page).xpath("//dt[.='Chữ viết tắt' or .='Tên viết tắt']/following-sibling::dd[1]")
            for short in {element.text_content().strip() for element in label}:
                lines.append(f"short\t{short}\t{kind}/{page.name}")
    for row in html.parse(site.root / "vi" / "glossary.html").xpath("//div[@class='glossary']/div"):
        terms = [element.text_content().strip() for element in row.xpath("p[@class='term' or @class='other']")]
        for rule, term in (("term", plain(terms[0])), ("counterpart", terms[1] if len(terms) > 1 else "")):
            if term:
                lines.append(f"{rule}\t{term}\tglossary.html#{row.get('id')}")
    print("\n".join(lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
