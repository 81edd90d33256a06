"""Writes the guide's page of all messages, content/pages/codes.{vi,en}.md, from what `songngu explain --codes` prints.

usage: scripts/reference.py PROGRAM [SITE]

Run again when messages are added or reworded: `songngu translate update` keeps the numbers of the paragraphs, by which they are linked to, and what
stands below each comment is written anew.
"""
import hashlib
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

program = str(Path(sys.argv[1]).resolve())
site = Path(sys.argv[2] if len(sys.argv) > 2 else Path(__file__).parent.parent)
pages = site / "content/pages"
HEADS = {
    "vi": (
        "Các thông báo",
        "Giải thích từng thông báo của chương trình, vì sao nên sửa, sửa thế nào, kèm ví dụ.",
        "Mỗi thông báo kết thúc bằng một mã trong ngoặc vuông, như `[broken-link]`. Các mã dưới đây xếp theo thứ tự chữ cái; lệnh `songngu explain broken-link` in ra cùng những lời giải thích này.",
    ),
    "en": (
        "Messages",
        "Explains each message of the program, why it matters, what to do, with an example.",
        "Each message ends with a code in brackets, such as `[broken-link]`. The codes below stand in alphabetical order; the command `songngu explain broken-link` prints the same explanations.",
    ),
}


def run(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def blocks(text):
    """The blocks of a page, which empty lines part outside fences."""
    found, fenced = [[]], False
    for line in text.split("\n"):
        if line == "" and not fenced:
            found.append([])
            continue
        fenced = fenced != line.startswith("```")
        found[-1].append(line)
    return ["\n".join(block) for block in found if block]


def folded(block):
    """As digests see it, and without the escape that a comment needs."""
    return " ".join(unicodedata.normalize("NFC", block.replace("--\\>", "-->")).split())


def head(language):
    title, summary, _ = HEADS[language]
    return f"---\ntitle: {title}\nsummary: {summary}\n---\n"


texts = {tag: [HEADS[tag][2]] + blocks(run("explain", "--codes", "--lang", tag)) for tag in HEADS}
assert len(texts["vi"]) == len(texts["en"]), "the two languages differ in their blocks"
english = {folded(source): target for source, target in zip(texts["vi"], texts["en"])}
for source, target in zip(texts["vi"], texts["en"]):
    assert english[folded(source)] == target, f"a text has two translations: {source}"

(pages / "codes.vi.md").write_text(head("vi") + "\n" + "\n\n".join(texts["vi"]) + "\n")
translation = pages / "codes.en.md"
if translation.exists():
    update = [program, "translate", "update", "--site", str(site), "content/pages/codes.en.md"]
else:
    update = [program, "translate", "update", "--site", str(site), "content/pages/codes.vi.md"]
subprocess.run(update, check=True, stderr=subprocess.DEVNULL)


def comments(body):
    """The first lines of the segments' comments and what stands in each, without those that an example shows."""
    found, inside, fenced = [], False, False
    for line in body.split("\n"):
        if inside:
            inside = line != "-->"
            if inside:
                found[-1][1].append(line)
        elif line.startswith("```"):
            fenced = not fenced
        elif line.startswith("<!-- p") and not fenced:
            found.append((line[5:], []))
            inside = True
    return [(first, "\n".join(lines)) for first, lines in found]


# Each comment with its source, without what the last update has noted in it, and below it the translation of that source.
front, body = re.match(r"(---\n.*?\n---\n)(.*)", translation.read_text(), re.S).groups()
written = []
for first, source in comments(body):
    if "orphan" in first.split():
        continue
    # A fence may hold such a line too.
    ends = [match.start() for match in re.finditer(r"^~~~ ", source, re.M)] + [len(source)]
    source = next(source[:end].rstrip("\n") for end in ends if folded(source[:end]) in english)
    words = [word for word in first.split() if word != "draft" and not word.startswith("was=")]
    written.append(f"<!-- {' '.join(words)}\n{source}\n-->\n{english[folded(source)]}\n")
keys = re.findall(r"^# next=.*\n", front, re.M)
for key, source, target in zip(["title", "summary"], HEADS["vi"], HEADS["en"]):
    keys.append(f"# vi={hashlib.sha256(folded(source).encode()).hexdigest()[:8]}\n{key}: {target}\n")
translation.write_text("---\n" + "".join(keys) + "---\n\n" + "\n".join(written))
subprocess.run([program, "translate", "update", "--site", str(site), "content/pages/codes.en.md"], check=True)
