#!/usr/bin/env python3
"""Measures how long a preview takes from the saving of a file to the new page.

    edit.py PROGRAM SITE [--edits N]

Starts `songngu serve`, listens as a page does, saves a paragraph of one report after another, and reads the report's page as soon as
the preview says that there is a new version. Then does the same with a person's name. Every file is put back. Prints medians in milliseconds.
"""
import argparse, os, pathlib, statistics, subprocess, sys, time, urllib.request

arguments = argparse.ArgumentParser()
arguments.add_argument("program")
arguments.add_argument("site", type=pathlib.Path)
arguments.add_argument("--edits", type=int, default=9)
options = arguments.parse_args()

start = time.perf_counter()
server = subprocess.Popen(
    [options.program, "serve", "--site", str(options.site), "--port", "0", "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
address = server.stdout.readline().strip()
print(f"first answer after {time.perf_counter() - start:.2f} s")
events = urllib.request.urlopen(address + ".songngu/events")


def next_version():
    for line in events:
        if line.startswith(b"data:"):
            return line


def measure(path, change, page, wanted):
    old = path.read_bytes()
    new = change(old)
    assert new != old, path
    start = time.perf_counter()
    path.write_bytes(new)
    while True:
        next_version()
        body = urllib.request.urlopen(address + page).read()
        if wanted in body:
            break
    took = time.perf_counter() - start
    path.write_bytes(old)
    next_version()
    return took * 1000


def report(name, times):
    print(f"{name}: median {statistics.median(times):.0f} ms, least {min(times):.0f}, most {max(times):.0f}")


try:
    next_version()
    reports = sorted((options.site / "content/reports").iterdir())
    chosen = [reports[index * len(reports) // options.edits] for index in range(options.edits)]

    def paragraph(text):
        return text.rstrip() + b" Edited here.\n"

    times = [measure(folder / "report.vi.md", paragraph, f"vi/reports/{folder.name}.html", b"Edited here.") for folder in chosen]
    report("a paragraph", times)
    people = options.site / "content/model/people.yaml"
    id = people.read_text().split(":", 1)[0].strip()

    def name(text):
        return text.replace(b"name: {vi: \"", b"name: {vi: \"Renamed ", 1)

    report("a person's name", [measure(people, name, f"vi/people/{id}.html", b"Renamed ") for _ in range(3)])
finally:
    server.terminate()
    server.wait()
