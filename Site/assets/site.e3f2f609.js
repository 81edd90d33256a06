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
