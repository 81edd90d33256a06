"""Writes the manual page of the program, by what its own help says, in the language of a page's frame.

usage: manual.py PROGRAM FRAME DATE > songngu.1

FRAME is manual.en.1 or manual.vi.1: the sections that no help has, with the line `.\\" commands` where those of the commands and options belong.
The page's date and the program's version stand for @DATE@ and @VERSION@ in it.
"""

import json
import os
import re
import subprocess
import sys

# What the argument parser says of these, it says in English alone; and what the page calls a command's argument that may be repeated.
WORDS = {
    "en": {"version": "Prints the versions of the program and of libcmark.", "help": "Explains a command.", "default": "Without it: “{}”.", "values": "One of: {}."},
    "vi": {"version": "In phiên bản của chương trình và của libcmark.", "help": "Giải thích một lệnh.", "default": "Nếu bỏ qua: “{}”.", "values": "Một trong: {}."},
}
COMMON = ["site", "quiet", "lang", "help", "version"]


def roff(text):
    """Text as roff shows it: no character of it is a request, and hyphens are those that can be searched for and copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("–", "\\(en")
    return re.sub(r"^([.'])", r"\\&\1", text)


def option(argument):
    """An option with its value, as it is typed."""
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    value = "" if argument["kind"] == "flag" else f" \\fI{roff(argument['valueName'].upper())}\\fR"
    return ", ".join(f"\\fB{roff(name)}\\fR{value}" for name in names)


def explanation(argument, words):
    """What an argument is for, its values and what stands where it is left out."""
    parts = [argument.get("abstract", "")]
    if argument.get("allValues"):
        parts.append(words["values"].format(", ".join(argument["allValues"])))
    # How many threads work is the machine's to say.
    if argument.get("defaultValue") not in (None, "") and name(argument) != "jobs":
        parts.append(words["default"].format(argument["defaultValue"]))
    return roff(" ".join(part for part in parts if part))


def name(argument):
    return (argument["names"][-1]["name"] if argument.get("names") else argument["valueName"])


def command(entry, before, words):
    """The lines of a command and of those below it."""
    called = f"{before} {entry['commandName']}".strip()
    arguments = [argument for argument in entry.get("arguments", []) if argument.get("shouldDisplay", True) and name(argument) not in COMMON]
    below = [other for other in entry.get("subcommands", []) if other["commandName"] != "help"]
    if not below:
        own = [argument for argument in arguments if argument["kind"] == "positional"]
        usage = " ".join(f"\\fI{roff(argument['valueName'].upper())}\\fR" + ("..." if argument["isRepeating"] else "") for argument in own)
        yield from (".SS " + f'"{called} {usage}"'.replace(' "', '"'), roff(entry.get("abstract", "")))
        if entry.get("discussion"):
            yield from (".PP", roff(entry["discussion"]))
        for argument in own + [argument for argument in arguments if argument["kind"] != "positional"]:
            label = f"\\fI{roff(argument['valueName'].upper())}\\fR" if argument["kind"] == "positional" else option(argument)
            yield from (".TP", label, explanation(argument, words))
    for other in below:
        yield from command(other, called, words)


def main():
    program, frame, date = sys.argv[1:]
    language = re.search(r"manual\.(\w+)\.1$", frame).group(1)
    words = WORDS[language]
    environment = {**os.environ, "LC_ALL": {"en": "C.UTF-8", "vi": "vi_VN.UTF-8"}[language]}
    tell = lambda *arguments: subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True).stdout
    top = json.loads(tell("--experimental-dump-help"))["command"]
    lines = []
    for entry in top["subcommands"]:
        if entry["commandName"] != "help":
            lines.extend(command(entry, "", words))
    # The options of every command, once.
    shared = next(entry for entry in top["subcommands"] if entry["commandName"] == "build")["arguments"]
    options = []
    for wanted in COMMON:
        argument = next(argument for argument in shared if name(argument) == wanted)
        options += [".TP", option(argument), roff(words[wanted]) if wanted in words else explanation(argument, words)]
    with open(frame, encoding="utf-8") as file:
        page = file.read()
    version = re.match(r"songngu (\S+) ", tell("--version")).group(1)
    for mark, text in (('.\\" commands\n', "\n".join(lines) + "\n"), ('.\\" options\n', "\n".join(options) + "\n"), ("@DATE@", date), ("@VERSION@", version)):
        if mark not in page:
            sys.exit(f"{frame}: there is no {mark.strip()} in it")
        page = page.replace(mark, text)
    sys.stdout.buffer.write(page.encode())


main()
