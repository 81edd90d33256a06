"""Searches built sites as readers do, on a server and from the disk; exits with 1 if anything is wrong.

usage: test_search.py PROGRAM WORK QUERIES NAME=FOLDER...

The first site answers the queries of a list (rule, query, place); see Benchmarks/search/README.md.
"""

import csv
import json
import os
import re
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path

from lxml import etree, html
from playwright.sync_api import sync_playwright

from local import chromium, served
from searching import ask, open_query

WATCH = """window.violations = [];
document.addEventListener("securitypolicyviolation", event => violations.push(`${event.violatedDirective} ${event.blockedURI}`));"""


class Searcher:
    """A tab that keeps what the browser reports, and what is found wrong."""

    def __init__(self, browser, name, base, **options):
        self.name, self.base, self.found = name, base, []
        self.context = browser.new_context(**options)
        self.context.add_init_script(WATCH)
        self.tab = self.context.new_page()
        self.tab.on("console", lambda message: message.type in ("error", "warning") and self.note(f"console: {message.text}"))
        self.tab.on("pageerror", lambda error: self.note(f"script: {error}"))
        self.tab.on("request", lambda request: request.url.startswith(base) or self.note(f"request to another place: {request.url}"))

    def note(self, text):
        self.found.append(f"{self.name}: {text}")

    def expect(self, claim, text):
        if not claim:
            self.note(text)

    def end(self):
        for text in self.tab.evaluate("window.violations || []"):
            self.note(f"Content-Security-Policy: {text}")
        self.context.close()
        return self.found


def judged(search, queries):
    """Every query's place among the first three; what was typed with marks or in quotation marks, likewise."""
    ranks = defaultdict(list)
    search.tab.goto(f"{search.base}vi/search.html")
    for rule, query, place in queries:
        hits, said = ask(search.tab, query)
        rank = hits.index(place) + 1 if place in hits else 0
        ranks[rule].append(rank)
        search.expect(1 <= rank <= 3, f"{rule}: “{query}” has {place} at {rank}, first {hits[:3]} ({said})")
    return ranks


