// What a reader does with a page beyond reading: switch views and stay in place, hide and swap columns, choose colours, cite, print. Pages read fully without it.
(function () {
  "use strict";
  var root = document.documentElement, bar = document.querySelector(".bar"), sides = document.querySelector(".sides");

  function stored(name) { try { return localStorage.getItem("songngu-" + name) || ""; } catch (e) { return ""; } }
  function store(name, value) {
    try { if (value) localStorage.setItem("songngu-" + name, value); else localStorage.removeItem("songngu-" + name); } catch (e) { /* the reader allows no storage */ }
  }
  function all(selector, within) { return [].slice.call((within || document).querySelectorAll(selector)); }
  function make(name, properties, parent) {
    var element = Object.assign(document.createElement(name), properties);
    if (parent) parent.append(element);
    return element;
  }

  // ---- The place that is being read: the first part of which more shows below the bar than a line or two that are read already.
  function under() { return bar && getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0; }
  function place() {
    if (scrollY < 120) return null;
    var edge = under();
    return all("main [id]").filter(function (part) { return !/^(_|ref-)/.test(part.id); }).find(function (part) {
      var box = part.getBoundingClientRect();
      return box.height && box.bottom - Math.max(edge, box.top) >= Math.min(box.height, 64);
    }) || null;
  }

  // ---- The views: a switch keeps the place; the view chosen last is marked, and leads nobody anywhere.
  function view(link) { return link.hreflang || "both"; }
  all("nav.views a, .doors a").forEach(function (link) {
    if (view(link) === stored("view") && !link.hasAttribute("aria-current")) link.classList.add("chosen");
    ["pointerdown", "focus", "click"].forEach(function (kind) {
      link.addEventListener(kind, function () {
        if (link.closest(".views")) {
          var part = place();
          link.hash = part ? part.id : scrollY < 120 ? "" : location.hash;
        }
        if (kind === "click") store("view", view(link));
      });
    });
  });

  // ---- The contents: the section that is being read is marked; a drawer closes behind its reader.
  var contents = document.querySelector("nav.contents");
  if (contents) {
    var entries = all("a", contents).map(function (link) { return { link: link, part: document.getElementById(link.hash.slice(1)) }; }).filter(function (entry) { return entry.part; });
    var drawer = contents.querySelector("details"), waits = false;
    var mark = function () {
      waits = false;
      var edge = under() + 48, current = null;
      entries.forEach(function (entry) { if (entry.part.getBoundingClientRect().top <= edge) current = entry; });
      if (scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2) current = entries[entries.length - 1];
      entries.forEach(function (entry) {
        if (entry !== current) return entry.link.removeAttribute("aria-current");
        if (entry.link.hasAttribute("aria-current")) return;
        entry.link.setAttribute("aria-current", "location");
        var list = contents.querySelector("ol"), top = entry.link.offsetTop;
        if (top < list.scrollTop || top + 32 > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 2;
      });
    };
    addEventListener("scroll", function () { if (!waits) { waits = true; requestAnimationFrame(mark); } }, { passive: true });
    mark();
    contents.addEventListener("click", function (event) { if (event.target.closest("a")) drawer.open = false; });
    contents.addEventListener("focusout", function (event) { if (event.relatedTarget && !contents.contains(event.relatedTarget)) drawer.open = false; });
    document.addEventListener("pointerdown", function (event) { if (!contents.contains(event.target)) drawer.open = false; });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && drawer.open) { drawer.open = false; contents.querySelector("summary").focus(); }
    });
  }

  // ---- The columns: hidden and swapped at any width, for as long as the reader wants it so; what was being read comes back to where it was.
  var classes = { first: "hide-first", second: "hide-second", swap: "swap" };
  function columns(change) {
    var part = place(), top = part ? part.getBoundingClientRect().top : 0;
    change();
    store("columns", Object.values(classes).filter(function (name) { return root.classList.contains(name); }).join(" "));
    show();
    if (part) scrollBy(0, part.getBoundingClientRect().top - top);
  }
  function show() {
    all("input", sides).forEach(function (box) { box.checked = (box.value === "swap") === root.classList.contains(classes[box.value]); });
  }
  function swap() { columns(function () { root.classList.toggle("swap"); }); }
  if (sides) {
    sides.addEventListener("change", function (event) {
      var name = event.target.value;
      columns(function () {
        root.classList.toggle(classes[name], event.target.checked === (name === "swap"));
        // One of them is always there.
        if (name !== "swap" && !event.target.checked) root.classList.remove(classes[name === "first" ? "second" : "first"]);
      });
    });
    show();
  }

  // ---- What the reader has set: colours, and whether letters alone are shortcuts.
  var settings = document.querySelector(".settings");
  if (settings) {
    var colours = settings.querySelector("[name=colours]"), keys = settings.querySelector("[name=keys]");
    colours.value = stored("colours");
    colours.addEventListener("change", function () {
      if (colours.value) root.dataset.colours = colours.value; else delete root.dataset.colours;
      store("colours", colours.value);
    });
    keys.checked = stored("keys") !== "off";
    keys.addEventListener("change", function () { store("keys", keys.checked ? "" : "off"); });
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || stored("keys") === "off") return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    if (event.key === "/") {
      var box = document.querySelector("input[type=search]"), sections = document.querySelector("nav.sections details");
      if (!box) return;
      event.preventDefault();
      if (!box.checkVisibility || !box.checkVisibility()) sections.open = true;
      box.focus();
    } else if (event.key === "x" && sides) swap();
  });

  // ---- Citations: as a text with the whole address, and as libraries of references read them.
  function cited(p) {
    var data = p.dataset, link = p.querySelector("a:last-of-type");
    return {
      text: String(p.querySelector(".words").textContent).replace(/\s+/g, " ").trim(), title: data.title, authors: data.authors ? data.authors.split("; ") : [],
      date: data.date ? data.date.split("-") : [], publisher: data.publisher, site: p.querySelector("cite").textContent,
      url: link.textContent, at: p.querySelector(".at").textContent.replace(data.separator, ""), language: p.closest("[lang]").lang
    };
  }
  function key(c) { return c.url.replace(/^.*\//, "").replace(/\.html/, "").replace(/[^A-Za-z0-9]+/g, "-"); }
  var formats = {
    // BibTeX: an inner pair of braces keeps names and capitals as they are.
    BibTeX: function (c) {
      function tex(text) { return text.replace(/[\\{}~^]/g, function (sign) { return { "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" }[sign]; }).replace(/[&%$#_]/g, "\\$&"); }
      var lines = [["author", c.authors.map(function (name) { return "{" + tex(name) + "}"; }).join(" and ")], ["title", "{" + tex(c.title) + "}"], ["howpublished", tex(c.site)],
        ["publisher", tex(c.publisher || "")], ["year", c.date[0]], ["month", c.date[1]], ["day", c.date[2]], ["note", tex(c.at)], ["language", c.language], ["url", c.url]];
      return "@misc{" + key(c) + ",\n" + lines.filter(function (line) { return line[1]; }).map(function (line) { return "  " + line[0] + " = {" + line[1] + "}"; }).join(",\n") + "\n}\n";
    },
    // CSL-JSON, “csl-data.json” of the Citation Style Language 1.0.2.
    "CSL-JSON": function (c) {
      var item = { id: key(c), type: "webpage", title: c.title, "container-title": c.site, URL: c.url, language: c.language };
      if (c.authors.length) item.author = c.authors.map(function (name) { return { literal: name }; });
      if (c.publisher) item.publisher = c.publisher;
      if (c.date.length) item.issued = { "date-parts": [c.date.map(Number)] };
      if (c.at) item.section = c.at;
      return JSON.stringify([item], null, 2) + "\n";
    },
    // RIS: Research Information Systems’ tags, each a line of two letters, two spaces and a dash.
    RIS: function (c) {
      var lines = [["TY", "ELEC"]].concat(c.authors.map(function (name) { return ["AU", name]; }), [["TI", c.title], ["T2", c.site], ["PB", c.publisher], ["PY", c.date[0]],
        ["DA", c.date.join("/")], ["SE", c.at], ["LA", c.language], ["UR", c.url]]);
      return lines.filter(function (line) { return line[1]; }).map(function (line) { return line[0] + "  - " + line[1] + "\r\n"; }).join("") + "ER  - \r\n";
    }
  };
  function copy(text, done) {
    function byHand() {
      var area = make("textarea", { value: text, className: "copied" }, document.body), had = document.activeElement;
      area.select();
      if (document.execCommand("copy")) done();
      area.remove();
      if (had) had.focus();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand); else byHand();
  }
  // The address in full, and the paragraph where one is meant.
  function complete(p, number) {
    var at = p.querySelector(".at"), a = p.querySelector("a:last-of-type");
    if (number) {
      at.textContent = p.dataset.separator + p.dataset.paragraph.replace("{n}", number);
      a.hash = "p" + number;
    }
    a.textContent = (/^https?:/.test(a.textContent) ? a.textContent : a.href).replace(/#.*/, "") + a.hash;
    return p;
  }
  function offer(p) {
    var row = make("span", { className: "copy" }, p);
    [p.dataset.copy].concat(Object.keys(formats)).forEach(function (name) {
      make("button", { type: "button", textContent: name }, row).addEventListener("click", function () {
        var c = cited(complete(p));
        copy(formats[name] ? formats[name](c) : c.text, function () {
          said.textContent = "";
          // Told once, though the same words may be told again.
          setTimeout(function () { said.textContent = p.dataset.copied; }, 20);
        });
      });
    });
    var said = make("span", { className: "said" }, row);
    said.setAttribute("role", "status");
    return p;
  }
  var citations = all("#citation .citation"), card = null;
  function close(isBack) {
    if (!card) return;
    var was = card;
    card = null;
    was.number.removeAttribute("aria-expanded");
    was.remove();
    if (isBack) was.number.focus();
  }
  all("a.number").forEach(function (number) {
    number.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !citations.length) return;
      event.preventDefault();
      var isOpen = card && card.number === number;
      close();
      if (isOpen) return;
      location.hash = "p" + number.textContent;
      card = make("div", { className: "card", number: number, tabIndex: -1 });
      card.setAttribute("role", "dialog");
      card.setAttribute("aria-label", number.getAttribute("aria-label"));
      citations.forEach(function (source) {
        var p = source.cloneNode(true);
        p.lang = source.closest("[lang]").lang;
        p.dir = getComputedStyle(source).direction;
        p.querySelector(".copy").remove();
        card.append(offer(complete(p, number.textContent)));
      });
      var across = make("p", { className: "across" }, card);
      all("nav.views a:not([aria-current])").forEach(function (link) {
        var other = link.cloneNode(true);
        other.hash = "p" + number.textContent;
        across.append(other, " ");
      });
      number.setAttribute("aria-expanded", "true");
      number.after(card);
      card.addEventListener("focusout", function (event) { if (card && event.relatedTarget && !card.contains(event.relatedTarget) && event.relatedTarget !== number) close(); });
      card.focus();
    });
  });
  citations.forEach(offer);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(true); });
  document.addEventListener("pointerdown", function (event) { if (card && !card.contains(event.target) && event.target !== card.number) close(); });

  // ---- On paper: addresses are numbered, and stand together at the end.
  var notes = null;
  addEventListener("beforeprint", function () {
    var main = document.querySelector("main"), numbers = {}, count = 0;
    if (notes || !main || !main.dataset.links) return;
    notes = make("section", { className: "endnotes" });
    make("h2", { textContent: main.dataset.links }, notes);
    var list = make("ol", {}, notes);
    all("a[rel=external]", main).forEach(function (link) {
      var address = link.getAttribute("href");
      if (!numbers[address]) {
        numbers[address] = ++count;
        make("li", { textContent: address }, list);
      }
      link.after(make("sup", { className: "endnote", textContent: numbers[address] }));
    });
    if (!count) return;
    main.append(notes);
    root.classList.add("noted");
  });
  addEventListener("afterprint", function () {
    all(".endnote").forEach(function (sign) { sign.remove(); });
    if (notes) notes.remove();
    notes = null;
    root.classList.remove("noted");
  });
})();
