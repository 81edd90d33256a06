"""Turns a report page into findings on how it behaves: its views, its keyboard, and what is left of it without script and without motion.

Each function takes a browser, the server's address and a report's pages in the three trees, and gives a list of findings.
"""

from contextlib import contextmanager

BAR = "document.querySelector('nav.views').getBoundingClientRect().bottom"
# How far below the bar of views a part begins.
BELOW = f"id => document.getElementById(id).getBoundingClientRect().top - {BAR}"
# A segment of some height in the middle of the page, which can stand at the top in each view.
MIDDLE = """() => {
  const parts = [...document.querySelectorAll("main [id]")].filter(part => /^p[0-9]+$/.test(part.id) && part.getBoundingClientRect().height > 48);
  return parts[parts.length >> 1].id;
}"""

# What a reader can focus, in the order of the page. Boxes that scroll can be focused, so that a keyboard scrolls them.
FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled && element.tabIndex >= 0)
  .map((element, place) => { element.dataset.place = place; const box = element.getBoundingClientRect(), style = getComputedStyle(element); return {
    place, name: element.nodeName + " " + (element.getAttribute("href") || element.value || element.textContent.trim()),
    top: box.top + scrollY, bottom: box.bottom + scrollY,
    fixed: ["absolute", "fixed"].includes(style.position) || element.closest("nav.views, .skip, nav.sections") !== null, tabindex: element.tabIndex } })"""

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), boxes = [...element.getClientRects()].filter(box => box.width && box.height);
  const shown = boxes.some(box => {
    const x = box.left + Math.min(box.width, innerWidth) / 2, y = box.top + box.height / 2;
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element));
  });
  return {place: element.dataset.place === undefined ? null : +element.dataset.place,
    name: element.nodeName + " " + (element.getAttribute("href") || element.textContent.trim().slice(0, 40)),
    visible: element.matches(":focus-visible"), outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, shown,
    scrolls: element.dataset.place === undefined && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)};
}"""


@contextmanager
def tab(browser, width=1440, height=900, **options):
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    try:
        yield context.new_page()
    finally:
        context.close()


def views(browser, address, pages):
    """A switch of the view keeps the reader's place, is remembered in what links offer, and sends nobody anywhere."""
    found = []
    for width in (1440, 360):
        for start, ends in ((0, (1, 2)), (1, (2, 0)), (2, (0, 1))):
            for end in ends:
                with tab(browser, width) as page:
                    page.goto(address + pages[start])
                    wanted = page.evaluate(MIDDLE)
                    # Twice: the bar sticks only then.
                    for _ in range(2):
                        page.evaluate(f"id => scrollBy(0, ({BELOW})(id) - 12)", wanted)
                    # With the mouse itself: Playwright's own click may scroll first.
                    box = page.locator("nav.views a").nth(end).bounding_box()
                    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
                    page.wait_for_url(address + pages[end] + "*")
                    url = page.url.removeprefix(address)
                    if url != f"{pages[end]}#{wanted}":
                        found.append(f"{width}: from {pages[start]} at #{wanted}, the link to {pages[end]} led to {url}")
                    elif not 0 <= (below := page.evaluate(BELOW, wanted)) <= 48:
                        found.append(f"{width}: from {pages[start]} to {pages[end]}, {wanted} was at the top, and is now {below:.0f}px below it")
                    kept = page.evaluate("localStorage.length") > 0
                    if not kept:
                        found.append(f"{pages[end]}: the choice is not remembered")
                    # It is offered elsewhere, and no page leads away.
                    page.goto(address + pages[start])
                    page.wait_for_timeout(50)
                    if page.url != address + pages[start]:
                        found.append(f"{pages[start]} led to {page.url} once {pages[end]} was chosen")
                    chosen = page.evaluate("[...document.querySelectorAll('nav.views a')].map(link => getComputedStyle(link, '::after').content !== 'none')")
                    if chosen != [place == end for place in range(3)]:
                        found.append(f"{pages[start]}: the links do not show that {pages[end]} was chosen: {chosen}")
                    if len(found) > 5:
                        return found
    return found


def top_of_the_page(browser, address, pages):
    """A reader at the top of a page comes to the top of its other view."""
    with tab(browser) as page:
        page.goto(address + pages[0])
        page.locator("nav.views a").nth(1).click()
        page.wait_for_load_state()
        return [] if page.url == address + pages[1] else [f"from the top of {pages[0]} the link led to {page.url}"]


def sides(browser, address, pages, script=True):
    """On a telephone, one side of the view of both can be hidden, never both, and the reader's place stays."""
    found = []
    both = """[...document.querySelectorAll(".pair.segment")].map(pair => [...pair.children].map(side =>
      [...side.children].some(part => !part.matches(".number, .anchor") && part.getClientRects().length)))"""
    with tab(browser, 360, 740, java_script_enabled=script) as page:
        page.goto(address + pages[2])
        boxes = page.locator(".sides input")
        if boxes.count() != 2 or not boxes.first.is_visible():
            return [f"{pages[2]}: at 360 there are no controls of the sides"]
        whole = page.evaluate(both)
        for side in (0, 1):
            boxes.nth(side).uncheck()
            now = page.evaluate(both)
            for was, pair in zip(whole, now):
                if was[1 - side] and not pair[1 - side]:
                    found.append(f"side {side} is unchecked, and the other is hidden")
                if all(was) and pair[side]:
                    found.append(f"side {side} is unchecked and shown")
            boxes.nth(1 - side).uncheck()
            if page.evaluate(both) != whole and not any(any(pair) for pair in page.evaluate(both)):
                found.append("both sides can be hidden")
            boxes.nth(0).check()
            boxes.nth(1).check()
            if page.evaluate(both) != whole:
                found.append("a side does not come back")
    with tab(browser, 1440) as page:
        page.goto(address + pages[2])
        if page.locator(".sides").is_visible():
            found.append("the controls of the sides are shown where they do nothing")
    return list(dict.fromkeys(found))


