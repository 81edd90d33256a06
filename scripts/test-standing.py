"""Reads what a built site says of itself with readers that others wrote, and holds what they read against each other.

usage: test-standing.py FOLDER [BASE_URL]

Atom: feedparser and atoma. Sitemap: ultimate-sitemap-parser. Open Graph and JSON-LD in pages: extruct. JSON-LD as statements: rdflib.
The vocabulary of schema.org: rdflib's and msgspec-schemaorg. Nothing is fetched.
"""
import collections
import json
import pathlib
import re
import socket
import sys
import urllib.parse

import atoma
import extruct
import feedparser
import lxml.etree
import lxml.html
import msgspec_schemaorg.models
import rdflib
import usp.objects.sitemap
import usp.tree


def no_network(*_):
    raise OSError("the tests fetch nothing")


socket.socket.connect = no_network
folder = pathlib.Path(sys.argv[1])
base = sys.argv[2] if len(sys.argv) > 2 else None
# Where a site without an address is taken to be.
root = base or "https://nowhere.example/x/"
files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
trees = sorted(path.parent.name for path in folder.glob("*/feed.xml"))
faults = []
counts = collections.Counter()
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SCHEMA = "https://schema.org/"
# What schema.org's own context says of these terms.
CONTEXT = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "image": {"@type": "@id"}}
# msgspec-schemaorg gives each class one parent; schema.org gives these another.
PARENTS = {"EventSeries": {"Event"}}


def check(condition, message):
    counts["checks"] += 1
    if not condition:
        faults.append(message)


def is_built(address, message):
    """Whether an address below the site's names a file of it."""
    path = urllib.parse.unquote(address.split("#")[0])
    check(path.startswith(root) and path[len(root):] in files, f"{message}: {address} is not built")


# Pages -----------------------------------------------------------------------------------------------------------------
Page = collections.namedtuple("Page", "canonical alternates graph language title")
pages = {}


def term(iri):
    return str(iri)[len(SCHEMA):] if str(iri).startswith(SCHEMA) else None


def check_vocabulary(graph, where):
    """Every class and property is one of schema.org's, on a class that has it, with a value of a class that it takes."""
    types = {node: term(kind) for node, kind in graph.subject_objects(rdflib.RDF.type)}
    for node, kind in types.items():
        check(kind and kind in rdflib.namespace.SDO and hasattr(msgspec_schemaorg.models, kind), f"{where}: schema.org has no class {kind}")
    for subject, predicate, value in graph:
        if predicate == rdflib.RDF.type:
            continue
        name = term(predicate)
        check(name and name in rdflib.namespace.SDO, f"{where}: schema.org has no property {predicate}")
        kind = types.get(subject)
        check(kind, f"{where}: {subject} has no class")
        model = getattr(msgspec_schemaorg.models, kind or "", None)
        if not model or not name:
            continue
        if name not in model.__struct_fields__:
            # A role stands between a thing and a value, and repeats the property (schema.org/docs/roles).
            holders = list(graph.subject_predicates(subject))
            check("Role" in kind and holders and all(term(p) == name for _, p in holders), f"{where}: {kind} has no property {name}")
            continue
        if value in types and name not in CONTEXT:
            wanted = next(c.__annotations__[name] for c in model.__mro__ if name in getattr(c, "__annotations__", {}))
            classes = {c.__name__ for c in getattr(msgspec_schemaorg.models, types[value]).__mro__} | PARENTS.get(types[value], set())
            fits = classes & set(re.findall(r"\w+", wanted))
            check(fits or "Role" in types[value], f"{where}: {name} takes no {types[value]}")


def statements(page, where, address):
    """The page's JSON-LD as a graph of statements."""
    graph = rdflib.Graph()
    for data in page["json-ld"]:
        check(data.pop("@context", None) == "https://schema.org", f"{where}: another context")
        graph.parse(data=json.dumps({"@context": CONTEXT, **data}), format="json-ld", publicID=address)
    return graph


def read_page(path):
    text = (folder / path).read_text(encoding="utf-8")
    tree = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    address = root + path
    found = extruct.extract(text, base_url=address, syntaxes=["opengraph", "json-ld"], errors="strict")
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        json.loads(script)  # which is stricter than extruct
    canonical = next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
    alternates = {link.get("hreflang"): link.get("href") for link in tree.xpath("//link[@rel='alternate'][@hreflang]")}
    properties = [pair for block in found["opengraph"] for pair in block["properties"]]
    graph = statements(found, path, address)
    if base is None:
        check(canonical is None and not alternates and not properties, f"{path}: absolute addresses without a base address")
    elif canonical and not tree.xpath("//meta[@http-equiv='refresh']"):
        named = dict(properties)
        check(len(properties) == len(named), f"{path}: a property twice")
        check(named.get("og:url") == canonical, f"{path}: og:url is {named.get('og:url')}, not {canonical}")
        check({"og:type", "og:title", "og:locale", "og:site_name"} <= named.keys(), f"{path}: lacks Open Graph properties")
        check(re.fullmatch(r"[a-z]{2,3}_[A-Z]{2}", named.get("og:locale", "")), f"{path}: og:locale is {named.get('og:locale')}")
        is_built(canonical, path)
        if "og:image" in named:
            is_built(named["og:image"], path)
        counts["pages with Open Graph"] += 1
    if len(graph):
        counts["pages with JSON-LD"] += 1
        counts["statements"] += len(graph)
        check_vocabulary(graph, path)
        # Side by side, a record is the one of the page in the source's language, which is canonical.
        tree_name, _, rest = path.partition("/")
        source = next((name for name in sorted(entry.name for entry in folder.iterdir() if entry.is_dir()) if tree_name.startswith(name + "-") and rest), None)
        own = f"{root}{source}/{rest}" if source else address
        check(canonical in (None, own) or source is None, f"{path}: canonical is {canonical}, not {own}")
        subjects = [s for s in graph.subjects(rdflib.SDO.url, rdflib.URIRef(own))]
        check(len(subjects) == 1, f"{path}: no data of the page's own address")
        for report in set(subjects) & set(graph.subjects(rdflib.RDF.type, rdflib.SDO.Report)):
            # Pages keep words together by spaces that do not break; data have them as they were typed.
            heading = tree.xpath("string(//h1)").replace("\u00a0", " ")
            check(str(graph.value(report, rdflib.SDO.headline)) == heading, f"{path}: another headline")
            check(str(graph.value(report, rdflib.SDO.inLanguage)) == tree.get("lang"), f"{path}: another language")
        for thing in {t for s, p, o in graph for t in (s, o) if isinstance(t, rdflib.URIRef)}:
            if str(thing).startswith(root):
                is_built(str(thing), path)
    feeds = tree.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href")
    for feed in feeds:
        is_built(urllib.parse.urljoin(address, feed), path)
    if path.split("/")[0] in trees and not tree.xpath("//meta[@http-equiv='refresh']"):
        check([urllib.parse.urljoin(address, feed) for feed in feeds] == [f"{root}{path.split('/')[0]}/feed.xml"], f"{path}: not its tree's feed")
    pages[address] = Page(canonical, alternates, graph, tree.get("lang"), "".join(tree.xpath("//h1[1]//text()")))


