"""Turns a report page into findings on how it behaves: its views, its keyboard, and what is left of it without script and without motion.

Each function takes a browser, the server's address and a report's pages in the three trees, and gives a list of findings.
"""

import json
from contextlib import contextmanager

import bibtexparser
import rispy

BAR = "document.querySelector('.bar').getBoundingClientRect().bottom"
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
    fixed: ["absolute", "fixed"].includes(style.position) || element.closest(".bar, .skip, nav.sections") !== null, tabindex: element.tabIndex } })"""

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
    term: element.matches(".term"),
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
    """In the view of both one side can be hidden, never both, and the two swapped; the reader's place stays, and with script the choice does."""
    found = []
    both = """[...document.querySelectorAll(".pair.segment")].map(pair => [...pair.children].map(side =>
      [...side.children].some(part => !part.matches(".number, .anchor, .card") && part.getClientRects().length)))"""
    tops = """[...document.querySelectorAll(".pair.segment")].filter(pair => pair.children.length == 2 && [...pair.children].every(side => side.textContent.trim()))
      .map(pair => [...pair.children].map(side => { const box = side.getBoundingClientRect(); return [Math.round(box.left), Math.round(box.top)] }))"""
    for width, height in ((360, 740), (1440, 900)):
        with tab(browser, width, height, java_script_enabled=script) as page:
            page.goto(address + pages[2])
            boxes = page.locator(".sides input")
            if boxes.count() != 3 or not boxes.first.is_visible():
                return [f"{pages[2]}: at {width} there are no controls of the sides"]
            whole = page.evaluate(both)
            for side in (0, 1):
                boxes.nth(side).uncheck()
                now = page.evaluate(both)
                for was, pair in zip(whole, now):
                    if was[1 - side] and not pair[1 - side]:
                        found.append(f"{width}: side {side} is unchecked, and the other is hidden")
                    if all(was) and pair[side]:
                        found.append(f"{width}: side {side} is unchecked and shown")
                if script:
                    page.reload()
                    if page.evaluate(both) != now:
                        found.append(f"{width}: side {side} was unchecked, which is forgotten")
                    if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
                        found.append(f"{width}: with side {side} hidden the page scrolls sideways")
                boxes.nth(1 - side).uncheck()
                if any(map(any, whole)) and not any(map(any, page.evaluate(both))):
                    found.append(f"{width}: both sides can be hidden")
                boxes.nth(0).check()
                boxes.nth(1).check()
                if page.evaluate(both) != whole:
                    found.append(f"{width}: a side does not come back")
            before = page.evaluate(tops)
            boxes.nth(2).check()
            axis = 0 if width > 700 else 1
            for was, now in zip(before, page.evaluate(tops)):
                if was[0][axis] != was[1][axis] and (was[0][axis] < was[1][axis]) == (now[0][axis] < now[1][axis]):
                    found.append(f"{width}: the columns are not swapped")
    return list(dict.fromkeys(found))


def settings(browser, address, pages):
    """Colours that are chosen stay, from the first picture on; letters are shortcuts until that is switched off."""
    found = []
    paper = "getComputedStyle(document.body).backgroundColor"
    with tab(browser) as page:
        page.goto(address + pages[2])
        system = page.evaluate(paper)
        page.locator(".settings [name=colours]").select_option("dark")
        dark = page.evaluate(paper)
        if dark == system:
            found.append("the dark colours are chosen, and nothing changes")
        page.emulate_media(color_scheme="dark")
        page.goto(address + pages[0])
        page.locator(".settings [name=colours]").select_option("light")
        if page.evaluate(paper) != system:
            found.append("the light colours are not those of a light device")
        page.reload()
        if page.evaluate(paper) != system:
            found.append("the choice of colours is forgotten")
        page.goto(address + pages[2])
        page.keyboard.press("x")
        if not page.evaluate("document.documentElement.classList.contains('swap')"):
            found.append("x does not swap the columns")
        page.keyboard.press("/")
        if not page.evaluate("document.activeElement.matches('input[type=search]')"):
            found.append("/ does not lead to the search")
        page.keyboard.type("x/")
        if page.evaluate("document.activeElement.value") != "x/" or not page.evaluate("document.documentElement.classList.contains('swap')"):
            found.append("letters typed into a box are taken for shortcuts")
        page.locator(".settings [name=keys]").uncheck()
        page.reload()
        page.keyboard.press("x")
        page.keyboard.press("/")
        if not page.evaluate("document.documentElement.classList.contains('swap')") or page.evaluate("document.activeElement.matches('input')"):
            found.append("shortcuts that are switched off work")
    return found


