"""Reads what exiftool found in published pictures, and which pictures the pages of a built site show in which sizes.

usage: test-pictures.py left FILE.json | test-pictures.py pages SITE
"""

import html.parser
import json
import pathlib
import sys
import urllib.parse

# What a decoder needs, and what exiftool says of the file itself.
ALLOWED_GROUPS = {"ExifTool", "System", "File", "JFIF", "PNG", "GIF", "RIFF", "VP8", "VP8L", "VP8X", "QuickTime", "Meta", "Composite", "Adobe"}
FORBIDDEN_TAGS = {"Comment", "XMP", "GPSPosition", "GPSLatitude", "GPSLongitude", "ModifyDate", "Artist", "CreateDate"}


def left(path):
    faults = []
    pictures = json.loads(pathlib.Path(path).read_text())
    for picture in pictures:
        if picture["SourceFile"].endswith((".pdf", ".txt")):
            continue
        for name in picture:
            group, _, tag = name.rpartition(":")
            if name == "SourceFile" or name == "IFD0:Orientation":
                continue
            if tag in FORBIDDEN_TAGS or (group not in ALLOWED_GROUPS and not group.startswith("ICC")):
                faults.append(f"{picture['SourceFile']}: {name} is left: {picture[name]!r:.80}")
            if name == "ExifTool:Warning":
                faults.append(f"{picture['SourceFile']}: {picture[name]}")
    if len(pictures) < 20:
        faults.append(f"only {len(pictures)} files were published")
    if faults:
        sys.exit("\n".join(faults))


class Pictures(html.parser.HTMLParser):
    def __init__(self, folder):
        super().__init__()
        self.folder = folder

    def handle_starttag(self, tag, attributes):
        if tag != "img":
            return
        values = dict(attributes)
        for key in "src alt width height decoding".split():
            if not values.get(key):
                sys.exit(f"{self.folder}: a picture has no {key}: {values}")
        self.show(values["src"], values["width"], values["height"])
        if "srcset" in values:
            if "sizes" not in values:
                sys.exit(f"{self.folder}: srcset without sizes")
            entries = [entry.split(" ") for entry in values["srcset"].split(", ")]
            widths = [int(width.removesuffix("w")) for _, width in entries]
            if widths != sorted(set(widths)) or entries[-1][0] != values["src"]:
                sys.exit(f"{self.folder}: srcset is not in order, or its widest is not src: {values['srcset']}")
            for address, width in entries:
                self.show(address, width.removesuffix("w"), "")

    def show(self, address, width, height):
        file = (self.folder / urllib.parse.unquote(address)).resolve()
        if not file.is_file():
            sys.exit(f"{self.folder}: there is no {address}")
        print(file, width, height, sep="\t")


def pages(site):
    for page in sorted(pathlib.Path(site).rglob("*.html")):
        Pictures(page.parent).feed(page.read_text())


{"left": left, "pages": pages}[sys.argv[1]](sys.argv[2])
