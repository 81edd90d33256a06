// Keeps the reader’s place when the view is switched, and remembers the choice for what links offer. Pages read fully without it.
(function () {
  "use strict";
  var key = "songngu-view";
  var views = document.querySelectorAll("nav.views a, .doors a");
  var sides = document.querySelector(".sides");

  function remembered() { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function remember(view) { try { localStorage.setItem(key, view); } catch (e) { /* the reader allows no storage */ } }
  function view(link) { return link.hreflang || "both"; }

  // The first part of the page that shows below the bar; nothing while the page’s top is in view.
  function place() {
    if (scrollY < 120) return null;
    var parts = document.querySelectorAll("main [id]");
    for (var i = 0; i < parts.length; i++) {
      var box = parts[i].getBoundingClientRect();
      if (box.height && box.bottom > 96 && !/^(_|ref-)/.test(parts[i].id)) return parts[i];
    }
    return null;
  }

  function carry(link) {
    var part = place();
    link.hash = part ? part.id : scrollY < 120 ? "" : location.hash;
  }

  var chosen = remembered();
  views.forEach(function (link) {
    if (view(link) === chosen && !link.hasAttribute("aria-current")) link.classList.add("chosen");
    ["pointerdown", "focus", "click"].forEach(function (kind) {
      link.addEventListener(kind, function () {
        if (link.closest(".views")) carry(link);
        if (kind === "click") remember(view(link));
      });
    });
  });

  // A citation as it can be pasted: with the whole address, and the paragraph where one is meant.
  function complete(p, number) {
    var at = p.querySelector(".at"), a = p.querySelector("a:last-of-type");
    if (number) {
      at.textContent = at.dataset.separator + p.dataset.paragraph.replace("{n}", number);
      a.hash = "p" + number;
    }
    a.textContent = (/^https?:/.test(a.textContent) ? a.textContent : a.href).replace(/#.*/, "") + a.hash;
  }
  function copy(p, button) {
    var range = document.createRange(), selection = getSelection();
    complete(p);
    range.setStart(p, 0);
    range.setEndBefore(button);
    selection.removeAllRanges();
    selection.addRange(range);
    function done() { button.textContent = p.dataset.copied; }
    // Where there is no clipboard the selection is copied, and stays for the reader’s own copying.
    if (navigator.clipboard) navigator.clipboard.writeText(String(range)).then(done, function () {});
    else if (document.execCommand("copy")) done();
  }
  function offer(p) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = p.dataset.copy;
    button.addEventListener("click", function () { copy(p, button); });
    p.append(button);
    return p;
  }
  var citations = document.querySelectorAll("#citation .citation"), card = null;
  function close(back) {
    if (!card) return;
    card.number.removeAttribute("aria-expanded");
    card.remove();
    if (back) card.number.focus();
    card = null;
  }
  document.querySelectorAll("a.number").forEach(function (number) {
    number.addEventListener("click", function () {
      var open = card && card.number === number;
      close();
      if (open || !citations.length) return;
      card = document.createElement("div");
      card.className = "card";
      card.number = number;
      citations.forEach(function (source) {
        var p = source.cloneNode(true);
        p.lang = source.closest("[lang]").lang;
        p.dir = getComputedStyle(source).direction;
        p.querySelector("button").remove();
        complete(p, number.textContent);
        card.append(offer(p));
      });
      number.setAttribute("aria-expanded", "true");
      number.after(card);
    });
  });
  citations.forEach(offer);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") close(true); });
  document.addEventListener("pointerdown", function (event) { if (card && !card.contains(event.target) && event.target !== card.number) close(); });

  // Hiding a side moves everything: the part that was being read comes back to where it was.
  if (sides) {
    var part = null, top = 0;
    ["pointerdown", "keydown"].forEach(function (kind) {
      sides.addEventListener(kind, function () {
        part = place();
        top = part ? part.getBoundingClientRect().top : 0;
      });
    });
    sides.addEventListener("change", function () { if (part) scrollBy(0, part.getBoundingClientRect().top - top); });
  }
})();