for path in sorted(files):
    if path.endswith(".html"):
        read_page(path)
for address, page in pages.items():
    for language, other in page.alternates.items():
        check(other in pages and pages[other].alternates == page.alternates, f"{address}: {other} does not name it back")
        check(language == "x-default" or pages[other].language == language, f"{address}: {other} is not in {language}")

# Feeds -----------------------------------------------------------------------------------------------------------------
ids = collections.Counter()
for tree in trees:
    where = f"{tree}/feed.xml"
    data = (folder / where).read_bytes()
    feed = feedparser.parse(data, response_headers={"content-location": root + where, "content-type": "application/atom+xml; charset=utf-8"})
    check(not feed.bozo, f"{where}: feedparser: {feed.get('bozo_exception')}")
    check(feed.version == "atom10", f"{where}: feedparser takes it for {feed.version}")
    strict = atoma.parse_atom_bytes(data)
    check(len(strict.entries) == len(feed.entries), f"{where}: the readers differ")
    check([e.id_ for e in strict.entries] == [e.id for e in feed.entries], f"{where}: the readers read other ids")
    ids.update([feed.feed.id] + [e.id for e in feed.entries])
    selves = [link.href for link in feed.feed.links if link.rel == "self"]
    check(selves == ([root + where] if base else []), f"{where}: rel=self is {selves}")
    check(feed.feed.get("author"), f"{where}: no author")
    if feed.entries:
        check(feed.feed.updated == max(e.updated for e in feed.entries), f"{where}: is not as new as its newest entry")
    for entry in feed.entries:
        counts["entries"] += 1
        check(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", entry.id), f"{where}: {entry.id}")
        check(entry.updated_parsed and entry.title.strip(), f"{where}: {entry.id} lacks a day or a title")
        is_built(entry.link, where)
        page = pages.get(entry.link)
        if page and len(tree.split("-")) == 1 and base:
            check(page.canonical == entry.link, f"{where}: {entry.link} is a copy of {page.canonical}")
            check(page.title.replace("\u00a0", " ") == entry.title, f"{where}: {entry.link} has another title")
    # RFC 4287, 4.1: what no reader of feeds looks at.
    document = lxml.etree.fromstring(data)
    for element in document.iter(ATOM + "feed", ATOM + "entry"):
        for name in ["id", "title", "updated"]:
            check(len(element.findall(ATOM + name)) == 1, f"{where}: {name} does not stand once")
        links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.findall(ATOM + "link")]
        check(len(links) == len(set(links)), f"{where}: two links of one kind")
    for element in document.iter():
        check(element.get(XML_LANG, "en") == element.get("lang", element.get(XML_LANG, "en")), f"{where}: lang and xml:lang differ")
        check(element.tag != ATOM + "name" or not element.attrib, f"{where}: a name with attributes")
check(all(count == 1 for count in ids.values()), "an id stands twice")

# Sitemap ---------------------------------------------------------------------------------------------------------------
if base is None:
    check("sitemap.xml" not in files, "a sitemap without a base address")
else:
    sitemap = usp.tree.sitemap_from_str((folder / "sitemap.xml").read_text(encoding="utf-8"))
    check(isinstance(sitemap, usp.objects.sitemap.PagesXMLSitemap), "sitemap.xml: is none")
    listed = list(sitemap.all_pages())
    for entry in listed:
        check(entry.url in pages and pages[entry.url].canonical == entry.url, f"sitemap.xml: {entry.url} is no page that counts")
        if entry.url in pages:
            check(dict(entry.alternates or []) == pages[entry.url].alternates, f"sitemap.xml: {entry.url} has other languages than its page")
    check(len({entry.url for entry in listed}) == len(listed), "sitemap.xml: an address twice")
    counts["addresses in the sitemap"] = len(listed)

for fault in faults[:20]:
    print(fault, file=sys.stderr)
needed = ["entries", "pages with JSON-LD"] + (["addresses in the sitemap", "pages with Open Graph"] if base else [])
missing = [name for name in needed if not counts[name]]
if missing:
    print("nothing was read:", ", ".join(missing), file=sys.stderr)
print(", ".join(f"{count} {name}" for name, count in counts.items()))
sys.exit(1 if faults or missing else 0)