def contents(browser, address, pages):
    """The contents lead to each section, and mark the one that is read; on a telephone they are a drawer that closes behind its reader."""
    found = []
    for width in (1440, 360):
        with tab(browser, width, 740) as page:
            page.goto(address + pages[0])
            links = page.locator("nav.contents a")
            if not links.count():
                return [f"{pages[0]}: there are no contents"]
            for number in dict.fromkeys((0, links.count() // 2)):
                if width == 360:
                    if links.nth(number).is_visible():
                        found.append("360: the drawer is open")
                    page.locator("nav.contents summary").click()
                links.nth(number).click()
                page.wait_for_timeout(120)
                id = page.evaluate("decodeURIComponent(location.hash.slice(1))")
                if not -2 <= (below := page.evaluate(BELOW, id)) <= 64:
                    found.append(f"{width}: the section {id} is {below:.0f}px below the bar")
                marked = page.evaluate("[...document.querySelectorAll('nav.contents [aria-current]')].map(link => decodeURIComponent(link.hash.slice(1)))")
                if marked != [id]:
                    found.append(f"{width}: {id} is read, and {marked} is marked")
                if width == 360 and links.first.is_visible():
                    found.append("360: the drawer stays open")
    return found


def terms(browser, address, pages):
    """A term that is pointed at, or has the focus, shows its counterpart in the other column."""
    with tab(browser) as page:
        page.goto(address + pages[2])
        if not page.evaluate("[...document.scripts].some(script => /terms/.test(script.src))"):
            return []
        # Each pair is prepared as it is entered.
        page.evaluate("document.querySelectorAll('.pair').forEach(pair => pair.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})))")
        count = page.locator(".term[tabindex]").count()
        if not count:
            return [f"{pages[2]}: no term has its counterpart"]
        found = []
        for how in ("hover", "focus"):
            term = page.locator(".term[tabindex]").first
            getattr(term, how)()
            lit = page.evaluate("[...document.querySelectorAll('.term.lit')].map(mark => [...mark.closest('.pair').children].findIndex(side => side.contains(mark)))")
            if set(lit) != {0, 1}:
                found.append(f"{how}: the sides {lit} show the term")
            told = page.evaluate("(document.getElementById(document.activeElement.getAttribute('aria-describedby')) || {}).textContent") if how == "focus" else "x"
            if not told:
                found.append("a term in focus is not described")
            page.mouse.move(2, 2)
            page.evaluate("document.activeElement.blur()")
            if page.locator(".term.lit, .term-card").count():
                found.append(f"{how}: the term stays lit")
        return found


def citing(browser, address, pages):
    """A paragraph's number opens its citation, which takes the focus and gives it back, with one column hidden too, and copies as text and as references are kept."""
    found = []
    for page_address, hidden in ((pages[0], None), (pages[2], None), (pages[2], "first"), (pages[2], "second")):
        with tab(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
            where = f"{page_address} without {hidden}" if hidden else page_address
            page.goto(address + page_address)
            if hidden:
                page.locator(f".sides [value={hidden}]").uncheck()
            number = page.locator(".segment a.number").nth(1)
            number.focus()
            page.keyboard.press("Enter")
            card = page.locator(".card")
            if not card.is_visible() or card.get_attribute("role") != "dialog" or not card.get_attribute("aria-label"):
                found.append(f"{where}: the citation does not open, or has no name")
                continue
            if not page.evaluate("document.activeElement.matches('.card')"):
                found.append(f"{where}: the citation does not take the focus")
            wanted = number.text_content()
            for place, check in enumerate((plain, bibtex, csl_json, ris)):
                card.locator("button").nth(place).click()
                page.wait_for_timeout(60)
                text = page.evaluate("navigator.clipboard.readText()")
                try:
                    said = check(text, page_address, wanted)
                except Exception as error:
                    said = f"{error}: {text}"
                if said:
                    found.append(f"{where}: {check.__name__}: {said}")
            if not card.locator("[role=status]").first.text_content():
                found.append(f"{where}: that it was copied is not told")
            page.keyboard.press("Escape")
            if page.locator(".card").count() or not number.evaluate("number => number === document.activeElement"):
                found.append(f"{where}: Escape does not lead back to the number")
    return found


def tail(page):
    """What a page's address is in every tree: side by side, each language's own is cited."""
    return page[page.index("/") :]


def plain(text, page, number):
    return "" if f"{tail(page)}#p{number}" in text and number in text and "\n" not in text else text or "nothing"


def bibtex(text, page, number):
    entries = bibtexparser.loads(text).entries
    return "" if len(entries) == 1 and entries[0]["url"].endswith(f"{tail(page)}#p{number}") and entries[0]["title"] else text or "nothing"


def csl_json(text, page, number):
    (item,) = json.loads(text)
    return "" if item["URL"].endswith(f"{tail(page)}#p{number}") and item["title"] and item["type"] == "webpage" else text or "nothing"


def ris(text, page, number):
    (entry,) = rispy.loads(text)
    return "" if entry["urls"][0].endswith(f"{tail(page)}#p{number}") and entry.get("title", entry.get("primary_title")) else text or "nothing"


def keyboard(browser, address, pages):
    """Tab leads from the skip link through everything that can be used, in the order that is seen, and out again; each is seen when it is reached."""
    found = []
    for name, width in ((pages[0], 360), (pages[2], 360), (pages[2], 1440), (pages[0], 1440)):
        with tab(browser, width, 740) as page:
            page.goto(address + name)
            wanted = page.evaluate(FOCUSABLE)
            walked = []
            for _ in range(2 * len(wanted) + 60):
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
                # A term shows its counterpart; it can be reached once its paragraph is.
                elif not now["scrolls"] and not now["term"]:
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
                # Script may add buttons and settings, which say what they do; those of forms are there without it.
                page.evaluate("document.querySelectorAll('button:not(form[action] *), .settings').forEach(control => control.remove())" if script else "0")
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


def level(browser, address, pages):
    """In the view of both, rows that belong together stand level, at every width that has two columns."""
    found = []
    tree = pages[2].split("/")[0]
    others = ["index.html", "translation.html", "glossary.html", *(f"{kind}/index.html" for kind in ("reports", "commitments", "people", "organizations", "topics", "documents"))]
    with tab(browser) as page:
        for name in [pages[2], *(f"{tree}/{other}" for other in others)]:
            for width in (1440, 1024, 800):
                page.set_viewport_size({"width": width, "height": 900})
                answer = page.goto(address + name)
                if answer.status != 200:
                    continue
                found += [
                    f"{name} at {width}: {text}"
                    for text in page.evaluate("""() => [...document.querySelectorAll(".pair")].flatMap(pair => {
                      const top = element => element.getBoundingClientRect().top, sides = [...pair.children].filter(side => side.textContent.trim());
                      if (sides.length < 2) return [];
                      const rows = sides.map(side => [...side.querySelectorAll("li, tr, dl > div")].filter(row => row.getClientRects().length));
                      const pairs = rows[0].length === rows[1].length ? rows[0].map((row, place) => [row, rows[1][place]]) : [];
                      return [sides, ...pairs].map(([one, other]) => Math.abs(top(one) - top(other))).filter(apart => apart > 1.5)
                        .slice(0, 1).map(apart => `the sides of ${pair.id} are ${Math.round(apart)}px apart`);
                    })""")
                ]
    return list(dict.fromkeys(found))


ALL = [level, views, top_of_the_page, sides, settings, contents, terms, citing, keyboard, without_script, motion, forced_colours]
