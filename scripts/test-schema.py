"""Compares what JSON Schemas say of the YAML of sites with what `songngu check` says.

usage: test-schema.py PROGRAM WORK CHECK_JSONSCHEMA

Of each file both must say the same: whether it is right, and on which lines it is not. The sites are the shipped one, those of the tests, new ones, every
site of the corpus of mistakes, and the shipped one with mistakes made in it here.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import ruamel.yaml
from check_jsonschema.parsers.yaml import construct_yaml_implementation, impl2loader

program, work, check_jsonschema = sys.argv[1], Path(sys.argv[2]).resolve(), os.path.abspath(sys.argv[3])

# What a schema cannot say, with the reason: it may find such a line wrong, and need not.
PARSER = "it is said of bytes and of YAML itself, before there are values: the tools that read YAML differ in what they take"
OTHER_FILES = "what an id, a path or an address names stands in another file"
TWO_VALUES = "it comes of comparing values, or a text with its translation"
REGISTERS = "it takes a list of what there is: languages, hosts, days of the calendar"
COMMENTS = "it is said of comments, which are no values"
UNSAYABLE = {
    **dict.fromkeys(
        ["invalid-utf8", "nul-byte", "forbidden-character", "conflict-marker", "yaml-syntax", "yaml-tag", "duplicate-key", "empty-file",
         "missing-front-matter", "unclosed-front-matter"], PARSER),
    **dict.fromkeys(
        ["unknown-person", "unknown-organization", "unknown-topic", "unknown-mechanism", "unknown-document", "unknown-series", "unknown-commitment",
         "unknown-report", "unknown-navigation", "unknown-theme", "missing-file", "missing-source", "duplicate-id", "duplicate-address", "circle",
         "missing-string", "missing-strings", "unknown-string", "unknown-template", "unsupported-picture", "malformed-picture", "unclean-picture",
         "stale-variants", "stray-file", "misnamed-file", "link-to-draft", "duplicate-round", "later-commitment"], OTHER_FILES),
    **dict.fromkeys(
        ["dates-reversed", "overlapping-posts", "status-differs", "same-language", "conflicting-sources", "translations-differ", "names-differ",
         "numbers-differ", "dates-differ", "links-differ", "emphasis-differs", "quotations-differ", "forbidden-term", "untranslated", "wrong-language"],
        TWO_VALUES),
    **dict.fromkeys(["malformed-language", "nonexistent-date"], REGISTERS),
    "newer-required": "it takes the version of the program",
    **dict.fromkeys(["malformed-tie", "malformed-comment", "words-in-comment", "stale-translation", "malformed-ignore", "unused-ignore"], COMMENTS),
    "private-character": "what a character is used for stands in no pattern",
    "missing-alt": "a warning, at the picture that has no words",
    "malformed-slug": "it is said of names of files, and of old addresses by the address that they lead to",
}
# The same, in front matter alone.
UNSAYABLE_IN_FRONT_MATTER = {"missing-key": "what a text does not say, its source or its translation may say"}
# After these no more is said of a file, nor, where it is site.yaml, of the others.
LAST = {
    "invalid-utf8", "nul-byte", "conflict-marker", "yaml-syntax", "duplicate-key", "missing-front-matter", "unclosed-front-matter", "languages",
    "same-language", "malformed-language", "newer-required"}
# Made to exhaust whoever reads it: it is kept from other readers.
EXHAUSTING = "yaml-too-deep"
# Files that check reads and ruamel.yaml, by which check-jsonschema reads, does not.
UNREADABLE = {"unknown-key/crlf-and-tabs/content/model/people.yaml": "a tab stands behind a value"}
# What a schema says, and must have been seen to say.
SAID = {
    "unknown-key", "missing-key", "wrong-type", "empty-text", "malformed-id", "malformed-date", "out-of-range", "unknown-value", "malformed-address",
    "unknown-language", "languages", "malformed-base-url", "malformed-requirement"}

# Those that draft-07 and 2020-12 read alike.
KEYWORDS = {
    "$schema", "type", "enum", "pattern", "minimum", "maximum", "items", "minItems", "maxItems", "uniqueItems", "properties", "required",
    "additionalProperties", "propertyNames", "not", "description", "examples"}
DRAFTS = [jsonschema.Draft7Validator, jsonschema.Draft202012Validator]

faults = []
read = impl2loader(construct_yaml_implementation())


def songngu(*arguments, site, status):
    result = subprocess.run([program, *arguments, "--lang", "en", "--quiet"], cwd=site, capture_output=True, text=True)
    if result.returncode not in status:
        sys.exit(f"test-schema: songngu {' '.join(map(str, arguments))} in {site} ended with {result.returncode}: {result.stderr}")
    return result


# Sites


def copied(name, *folders):
    site = work / "sites" / name
    for folder in folders:
        shutil.copytree(folder, site, dirs_exist_ok=True)
    return site


def case_site(folder):
    """A site of the corpus: the common one with the files of a folder; see CasesTests.swift."""
    cases = Path("Tests/BuildingTests/Cases")
    site = copied(f"{folder.parent.name}/{folder.name}", cases / "_common", folder)
    shutil.copytree("Tests/SiteFixtures/Theme", site / "themes/tiny", dirs_exist_ok=True)
    for path in sorted(site.rglob("*.absent")):
        path.unlink()
        path.with_suffix("").unlink(missing_ok=True)
    for path in sorted(site.rglob("*.prepended")):
        target = path.with_suffix("")
        target.write_bytes(path.read_bytes() + (target.read_bytes() if target.exists() else b""))
        path.unlink()
    return site


def sites():
    yield copied("shipped/content", "content").parent
    for folder in sorted(Path("Tests/BuildingTests/Sites").iterdir()):
        yield copied(f"golden/{folder.name}", folder)
    for languages in ["vi,en", "en,ar", "fr,en"]:
        site = work / "sites/new" / languages
        site.mkdir(parents=True)
        songngu("init", "--languages", languages, ".", site=site, status=[0])
        yield site
    for folder in sorted(Path("Tests/BuildingTests/Cases").glob("*/*")):
        if folder.parent.name != "_common":
            yield case_site(folder)


MODEL = ["people", "organizations", "topics", "mechanisms", "documents", "series", "glossary"]


def files(site):
    """The files of a site with the names of their schemas, the YAML of each, and its last line."""
    for path in sorted(site.glob("content/**/*")):
        name = str(path.relative_to(site))
        data = path.read_bytes() if path.is_file() else b""
        if name == "content/site.yaml":
            yield name, "site", data, None
        elif any(name == f"content/model/{kind}.yaml" for kind in MODEL):
            yield name, path.stem, data, None
        elif re.fullmatch("content/reports/[^/]+/dialogue.yaml", name):
            yield name, "dialogue", data, None
        elif re.fullmatch(r"content/(index|pages/[^/.]+|reports/[^/]+/report)\.[\w-]+\.md", name):
            if matter := re.match(rb"(?:\xef\xbb\xbf)?---[ \t\r]*\n(.*?)^---[ \t\r]*$", data, re.DOTALL | re.MULTILINE):
                # The line that opens it is kept, empty, so that lines have their numbers.
                yield name, "front-matter", b"\n" + matter[1], matter[0].count(b"\n") + 1


# What a schema says


def nodes(text):
    """Every value of a text by its path, with its own line and that of each key."""
    lines = {}

    def walk(node, path, line=None):
        own = lines[path] = {"value": line or node.start_mark.line + 1, "keys": {}}
        if isinstance(node, ruamel.yaml.MappingNode):
            for key, value in node.value:
                # A key that is no word has another name in each tool.
                name = key.value if isinstance(key, ruamel.yaml.ScalarNode) else None
                line = key.start_mark.line + 1
                own["keys"].setdefault(name, line)
                # What is not there is taken for standing where the next thing does.
                walk(value, (*path, name), line if value.value == "" and value.start_mark.index == value.end_mark.index else None)
        elif isinstance(node, ruamel.yaml.SequenceNode):
            for index, value in enumerate(node.value):
                walk(value, (*path, index))

    root = ruamel.yaml.YAML(typ="safe", pure=True).compose(text)
    if root is not None:
        walk(root, ())
    return lines


def wrong_lines(schema, value, text):
    """The lines on which a schema finds a value wrong; and those of them on which only a key is missing whose place an unknown one takes.

    A key that nobody knows, where one is missing, is one mistake: check says it once, at the key.
    """
    lines = nodes(text)
    wrong, missing = set(), set()
    for error in jsonschema.Draft7Validator(schema).iter_errors(value):
        path = tuple(error.absolute_path)
        while path not in lines and path:
            path = path[:-1]
        node = lines.get(path, {"value": 1, "keys": {}})
        if error.validator == "required" and set(error.instance) - set(error.schema.get("properties", {})):
            missing.add(node["value"])
        elif error.validator == "additionalProperties":
            wrong |= {node["keys"].get(key, node["keys"].get(None, node["value"])) for key in error.instance if key not in error.schema["properties"]}
        elif "propertyNames" in error.absolute_schema_path:
            wrong.add(node["keys"].get(error.instance, node["value"]))
        else:
            wrong.add(node["value"])
    return wrong | missing, missing - wrong


# The comparison


class Instance:
    """A file of a site, where check-jsonschema can read it."""

    def __init__(self, site, name, kind, data, last, schema, found, silent):
        self.name, self.kind, self.schema, self.silent = f"{site.relative_to(work / 'sites')}/{name}", kind, schema, silent
        self.found = [(line, code) for line, code in found if last is None or 1 < line < last]
        self.data = data
        self.path = work / "instances" / f"{self.name}.yaml"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(data)

    def is_sayable(self, code):
        return code not in UNSAYABLE and not (self.kind == "front-matter" and code in UNSAYABLE_IN_FRONT_MATTER)


def instances(site, schemas):
    result = songngu("check", "--format", "json", site=site, status=[0, 1])
    found = {}
    for item in json.loads(result.stdout):
        found.setdefault(item["path"], []).append((item["line"], item["code"]))
    if any(code in LAST for _, code in found.get("content/site.yaml", [])):
        found = {"content/site.yaml": found["content/site.yaml"]}
        all_files = [file for file in files(site) if file[1] == "site"]
    else:
        all_files = list(files(site))
    for name, kind, data, last in all_files:
        here = found.get(name, [])
        if any(code == EXHAUSTING for _, code in here):
            continue
        yield Instance(site, name, kind, data, last, schemas[kind], here, any(code in LAST for _, code in here))


KNOWN = {}


def written(site, otherwise=None):
    """The schemas of a site, by name; of one whose languages are wanting, others."""
    configuration = site / "content/site.yaml"
    key = configuration.read_bytes() if configuration.exists() else None
    if key not in KNOWN:
        KNOWN[key] = newly_written(site, otherwise)
    return KNOWN[key]


def newly_written(site, otherwise):
    folder = work / "schemas" / site.relative_to(work / "sites")
    result = songngu("schema", "--output", folder, site=site, status=[0, 1, 64] if otherwise else [0])
    return {path.stem: path.read_text() for path in sorted(folder.glob("*.json"))} if result.returncode == 0 else otherwise


def compare(all_instances):
    """The codes that schemas were seen to say, and how many files were compared, and were wrong."""
    by_schema = {}
    # Most sites of the corpus share most of their files.
    for instance in {(item.schema, item.data, tuple(item.found)): item for item in all_instances}.values():
        by_schema.setdefault(instance.schema, []).append(instance)
    said, count, wrong_files = set(), 0, 0
    for number, (text, group) in enumerate(by_schema.items()):
        path = work / f"schema-{number}.json"
        path.write_text(text)
        schema = json.loads(text)
        result = subprocess.run(
            [check_jsonschema, "--schemafile", path, "--output-format", "json", *[instance.path for instance in group]], capture_output=True, text=True)
        report = json.loads(result.stdout)
        unread = {error["filename"] for error in report.get("parse_errors", [])}
        refused = {error["filename"] for error in report["errors"]} | unread
        for instance in group:
            name = f"{instance.name} ({instance.kind})"
            sayable = {(line, code) for line, code in instance.found if instance.is_sayable(code)}
            is_refused = str(instance.path) in refused
            count += 1
            wrong_files += is_refused
            if sayable and not is_refused:
                faults.append(f"{name}: the schema takes what check refuses: {sorted(sayable)}")
            if is_refused and not instance.found and instance.name not in UNREADABLE:
                faults.append(f"{name}: the schema refuses what check takes: "
                              f"{[error for error in report['errors'] + report.get('parse_errors', []) if error['filename'] == str(instance.path)]}")
            if str(instance.path) in unread:
                if instance.name not in UNREADABLE and not any(code in UNSAYABLE for _, code in instance.found):
                    faults.append(f"{name}: only check can read it")
                continue
            with instance.path.open("rb") as stream:
                value = read(stream)
            for draft in DRAFTS:
                if draft(schema).is_valid(value) == is_refused:
                    faults.append(f"{name}: {draft.__name__} and check-jsonschema differ")
            wrong, told = wrong_lines(schema, value, instance.data)
            for line, code in sorted(sayable):
                if line in wrong:
                    said.add(code)
                else:
                    faults.append(f"{name}:{line}: only check finds {code}")
            if not instance.silent:
                for line in sorted(wrong - told - {line for line, _ in instance.found}):
                    faults.append(f"{name}:{line}: only the schema finds a fault")
    return said, count, wrong_files


def check_schema(name, schema):
    """Its keywords, and its examples, which must be right."""
    for draft in DRAFTS:
        draft.check_schema({key: value for key, value in schema.items() if key != "$schema"})

    def walk(part, path):
        if not isinstance(part, dict):
            return
        if part.keys() - KEYWORDS:
            faults.append(f"{name}{path}: {sorted(part.keys() - KEYWORDS)} is not for both drafts")
        for example in part.get("examples", []):
            if not jsonschema.Draft7Validator(part).is_valid(example):
                faults.append(f"{name}{path}: its example is wrong: {example}")
        for key, inner in part.get("properties", {}).items():
            if "description" not in inner and key not in ["vi", "en"]:
                faults.append(f"{name}{path}.{key}: it is not described")
            walk(inner, f"{path}.{key}")
        for key in ["items", "additionalProperties", "propertyNames", "not"]:
            walk(part.get(key), f"{path}/{key}")

    walk(schema, "")


# Mistakes that are made here


def mistakes(site, count):
    """Copies of a site, in each of which one value or key of every YAML file is another."""
    words = ['""', '" "', "~", "7", "true", "[a]", "[]", "{a: b}", "{}", "{vi: a}", '{vi: "", en: }', "{vi: a, fr: b}", "2023-13", "2023-02", "20", "A b", "a-b",
             "https://example.org/", "example.org", "[~]", "[7, {vi: [a]}]", "1.5"]
    chance = random.Random(17)
    for number in range(count):
        copy = copied(f"changed/{number}", site)
        for name, kind, data, _ in files(copy):
            # Faults of site.yaml and of front matter may silence others; the corpus has them.
            if kind in ["site", "front-matter"]:
                continue
            text = data.decode()
            spans = []

            def walk(node):
                for key, value in node.value if isinstance(node, ruamel.yaml.MappingNode) else [(None, item) for item in getattr(node, "value", [])]:
                    spans.extend([("key", key)] if key is not None else [])
                    spans.append(("value", value))
                    if not isinstance(value, ruamel.yaml.ScalarNode):
                        walk(value)

            walk(ruamel.yaml.YAML(typ="safe", pure=True).compose(text))
            what, node = chance.choice(spans)
            # A block's end is in the line below it; another value on the key's line in its place would be another mistake.
            if not isinstance(node, ruamel.yaml.ScalarNode) and not node.flow_style:
                continue
            new = chance.choice(["zzz", "name", "A b"]) if what == "key" else chance.choice(words)
            (copy / name).write_text(text[: node.start_mark.index] + new + text[node.end_mark.index :])
        yield copy


everything = []
common = written(copied("common", "Tests/BuildingTests/Cases/_common"))
for site in sites():
    schemas = written(site, common)
    everything += instances(site, schemas)
shipped = work / "sites/shipped"
schemas = written(shipped)
for name, text in schemas.items():
    check_schema(name, json.loads(text))
for site in mistakes(shipped, 40):
    everything += instances(site, schemas)
said, count, wrong = compare(everything)
for code in sorted(SAID - said):
    faults.append(f"no site shows that a schema says {code}")
for code in sorted(said - SAID):
    faults.append(f"a schema says {code}, which is not among those that it must")
if faults:
    sys.exit("\n".join(f"test-schema: {fault}" for fault in faults))
print(f"check-jsonschema and check agree on {count} files, of which {wrong} are wrong", file=sys.stderr)
