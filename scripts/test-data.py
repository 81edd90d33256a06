"""Reads a built site's open data with the programs that others read such data with, and compares them with the site's pages, record by record.

usage: test-data.py SITE NAME PROGRAM

Everything is first shown to be able to fail: each check runs on data that were made wrong, too.
"""

import csv
import io
import json
import pathlib
import re
import shutil
import sys
import tempfile

import extruct
import frictionless
import icalendar
import jsonschema
import lxml.etree
import lxml.html
import markdown_it
import pandas
from translate.storage import tmx

KINDS = ["reports", "people", "organizations", "topics", "mechanisms", "documents", "series", "commitments"]

# TMX 1.4b, as far as the words of level 1 need it.
TMX = lxml.etree.DTD(
    io.StringIO(
        """
<!ELEMENT tmx (header, body)><!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED segtype (block | paragraph | sentence | phrase) #REQUIRED
  o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED o-encoding CDATA #IMPLIED
  creationdate CDATA #IMPLIED creationid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT ude EMPTY><!ELEMENT note (#PCDATA)><!ELEMENT prop (#PCDATA)><!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT body (tu*)><!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)><!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA)>
"""
    )
)

DATE_TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"
TEXT = {"type": "string", "minLength": 1}
AUTHORS = {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT}}}
# JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as a feed of texts goes.
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": TEXT,
        "feed_url": TEXT,
        "description": TEXT,
        "language": TEXT,
        "authors": AUTHORS,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "additionalProperties": False,
                "properties": {
                    "id": TEXT,
                    "url": TEXT,
                    "title": TEXT,
                    "content_text": TEXT,
                    "date_published": {"pattern": DATE_TIME},
                    "date_modified": {"pattern": DATE_TIME},
                    "authors": AUTHORS,
                    "tags": {"type": "array", "items": TEXT},
                },
            },
        },
    },
}


class Faults(list):
    def check(self, holds, what):
        if not holds:
            self.append(what)


def words(text):
    """Text as a reader compares it: no-break spaces are the page's."""
    return " ".join(str(text).replace("\u00a0", " ").split())


class Site:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = {kind: self.json(f"data/{kind}.json") for kind in KINDS}
        self.by_id = {kind: {record["id"]: record for record in records} for kind, records in self.data.items()}
        trees = [path.name for path in self.folder.iterdir() if (path / "data.html").exists()]
        self.both = max(trees, key=len)
        self.languages = [tree for tree in trees if tree != self.both]
        # In the site's order.
        self.languages.sort(key=lambda tree: self.both.index(tree) if self.both.startswith(tree) else len(tree) + 100)
        self.pages = {}

    def json(self, path):
        return json.loads((self.folder / path).read_bytes())

    def page(self, path):
        if path not in self.pages:
            file = self.folder / path
            self.pages[path] = lxml.html.fromstring(file.read_bytes()) if file.exists() else None
        return self.pages[path]

    def name(self, kind, id, language):
        record = self.by_id[kind].get(id, {})
        name = record.get("name") or record.get("title") or {}
        return name.get(language) or next((name[other] for other in self.languages if other in name), None)


def read_tables(site, faults):
    """Frictionless reads the package as it stands."""
    for error in validate(site.folder / "data"):
        faults.append(f"frictionless: {error}")
    package = site.json("data/datapackage.json")
    for resource in package["resources"]:
        path = site.folder / "data" / resource["path"]
        raw = path.read_bytes()
        faults.check(raw.endswith(b"\r\n") and not re.search(rb"[^\r]\n\Z", raw), f"{path.name}: no lines of RFC 4180")
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        names = [field["name"] for field in resource["schema"]["fields"]]
        faults.check(list(frame.columns) == names, f"pandas: {path.name} has other columns than the package says")
        for column in frame:
            for cell in frame[column]:
                faults.check(not cell[:1] or cell[0] not in "=+-@\t\r", f"{path.name}: {column} begins like a formula: {cell!r}")
        if resource["name"] in KINDS:
            compare_with_json(site, resource["name"], frame, faults)


