// Sets what the reader has chosen before the page is drawn: its colours, and which columns are shown on which side.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("script");
  function chosen(name) { try { return localStorage.getItem("songngu-" + name) || ""; } catch (e) { return ""; } }
  if (chosen("colours")) root.dataset.colours = chosen("colours");
  chosen("columns").split(" ").forEach(function (name) { if (/^(hide-first|hide-second|swap)$/.test(name)) root.classList.add(name); });
})();