def keyboard(browser, address, pages):
    """Tab leads from the skip link through everything that can be used, in the order that is seen, and out again; each is seen when it is reached."""
    found = []
    for name, width in ((pages[0], 360), (pages[2], 360), (pages[2], 1440), (pages[0], 1440)):
        with tab(browser, width, 740) as page:
            page.goto(address + name)
            wanted = page.evaluate(FOCUSABLE)
            walked = []
            for _ in range(len(wanted) + 60):
                page.keyboard.press("Tab")
                now = page.evaluate(FOCUSED)
                if now is None:
                    break
                where = f"{name} at {width}: {now['name']}"
                if not walked and "#_main" not in now["name"]:
                    found.append(f"{where}: the skip link is not the first stop")
                if not now["visible"] or not now["outline"]:
                    found.append(f"{where}: the focus cannot be seen")
                if not now["shown"]:
                    found.append(f"{where}: is covered or out of sight when it has the focus")
                if now["place"] is not None:
                    walked.append(now["place"])
                elif not now["scrolls"]:
                    found.append(f"{where}: takes the focus and can do nothing")
            else:
                found.append(f"{name} at {width}: Tab never leaves the page")
            if walked != [stop["place"] for stop in wanted]:
                missed = [stop["name"] for stop in wanted if stop["place"] not in walked]
                found.append(f"{name} at {width}: Tab goes another way than the page: {len(walked)} of {len(wanted)} stops, without {missed[:5]}")
            if any(stop["tabindex"] > 0 for stop in wanted):
                found.append(f"{name} at {width}: a tabindex above 0")
            # One column: what comes later stands lower.
            if width == 360:
                flow = [stop for stop in wanted if not stop["fixed"]]
                found += [
                    f"{name} at {width}: {after['name']} comes after {before['name']} and stands above it"
                    for before, after in zip(flow, flow[1:])
                    if after["bottom"] <= before["top"]
                ]
            page.goto(address + name)
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hash") != "#_main":
                continue
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            # A text without a link of its own has its end for a next stop.
            if not page.evaluate(
                """() => { const now = document.activeElement, inOrAfter = Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING;
                  return now !== document.body && document.querySelector("main").compareDocumentPosition(now) & inOrAfter }"""
            ):
                found.append(f"{name} at {width}: the skip link does not lead into the text")
    return list(dict.fromkeys(found))


def without_script(browser, address, pages):
    """Without script all of the text is there, the views can be switched, and nothing that does nothing is shown."""
    found = []
    for name in pages:
        texts = []
        for script in (True, False):
            with tab(browser, 360, 740, java_script_enabled=script) as page:
                page.goto(address + name)
                # Script may add buttons, which say what they do; those of forms are there without it.
                page.evaluate("document.querySelectorAll('button:not(form[action] *)').forEach(button => button.remove())" if script else "0")
                texts.append(page.locator("body").inner_text())
                if script:
                    continue
                idle = page.evaluate("""[...document.querySelectorAll("button, input, select, textarea, [role=button], a:not([href])")]
                  .filter(element => element.checkVisibility() && !element.closest(".sides, form[action]") && !element.classList.contains("anchor"))
                  .map(element => element.outerHTML)""")
                found += [f"{name}: does nothing without script: {control}" for control in idle]
                others = page.locator("nav.views a")
                for place in range(others.count()):
                    others.nth(place).click()
                    page.wait_for_load_state()
                    if page.url.split("#")[0] != address + pages[place]:
                        found.append(f"{name}: without script view {place} led to {page.url}")
                    page.goto(address + name)
        if texts[0] != texts[1]:
            found.append(f"{name}: the text without script is another: {len(texts[1])} letters, not {len(texts[0])}")
    return found + [f"without script: {text}" for text in sides(browser, address, pages, script=False)]


def motion(browser, address, pages):
    """Nothing moves for readers who asked for that."""
    with tab(browser, reduced_motion="reduce") as page:
        page.goto(address + pages[2])
        return page.evaluate("""() => [...new Set([...document.querySelectorAll("*")].flatMap(element => ["", "::before", "::after"].map(pseudo => {
          const style = getComputedStyle(element, pseudo || null);
          const moves = style.animationName !== "none" || style.transitionDuration.split(",").some(time => parseFloat(time) > 0)
            || style.scrollBehavior === "smooth";
          return moves ? `${element.nodeName.toLowerCase()}.${element.className}${pseudo}: moves under prefers-reduced-motion` : null;
        })).filter(Boolean))]""")


def forced_colours(browser, address, pages):
    """Where the reader's own colours replace the page's, the number links, states and current view can still be told apart."""
    with tab(browser, forced_colors="active") as page:
        page.goto(address + pages[0])
        current = page.evaluate("""() => { const style = getComputedStyle(document.querySelector("nav.views a[aria-current]"));
          const other = getComputedStyle(document.querySelector("nav.views a:not([aria-current])"));
          return style.fontWeight !== other.fontWeight || style.borderBottomStyle !== other.borderBottomStyle }""")
        return [] if current else ["forced colours: the current view looks like the others"]


ALL = [views, top_of_the_page, sides, keyboard, without_script, motion, forced_colours]