def behaviour(search):
    """Typing, keys, filters, the address, what a screen reader is told."""
    tab = search.tab
    tab.goto(f"{search.base}vi/reports/2023-third-dialogue.html")
    # The box of every page leads to the page of search.
    tab.fill("form.search input", "an ninh mạng")
    tab.press("form.search input", "Enter")
    tab.wait_for_url("**/vi/search.html?q=*")
    tab.wait_for_selector("#results > li")
    search.expect(tab.input_value("input[type=search]") == "an ninh mạng", "the box's words do not arrive")
    search.expect(tab.locator("input[type=search]").count() == 1, "search.html has more than one box")
    marks = tab.evaluate("[...document.querySelectorAll('#results mark')].map(mark => mark.textContent.toLowerCase())")
    search.expect("an ninh mạng" in marks, f"what was found is not marked: {marks[:5]}")
    languages = tab.evaluate("[...new Set([...document.querySelectorAll('#results > li')].flatMap(li => [...li.querySelectorAll(':scope > [lang]')].map(p => p.lang)))].sort()")
    search.expect(languages == ["en-AU", "vi"], f"hits are in {languages}")
    role = tab.evaluate("[document.querySelector('#_found').getAttribute('role'), document.querySelector('#_found').textContent]")
    search.expect(role[0] == "status" and re.fullmatch(r"\d+ kết quả", role[1]), f"a screen reader is told {role}")

    # As one types, without Enter; each state is in the address, and going back leaves the page.
    tab.goto(f"{search.base}vi/search.html")
    search.expect(tab.evaluate("document.activeElement.name") == "q", "the box is not ready to be typed in")
    history = tab.evaluate("history.length")
    tab.keyboard.type("luong tam q", delay=15)
    tab.wait_for_selector("#results > li")
    first = tab.get_attribute("#results > li a", "href")
    search.expect(first == "people/luong-tam-quang.html", f"the beginning of a name finds {first}")
    search.expect("q=luong+tam+q" in tab.url, f"the address is {tab.url}")
    search.expect(tab.evaluate("history.length") == history, "typing fills the history")
    tab.keyboard.press("ArrowDown")
    search.expect(tab.evaluate("document.activeElement.closest('li') === document.querySelector('#results > li')"), "the arrow does not lead to the first hit")
    tab.keyboard.press("ArrowDown")
    search.expect(tab.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#results > li')[1]"), "the arrow does not lead on")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    search.expect(tab.evaluate("document.activeElement.name") == "q", "the arrow does not lead back to the box")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/people/luong-tam-quang.html")

    # A hit leads to its paragraph, in the reader's tree.
    for tree in ("vi", "en", "vi-en"):
        hits, _ = open_query(tab, search.base, "nuoc chu nha", tree)
        place = next((hit for hit in hits if "#p" in hit), None)
        search.expect(place, f"{tree}: no paragraph among {hits}")
        if place:
            tab.click(f"#results a[href='{place}']")
            tab.wait_for_url(f"**/{tree}/{place}")
            search.expect(tab.evaluate("document.querySelector(location.hash) !== null"), f"{tree}/{place} is no place")

    # Filters: counts, the address, and what is left.
    open_query(tab, search.base, "an ninh")
    tab.click("#_filters summary")
    tab.wait_for_function("() => /\\(\\d/.test(document.querySelector('select[name=kind] option[value=reports]').textContent)")
    before = tab.locator("#results > li").count()
    count = int(re.search(r"\((\d+)\)", tab.evaluate("document.querySelector('select[name=kind] option[value=topics]').textContent"))[1])
    tab.select_option("select[name=kind]", "topics")
    tab.wait_for_url("**&kind=topics")
    tab.wait_for_function("() => !document.getElementById('results').hasAttribute('aria-busy')")
    hits = tab.evaluate("[...document.querySelectorAll('#results a')].map(a => a.getAttribute('href'))")
    search.expect(hits and len(hits) == count and all(hit.startswith("topics/") for hit in hits) and len(hits) < before, f"{count} topics: {hits}")
    tab.goto(f"{search.base}vi/search.html?q=security&year=2019&series=vietnam-australia-security&topic=serious-crime&lang=en-AU&kind=reports")
    tab.wait_for_selector("#results > li")
    tab.wait_for_function("() => !document.getElementById('results').hasAttribute('aria-busy')")
    hits = tab.evaluate("[...document.querySelectorAll('#results a')].map(a => a.getAttribute('href'))")
    chosen = tab.evaluate("[...document.querySelectorAll('#_filters select')].map(select => select.value)")
    search.expect(chosen == ["reports", "2019", "vietnam-australia-security", "serious-crime", "en-AU"], f"the address's filters are {chosen}")
    search.expect(hits and all(hit.startswith("reports/2019-second-dialogue.html") for hit in hits), f"a report of 2019: {hits[:3]}")

    # What is not there, what cannot be.
    for query in ('"an ninh trên sao Hỏa"', '"mạng ninh an"', "qqqzzz", "“tội phạm an ninh mạng dữ liệu”"):
        hits, said = open_query(tab, search.base, query)
        search.expect(not hits and "Không có kết quả" in said, f"{query} finds {hits[:3]} ({said})")
    for query in ("<img src=x onerror=alert(1)>", "constructor", "__proto__", "toString valueOf", "\\", "%", '"', "“”", "(", "a" * 5000, "an ninh " * 200, "😀", "‏‎"):
        open_query(tab, search.base, query[:3000])

    # Marks that were typed stand above others.
    hits, _ = open_query(tab, search.base, "đường")
    text = tab.evaluate("[...document.querySelectorAll('#results > li')].slice(0, 1).map(li => li.textContent.toLowerCase())[0] || 'đường'")
    search.expect("đường" in text, f"đường finds first {text[:80]}")


def described(program, folder, out):
    """A browser's own box learns of the search where the site has an address (OpenSearch 1.1)."""
    subprocess.run([program, "build", "--quiet", "--site", folder, "--output", out, "--base-url", "https://example.org/x/"], check=True)
    faults = []
    for tree, tags in (("vi", ["vi"]), ("en", ["en-AU"]), ("vi-en", ["vi", "en-AU"])):
        names = {"os": "http://a9.com/-/spec/opensearch/1.1/"}
        text = etree.parse(f"{out}/{tree}/opensearch.xml")
        wanted = f"https://example.org/x/{tree}/search.html?q={{searchTerms}}"
        if text.xpath("string(//os:Url[@type='text/html']/@template)", namespaces=names) != wanted or text.xpath("//os:Language/text()", namespaces=names) != tags:
            faults.append(f"{tree}/opensearch.xml does not lead to the page of search")
        if not 1 <= len(text.xpath("string(//os:ShortName)", namespaces=names)) <= 16:
            faults.append(f"{tree}/opensearch.xml has a short name that is not")
        link = html.parse(f"{out}/{tree}/reports/2023-third-dialogue.html").xpath("//link[@rel='search']/@href")
        if link != ["../opensearch.xml"]:
            faults.append(f"{tree}: the head leads to {link}")
    return faults


def without_script(search):
    search.tab.goto(f"{search.base}vi/search.html?q=an+ninh")
    text = search.tab.inner_text("main")
    search.expect("JavaScript" in text, "without script the page does not say that it needs it")
    search.tab.click("main a[href='reports/index.html']")
    search.tab.goto(f"{search.base}en/index.html")
    search.tab.fill("form.search input", "money laundering")
    search.tab.press("form.search input", "Enter")
    search.tab.wait_for_url("**/en/search.html?q=money+laundering")


# Letters and marks of many scripts: every one by itself, and ten together.
LETTERS = [
    chr(code)
    for first, last in [
        (0x61, 0x7A), (0xC0, 0x24F), (0x370, 0x52F), (0x531, 0x586), (0x5D0, 0x5EA), (0x620, 0x6FF), (0x904, 0x97F), (0xE01, 0xE5B), (0x1E00, 0x1FFC),
        (0x3041, 0x30FF), (0x3105, 0x312F), (0x4E00, 0x4E20), (0xAC00, 0xAC20), (0xFF10, 0xFF9D), (0x20000, 0x20004),
    ]  # fmt: skip
    for code in range(first, last + 1)
    if unicodedata.category(chr(code))[0] in "LN"
]


def letters(folder):
    """Writes a site whose words are letters of all kinds, with what search folds: places of tones, i and y, vowel marks, digits."""
    words = LETTERS + ["".join(LETTERS[start : start + 10]) for start in range(0, len(LETTERS), 10)]
    words += "hòa hoà thủy thuỷ Kỹ kĩ Quý quí lý ấy mây đường DƯƠNG Ðà İzmir ΟΔΟΣ ς co\u00adop مُحَمَّد مـحمد أمن آمن إلى ٱسم ٢٠٢٣ Ａｂ１ 安全2024年 がぎ ไทย x̣́ ế".split()
    os.makedirs(f"{folder}/content/reports/letters")
    with open(f"{folder}/content/site.yaml", "w") as file:
        file.write("title: {vi: Chữ, en: Letters}\nlanguages: [vi, en]\n")
    with open(f"{folder}/content/reports/letters/report.vi.md", "w") as file:
        file.write("---\ntitle: Chữ\n---\n" + "\n\n".join("x " + " ".join(words[start : start + 40]) for start in range(0, len(words), 40)) + "\n")


def index(out):
    """What an index says that there is: keys with their marks, and all texts by language."""
    found, texts = set(), ([], [])
    for file in sorted(Path(out, "search").rglob("*.js")):
        # The glossary of the view of both is no part of the index.
        if file.name == "terms.js":
            continue
        kind, data = re.fullmatch(r'songnguSearch\("(\w+)",\d+,(.*)\);\n', file.read_text(), re.S).groups()
        data = json.loads(data)
        if kind in ("keys", "rest"):
            for key, items in data.items():
                found.update((key, mark) for mark in [item for item in items if isinstance(item, str)][::2])
        if kind == "texts":
            for row in data[3:]:
                parts = [(row[1], 0), (row[2] if row[2] != 1 else row[1], 1)] + ([(row[3], 0)] if len(row) > 3 else [])
                parts += [(row[4], 0), (row[5] if row[5] != 1 else row[4], 1)] if len(row) > 4 else []
                for text, language in parts:
                    if text:
                        texts[language].append(text)
    return found, texts


def folding(browser, name, out):
    """The page's script cuts and folds words as the index does: from the texts it makes all keys and forms of the index, and no others."""
    found, texts = index(out)
    tree = next(Path(out).glob("*/search.html")).parent.name
    with served(out) as server:
        script = next(Path(out, "assets").glob("search.*.js"))
        server.changed[f"assets/{script.name}"] = script.read_text().replace("const foldings", "window.cutWords = cut; const foldings", 1).encode()
        tab = browser.new_page()
        tab.goto(f"{server.address}{tree}/search.html")
        ask(tab, "x")
        made = tab.evaluate(
            """lists => lists.map(texts => {
              const out = new Set();
              for (const text of texts) for (const line of text.split("\\n")) {
                const words = cutWords(line);
                words.forEach((word, i) => {
                  out.add(word.key + "\\t" + (word.form === word.key ? "" : word.form));
                  if (!i) return;
                  const key = words[i - 1].key + " " + word.key, form = words[i - 1].form + " " + word.form;
                  out.add(key + "\\t" + (form === key ? "" : form));
                });
              }
              return [...out];
            })""",
            texts,
        )
        tab.close()
    faults = []
    for language in (0, 1):
        index_says = {(key, mark[1:]) for key, mark in found if int(mark[0]) % 2 == language}
        script_says = {tuple(entry.split("\t")) for entry in made[language]}
        # A site of letters has no translation.
        if index_says != script_says or not (script_says or language):
            faults.append(f"{name}: words of language {language} differ: index {sorted(index_says - script_says)[:5]}, script {sorted(script_says - index_says)[:5]}")
    return faults


def main(program, work, queries, *names):
    began = time.monotonic()
    found = []
    with open(queries, newline="") as lines:
        queries = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    letters(f"{work}/letters-site")
    names += (f"letters={work}/letters-site",)
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for number, entry in enumerate(names):
            name, folder = entry.split("=")
            out = os.path.abspath(f"{work}/{name}")
            subprocess.run([program, "build", "--quiet", "--site", folder, "--output", out], check=True, stderr=subprocess.DEVNULL if number else None)
            found += folding(browser, name, out)
            if number == 0:
                found += described(program, folder, out + "-at")
            with served(out) as server:
                for kind, base in (("server", server.address), ("disk", f"file://{out}/")):
                    if number == 0:
                        search = Searcher(browser, f"{name} from a {kind}", base)
                        ranks = judged(search, queries)
                        found += search.end()
                        search = Searcher(browser, f"{name} from a {kind}", base)
                        behaviour(search)
                        found += search.end()
                        search = Searcher(browser, f"{name} from a {kind}", base, java_script_enabled=False)
                        without_script(search)
                        search.context.close()
                        found += search.found
                        all_ranks = [rank for each in ranks.values() for rank in each]
                        mean = sum(1 / rank for rank in all_ranks if rank) / len(all_ranks)
                        print(f"{name} from a {kind}: {len(all_ranks)} queries, mean reciprocal rank {mean:.3f}, {time.monotonic() - began:.0f} s", file=sys.stderr)
        browser.close()
    for text in found:
        print(text, file=sys.stderr)
    print(f"{len(found)} faults of search, {time.monotonic() - began:.0f} s", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
