"""Reads a translator's file with translate-toolkit and writes it again, with other translations where they are asked for.

usage: test-exchange.py IN OUT [CONTEXT=TEXT]...

CONTEXT is the end of a unit's name, such as “report.en.md#p5”.
"""
import sys
from translate.storage import pypo, tmx, xliff, xliff2

source, out, *changes = sys.argv[1:]
kind = source.rsplit(".", 1)[1]
store = {"xliff": xliff2.Xliff2File, "xliff12": xliff.Xliff1File, "po": pypo.pofile, "tmx": tmx.tmxfile}[kind].parsefile(source)


def names(unit):
    if kind == "po":
        yield unit.getcontext()
    for node in [getattr(unit, "xmlelement", None)]:
        while node is not None:
            yield node.get("name") or node.get("id") or ""
            node = node.getparent()


count = translated = 0
for unit in store.units:
    if unit.isheader():
        continue
    count += 1
    translated += bool(unit.target)
    for change in changes:
        name, text = change.split("=", 1)
        if any(n.endswith(name) for n in names(unit)):
            # Setting a target leaves the codes that stand in it.
            for target in [] if kind == "po" else unit.xmlelement.iter("{*}target"):
                for code in list(target):
                    target.remove(code)
            unit.target = text
            if kind == "po":
                unit.markfuzzy(False)
with open(out, "wb") as file:
    file.write(bytes(store))
print(count, translated)
