"""Follows every link of a site from its first page, on a server or on a disk, and says which lead nowhere and what is sent out wrongly.

The HTML is read with lxml; links are those of WHATWG HTML's attributes that hold addresses, of Atom, of sitemaps (sitemaps.org) and of CSS.
"""

import gzip
import http.client
import re
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import etree, html

TYPES = {
    "html": {"text/html"},
    "css": {"text/css"},
    "js": {"text/javascript", "application/javascript"},
    "json": {"application/json"},
    "xml": {"text/xml", "application/xml", "application/atom+xml"},
    "svg": {"image/svg+xml"},
    "jpg": {"image/jpeg"},
    "jpeg": {"image/jpeg"},
    "png": {"image/png"},
    "webp": {"image/webp"},
    "avif": {"image/avif"},
    "gif": {"image/gif"},
    "pdf": {"application/pdf"},
    "txt": {"text/plain"},
    "csv": {"text/csv"},
    "ics": {"text/calendar"},
}
# Files that no page has to lead to, and why. All are asked for all the same.
UNLINKED = [
    (r"404\.html", "the server gives it for an address that there is not"),
    (r"robots\.txt", "robots ask for it"),
    (r"sitemap.*\.xml", "robots.txt names it"),
    (r"data/files\.txt", "the next build reads it"),
    (r"search/.*", "the script of search.html asks for those that a query needs"),
    (r"files/.*", "published as it is, for links from elsewhere"),
]


class Web:
    """Files from a server, over one connection."""

    def __init__(self, base):
        self.base, self.connection = base, http.client.HTTPConnection(urlsplit(base).netloc, timeout=30)

    def get(self, address, **headers):
        target = quote(address.split("/", 3)[3], safe="/%?=&;:@!$'()*+,~-._")
        for attempt in (0, 1):
            try:
                self.connection.request("GET", "/" + target, headers=headers)
                answer = self.connection.getresponse()
                return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()
                if attempt:
                    raise


class Disk:
    """Files from a folder, under file: addresses."""

    def __init__(self, base):
        self.base = base

    def get(self, address):
        file = Path(unquote(urlsplit(address).path))
        return (200, {}, file.read_bytes()) if file.is_file() else (404, {}, b"")


def links(path, body):
    """The addresses that a file names, as they stand in it, and the ids that can be named in it (`None` where there are none)."""
    kind = path.rsplit(".", 1)[-1]
    if kind == "html":
        tree = html.document_fromstring(body)
        found = [value for name in ("href", "src", "poster", "data", "action") for value in tree.xpath(f"//@{name}")]
        found += [piece.split()[0] for value in tree.xpath("//@srcset") for piece in value.split(",")]
        found += [value.split("url=", 1)[1] for value in tree.xpath("//meta[@http-equiv='refresh']/@content")]
        return found, set(tree.xpath("//@id")) | set(tree.xpath("//a/@name"))
    if kind in ("xml", "svg") and body.strip():
        tree = etree.fromstring(body)
        return [str(value) for value in tree.xpath("//@href | //*[local-name()='loc']/text()")], None
    if kind == "css":
        return re.findall(r"url\([\"']?([^)\"']+)", body.decode()), None
    if path == "robots.txt":
        return re.findall(r"^Sitemap: (\S+)", body.decode(), re.M), None
    return [], None


