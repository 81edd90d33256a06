#!/usr/bin/env python3
# Turns a corpus of known alignments into figures: Songngu's aligner against plain Gale–Church, on it and on noisier copies of it.
"""Usage: measure.py CORPUS [--command 'songngu translate align {source} {target} --format json'] [--sets REGEX]

CORPUS holds pairs of Markdown files and gold/NAME.json; the two other folders are the languages, and the keys of the gold's groups:
{"groups": [{"kind": "T", "en": [6], "vi": [6]}, …]}, indexes of top-level blocks from 0. See README.md.
"""
import argparse
import json
import math
import os
import random
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

from markdown_it import MarkdownIt

FOLDS = 5
SEEDS = (1, 2, 3)
# Short texts are cut from a document as often as this, each time elsewhere.
SHORT_SEEDS = range(24)
# At most this many blocks a side make a short text.
SHORT = 5


# --- Blocks -----------------------------------------------------------------------------------------------------------

def blocks(text):
    """The top-level blocks of a Markdown text, as (kind, source)."""
    text = unicodedata.normalize("NFC", text)
    lines = text.split("\n")
    parser = MarkdownIt("commonmark").enable("table")
    return [(token.type.removesuffix("_open"), "\n".join(lines[slice(*token.map)]).rstrip())
            for token in parser.parse(text) if token.level == 0 and token.nesting in (0, 1)]


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?…])[\"”»)\]]*\s+(?=[^\W\d_]|[\"“«(])|(?<=[。！？])\s*(?=\S)", text) if s and s.strip()]


# --- Corpus and noise -------------------------------------------------------------------------------------------------

def load(corpus):
    """Documents (name, source blocks, target blocks, gold): gold is a list of (kind, source indexes, target indexes)."""
    languages = sorted(d for d in os.listdir(corpus) if d != "gold" and os.path.isdir(os.path.join(corpus, d)))
    documents = []
    for file in sorted(os.listdir(os.path.join(corpus, "gold"))):
        name = file.removesuffix(".json")
        with open(os.path.join(corpus, "gold", file), encoding="utf-8") as f:
            groups = json.load(f)["groups"]
        sides = []
        for language in languages:
            with open(os.path.join(corpus, language, name + ".md"), encoding="utf-8") as f:
                sides.append(blocks(f.read()))
        documents.append((name, *sides, [(g["kind"], g[languages[0]], g[languages[1]]) for g in groups]))
    return documents, languages


def pairs(document):
    """The blocks that are known to stand for each other one by one."""
    _, source, target, gold = document
    return [(source[i], target[j]) for kind, a, b in gold if kind in "TS" and len(a) == len(b) for i, j in zip(a, b)]


def prose(document):
    return [(s, t) for s, t in pairs(document) if s[0] == t[0] and s[0] not in ("fence", "code_block") and s[1] != t[1]]


def stripped(pair):
    """Without code, formulas, numbers and addresses: what is left of the evidence is words and lengths."""
    remove = lambda block: (block[0], re.sub(r"`[^`]*`|\$[^$]*\$|https?://\S+|:\w+:|\d+", "", block[1]))
    return remove(pair[0]), remove(pair[1])


def news(document, rng):
    """Paragraphs of one to four sentences out of the document's prose; where the two sides' sentences do not pair off, whole ones."""
    units = []
    for s, t in map(stripped, prose(document)):
        if s[0] == "paragraph" and s[1].strip() and t[1].strip():
            a, b = sentences(" ".join(s[1].split())), sentences(" ".join(t[1].split()))
            units += zip(a, b) if len(a) == len(b) else [(s[1], t[1])]
    out = []
    while units:
        count = rng.randint(1, 4)
        out.append(tuple(("paragraph", " ".join(side)) for side in zip(*units[:count])))
        units = units[count:]
    return out


