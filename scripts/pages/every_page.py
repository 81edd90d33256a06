"""Looks at a page in a browser, wide and narrow, light and dark, and says what is wrong with it: axe's findings, faults, moving and cut content."""

from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a colour scheme can change. Only colours differ between light and dark; the self-test holds the style sheet to it.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

WATCH = """
window.seen = {shift: 0, moved: [], violations: []};
document.addEventListener("securitypolicyviolation", event => seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile || ""}`));
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    seen.shift += entry.value;
    for (const source of entry.sources || []) seen.moved.push(source.node ? source.node.nodeName + "." + (source.node.className || source.node.id || "") : "?");
  }
}).observe({type: "layout-shift", buffered: true});
"""

# Down to the end, so that pictures that wait to be seen are loaded, and back.
SCROLL = """async () => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  for (let top = 0; top < document.documentElement.scrollHeight; top += 1500) { scrollTo(0, top); await frame(); }
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  await frame(); await frame();
  const broken = [...document.images].filter(image => !image.complete || !image.naturalWidth).map(image => image.currentSrc || image.src);
  scrollTo(0, 0);
  await frame();
  return {...seen, broken};
}"""

# Vietnamese stacks marks over capitals: a line under 1.35 em, or a box that hides what overflows, would cut them.
CUT = """() => {
  const out = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || element.closest("sup")) continue;
    const style = getComputedStyle(element);
    if (!element.getClientRects().length) continue;
    const name = element.nodeName.toLowerCase() + (element.className ? "." + element.className : "");
    if (parseFloat(style.lineHeight) < 1.349 * parseFloat(style.fontSize)) out.push(`${name}: lines of ${style.lineHeight} for letters of ${style.fontSize}`);
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const around = getComputedStyle(box);
      if (around.clipPath !== "none") break;
      if (["hidden", "clip"].includes(around.overflowX) || ["hidden", "clip"].includes(around.overflowY)) out.push(`${name}: what overflows it is hidden`);
    }
  }
  return [...new Set(out)].slice(0, 5);
}"""

# What stands out on the right or left; what scrolls in a box of its own may.
WIDE = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return null;
  const out = [...document.body.querySelectorAll("*")].filter(element => {
    const box = element.getBoundingClientRect();
    return (box.right > root.clientWidth + 1 || box.left < -1) && !element.closest(".scroll, pre");
  }).map(element => element.nodeName.toLowerCase() + "." + element.className);
  return `${root.scrollWidth}px: ${[...new Set(out)].slice(0, 4).join(", ")}`;
}"""


class Visitor:
    """One tab that goes from page to page and keeps what the browser reports."""

    def __init__(self, browser, address):
        self.address = address
        self.context = browser.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
        self.context.add_init_script(WATCH)
        self.tab = self.context.new_page()
        self.reports = []
        self.expected = None
        self.tab.on("console", lambda message: message.type in ("error", "warning") and self.note(f"console: {message.text}"))
        self.tab.on("pageerror", lambda error: self.note(f"script: {error}"))
        # A request that is still under way when the page is left is given up, which is no failure.
        given_up = "net::ERR_ABORTED"
        self.tab.on("requestfailed", lambda request: request.failure == given_up or self.note(f"request failed: {request.url} {request.failure}"))
        self.tab.on("response", lambda answer: answer.status >= 400 and self.note(f"request answered {answer.status}: {answer.url}"))
        self.tab.on("request", lambda request: request.url.startswith(address) or self.note(f"request to another place: {request.url}"))

    def note(self, text):
        self.reports.append(text)

    def axe(self, rules=None):
        run = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
        found = self.tab.evaluate(
            """options => axe.run(document, options).then(result => result.violations.map(rule =>
              `axe ${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map(node =>
                node.target.join(" ") + " " + (node.any[0] || node.all[0] || node.none[0] || {message: ""}).message).join("; ")}`))""",
            {"runOnly": run, "resultTypes": ["violations"]},
        )
        return found

    def visit(self, page, language=None):
        """What is wrong with the page at an address of the site, each finding once."""
        found = []
        for width, height, reflow in [(1440, 900, 720), (360, 740, 320)]:
            self.reports.clear()
            self.tab.set_viewport_size({"width": width, "height": height})
            self.tab.goto(f"{self.address}{page}?still")
            seen = self.tab.evaluate(SCROLL)
            if seen["shift"] > 0:
                # What a page does itself it does each time it is loaded; a busy machine may lay one out too early once.
                self.tab.goto(f"{self.address}{page}?still")
                again = self.tab.evaluate(SCROLL)
                seen["shift"] = min(seen["shift"], again["shift"])
            found += [f"{width}: {text}" for text in self.reports]
            found += [f"{width}: Content-Security-Policy: {text}" for text in seen["violations"]]
            found += [f"{width}: picture does not load: {text}" for text in seen["broken"]]
            if seen["shift"] > 0:
                found.append(f"{width}: layout shift of {seen['shift']:.3f} by {', '.join(dict.fromkeys(seen['moved']))}")
            said = self.tab.evaluate("[document.documentElement.lang, document.documentElement.dir]")
            if language and said[0] != language:
                found.append(f"lang is {said[0]}, not {language}")
            if said[1] != ("rtl" if said[0].split("-")[0] in ("ar", "fa", "he", "ur") else "ltr"):
                found.append(f"dir is {said[1]} for {said[0]}")
            self.tab.evaluate(AXE)
            found += [f"{width} light: {text}" for text in self.axe()]
            self.tab.emulate_media(color_scheme="dark")
            found += [f"{width} dark: {text}" for text in self.axe(COLOUR_RULES)]
            self.tab.emulate_media(color_scheme="light")
            found += [f"{width}: text may be cut: {text}" for text in self.tab.evaluate(CUT)]
            for narrow in [width, reflow]:
                if narrow != width:
                    self.tab.set_viewport_size({"width": narrow, "height": 512})
                if wide := self.tab.evaluate(WIDE):
                    found.append(f"{narrow}: the page scrolls sideways: {wide}")
        return list(dict.fromkeys(found))