class Crawl:
    """What is found on the way from `index.html` through the site in `folder` as it is at `base`, which ends with a slash.

    `configured`: the server follows the README. `own`: the site was built for that address, so that it names its own pages absolutely, and rightly.
    """

    def __init__(self, source, folder, configured=False, own=False):
        self.source, self.base, self.folder, self.configured, self.own = source, source.base, Path(folder), configured, own
        self.found, self.seen, self.ids, self.wanted, self.absolute = [], set(), {}, [], 0

    def fault(self, text):
        if text not in self.found:
            self.found.append(text)

    def run(self):
        files = (self.folder / "data/files.txt").read_text().splitlines()
        self.follow(["index.html"])
        # Scripts name files in texts of theirs.
        for path in [path for path in self.seen if path.endswith(".js")]:
            text = (self.folder / path).read_text()
            self.follow([file for file in files if file not in self.seen and file.split("/")[-1] in text])
        linked = set(self.seen)
        self.follow([file for file in files if file not in self.seen])
        for file in files:
            if (
                file not in linked
                and not any(re.fullmatch(pattern, file) for pattern, _ in UNLINKED)
                and b'http-equiv="refresh"' not in (self.folder / file).read_bytes()
            ):
                self.fault(f"nothing leads to {file}")
        for page, path, fragment in self.wanted:
            if self.ids.get(path) is not None and fragment not in self.ids[path]:
                self.fault(f"{page}: there is no #{fragment} in {path}")
        if self.own and not self.absolute:
            self.fault("no page says where it is")
        if isinstance(self.source, Web):
            self.missing()
            if self.configured:
                self.compressed()
        return self.found

    def follow(self, paths):
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in self.seen:
                continue
            self.seen.add(path)
            address = self.base + quote(path)
            status, headers, body = self.source.get(address)
            if status != 200:
                self.fault(f"{path}: answered {status}")
                continue
            if body != (self.folder / path).read_bytes():
                self.fault(f"{path}: is not sent as it is on disk")
            if isinstance(self.source, Web):
                self.headers(path, headers)
            self.names(path, body)
            addresses, self.ids[path] = links(path, body)
            for link in addresses:
                waiting += self.target(path, address, link.strip())

    def names(self, path, body):
        """What a page or the sitemap says that pages are called (canonical, hreflang, loc)."""
        if path.endswith(".html"):
            names = html.document_fromstring(body).xpath("//link[@rel='canonical' or @hreflang]/@href")
        elif path.startswith("sitemap"):
            names = etree.fromstring(body).xpath("//*[local-name()='loc']/text() | //@href")
        else:
            return
        for name in map(str, names):
            self.absolute += 1
            if not self.own and name.startswith("http"):
                self.fault(f"{path}: says that it is at {name}, which nobody set")
            if self.own and not name.startswith(self.base):
                self.fault(f"{path}: says that it is at {name}, not under {self.base}")

    def target(self, path, address, link):
        """The file that a link of a file leads to, if it is one of the site; the faults of the link."""
        if re.match(r"(mailto|tel|urn):", link):
            return []
        where, _, fragment = urljoin(address, link).partition("#")
        if not where.startswith(self.base):
            if not re.match(r"https?://", where) or urlsplit(where).netloc == urlsplit(self.base).netloc and not link.startswith("http"):
                self.fault(f"{path}: {link} leads out of the site")
            return []
        target = unquote(urlsplit(where).path.removeprefix(urlsplit(self.base).path))
        if not target or target.endswith("/") or "." not in target.split("/")[-1]:
            self.fault(f"{path}: {link} names a folder, not a file")
            return []
        if not (self.folder / target).is_file():
            self.fault(f"{path}: {link} leads nowhere")
            return []
        if fragment and fragment != "top":
            self.wanted.append((path, target, unquote(fragment)))
        return [target]

    def headers(self, path, headers):
        kind = path.rsplit(".", 1)[-1].lower()
        mime, _, rest = headers.get("content-type", "none").partition(";")
        if mime.strip() not in TYPES.get(kind, {mime.strip()}):
            self.fault(f".{kind} is sent as {mime} ({path})")
        if not self.configured:
            return
        if (mime.startswith("text/") or "javascript" in mime) and "charset=utf-8" not in rest.lower().replace('"', ""):
            self.fault(f".{kind} is sent as {mime} without charset=utf-8 ({path})")
        self.named_in_the_readme(path, headers)
        cache = headers.get("cache-control", "none")
        if path.startswith("assets/") != ("immutable" in cache and "max-age=31536000" in cache) or not path.startswith("assets/") and cache != "no-cache":
            self.fault(f"Cache-Control is “{cache}” for {path}")

    def named_in_the_readme(self, path, headers):
        for name, value in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("content-security-policy", "frame-ancestors 'none'"),
        ]:
            if headers.get(name) != value:
                self.fault(f"{name} is {headers.get(name)}, not {value}, for {path}")

    def missing(self):
        """An address that there is not is answered 404, with the site's own page where the server has been told of it."""
        for path in ("nothing.html", "en/reports/nothing.html", "assets/nothing.css"):
            status, headers, body = self.source.get(self.base + path)
            if status != 404:
                self.fault(f"{path}, which there is not, is answered {status}")
            if self.configured:
                if body != (self.folder / "404.html").read_bytes():
                    self.fault(f"{path}, which there is not, is not answered with 404.html")
                if not headers.get("content-type", "").startswith("text/html"):
                    self.fault(f"404.html is sent as {headers.get('content-type')}")
                if "immutable" in headers.get("cache-control", ""):
                    self.fault(f"{path}, which there is not, would be kept for good")
                self.named_in_the_readme("404.html", headers)
        if self.configured and self.source.get(self.base)[2] != (self.folder / "index.html").read_bytes():
            self.fault("the site's address alone does not give index.html")

    def compressed(self):
        """What readers wait for comes compressed to browsers that ask for that."""
        for path in [*(path for path in self.seen if re.fullmatch(r"assets/site\..*", path)), *sorted(path for path in self.seen if "/reports/" in path)[:1]]:
            _, headers, body = self.source.get(self.base + path, **{"Accept-Encoding": "gzip"})
            if headers.get("content-encoding") != "gzip" or gzip.decompress(body) != (self.folder / path).read_bytes():
                self.fault(f"{path} is not sent compressed")
