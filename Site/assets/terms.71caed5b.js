// Shows an agreed term, when it is pointed at or has the focus, together with its counterpart in the other column and where it holds.
(function () {
  "use strict";
  var terms = [], finders = [null, null], card = null;
  var main = document.querySelector("main");

  window.songnguTerms = function (list) {
    terms = list;
    finders = [0, 1].map(function (side) {
      // The longest first, so that no term is found inside a longer one; letters of any script end a word.
      var all = list.map(function (entry) { return entry[1][side].normalize("NFC"); }).sort(function (a, b) { return b.length - a.length; });
      var words = all.map(function (term) { return term.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&").replace(/\s+/g, "\\s+"); }).join("|");
      try { return words ? new RegExp("(?<![\\p{L}\\p{M}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{M}\\p{N}])", "giu") : null; } catch (e) { return null; }
    });
    if (!main || !finders[0] || !finders[1]) return;
    ["pointerover", "focusin"].forEach(function (kind) { main.addEventListener(kind, function (event) { enter(event.target); }); });
    ["pointerout", "focusout"].forEach(function (kind) { main.addEventListener(kind, leave); });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") leave(); });
  };

  function fold(text) { return text.replace(/\s+/g, " ").normalize("NFC").toLowerCase(); }

  // What of one side is a term, each as its text node and the places in it.
  function find(side, finder) {
    var found = [], walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT), node;
    while ((node = walker.nextNode())) {
      if (node.parentElement.closest("code, pre, .number, .card, .state, .change")) continue;
      for (var match of node.data.matchAll(finder)) found.push({ node: node, start: match.index, end: match.index + match[0].length, words: fold(match[0]) });
    }
    return found;
  }

  // Once for each pair, when it is first read: terms whose counterpart stands beside them.
  function prepare(pair) {
    if ("terms" in pair.dataset) return;
    pair.dataset.terms = "";
    var sides = [0, 1].map(function (side) { return find(pair.children[side], finders[side]); });
    var places = {};
    terms.forEach(function (entry, index) {
      var has = [0, 1].map(function (side) { var words = fold(entry[1][side]); return sides[side].filter(function (place) { return place.words === words; }); });
      if (!has[0].length || !has[1].length) return;
      has.forEach(function (list, side) {
        list.forEach(function (place) {
          // Of two entries of one term, the one whose counterpart stands there.
          if (place.entry === undefined) { place.entry = index; (places[side] = places[side] || []).push(place); }
        });
      });
    });
    // By keyboard each is reached once, in the first column.
    var reached = {};
    (places[0] || []).forEach(function (place) { if (!reached[place.entry]) { reached[place.entry] = true; place.isFirst = true; } });
    Object.values(places).forEach(function (list) {
      // From the end, so that the places before keep their numbers.
      list.sort(function (a, b) { return b.start - a.start; }).forEach(function (place) {
        var range = document.createRange(), mark = document.createElement("span");
        range.setStart(place.node, place.start);
        range.setEnd(place.node, place.end);
        mark.className = "term";
        mark.dataset.term = place.entry;
        if (place.isFirst && !place.node.parentElement.closest("a, summary")) {
          mark.tabIndex = 0;
          mark.setAttribute("role", "term");
        }
        range.surroundContents(mark);
      });
    });
  }

  function enter(target) {
    var pair = target.closest(".pair");
    if (!pair || pair.children.length < 2) return;
    prepare(pair);
    var term = target.closest(".term") || (target.matches("a") && target.querySelector(".term"));
    if (!term) return;
    leave();
    pair.querySelectorAll('[data-term="' + term.dataset.term + '"]').forEach(function (mark) { mark.classList.add("lit"); });
    show(term, terms[term.dataset.term]);
  }

  function leave() {
    document.querySelectorAll(".term.lit").forEach(function (mark) { mark.classList.remove("lit"); mark.removeAttribute("aria-describedby"); });
    if (card) card.remove();
    card = null;
  }

  function show(term, entry) {
    var pair = term.closest(".pair"), sides = [pair.children[0], pair.children[1]], own = sides[0].contains(term) ? 0 : 1;
    card = document.createElement("div");
    card.className = "term-card";
    card.id = "_term";
    card.setAttribute("role", "tooltip");
    [[entry[1][1 - own], 1 - own], [entry[2] && entry[2][own], own], [entry[3] && entry[3][own], own]].forEach(function (line) {
      if (!line[0]) return;
      var p = document.createElement("p");
      p.textContent = line[0];
      p.lang = sides[line[1]].lang;
      if (sides[line[1]].dir) p.dir = sides[line[1]].dir;
      card.append(p);
    });
    document.body.append(card);
    var box = term.getClientRects()[0], width = card.offsetWidth;
    card.style.left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8)) + scrollX + "px";
    card.style.top = box.bottom + scrollY + 4 + "px";
    term.setAttribute("aria-describedby", "_term");
  }
})();
