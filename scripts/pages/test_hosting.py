"""Builds sites and follows all of their links on web servers and on the disk, at the top and under a path; exits with 1 if anything is wrong.

usage: test_hosting.py PROGRAM WORK NAME=FOLDER...
"""

import os
import shutil
import signal
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

from crawl import Crawl, Disk, Web
from local import Site, chromium
from servers import free_port, running

PATHS = ("", "a/sub/path/")


def disk(site, folder):
    """What a browser says of a site that is opened from the disk: its views can be switched there as well."""
    found = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        tab = browser.new_page()
        # A page's icon that is still on its way when the next page is opened is given up, which is no failure.
        given_up = "net::ERR_ABORTED"
        tab.on("requestfailed", lambda request: request.failure == given_up or found.append(f"request failed: {request.url} {request.failure}"))
        tab.on("console", lambda message: message.type in ("error", "warning") and found.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: found.append(f"script: {error}"))
        report = site.reports(site.both)[0].split("/", 1)[1]
        for page in ("index.html", f"{site.both}/commitments/index.html", f"{site.languages[0]}/{report}"):
            tab.goto(f"file://{folder}/{page}")
            if tab.evaluate("getComputedStyle(document.body).margin") != "0px":
                found.append(f"{page}: has no style")
        for place, tree in enumerate([*site.languages, site.both]):
            tab.locator("nav.views a").nth(place).click()
            tab.wait_for_url(f"file://{folder}/{tree}/{report}*")
        if tab.evaluate("localStorage.length") != 1:
            found.append("the choice of a view is not remembered")
        browser.close()
    return found


def main(program, work, *names):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    faults, count, began = [], 0, time.monotonic()

    def build(folder, out, *options):
        subprocess.run([program, "build", "--quiet", "--site", folder, "--output", out, *options], check=True)

    for entry in names:
        name, folder = entry.split("=")
        for path in PATHS:
            root = f"{work}/{name}/{'path' if path else 'top'}"
            os.makedirs(root)
            out = f"{root}/{path}".rstrip("/")
            for server in ("nginx", "apache", "caddy", "python", "disk"):
                # nginx has the site that knows its address, the others the one that does not.
                shutil.rmtree(out, ignore_errors=True)
                port = free_port()
                build(folder, out, *(["--base-url", f"http://127.0.0.1:{port}/{path}"] if server == "nginx" else []))
                if server == "disk":
                    found = Crawl(Disk(f"file://{out}/"), out).run() + disk(Site(name, f"{folder}/content", out), out)
                else:
                    with running(server, root, path, work, port) as base:
                        found = Crawl(Web(base), out, configured=server != "python", own=server == "nginx").run()
                count += 1
                faults += [f"{name} on {server} at /{path}: {text}" for text in found]
    for text in faults:
        print(text, file=sys.stderr)
    print(f"{count} times a whole site was followed, {len(faults)} faults, {time.monotonic() - began:.0f} s", file=sys.stderr)
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
