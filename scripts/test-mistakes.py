#!/usr/bin/env python3
"""Lays out every typical mistake of Tests/Mistakes and compares what `songngu check` says of it, in both languages, with what is expected.

usage: scripts/test-mistakes.py PROGRAM [--rewrite] [--open] [CASE…]

A case is a folder SITUATION/NAME: its files are laid over those of Tests/Mistakes/_common, a site without a fault; one called X.absent takes X away.
expected.en.txt and expected.vi.txt hold what is printed. One mistake makes one message: where a case holds more, more-than-one.txt says why. In both
languages the same messages stand at the same places.

CASE is a part of a case's name: only such cases are tried. --rewrite writes the expected texts anew, to be read before they are committed.

Cases in Tests/Mistakes/_open show what the program does not say yet: they expect what it should say, and are only counted. One that passes is told, to
be moved out of there; --open shows the difference of each.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Tests" / "Mistakes"
LANGUAGES = ["en", "vi"]
NOTES = ["expected.en.txt", "expected.vi.txt", "more-than-one.txt"]
HEAD = re.compile(r"^(\S.*):(\d+):(\d+): (error|warning|lỗi|cảnh báo): .* \[([a-z0-9-]+)\]$", re.MULTILINE)
SEVERITIES = {"lỗi": "error", "cảnh báo": "warning"}


def cases(folder, patterns):
    """SITUATION/NAME of every case below a folder."""
    names = {f"{path.parts[0]}/{path.parts[1]}" for path in (p.relative_to(folder) for p in folder.glob("*/*/**/*")) if not path.parts[0].startswith("_")}
    return sorted(name for name in names if not patterns or any(pattern in name for pattern in patterns))


def lay_out(case, common, site):
    shutil.copytree(common, site)
    for path in sorted(p for p in case.rglob("*") if p.is_file()):
        name = str(path.relative_to(case))
        if name in NOTES:
            continue
        if name.endswith(".absent"):
            (site / name.removesuffix(".absent")).unlink()
        else:
            target = site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            shutil.copyfile(path, target)


def content(site):
    """The bytes of every file that people write."""
    return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file() and ".songngu" not in p.parts}


def check(program, site, language):
    """What a check prints, and how it ends."""
    run = subprocess.run([program, "check", "--quiet", "--lang", language], cwd=site, capture_output=True, timeout=60)
    return (run.stdout + run.stderr).decode("utf-8", "backslashreplace"), run.returncode


def heads(text):
    """Path, line, column, severity and code of every message."""
    return [(*m.group(1, 2, 3), SEVERITIES.get(m.group(4), m.group(4)), m.group(5)) for m in HEAD.finditer(text)]


def faults_of(case, texts, statuses, before, after):
    """What is wrong with a case beside its texts."""
    found = {language: heads(text) for language, text in texts.items()}
    first = found[LANGUAGES[0]]
    if any(found[language] != first for language in LANGUAGES):
        yield "the languages differ in their messages' places, codes or weights"
    status = 1 if any(message[3] == "error" for message in first) else 0
    for language in LANGUAGES:
        if statuses[language] != status:
            yield f"the check in {language} ends with {statuses[language]}, not {status}"
    if before != after:
        yield "the check has changed the content"
    count = len(first)
    if count == 0:
        yield "nothing is said"
    if count > 1 and not (case / "more-than-one.txt").exists():
        yield f"one mistake makes {count} messages"
    if count == 1 and (case / "more-than-one.txt").exists():
        yield "more-than-one.txt explains what is not so"


def difference(case, texts):
    """The lines in which the texts are not the expected ones."""
    for language in LANGUAGES:
        path = case / f"expected.{language}.txt"
        expected = path.read_text("utf-8") if path.exists() else ""
        lines = difflib.unified_diff(expected.splitlines(), texts[language].splitlines(), f"expected.{language}.txt", "printed", lineterm="", n=1)
        yield from lines


def run_case(program, folder, name, common, work):
    """The case's texts, the lines in which they differ from the expected ones, and its other faults."""
    case = folder / name
    site = work / folder.name / name
    site.parent.mkdir(parents=True, exist_ok=True)
    lay_out(case, common, site)
    before = content(site)
    results = {language: check(program, site, language) for language in LANGUAGES}
    texts = {language: text for language, (text, _) in results.items()}
    statuses = {language: status for language, (_, status) in results.items()}
    faults = list(faults_of(case, texts, statuses, before, content(site)))
    shutil.rmtree(site)
    return texts, list(difference(case, texts)), faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("patterns", nargs="*", metavar="CASE")
    parser.add_argument("--rewrite", action="store_true", help="writes the expected texts anew")
    parser.add_argument("--open", action="store_true", help="shows what the open cases print")
    options = parser.parse_intermixed_args()
    program = str(Path(options.program).resolve())
    failed = []

    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        # What a run on the faultless site remembers is there in every case, as it is for an editor who works on.
        common = work / "_common"
        shutil.copytree(FOLDER / "_common", common)
        for language in LANGUAGES:
            text, status = check(program, common, language)
            if text or status:
                print(f"_common has a fault:\n{text}", file=sys.stderr)
                return 1

        def run(folder):
            names = cases(folder, options.patterns)
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return list(zip(names, pool.map(lambda name: run_case(program, folder, name, common, work), names)))

        done = run(FOLDER)
        for name, (texts, lines, faults) in done:
            if options.rewrite and lines:
                for language in LANGUAGES:
                    (FOLDER / name / f"expected.{language}.txt").write_text(texts[language], "utf-8")
                print(f"{name}: written anew")
                lines = []
            if lines or faults:
                failed.append(name)
                print("\n".join([f"== {name}", *(f"   {fault}" for fault in faults), *lines]), file=sys.stderr)

        left = run(FOLDER / "_open")
        for name, (_, lines, faults) in left:
            if not lines and not faults:
                failed.append(name)
                print(f"== _open/{name}: the program says this now: move the case out of _open", file=sys.stderr)
            elif options.open:
                print("\n".join([f"== _open/{name}", *(f"   {fault}" for fault in faults), *lines]))

    if not done and not left:
        print("there is no such case", file=sys.stderr)
        return 1
    print(f"{len(done)} mistakes, {len(failed)} failed; {len(left)} open")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