def noisy(name, block_pairs, rng, rate):
    """Each block, on either side, is with probability `rate` dropped, merged with the next one, or split at the end of a sentence."""
    sides = []
    for side in (0, 1):
        queue = [(pair[side], [(index, 0.0, 1.0)]) for index, pair in enumerate(block_pairs)]
        out = []
        while queue:
            (kind, text), parts = queue.pop(0)
            operation = rng.choice("dms") if rng.random() < rate else ""
            pieces = sentences(text) if operation == "s" and kind == "paragraph" else []
            if operation == "d":
                continue
            if operation == "m" and kind == "paragraph" and queue and queue[0][0][0] == "paragraph":
                (_, more), more_parts = queue.pop(0)
                out.append(((kind, text + " " + more), parts + more_parts))
            elif len(pieces) > 1:
                cut = rng.randint(1, len(pieces) - 1)
                index = parts[0][0]
                out.append(((kind, " ".join(pieces[:cut])), [(index, 0.0, cut / len(pieces))]))
                out.append(((kind, " ".join(pieces[cut:])), [(index, cut / len(pieces), 1.0)]))
            else:
                out.append(((kind, text), parts))
        sides.append(out)
    return name, [b for b, _ in sides[0]], [b for b, _ in sides[1]], components(*[[p for _, p in side] for side in sides])


def components(source_parts, target_parts):
    """Gold groups: blocks joined by the parts of the original pairs that they share (more than an eighth of one)."""
    parent = {}

    def root(x):
        while parent.setdefault(x, x) != x:
            x = parent[x]
        return x

    holders = {}
    for j, parts in enumerate(target_parts):
        root((1, j))
        for index, low, high in parts:
            holders.setdefault(index, []).append((j, low, high))
    for i, parts in enumerate(source_parts):
        root((0, i))
        for index, low, high in parts:
            for j, low2, high2 in holders.get(index, []):
                if min(high, high2) - max(low, low2) > 0.125:
                    parent[root((0, i))] = root((1, j))
    groups = {}
    for side, parts in enumerate((source_parts, target_parts)):
        for index in range(len(parts)):
            groups.setdefault(root((side, index)), ([], []))[side].append(index)
    return [("T" if a and b else "E" if a else "V", a, b) for a, b in groups.values()]


