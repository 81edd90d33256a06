// Searches the site from its index in search/, whose files are scripts: they can be read from a disk too. Only those that a query needs are fetched.
(function () {
  "use strict";
  const form = document.getElementById("_find");
  if (!form) return;
  const input = form.elements.q, results = document.getElementById("results"), status = document.getElementById("_found");
  const more = document.getElementById("_more"), filters = document.getElementById("_filters"), said = form.dataset;
  const selects = ["kind", "year", "series", "topic", "lang"].map(name => form.elements[name]);
  const tag = document.documentElement.lang, PAGE = 20, UNITS = 65536;

  // ---- Files ----
  const given = new Map(), asked = new Map();
  window.songnguSearch = (kind, number, data) => given.set(kind + number, data);
  function file(kind, number = 0) {
    const name = kind + number;
    if (!asked.has(name)) {
      asked.set(name, new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = said.root + "search/" + (/^t(able|opics)$/.test(kind) ? kind : kind + "/" + number) + ".js";
        script.onload = () => done(given.get(name));
        script.onerror = () => { asked.delete(name); fail(new Error(script.src)); };
        document.head.append(script);
      }));
    }
    return asked.get(name);
  }
  let table;

  // Numbers below 60 are one character; others begin with their lowest five bits.
  function reader(text) {
    let at = 0;
    return {
      more: () => at < text.length,
      next() {
        for (let value = 0, scale = 1; ; scale *= 32) {
          const code = text.charCodeAt(at++), digit = code === 33 ? 0 : code < 92 ? code - 34 : code - 35;
          value += digit * scale;
          if (!(digit >= 60)) return value;
        }
      }
    };
  }
  function forEachPosting(text, body) {
    const from = reader(text);
    for (let group = -1, unit = 0; from.more();) {
      const step = from.next();
      if (step % 2) unit += (step + 1) / 2;
      else { group += step / 2 + 1; unit = from.next(); }
      body(group * UNITS + unit);
    }
  }
  function fileOf(bucket, count) {
    let hash = 2166136261;
    for (let i = 0; i < bucket.length; i++) hash = Math.imul(hash ^ bucket.charCodeAt(i), 16777619);
    return (hash ^ hash >>> 15) & (count - 1);
  }

  // ---- Words: as the index folds them ----
  const TONE = /[\u0300\u0301\u0303\u0309\u0323]/, TONES = /[\u0300\u0301\u0303\u0309\u0323]+$/;
  const SILENT = /[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u200B-\u200D\u2060\uFEFF]/;
  const ALONE = "\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u312F\u31A0-\u31BF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9D\\u{20000}-\\u{3FFFF}";
  const IGNORED = "\u00AD\u0640\u200B-\u200D\u2060\uFEFF";
  const WORD = new RegExp(`(?=[\\p{L}\\p{N}])[${ALONE}][\\p{M}${IGNORED}]*|(?![${ALONE}${IGNORED}])[\\p{L}\\p{N}](?:(?![${ALONE}])[\\p{L}\\p{N}]|[\\p{M}${IGNORED}])*`, "gu");
  let spellings;
  function fold(word) {
    let key = "", text = "", tones = "";
    for (const letter of word.normalize("NFC")) {
      const code = letter.codePointAt(0), plain = code >= 0xFF01 && code <= 0xFF5E ? String.fromCharCode(code - 0xFEE0) : letter;
      for (const part of (plain === "İ" ? "i" : plain.toLowerCase()).normalize("NFD")) {
        if (TONE.test(part)) tones += part;
        else if (part >= "\u0300" && part <= "\u036F") text += part;
        else if (!SILENT.test(part)) {
          key += spellings.get(part) ?? part;
          text += part === "ς" ? "σ" : part;
        }
      }
    }
    if (/^([hklmst]|qu)y$/.test(key)) { key = key.slice(0, -1) + "i"; text = text.replace(/y$/, "i"); }
    return { key, form: text + tones };
  }
  const foldings = new Map();
  function folded(word) {
    if (!foldings.has(word)) foldings.set(word, fold(word));
    return foldings.get(word);
  }
  const cutTexts = new Map();
  function words(text) {
    if (!cutTexts.has(text)) cutTexts.set(text, cut(text));
    return cutTexts.get(text);
  }
  function cut(text) {
    return Array.from(text.matchAll(WORD), found => Object.assign({ start: found.index, end: found.index + found[0].length }, folded(found[0])));
  }
  // How a form fits what was typed: 2 the same, 1 with further marks, 0 with others.
  function fit(typed, form) {
    if (typed === form) return 2;
    const a = typed.replace(TONES, ""), b = form.replace(TONES, "");
    if (a !== typed && typed.slice(a.length) !== form.slice(b.length)) return 0;
    const letters = text => text.match(/\P{M}\p{M}*/gu) || [], one = letters(a), other = letters(b);
    return one.length === other.length && one.every((letter, i) => letter === other[i] || letter === folded(other[i]).key) ? 1 : 0;
  }

  // ---- Vietnamese typed with its input method off ----
  const SYLLABLE = /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/;
  const HAT = { a: "â", e: "ê", o: "ô" }, HORN = { a: "ă", o: "ơ", u: "ư" }, VOWEL = /[aăâeêioôơuưy]/;
  const KEYS = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" }, DIGITS = ["", "s", "f", "r", "x", "j"];
  function decoded(word) {
    if (!/^[a-z]+[0-9a-z]*$/i.test(word)) return null;
    let out = [], tone = "", isVNI = /\d/.test(word);
    const last = test => { for (let i = out.length - 1; i >= 0; i--) if (test(out[i])) return i; return -1; };
    const put = (place, letters) => place >= 0 && letters[out[place]] ? ((out[place] = letters[out[place]]), true) : false;
    for (const typed of word.toLowerCase()) {
      const key = isVNI && typed >= "1" && typed <= "5" ? DIGITS[typed] : typed, hasVowel = out.some(letter => VOWEL.test(letter));
      if ((!isVNI || key !== typed) && KEYS[key] && hasVowel) tone = KEYS[key];
      else if (isVNI ? typed === "9" : typed === "d" && out[0] === "d") { if (out[0] !== "d") return null; out[0] = "đ"; }
      else if (isVNI ? typed === "7" || typed === "8" : typed === "w") {
        const u = out.join("").lastIndexOf("uo");
        if (u >= 0 && typed !== "8") { out[u] = "ư"; out[u + 1] = "ơ"; }
        else if (!put(last(letter => HORN[letter] && (!isVNI || (typed === "8") === (letter === "a"))), HORN)) return null;
      } else if (isVNI && typed === "6") { if (!put(last(letter => HAT[letter]), HAT)) return null; }
      else if (!isVNI && HAT[typed] && out[last(letter => VOWEL.test(letter))] === typed) put(last(letter => letter === typed), HAT);
      else if (typed >= "0" && typed <= "9") return null;
      else out.push(typed);
    }
    const text = out.join(""), parts = text.match(SYLLABLE);
    if (!parts || (!tone && text === word.toLowerCase())) return null;
    // The tone stands on the vowel that has a mark of its own, else before a last consonant, else on the first of two.
    const vowels = parts[2], start = (parts[1] || "").length;
    let place = vowels.length - 1;
    while (place >= 0 && !/[ăâêôơư]/.test(vowels[place])) place--;
    if (place < 0) place = vowels.length === 1 || (vowels.length === 2 && !parts[3]) ? 0 : 1;
    return (text.slice(0, start + place + 1) + tone + text.slice(start + place + 1)).normalize("NFC");
  }
  function decodedQuery(query) {
    let isOther = false;
    const text = query.replace(/[\p{L}\p{N}]+/gu, word => {
      const other = decoded(word);
      if (other) isOther = true;
      return other || word;
    });
    return isOther ? text : null;
  }

  // ---- Postings: each unit with how it fits (times 8), whether as a title (4), and in which language (1, 2) ----
  function bucketOf(list) { return list.length > 1 ? list[0].key + " " + list[1].key[0] : list[0].key; }
  function add(units, items, fitOf) {
    for (let i = typeof items[0] === "number" ? 1 : 0; i < items.length; i += 2) {
      const mark = items[i].charCodeAt(0) - 48, bits = fitOf(items[i].slice(1)) * 8 + (mark >= 2 ? 4 : 0) + (mark % 2 ? 2 : 1);
      forEachPosting(items[i + 1], unit => {
        const known = units.get(unit);
        units.set(unit, known === undefined ? bits : Math.max(known >> 3, bits >> 3) * 8 + ((known | bits) & 7));
      });
    }
  }
  // The units of a word or of two neighbours.
  async function hits(list, query, isPrefix) {
    const number = fileOf(bucketOf(list), table.keys), data = await file("keys", number), typed = list.map(word => word.key).join(" ");
    let keys = Object.hasOwn(data, typed) ? [typed] : [];
    if (isPrefix) {
      const size = key => data[key].reduce((sum, item) => sum + (item.length || 0), 0);
      keys = Object.keys(data).filter(key => key.startsWith(typed) && key.includes(" ")).sort((a, b) => size(b) - size(a)).slice(0, 12);
    }
    const units = new Map();
    units.words = list;
    for (const key of keys) {
      const fitOf = form => {
        if (key !== typed) return 1;
        if (!query.hasMarks || list[0].isLonger) return 2;
        const forms = (form || key).split(" ");
        return Math.min(...list.map((word, i) => fit(word.form, forms[i])));
      };
      add(units, data[key], fitOf);
      if (typeof data[key][0] === "number") {
        if (query.isFull) add(units, (await file("rest", number))[key] || [], fitOf);
        else { query.isCut = true; units.cut = data[key][0] * UNITS; }
      }
    }
    return units;
  }
  async function wordHits(word, query) {
    const units = await hits([word], query);
    if (!query.isTyping || word !== query.last || units.size >= 5 || word.key.length < 2) return units;
    const all = (await file("words", fileOf(word.key.slice(0, 2), table.words)))[word.key.slice(0, 2)] || "";
    const longer = all.split(" ").filter(other => other.startsWith(word.key) && other !== word.key).slice(0, 6);
    for (const found of await Promise.all(longer.map(key => hits([{ key, form: key, isLonger: true }], query))))
      for (const [unit, bits] of found) if (!units.has(unit)) units.set(unit, 8 + bits % 8);
    if (longer.length) query.prefix = word.key;
    return units;
  }
  // The units of all lists. What only a cut may keep out of some is unsure: its text will tell.
  function common(lists, query) {
    const order = lists.slice().sort((a, b) => Boolean(a.cut) - Boolean(b.cut) || a.size - b.size), out = new Map();
    for (const [unit, bits] of order[0] || []) {
      let all = bits, isSure = true, i = 1;
      for (; i < order.length; i++) {
        const other = order[i].get(unit);
        if (other !== undefined) all = Math.min(all >> 3, other >> 3) * 8 + ((all | other) & 4) + ((all & other & 3) || ((all | other) & 3));
        else if (unit < order[i].cut && !order[0].cut) isSure = false;
        else break;
      }
      if (i === order.length) (isSure ? out : query.unsure).set(unit, all);
    }
    if (order[0] && order[0].cut) query.isOpen = true;
    query.lists = lists;
    return out;
  }
  let kinds;
  const kindOf = group => kinds[group];
  const FITS = [1, 4.5, 5];
  // What a site says of itself stands behind what it reports.
  const ABOUT = 1;
  function score(unit, bits, near) {
    const kind = kindOf(Math.floor(unit / UNITS)), isText = /^(reports|pages)$/.test(kind);
    return FITS[bits >> 3] + near * 4 + (bits & 4 ? (isText ? 2 : 3) : 0) - (kind === "pages" ? ABOUT : 0);
  }

  // What was typed: words, and phrases in quotation marks.
  function parsed(text) {
    const query = { text, pieces: [], isTyping: /[\p{L}\p{N}\p{M}]$/u.test(text), isFull: false, isCut: false, prefix: null, unsure: new Map(), isOpen: false };
    for (const found of text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»]+)/g)) {
      const list = words(found[1] ?? found[2]);
      if (list.length) query.pieces.push({ words: list, isQuoted: found[1] !== undefined });
    }
    query.words = query.pieces.flatMap(piece => piece.words);
    query.last = query.words[query.words.length - 1];
    query.hasMarks = query.words.some(word => word.form !== word.key);
    query.isQuoted = query.pieces.some(piece => piece.isQuoted);
    return query;
  }

  // All units with all words, each with its score and bits: first those whose words stand next to each other.
  async function matches(query) {
    const found = new Map(), known = [];
    const lists = [], quoted = [];
    for (const piece of query.pieces) {
      const list = piece.words, pairs = [];
      if (list.length === 1) {
        lists.push(await wordHits(list[0], query));
        if (piece.isQuoted) quoted.push(lists[lists.length - 1]);
        continue;
      }
      // Of a long text some pairs tell enough, those with figures and long words first.
      const worth = place => (/\d/.test(list[place].key + list[place + 1].key) ? 100 : 0) + list[place].key.length + list[place + 1].key.length;
      const places = list.slice(1).map((_, place) => place).sort((a, b) => worth(b) - worth(a)).slice(0, 6).sort((a, b) => a - b), count = places.length;
      const got = await Promise.all(places.map(async place => {
        const pair = [list[place], list[place + 1]], units = await hits(pair, query);
        if (units.size < 5 && !piece.isQuoted && query.isTyping && pair[1] === query.last) {
          for (const [unit, bits] of await hits(pair, query, true)) if (!units.has(unit)) { units.set(unit, bits); query.prefix = pair[1].key; }
        }
        return units;
      }));
      known.push(...got);
      if (piece.isQuoted) { lists.push(...got); quoted.push(...got); continue; }
      // Words that never stand together are sought apart.
      const covered = new Set();
      got.forEach((units, i) => { if (units.size) { lists.push(units); covered.add(places[i]).add(places[i] + 1); } });
      if (count === list.length - 1)
        for (let i = 0; i < list.length; i++) if (!covered.has(i)) lists.push(await wordHits(list[i], query));
      if (got.some(units => !units.size)) piece.isApart = true;
    }
    const isApart = query.pieces.some(piece => piece.isApart);
    for (const [unit, bits] of common(lists, query)) found.set(unit, [score(unit, bits, isApart ? 0.5 : 1), bits]);
    const loose = query.pieces.filter(piece => !piece.isQuoted && piece.words.length > 1);
    // Words apart are more files: they are looked for where hardly anything else is found, and for long queries where nothing is.
    if (loose.length && (found.size ? found.size < 5 && query.words.length <= 3 : query.words.length <= 8)) {
      const single = await Promise.all(query.pieces.filter(piece => !piece.isQuoted).flatMap(piece => piece.words).map(word => wordHits(word, query)));
      for (const [unit, bits] of common(single.concat(quoted), query)) {
        if (!found.has(unit)) found.set(unit, [score(unit, bits, known.filter(units => units.has(unit)).length / (known.length + 1) * 0.75), bits]);
      }
      if (!found.size && !quoted.length) query.parts = single.concat(known);
    }
    return found;
  }
  // Where nothing has all words: what has the most of them, at least half.
  function partial(query) {
    const counts = new Map(), found = new Map();
    for (const units of query.parts || []) for (const [unit, bits] of units) {
      const entry = counts.get(unit) || [0, 0];
      counts.set(unit, [entry[0] + 1 + bits / 100, entry[1] | bits & 7]);
    }
    const best = Math.max(0, ...[...counts.values()].map(entry => Math.floor(entry[0])));
    if (best < query.words.length / 2) return found;
    for (const [unit, [count, bits]] of counts) if (count > best - 1) found.set(unit, [count, bits]);
    return found;
  }

  // ---- Filters ----
  let facets, topicsOf;
  function prepare() {
    if (facets) return;
    kinds = table.kinds.flatMap(([name, count]) => Array(count).fill(name));
    const years = table.years.flatMap(([year, count]) => Array(count).fill(year)), from = reader(table.of);
    facets = { first: table.kinds.filter(([name]) => name !== "reports").reduce((sum, [, count]) => sum + count, 0), years, series: years.map(() => from.next()) };
  }
  async function topics() {
    if (topicsOf) return;
    const data = await file("topics"), from = reader(data.of);
    topicsOf = { names: data.topics, of: table.years.flatMap(([, count]) => Array(count).fill(0)).map(() => Array.from({ length: from.next() }, () => data.topics[from.next()][0])) };
  }
  // The values of a unit by filter.
  function values(unit, bits) {
    const group = Math.floor(unit / UNITS), report = group - facets.first;
    return [
      [kindOf(group)], report >= 0 ? [facets.years[report]] : [], report >= 0 && facets.series[report] ? [table.series[facets.series[report] - 1][0]] : [],
      report >= 0 && topicsOf ? topicsOf.of[report] : [], table.languages.filter((_, i) => bits & 1 << i).map(language => language[0])
    ];
  }
  function passes(all, chosen, except) { return chosen.every((value, i) => !value || i === except || all[i].includes(value)); }
  function fillOptions() {
    const language = Math.max(0, table.languages.findIndex(each => each[0] === tag)), name = entry => entry[language + 1] || entry[0];
    const links = Array.from(document.querySelectorAll("nav.views a[hreflang]"));
    const all = [
      null, [...new Set(table.years.map(([year]) => year))].filter(Boolean).reverse().map(year => [year, year]), table.series.map(entry => [entry[0], name(entry)]),
      topicsOf ? topicsOf.names.map(entry => [entry[0], name(entry)]) : null,
      table.languages.map(([each]) => [each, (links.find(link => link.hreflang === each) || { textContent: each }).textContent])
    ];
    all.forEach((options, i) => {
      if (!options || selects[i].dataset.filled) return;
      selects[i].dataset.filled = "yes";
      const value = selects[i].value;
      selects[i].length = 1;
      for (const [value, text] of options) selects[i].add(new Option(text, value));
      selects[i].value = value;
      if (!options.length) selects[i].closest("label").hidden = true;
    });
    for (const select of selects) for (const option of select.options) if (!option.dataset.text) option.dataset.text = option.textContent;
  }
  function countOptions(found, chosen, isOver) {
    const counts = selects.map(() => new Map());
    for (const [unit, [, bits]] of found) {
      const all = values(unit, bits);
      all.forEach((own, i) => { if (passes(all, chosen, i)) for (const value of own) counts[i].set(value, (counts[i].get(value) || 0) + 1); });
    }
    selects.forEach((select, i) => {
      for (const option of select.options) {
        const count = counts[i].get(option.value) || 0;
        option.textContent = option.dataset.text + (option.value && found ? ` (${number(count)}${isOver && count ? "+" : ""})` : "");
        option.hidden = Boolean(option.value) && !count && !option.selected;
      }
    });
  }

  // ---- Hits ----
  const number = new Intl.NumberFormat(tag).format, plural = new Intl.PluralRules(tag);
  function counted(count) {
    const category = plural.select(count);
    return (said["count" + category[0].toUpperCase() + category.slice(1)] || said.countOther).replace("{n}", number(count));
  }
  // A unit of a group's file: its texts by language, other names, notes by language.
  function unitOf(data, index) {
    const count = table.languages.length, row = data[1 + count + index];
    if (!row) return null;
    const texts = start => table.languages.map((_, i) => row[start + i] === 1 ? row[start] : row[start + i] || "");
    return { anchor: row[0].replace("~", ""), isOutdated: row[0][0] === "~", texts: texts(1), names: row[1 + count] || "", notes: row.length > 2 + count ? texts(2 + count) : [] };
  }
  function isHit(word, query) {
    return query.words.some(typed => (typed.key === word.key && (!query.hasMarks || fit(typed.form, word.form) > 0)) || (query.prefix && typed === query.last && word.key.startsWith(query.prefix)));
  }
  // Places of words that stand as those of a list do.
  function phraseAt(text, list, query) {
    return text.findIndex((_, i) => list.every((typed, k) => text[i + k] && typed.key === text[i + k].key && (!query.hasMarks || fit(typed.form, text[i + k].form) > 0)));
  }
  // What the text itself adds to a unit's rank.
  function closeness(unit, query) {
    const lists = unit.texts.concat(unit.names.split("\n")).filter(Boolean).map(text => words(text));
    let best = 0;
    for (const list of lists) {
      let value = list.filter(word => isHit(word, query)).length / (list.length + 8);
      for (const piece of query.pieces) {
        const at = phraseAt(list, piece.words, query);
        if (at >= 0 && piece.words.length > 1) value += 2;
        if (at === 0 && piece.words.length === list.length) value += 4;
      }
      best = Math.max(best, value);
    }
    return best;
  }
  const allWords = unit => unit.texts.concat(unit.names.split("\n"), unit.notes).filter(Boolean).map(text => words(text));
  function holds(unit, lists, query) {
    const texts = allWords(unit);
    return lists.every(list => texts.some(text => phraseAt(text, list.words, query) >= 0));
  }
  function hasPhrases(unit, query) {
    if (!query.isQuoted) return true;
    const lists = allWords(unit);
    return query.pieces.every(piece => !piece.isQuoted || lists.some(list => phraseAt(list, piece.words, query) >= 0));
  }
  // The places to be marked: runs of neighbours where there are any, else every word.
  function marks(text, query) {
    const list = words(text), flags = list.map(word => isHit(word, query));
    const runs = flags.map((flag, i) => flag && query.words.length > 1 && (flags[i - 1] || flags[i + 1]));
    return list.filter((_, i) => runs.some(Boolean) ? runs[i] : flags[i]);
  }
  const LONG = 320;
  function shown(text, language, query, at = 0) {
    const p = document.createElement("p"), places = marks(text, query), first = places.length ? places[0].start : Math.floor(text.length * at);
    p.lang = table.languages[language][0];
    p.dir = table.languages[language][1];
    let start = 0, end = text.length;
    if (text.length > LONG) {
      start = Math.max(0, Math.min(first - LONG / 3, text.length - LONG));
      if (start > 0) start = text.indexOf(" ", start) + 1 || Math.floor(start);
      end = Math.min(text.length, start + LONG);
      if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + LONG / 2);
    }
    const plain = (from, to) => text.slice(from, to).replace(/\s*\n\s*/g, " · ");
    let done = start;
    if (start > 0) p.append("… ");
    for (const place of places) {
      if (place.start < start || place.end > end) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(place.start, place.end);
      p.append(plain(done, place.start), mark);
      done = place.end;
    }
    p.append(plain(done, end));
    if (end < text.length) p.append(" …");
    // Marks that only a space parts are one.
    p.querySelectorAll("mark").forEach(mark => {
      const gap = mark.nextSibling, next = gap && gap.nextSibling;
      if (gap && gap.nodeType === 3 && gap.data === " " && next && next.nodeName === "MARK") { next.prepend(mark.textContent + " "); gap.remove(); mark.remove(); }
    });
    return { p, at: places.length ? first / (text.length || 1) : 0, isMarked: places.length > 0 };
  }
  function item(hit, query) {
    const { data, unit } = hit, li = document.createElement("li"), place = document.createElement("p"), link = document.createElement("a");
    const own = Math.max(0, table.languages.findIndex(each => each[0] === tag)), order = [own, ...table.languages.keys()].filter((each, i, all) => all.indexOf(each) === i);
    const isPart = Boolean(data[0]) && unit.anchor !== "", about = [kindName(hit.kind)];
    const head = isPart ? unitOf(data, 0) : unit, first = order.find(each => head.texts[each]) ?? own;
    link.href = data[0] + (isPart ? "#" : "") + unit.anchor;
    const title = shown(head.texts[first], first, query).p;
    if (first !== own) { link.lang = title.lang; link.dir = title.dir; }
    link.append(...(isPart ? [head.texts[first]] : title.childNodes));
    if (data[0] && data[1 + own]) about.push(data[1 + own]);
    if (/^p\d+$/.test(unit.anchor)) about.push(`${said.paragraph} ${unit.anchor.slice(1)}`);
    const small = document.createElement("span");
    small.className = "about";
    small.textContent = about.join(" · ");
    place.className = "place";
    place.append(link, " ", small);
    li.append(place);
    const texts = order.filter(each => unit.texts[each] && (isPart || each !== first) && (each === first || isPart || unit.texts[each] !== unit.texts[first]));
    const made = texts.map(each => shown(unit.texts[each], each, query)), at = Math.max(0, ...made.map(each => each.at));
    made.forEach((each, i) => li.append(each.isMarked ? each.p : shown(unit.texts[texts[i]], texts[i], query, at).p));
    if (unit.names) {
      const names = shown(unit.names, own, query);
      names.p.removeAttribute("lang");
      names.p.className = "about";
      li.append(names.p);
    }
    if (unit.isOutdated) {
      const state = document.createElement("p");
      state.className = "state";
      state.textContent = said.outdated;
      li.append(state);
    }
    for (const each of order) {
      if (!unit.notes[each]) continue;
      const note = shown(unit.notes[each], each, query);
      if (note.isMarked) li.append(note.p);
    }
    return li;
  }
  const kindName = kind => { const option = form.elements.kind.querySelector(`[value="${kind}"]`); return option.dataset.text || option.textContent; };
  // Each hit is made as its text arrives: little is left to do after the last.
  async function made(units, query) {
    const all = await Promise.all(units.map(async ([unit, [value]]) => {
      const group = Math.floor(unit / UNITS), data = await file("texts", group), own = unitOf(data, unit % UNITS);
      if (!own || !hasPhrases(own, query)) return null;
      const hit = { data, unit: own, kind: kindOf(group), rank: value + closeness(own, query) };
      hit.item = item(hit, query);
      return hit;
    }));
    return all.filter(Boolean).sort((a, b) => b.rank - a.rank);
  }

  // ---- A search from beginning to end ----
  let run = 0, length = PAGE;
  function sorted(found, chosen) {
    const all = [];
    for (const entry of found) if (passes(values(entry[0], entry[1][1]), chosen)) all.push(entry);
    // Of two alike the newer report, and in it what stands first.
    return all.sort((a, b) => b[1][0] - a[1][0] || Math.floor(b[0] / UNITS) - Math.floor(a[0] / UNITS) || a[0] - b[0]);
  }
  async function answer(query, chosen) {
    let found = await matches(query), units = sorted(found, chosen);
    // What older reports say is fetched where the newer ones say too little: of few, their texts, else the older parts of the postings.
    if (units.length < length && query.isCut) {
      if (query.isOpen || query.unsure.size > PAGE) {
        Object.assign(query, { isFull: true, isCut: false, unsure: new Map() });
        found = await matches(query);
      } else {
        for (const [unit, bits] of query.unsure) {
          const own = unitOf(await file("texts", Math.floor(unit / UNITS)), unit % UNITS);
          if (own && holds(own, query.lists, query)) found.set(unit, [score(unit, bits, 1), bits]);
        }
        query.isCut = false;
      }
      units = sorted(found, chosen);
    }
    return { query, found, units };
  }
  async function search() {
    results.setAttribute("aria-busy", "true");
    const mine = ++run, text = input.value.trim().normalize("NFC"), chosen = selects.map(select => select.value);
    const address = new URLSearchParams();
    if (text) address.set("q", text);
    selects.forEach(select => { if (select.value) address.set(select.name, select.value); });
    try { history.replaceState(null, "", address.size || String(address) ? "?" + address : location.pathname); } catch (e) { /* some browsers keep the addresses of files */ }
    try {
      if (!text) { show("", []); return; }
      table = await file("table");
      spellings = spellings || new Map(table.letters.split(" ").map(entry => [...entry]).map(([letter, ...rest]) => [letter, rest.join("")]));
      prepare();
      if (chosen[3] || filters.open) await topics();
      fillOptions();
      let given = await answer(parsed(text), chosen), note = "";
      if (!given.found.size && table.languages.some(language => /^vi\b/.test(language[0]))) {
        const other = decodedQuery(text), again = other && await answer(parsed(other), chosen);
        if (again && again.found.size) { given = again; note = said.read.replace("{q}", other); }
      }
      if (!given.found.size) {
        given.found = partial(given.query);
        given.units = sorted(given.found, chosen);
        if (given.units.length) note = said.some;
      }
      let { query, units } = given, isOver = query.isCut, count = units.length, hits;
      if (query.isQuoted) {
        // Pairs of neighbours are not yet the phrase: the texts tell.
        hits = await made(units.slice(0, length * 3), query);
        isOver = isOver || count > length * 3;
        count = hits.length;
        hits = hits.slice(0, length);
      } else {
        hits = [];
        for (let start = 0; start < Math.min(length, count); start += PAGE) hits.push(...await made(units.slice(start, start + PAGE), query));
      }
      if (mine !== run) return;
      if (filters.open) countOptions(given.found, chosen, isOver);
      show([isOver ? said.over.replace("{n}", number(count)) : count ? counted(count) : said.none.replace("{q}", text.replace(/^["“”„«]+|["“”„»]+$/g, "")), note].filter(Boolean).join(" · "), hits.map(hit => hit.item), count > length);
    } catch (error) {
      if (mine === run) show(said.failed, []);
      if (!/\.js$/.test(error.message)) throw error;
    }
  }
  function show(text, items, hasMore) {
    status.textContent = text;
    results.removeAttribute("aria-busy");
    const focused = [...results.querySelectorAll("a")].indexOf(document.activeElement);
    results.replaceChildren(...items);
    if (focused >= 0 && links()[focused]) links()[focused].focus();
    more.hidden = !hasMore;
  }

  // ---- Typing, keys, address ----
  let wait;
  function soon() {
    clearTimeout(wait);
    results.setAttribute("aria-busy", "true");
    length = PAGE;
    wait = setTimeout(search, 120);
  }
  const links = () => [...results.querySelectorAll(".place a")];
  input.addEventListener("input", soon);
  selects.forEach(select => select.addEventListener("change", soon));
  filters.addEventListener("toggle", soon);
  form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(wait); search(); });
  more.addEventListener("click", async () => {
    const at = links().length;
    length += PAGE;
    await search();
    if (links()[at]) links()[at].focus();
  });
  document.addEventListener("keydown", event => {
    const all = links(), at = all.indexOf(document.activeElement), isInput = document.activeElement === input;
    if (event.altKey || event.ctrlKey || event.metaKey || (at < 0 && !isInput)) return;
    if (event.key === "ArrowDown" && all[at + 1]) { event.preventDefault(); all[at + 1].focus(); }
    else if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (all[at - 1] || input).focus(); }
    else if (event.key === "Escape" && at >= 0) { event.preventDefault(); input.focus(); input.select(); }
  });
  const address = new URLSearchParams(location.search);
  input.value = address.get("q") || "";
  selects.forEach(select => {
    const value = address.get(select.name);
    if (!value) return;
    // The names of most come with the index.
    if (![...select.options].some(option => option.value === value)) select.add(new Option(value, value));
    select.value = value;
    filters.open = true;
  });
  if (input.value) search(); else input.focus();
})();
