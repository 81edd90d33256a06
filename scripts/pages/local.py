"""Turns folders of a built site into addresses on this machine that a browser can visit, and knows what a page of them should be."""

import os
import re
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

REFRESH = re.compile(rb'<meta http-equiv="refresh"[^>]*>\n')
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


class Server(ThreadingHTTPServer):
    """Serves a folder. `changed` holds files that are given out in another form than the disk has them, by path."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, folder, port=0):
        self.folder = Path(folder)
        self.changed = {}
        super().__init__(("127.0.0.1", port), Handler)
        self.address = f"http://127.0.0.1:{self.server_port}/"


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass

    def log_message(self, *_):
        pass

    def do_GET(self):
        address = urlsplit(self.path)
        path = unquote(address.path).lstrip("/")
        file = self.server.folder / path
        status, body = 200, self.server.changed.get(path)
        if body is None and file.is_file():
            body = file.read_bytes()
        # Browsers ask for this of themselves where a page has no icon, as the page for what is not found.
        if body is None and path == "favicon.ico":
            status, body = 204, b""
        if body is None:
            status, body = 404, (self.server.folder / "404.html").read_bytes()
        # The page at an old address leads on at once: a browser that is to look at it must be able to stay.
        if address.query == "still":
            body = REFRESH.sub(b"", body)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path) if status == 200 else TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder, port=0):
    server = Server(folder, port)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class Site:
    """A built site and the content that it was made of."""

    def __init__(self, name, content, built):
        self.name, self.built = name, Path(built)
        configuration = (Path(content) / "site.yaml").read_text()
        self.languages = [tag.strip() for tag in re.search(r"^languages: \[(.*?)\]", configuration, re.M)[1].split(",")]
        locales = dict(re.findall(r"([\w-]+): ([\w-]+)", (re.search(r"^locales: \{(.*?)\}", configuration, re.M) or ["", ""])[1]))
        self.tags = {language: locales.get(language, language) for language in self.languages}
        self.both = "-".join(self.languages)
        # What is written in the second language, by the folder's or file's name.
        self.sources = {}
        for file in Path(content).rglob("*.md"):
            if source := re.search(r"^source: (\S+)$", file.read_text().split("\n---\n")[0], re.M):
                self.sources[file.parent.name if file.name.startswith("report.") else file.name.split(".")[0]] = source[1]

    @property
    def pages(self):
        return sorted(str(file.relative_to(self.built)) for file in self.built.rglob("*.html"))

    def reports(self, tree):
        return [page for page in self.pages if page.startswith(f"{tree}/reports/") and not page.endswith("/index.html") and b'class="report' in self.read(page)]

    def read(self, page):
        return (self.built / page).read_bytes()

    def language(self, page):
        """The language that the page at an address must be in; `None` for those that stand outside the trees."""
        tree = page.split("/")[0]
        if tree in self.languages:
            return self.tags[tree]
        if tree == self.both:
            return self.tags[self.sources.get(Path(page).stem, self.languages[0])]
        return None


def chromium(playwright):
    """Debian's Chromium. Playwright runs it without a sandbox, which root could not use."""
    return playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--force-color-profile=srgb"])