def link_only(pair, rng):
    """The pair as a line that is nothing but a link: short words that differ, and one address that stands on both sides."""
    address = "https://forms.example.org/f/" + "".join(rng.choices("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=4))
    words = lambda block: " ".join(re.sub(r"[^\w\s]", "", block[1]).split()[:3])[:24] or "?"
    return tuple(("paragraph", f"[**{words(block)}**]({address})") for block in pair)


def curtailed(block):
    """The block's first sentence: a translator who sums up."""
    return (block[0], (sentences(block[1]) or [block[1]])[0]) if block[0] == "paragraph" else block


def noted(document, side, rng):
    """The document with a paragraph that only one side has, from far away in the text of that language; before it, perhaps, a line."""
    name, source, target, gold, far = document
    blocks_of = [source, target][side]
    note = ([("hr", "---")] if rng.random() < 0.5 else []) + [rng.choice(far)[side]]
    at_start = rng.random() < 0.25
    if at_start:
        note.reverse()
    shift = len(note) if at_start else 0
    first = 0 if at_start else len(blocks_of)
    new = list(range(first, first + len(note)))
    moved = [(kind, [i + (shift if side == 0 else 0) for i in a], [j + (shift if side == 1 else 0) for j in b]) for kind, a, b in gold]
    moved += [("E", [i], []) if side == 0 else ("V", [], [i]) for i in new]
    changed = note + blocks_of if at_start else blocks_of + note
    return (name, changed, target, moved, far) if side == 0 else (name, source, changed, moved, far)


def short(document, rng, rate):
    """Up to five pairs in a row. Where `rate` is not 0, with the noise above and what befalls short texts: a translator's note, a line that is
    only a link, a translation that sums up, no numbers or addresses. None where more than five blocks come of it, or a side has none."""
    every = pairs(document)
    count = rng.randint(1, SHORT)
    start = 0 if rng.random() < 0.25 else rng.randrange(max(1, len(every) - count))
    window = every[start:start + count]
    far = [pair for index, pair in enumerate(every) if not start - 10 <= index < start + count + 10 and pair[0][0] == pair[1][0] == "paragraph"]
    if not rate:
        return noisy(document[0], window, rng, 0) if window else None
    if rng.random() < 0.3:
        window = [stripped(pair) for pair in window]
        window = [pair for pair in window if pair[0][1].strip() and pair[1][1].strip()]
    if window and rng.random() < 0.3:
        place = rng.randrange(len(window))
        window[place] = link_only(window[place], rng)
    if not window:
        return None
    window = [(s, curtailed(t)) if rng.random() < rate / 2 else (s, t) for s, t in window]
    made = (*noisy(document[0], window, rng, rate), far)
    if far and rng.random() < 3 * rate:
        made = noted(made, 0 if rng.random() < 0.2 else 1, rng)
    return made[:4] if 1 <= len(made[1]) <= SHORT and 1 <= len(made[2]) <= SHORT else None


# --- Plain Gale–Church ------------------------------------------------------------------------------------------------

PRIORS = {(1, 1): 0.89, (1, 0): 0.00495, (0, 1): 0.00495, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011}


def gale_church(source, target, ratio, variance):
    """Gale and Church 1993, with characters; the ratio and variance are learned from other documents."""
    s, t = [len(b[1]) for b in source], [len(b[1]) for b in target]
    n, m = len(s), len(t)
    best = [[math.inf] * (m + 1) for _ in range(n + 1)]
    back = [[None] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            for (a, b), prior in PRIORS.items():
                if i < a or j < b or best[i - a][j - b] == math.inf:
                    continue
                x, y = sum(s[i - a:i]), sum(t[j - b:j])
                deviation = (y - ratio * x) / math.sqrt(variance * max(1, (x + y / ratio) / 2))
                cost = best[i - a][j - b] - math.log(max(1e-300, math.erfc(abs(deviation) / math.sqrt(2)))) - math.log(prior)
                if cost < best[i][j]:
                    best[i][j], back[i][j] = cost, (a, b)
    links, i, j = [], n, m
    while i or j:
        a, b = back[i][j]
        links.append((list(range(i - a, i)), list(range(j - b, j)), 1.0))
        i, j = i - a, j - b
    return links[::-1]


def fit(documents):
    """The two parameters of Gale–Church, from the one-to-one pairs of documents."""
    lengths = [(len(s[1]), len(t[1])) for d in documents for s, t in prose(d)]
    ratio = sum(t for _, t in lengths) / sum(s for s, _ in lengths)
    squares = [(t - ratio * s) ** 2 / max(1, (s + t / ratio) / 2) for s, t in lengths]
    # The median of a squared normal deviate is 0.455 of its variance; the mean would be at the mercy of outliers.
    return ratio, statistics.median(squares) / 0.455


# --- Songngu ----------------------------------------------------------------------------------------------------------

def run(command, source, target, languages):
    """The command's links for two lists of blocks, and its time in seconds; None for links if the blocks do not survive being written to a file."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for language, side in zip(languages, (source, target)):
            # Two blank lines would not part a list from a list: what runs together cannot be measured.
            text = "\n\n".join(b[1] for b in side) + "\n"
            if len(blocks(text)) != len(side):
                return None, 0.0
            paths.append(os.path.join(folder, f"report.{language}.md"))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.write(text)
        words = [w.format(source=paths[0], target=paths[1]) for w in shlex.split(command)]
        start = time.monotonic()
        result = subprocess.run(words, capture_output=True, text=True, check=False)
        elapsed = time.monotonic() - start
        if result.returncode:
            sys.exit(f"{' '.join(words)}: exit status {result.returncode}\n{result.stderr}")
        return [(l["source"], l["target"], l["score"]) for l in json.loads(result.stdout)], elapsed


# --- Scores -----------------------------------------------------------------------------------------------------------

class Score:
    """Counts over documents. F1 is that of 1–1 links of T groups; the precision of sure links is that of links of every kind."""

    def __init__(self):
        self.gold = self.found = self.hits = self.sure = self.sure_right = self.right = 0
        self.seconds = 0.0

    def add(self, gold, links, seconds=0.0):
        one, right, open_ = set(), set(), set()
        for kind, a, b in gold:
            if kind == "T" and len(a) == len(b) == 1:
                one.add((a[0], b[0]))
            if len(a) == len(b) > 1:
                # Shared blocks pair off in order; of translated ones the gold does not say.
                (right if kind == "S" else open_).update(((i,), (j,)) for i, j in zip(a, b))
                open_.add((tuple(a), tuple(b)))
                open_.update((tuple(a[x:x + 2]), tuple(b[x:x + 2])) for x in range(len(a) - 1))
            else:
                right.add((tuple(a), tuple(b)))
                if not a or not b:
                    right.update([((i,), ()) for i in a] + [((), (j,)) for j in b])
        for a, b, score in links:
            link = (tuple(a), tuple(b))
            self.right += link in right
            if link not in open_:
                self.sure += score >= 0.9
                self.sure_right += score >= 0.9 and link in right
            if len(a) == len(b) == 1:
                self.hits += (a[0], b[0]) in one
                self.found += (a[0], b[0]) in one or link not in right and link not in open_
        self.gold += len(one)
        self.seconds += seconds

    @property
    def f1(self):
        return 2 * self.hits / max(1, self.gold + self.found)


def report(name, plain, ours, documents, blocks_count):
    print(f"| {name} | {documents} | {blocks_count} | {plain.f1:.4f} | {ours.f1:.4f} | "
          f"{ours.sure_right / max(1, ours.sure):.4f} | {ours.sure_right / max(1, ours.right):.3f} | {ours.sure} | {ours.seconds:.2f} |", flush=True)


def sets(documents):
    """Name and makers of each test set: documents, from the corpus, in the corpus's order."""
    yield "as it is", lambda d, rng: d
    yield "noise", lambda d, rng: noisy(d[0], pairs(d), rng, 0.1)
    yield "prose, stripped, noise", lambda d, rng: noisy(d[0], [stripped(p) for p in prose(d)], rng, 0.1)
    yield "news-like, noise", lambda d, rng: noisy(d[0], news(d, rng), rng, 0.1)
    yield "news-like, threefold noise", lambda d, rng: noisy(d[0], news(d, rng), rng, 0.3)
    yield "short", lambda d, rng: short(d, rng, 0)
    yield "short, disturbed", lambda d, rng: short(d, rng, 0.1)
    yield "short, threefold disturbed", lambda d, rng: short(d, rng, 0.3)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--command", default="songngu translate align {source} {target} --format json")
    parser.add_argument("--sets", default="", help="only the sets whose names match")
    arguments = parser.parse_args()
    documents, languages = load(arguments.corpus)

    # Gale–Church learns its two parameters from the other folds; Songngu's aligner learns nothing outside the pair at hand.
    fold = {d[0]: index % FOLDS for index, d in enumerate(documents)}
    parameters = [fit([d for d in documents if fold[d[0]] != held_out]) for held_out in range(FOLDS)]

    print(f"{languages[0]}–{languages[1]}, {len(documents)} documents; Gale–Church by {FOLDS}-fold cross-validation\n")
    print("| set | documents | blocks | F1 plain | F1 | precision ≥ 0.9 | share ≥ 0.9 | links ≥ 0.9 | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    by_fold = [Score() for _ in range(FOLDS)]
    for name, make in sets(documents):
        if not re.search(arguments.sets, name):
            continue
        plain, ours, used, count = Score(), Score(), 0, 0
        is_short = name.startswith("short")
        for seed in SHORT_SEEDS if is_short else SEEDS if "noise" in name else SEEDS[:1]:
            for index, document in enumerate(documents):
                made = make(document, random.Random(f"{name} {seed} {index}"))
                if made is None:
                    continue
                _, source, target, gold = made
                if not is_short and min(len(source), len(target)) < 4:
                    continue
                links, seconds = run(arguments.command, source, target, languages)
                if links is None:
                    continue
                plain.add(gold, gale_church(source, target, *parameters[fold[document[0]]]))
                ours.add(gold, links, seconds)
                used, count = used + 1, count + len(source)
                if name == "as it is":
                    by_fold[fold[document[0]]].add(gold, links)
        report(name, plain, ours, used, count)
    if any(score.gold for score in by_fold):
        print("\nF1 by fold, as it is: " + ", ".join(f"{score.f1:.4f}" for score in by_fold))
    size(arguments.command, documents, languages)


def size(command, documents, languages, count=2000):
    """The time that so many blocks a side take: paragraphs of all documents, one after the other, as often as need be."""
    made = [pair for document in documents for pair in prose(document) if pair[0][0] == "paragraph"]
    made *= 1 + count * 5 // 4 // len(made)
    _, source, target, _ = noisy("size", made, random.Random(1), 0.1)
    links, seconds = run(command, source[:count], target[:count], languages)
    print(f"\n{count} × {count} blocks: " + (f"{seconds:.2f} s" if links is not None else "not measured, the blocks run together"))


if __name__ == "__main__":
    main()