def validate(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [" ".join(map(str, error)) for error in report.flatten(["name", "rowNumber", "fieldName", "note"])] + [str(error) for error in report.errors]


def unguarded(cell):
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def compare_with_json(site, kind, frame, faults):
    records = site.by_id[kind]
    faults.check(list(frame["id"]) == sorted(records), f"{kind}: the ids of CSV and JSON differ")
    faults.check([record["id"] for record in site.data[kind]] == sorted(records), f"{kind}.json is not sorted by id")
    for _, row in frame.iterrows():
        record = records.get(row["id"], {})
        for column in frame:
            cell = unguarded(row[column])
            match = re.match(r"(.*)_(" + "|".join(site.languages) + ")$", column)
            if column == "outdated":
                value = ";".join(key for key, text in record.items() if isinstance(text, dict) and text.get("state") == "outdated")
            elif match:
                value = record.get(match[1], {})
                value = ";".join(text.get(match[2], "") for text in value) if isinstance(value, list) else value.get(match[2], "")
            else:
                value = record.get(column, "")
                if isinstance(value, list):
                    value = ";".join(item if isinstance(item, str) else next(iter(item.values())) for item in value)
            faults.check(str(value) == cell, f"{kind}: {row['id']}: {column} is {value!r} in JSON and {cell!r} in CSV")


def read_calendar(site, faults):
    raw = (site.folder / "data/dialogues.ics").read_bytes()
    faults.check(all(len(line) <= 75 for line in raw.split(b"\r\n")), "dialogues.ics: a line of more than 75 bytes")
    events = {str(event["UID"]).split("@")[0]: event for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")}
    dated = {report["id"]: report for report in site.data["reports"] if len(report.get("start_date", "")) == 10}
    faults.check(set(events) == set(dated), f"dialogues.ics: {sorted(set(events) ^ set(dated))}")
    for id, event in events.items():
        report = dated.get(id, {})
        faults.check(event.decoded("DTSTART").isoformat() == report.get("start_date"), f"dialogues.ics: {id} starts on another day")
        last = pandas.Timestamp(event.decoded("DTEND")) - pandas.Timedelta(days=1)
        end = report.get("end_date", "")
        faults.check(last.date().isoformat() == (end if len(end) == 10 else report.get("start_date")), f"dialogues.ics: {id} ends on another day")
        title = report.get("title", {})
        source = report.get("language")
        wanted = [title[tag] for tag in [source] + [tag for tag in site.languages if tag != source] if tag in title]
        faults.check(str(event["SUMMARY"]) == " / ".join(dict.fromkeys(wanted)), f"dialogues.ics: {id} has another title")


def read_segments(site, faults):
    for path in sorted(site.folder.glob("data/segments-*.json")):
        items = json.loads(path.read_bytes())
        tree = lxml.etree.parse(path.with_suffix(".tmx"))
        if not TMX.validate(tree):
            faults.append(f"{path.stem}.tmx: {TMX.error_log.filter_from_errors()[0].message}")
        units = tmx.tmxfile.parsefile(str(path.with_suffix(".tmx"))).units
        faults.check(len(units) == len(items), f"{path.stem}: {len(units)} units and {len(items)} segments")
        for unit, item in zip(units, items):
            source = site.by_id["reports"][item["report"]]["language"]
            target = next(tag for tag in site.languages if tag != source)
            faults.check((unit.source, unit.target) == (item[source], item[target]), f"{path.stem}: {item['report']}#{item['id']} differs from its unit")
        for item in items:
            compare_segment(site, item, path, faults)


MARKDOWN = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(site, text, language):
    """The words of Markdown, by another parser than the program's; a link to a record without words has its name."""
    out = []

    def walk(tokens):
        link = None
        for token in tokens:
            if token.type == "image":
                out.append("\ufffc")
            elif token.children:
                walk(token.children)
            elif token.type == "link_open":
                link = (token.attrs.get("href", ""), len(out))
            elif token.type == "link_close":
                scheme, _, id = link[0].partition(":")
                kinds = {"person": "people", "organization": "organizations", "topic": "topics", "mechanism": "mechanisms", "document": "documents"}
                if len(out) == link[1] and scheme in kinds:
                    out.append(site.name(kinds[scheme], id, language) or "")
                elif len(out) == link[1]:
                    out.append("\ufffc")
            elif token.type in ("softbreak", "hardbreak") or token.nesting < 0 and token.block:
                out.append(" ")
            elif token.type in ("html_block", "html_inline"):
                out.append("\ufffc")
            else:
                out.append(token.content)

    walk(MARKDOWN.parse(text))
    return "".join(out)


def shown(element):
    """The words of a piece of a page, without what the program puts around them."""
    copy = lxml.html.fromstring(lxml.html.tostring(element))
    for extra in copy.xpath("//a[@class='number'] | //p[@class='state'] | //details | //sup | //span[@class='file'] | //a[@class='anchor']"):
        extra.drop_tree()
    for cell in copy.xpath("//td | //th | //li | //p | //dt | //dd"):
        cell.tail = " " + (cell.tail or "")
    return words(copy.text_content())


def compare_segment(site, item, path, faults):
    report = site.by_id["reports"].get(item["report"])
    where = f"{path.stem}: {item['report']}#{item['id']}"
    if report is None:
        return faults.append(f"{where}: of no report that is published")
    pair = next(iter(site.page(f"{site.both}/{report['page']}").xpath(f"//*[@id='{item['id']}']")), None)
    if pair is None:
        return faults.append(f"{where}: stands on no page")
    faults.check((item.get("state") == "outdated") == (pair.get("data-state") == "outdated"), f"{where}: its state is {pair.get('data-state')} on the page")
    faults.check(pair.get("data-state") != "missing", f"{where}: is not translated on the page")
    for side, language in zip(pair.xpath("./*[@lang]"), site.languages):
        text = words(item[language] if item["id"] in ("title", "summary") else plain(site, item[language], language))
        # Notes, pictures and links to what has no name of its own are left to the page.
        pieces = [words(piece) for piece in re.split(r"\ufffc|\[\^[^\]]*\]:?|\[([^\]]*)\]\(lang:[^)]*\)|:(?=\|)", text) if piece]
        there = shown(side)
        for piece in pieces:
            faults.check(piece in there, f"{where}: {language}: “{piece[:60]}” is not what the page shows: “{there[:80]}”")


def read_feeds(site, faults):
    for tree in site.languages + [site.both]:
        feed = site.json(f"{tree}/feed.json")
        for error in jsonschema.Draft202012Validator(JSON_FEED).iter_errors(feed):
            faults.append(f"{tree}/feed.json: {error.json_path}: {error.message}")
        atom = lxml.etree.parse(site.folder / tree / "feed.xml")
        ids = [element.text for element in atom.iterfind("{*}entry/{*}id")]
        faults.check([item["id"] for item in feed["items"]] == ids, f"{tree}: feed.json and feed.xml have other entries")


def read_structured_data(site, faults):
    for kind in KINDS:
        if kind in ("reports", "commitments"):
            continue
        for id in site.by_id[kind]:
            found = {}
            for tree in site.languages + [site.both]:
                text = (site.folder / tree / kind / f"{id}.html").read_text()
                data = extruct.extract(text, base_url="https://example.org/", syntaxes=["json-ld"])["json-ld"]
                faults.check(len(data) == 1, f"{tree}/{kind}/{id}.html: {len(data)} pieces of JSON-LD")
                found[tree] = data[0].get("@id") if data else None
            faults.check(len(set(found.values())) == 1, f"{kind}/{id}: its pages tell of different things: {found}")


def compare_with_pages(site, faults):
    """What the pages show is what the data say."""
    for kind in KINDS:
        for language in site.languages:
            index = site.page(f"{language}/{kind}/index.html")
            if kind not in ("reports", "commitments"):
                # A country heads the list of what is in it.
                listed = set(index.xpath("//main//li/@id | //main/div[@class='heading'][not(starts-with(@id, '_'))]/@id"))
                faults.check(listed == set(site.by_id[kind]), f"{language}/{kind}: listed or in the data alone: {sorted(listed ^ set(site.by_id[kind]))}")
            for record in site.data[kind]:
                path, _, anchor = record["page"].partition("#")
                page = site.page(f"{language}/{path}")
                if page is None:
                    faults.append(f"{kind}: {record['id']}: {path} is no page")
                    continue
                if anchor:
                    page = next(iter(page.xpath(f"//*[@id='{anchor}']")), None)
                    if page is None:
                        faults.append(f"{kind}: {record['id']}: {path} has no #{anchor}")
                        continue
                compare_record(site, kind, record, page, language, faults)


def compare_record(site, kind, record, page, language, faults):
    text = shown(page) if kind == "commitments" else words(page.text_content())
    where = f"{language}: {kind}: {record['id']}"

    def see(value, key):
        if value:
            faults.check(words(value) in text, f"{where}: the page does not show {key} “{words(value)[:60]}”")

    def walk(value, key):
        if isinstance(value, dict) and language in value and key not in ("sort_name",):
            see(value[language], key)
        elif isinstance(value, dict):
            for inner, item in value.items():
                walk(item, f"{key}.{inner}" if key else inner)
        elif isinstance(value, list):
            for item in value:
                walk(item, key)
        elif key.endswith("other_names.name"):
            see(value, key)

    walk({key: value for key, value in record.items() if key not in ("sort_name",)}, "")
    times = set(page.xpath(".//time/@datetime"))
    if kind == "commitments":
        faults.check(not record.get("due") or record["due"] in times, f"{where}: another due date")
        status = page.xpath(".//*[contains(concat(' ', @class, ' '), ' status ')][not(ancestor::*[contains(concat(' ', @class, ' '), ' step ')])]/@class")
        faults.check([name.split()[-1] for name in status[:1]] == [record[key] for key in ("status",) if key in record], f"{where}: another status: {status}")
    for key, target in {"parent_id": "organizations", "organization": "organizations", "country": "organizations", "broader": "topics", "topic": "topics",
                        "mechanism": "mechanisms", "series": "series"}.items():
        if key in record:
            see(site.name(target, record[key], language), key)
    for key, target in {"parties": "organizations", "organizations": "organizations", "framework": "documents", "topics": "topics"}.items():
        for id in record.get(key, []):
            see(site.name(target, id, language), key)


CHECKS = [read_tables, read_calendar, read_segments, read_feeds, read_structured_data, compare_with_pages]


def faults_of(folder):
    faults = Faults()
    site = Site(folder)
    for check in CHECKS:
        check(site, faults)
    return faults


def spoilt(site, path, change):
    """What is found in a copy of the site of which one file was changed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "Site"
        shutil.copytree(site, copy)
        old = (copy / path).read_bytes().decode()
        new = change(old)
        assert new != old, f"{path}: nothing to spoil"
        (copy / path).write_bytes(new.encode())
        return faults_of(copy)


def prove(site):
    """Each reader finds what is wrong."""
    for path, change, wanted in [
        ("data/commitments.csv", lambda text: text.replace(",planned,", ",promised,", 1), "frictionless"),
        ("data/participants.csv", lambda text: re.sub(r"\r\n([^,]+),1,[^,]+,", r"\r\n\1,1,nobody,", text, count=1), "frictionless"),
        ("data/people.csv", lambda text: text.replace("\r\n", "\r\nBad Id,", 1), "frictionless"),
        ("data/people.csv", lambda text: re.sub(r"(\r\n[^,]*,)", r"\1=", text, count=1), "formula"),
        ("data/people.json", lambda text: re.sub(r'("name": {"\w+": ")', r"\1X", text, count=1), "the page does not show"),
        ("data/commitments.json", lambda text: text.replace('"status": "planned"', '"status": "done"', 1), "another status"),
        ("data/dialogues.ics", lambda text: re.sub(r"(DTEND;VALUE=DATE:\d{7})\d", r"\g<1>9", text, count=1), "ends on another day"),
        ("data/segments-2023.tmx", lambda text: text.replace("<seg>", "<seg><x/>", 1), "segments-2023"),
        ("data/segments-2023.json", lambda text: re.sub(r'("id": "p\d+", "\w+": ")', r"\1Zz ", text, count=1), "is not what the page shows"),
        ("vi/feed.json", lambda text: text.replace("content_text", "content", 1), "feed.json"),
    ]:
        found = spoilt(site, path, change)
        assert any(wanted in fault for fault in found), f"{path} was made wrong, and nobody saw it: {found[:3]}"


folder, name, program = sys.argv[1:]
found = faults_of(folder)
for fault in found[:40]:
    print(f"test-data: {name}: {fault}", file=sys.stderr)
if found:
    sys.exit(1)
if name == ".":
    prove(folder)
