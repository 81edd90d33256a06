#!/usr/bin/env python3
"""Measures what queries find, fetch and cost, in Chromium; with --pagefind also those of Pagefind on the same pages. See README.md.

usage: measure.py SITE (--queries TSV | --content FOLDER [--count N] [--seed S]) [--pagefind PYTHON]

SITE is a built site; FOLDER the content of one that Benchmarks/site/corpus.py made. PYTHON has `pagefind[bin]`.
"""

import argparse
import csv
import gzip
import random
import re
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts/pages"))
from local import chromium, served  # noqa: E402
from searching import HITS  # noqa: E402

# What nginx does where nothing else is said, as in the README.
LEVEL = 1
HOST = "<!doctype html><html lang=vi><meta charset=utf-8><title>x</title>"
PAGEFIND = """async query => {
  window.engine = window.engine || await import("/pagefind/pagefind.js");
  const found = await engine.search(query);
  return Promise.all(found.results.slice(0, 20).map(result => result.data().then(data => data.url)));
}"""


def plain(text):
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join(re.findall(r"[^\W_]+", "".join(letter for letter in text if not unicodedata.combining(letter))))


class Corpus:
    """Queries of words that stand next to each other in a corpus's paragraphs, titles and names, with and without marks; and the reports that have them."""

    def __init__(self, folder, count, seed):
        chance = random.Random(seed)
        self.texts = {}
        for report in sorted((Path(folder) / "reports").iterdir()):
            parts = [re.sub(r"<!--.*?-->", "", (report / f"report.{language}.md").read_text(), flags=re.S) for language in ("vi", "en")]
            self.texts[f"reports/{report.name}.html"] = parts
        self.folded = {address: plain(re.sub(r"\]\([^)]*\)", "] ", " ".join(parts))) for address, parts in self.texts.items()}
        self.queries = []
        while len(self.queries) < count:
            kind, parts = len(self.queries) % 10, chance.choice(list(self.texts.values()))
            text = parts[chance.random() < 0.3]
            head, body = text.split("\n---\n", 1)
            title = re.search(r'^title: "(.*)"', head, re.M)[1]
            if kind == 0:
                query = title
            elif kind == 1:
                query = plain(title.split(":")[0])
            else:
                paragraphs = [part for part in body.split("\n\n") if len(part) > 100 and "](" not in part and "|" not in part]
                words = re.findall(r"[^\W_]+", chance.choice(paragraphs))
                length = (2, 3, 2, 4, 3, 5, 1, 2)[kind - 2]
                start = chance.randrange(len(words) - length)
                query = " ".join(words[start : start + length])
                query = query if kind % 2 else plain(query)
            self.queries.append(("words", query, None))

    def is_right(self, address, query):
        return f" {plain(query)} " in f" {self.folded.get(address.split('#')[0], '')} "


def compressed(body, name):
    return len(body) if re.search(r"\.(pf_\w+|pagefind)$", name) else min(len(body), len(gzip.compress(body, LEVEL, mtime=0)))


def first_query(browser, server, page, run):
    """A query in a browser that has loaded a page of search and nothing more: hits, bytes, and what the answer takes after the last byte, on a processor throttled 4 times."""
    context = browser.new_context()
    try:
        tab, names = context.new_page(), []
        tab.goto(server.address + page)
        devtools = context.new_cdp_session(tab)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        tab.on("response", lambda answer: names.append(answer.url.split("?")[0].removeprefix(server.address)))
        hits, late = run(tab)
        size = sum(compressed((server.folder / name).read_bytes(), name) for name in names if (server.folder / name).is_file())
        return hits, size, late
    finally:
        context.close()


def ours(query):
    def run(tab):
        # The moment at which what was found stands on the page, after the last file.
        late = tab.evaluate(
            """query => new Promise(done => {
              const list = document.getElementById("results"), input = document.querySelector("input[type=search]");
              new MutationObserver(() => {
                if (list.hasAttribute("aria-busy")) return;
                requestAnimationFrame(() => setTimeout(() => {
                  const ends = performance.getEntriesByType("resource").map(entry => entry.responseEnd);
                  done(performance.now() - Math.max(...ends));
                }));
              }).observe(list, {attributes: true});
              performance.setResourceTimingBufferSize(2000);
              input.value = query;
              input.form.requestSubmit();
            })""",
            query,
        )
        return tab.evaluate(HITS), late

    return run


def theirs(query):
    def run(tab):
        return [re.sub(r"^/?(vi-en|vi)/", "", url) for url in tab.evaluate(PAGEFIND, query)], 0

    return run


def summary(name, rows):
    """rows: (rule, rank, page rank, bytes, late)"""
    rows = list(rows)
    sizes, late = sorted(row[3] for row in rows), sorted(row[4] for row in rows)
    mean = lambda place: sum(1 / row[place] for row in rows if row[place]) / len(rows)  # noqa: E731
    top = lambda place: 100 * sum(1 <= row[place] <= 3 for row in rows) / len(rows)  # noqa: E731
    at = lambda values, share: values[min(len(values) - 1, int(len(values) * share))]  # noqa: E731
    print(
        f"{name}: {len(rows)} queries; place: first three {top(1):.1f} %, MRR {mean(1):.3f}; page: first three {top(2):.1f} %, MRR {mean(2):.3f}; "
        f"bytes: median {at(sizes, 0.5) / 1000:.0f}, 95 % {at(sizes, 0.95) / 1000:.0f}, worst {sizes[-1] / 1000:.0f} kB; "
        f"after the last byte: median {at(late, 0.5):.0f}, 95 % {at(late, 0.95):.0f} ms"
    )


def main():
    options = argparse.ArgumentParser()
    options.add_argument("site")
    options.add_argument("--queries")
    options.add_argument("--content")
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=14)
    options.add_argument("--pagefind")
    options = options.parse_args()
    site = Path(options.site)
    corpus = Corpus(options.content, options.count, options.seed) if options.content else None
    if corpus:
        queries = corpus.queries
    else:
        with open(options.queries, newline="") as lines:
            queries = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    engines = {"songngu": ("vi/search.html", ours)}
    if options.pagefind:
        began = time.monotonic()
        command = [options.pagefind, "-m", "pagefind", "--site", site, "--glob", "vi-en/**/*.html", "--root-selector", "main", "--keep-index-url", "--silent"]
        subprocess.run(command, check=True)
        size = sum(file.stat().st_size for file in (site / "pagefind").rglob("*") if file.is_file())
        print(f"Pagefind has indexed in {time.monotonic() - began:.1f} s: {size / 1e6:.1f} MB")
        (site / "pagefind.html").write_text(HOST)
        engines["Pagefind"] = ("pagefind.html", theirs)

    def rank(hits, isIt):
        return next((number for number, hit in enumerate(hits, 1) if isIt(hit)), 0)

    with sync_playwright() as playwright, served(site) as server:
        browser = chromium(playwright)
        for name, (page, run) in engines.items():
            rows = []
            for rule, query, place in queries:
                hits, size, late = first_query(browser, server, page, run(query))
                if corpus:
                    found = rank(hits, lambda hit: corpus.is_right(hit, query))
                    rows.append((rule, found, found, size, late))
                else:
                    rows.append((rule, rank(hits, place.__eq__), rank([hit.split("#")[0] for hit in hits], place.split("#")[0].__eq__), size, late))
            rules = defaultdict(list)
            for row in rows:
                rules[row[0]].append(row)
            summary(name, rows)
            if len(rules) > 1:
                for rule, own in rules.items():
                    summary(f"  {rule}", own)
        browser.close()


if __name__ == "__main__":
    main()
