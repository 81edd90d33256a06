// Narrows the tracker down and sorts it; the choice stands in the address. Without it all stands there, by topic.
(function () {
  "use strict";
  var box = document.querySelector(".filters");
  if (!box) return;
  var selects = [].slice.call(box.querySelectorAll("select"));
  var found = box.querySelector("[role=status]");
  var order = ["planned", "in-progress", "done", "lapsed", ""];

  // The rows in groups, as they stand: each below its heading, in a table or, side by side, one by one.
  var groups = [], rows = [];
  document.querySelectorAll("[data-commitment]").forEach(function (mark) {
    var row = mark.closest("tr, .pair");
    if (rows.length && rows[rows.length - 1].row === row) return;
    var table = row.closest("table");
    var last = groups[groups.length - 1];
    if (!last || (table ? last.table !== table : row.previousElementSibling !== last.rows[last.rows.length - 1].row)) {
      last = { table: table, heading: (table || row).previousElementSibling, rows: [] };
      groups.push(last);
    }
    var item = { row: row, data: mark.dataset, place: rows.length };
    last.rows.push(item);
    rows.push(item);
  });

  function values() {
    var chosen = {};
    selects.forEach(function (select) { chosen[select.name] = select.value; });
    return chosen;
  }

  function fits(item, chosen) {
    return selects.every(function (select) {
      var value = chosen[select.name];
      if (!value || select.name === "sort") return true;
      var topics = select.selectedOptions[0].dataset.topics;
      var wanted = (topics || value).split(" ");
      return (item.data[select.name] || "").split(" ").some(function (id) { return wanted.indexOf(id) >= 0; });
    });
  }

  var keys = {
    due: function (a, b) { return (a.data.due || "9999").localeCompare(b.data.due || "9999"); },
    since: function (a, b) { return (b.data.since || "").localeCompare(a.data.since || ""); },
    status: function (a, b) { return order.indexOf(a.data.status) - order.indexOf(b.data.status); }
  };

  function put(group, items) {
    var after = group.heading;
    items.forEach(function (item) {
      if (group.table) group.table.tBodies[0].appendChild(item.row);
      else { after.after(item.row); after = item.row; }
    });
  }

  function show() {
    var chosen = values(), compare = keys[chosen.sort], count = 0;
    if (compare) put(groups[0], rows.slice().sort(function (a, b) { return compare(a, b) || a.place - b.place; }));
    else groups.forEach(function (group) { put(group, group.rows); });
    rows.forEach(function (item) {
      item.row.hidden = !fits(item, chosen);
      if (!item.row.hidden) count++;
    });
    groups.forEach(function (group) {
      var isEmpty = compare ? group !== groups[0] : group.rows.every(function (item) { return item.row.hidden; });
      group.heading.hidden = Boolean(compare) || isEmpty;
      if (group.table) group.table.hidden = isEmpty;
    });
    found.textContent = found.dataset.text.replace("{n}", count).replace("{total}", rows.length);
    document.querySelectorAll(".states a[data-status]").forEach(function (link) {
      if (link.dataset.status === chosen.status) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    });
  }

  function write() {
    var query = new URLSearchParams();
    selects.forEach(function (select) { if (select.value) query.set(select.name, select.value); });
    var text = query.toString();
    try { history.replaceState(null, "", (text ? "?" + text : location.pathname) + location.hash); } catch (e) { /* from the disk, some browsers allow no other address */ }
    carry(text);
  }

  // The other views show the same choice.
  function carry(text) { document.querySelectorAll("nav.views a").forEach(function (link) { link.search = text; }); }

  function read() {
    var query = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      var value = query.get(select.name) || "";
      select.value = [].some.call(select.options, function (option) { return option.value === value; }) ? value : "";
    });
    carry(location.search.slice(1));
    show();
  }

  selects.forEach(function (select) { select.addEventListener("change", function () { write(); show(); }); });
  box.querySelector("button").addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    write();
    show();
  });
  document.querySelectorAll(".states a[data-status]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      var status = selects.filter(function (select) { return select.name === "status"; })[0];
      // On a large site not every state has its rows here.
      if (!status || ![].some.call(status.options, function (option) { return option.value === link.dataset.status; })) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      status.value = status.value === link.dataset.status ? "" : link.dataset.status;
      write();
      show();
    });
  });
  addEventListener("popstate", read);
  read();
  // What the address leads to may have moved.
  if (location.hash) { var target = document.getElementById(decodeURIComponent(location.hash.slice(1))); if (target && !target.hidden) target.scrollIntoView(); }
})();
