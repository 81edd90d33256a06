"""Spoils a site and what a server says with it, and expects the crawl to find each fault.

usage: selftest_crawl.py BUILT     BUILT is a built site, without an address of its own; it is changed
"""

import sys
from pathlib import Path

from crawl import Crawl, Disk, Web
from local import served

LINKS = {
    b'<a href="nothing.html">x</a>': "nothing.html leads nowhere",
    b'<a href="index.html#no">x</a>': "there is no #no in",
    b'<a href="../en/">x</a>': "../en/ names a folder",
    b'<img srcset="nothing.png 2x" src="../files/chart.svg" alt="">': "nothing.png leads nowhere",
    b'<a href="/etc/hosts.txt">x</a>': "/etc/hosts.txt leads",
    b'<link rel="canonical" href="https://example.org/x.html">': "which nobody set",
}
HEADERS = [
    "x-content-type-options is None",
    "referrer-policy is None",
    "content-security-policy is None",
    "Cache-Control is “none” for assets/",
    "Cache-Control is “none” for index.html",
    "without charset=utf-8",
    "which there is not, is answered 200",
    "does not give index.html",
    "is not sent as it is on disk",
    "nothing leads to data/stray.json",
    "is not sent compressed",
]


def main(built):
    page, built = "en/index.html", Path(built)
    whole = (built / page).read_bytes()
    spoilt = whole.replace(b"</main>", b"".join(LINKS) + b"</main>")
    (built / "data/stray.json").write_text("{}")
    with (built / "data/files.txt").open("a") as files:
        files.write("data/stray.json\n")
    with served(built) as server:
        server.changed = {page: spoilt, "nothing.html": b"found"}
        crawl = Crawl(Web(server.address), built, configured=True)
        found = crawl.run()
        other = Crawl(Web(server.address), built, own=True).run()
        crawl.found = typed = []
        crawl.headers("files/days.ics", {"content-type": "application/octet-stream"})
    (built / page).write_bytes(spoilt)
    disk = Crawl(Disk(f"file://{built.resolve()}/"), built).run()
    missed = [f"on a server, not “{text}”" for text in [*LINKS.values(), *HEADERS] if not any(text in fault for fault in found)]
    missed += [f"on the disk, not “{text}”" for text in LINKS.values() if not any(text in fault for fault in disk)]
    missed += [] if any("not under" in fault for fault in other) else ["not that a page gives a wrong address of its own"]
    missed += [] if any(".ics is sent as" in fault for fault in typed) else ["not a wrong type"]
    for text in missed:
        print(f"selftest: the crawl finds {text}", file=sys.stderr)
    count = 2 * len(LINKS) + len(HEADERS) + 2
    print(f"{count} faults were put in, {count - len(missed)} were found", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
