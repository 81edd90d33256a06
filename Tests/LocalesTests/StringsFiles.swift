// The theme's strings become the rules for Vietnamese and Australian English that the tests are run with.

/// Vietnamese. Dates by Decree 30/2020/NĐ-CP, Annex I; ordinals with their irregular first and fourth.
let vietnamese = parse(
    """
    date.day: ngày {dd} tháng {m2} năm {yyyy}
    date.weekday: "{weekday}, ngày {dd} tháng {m2} năm {yyyy}"
    date.month: tháng {m} năm {yyyy}
    date.year: "{yyyy}"
    date.short: "{d}/{m}/{yyyy}"
    date.short-month: "{m}/{yyyy}"
    date.months: tháng 1, tháng 2, tháng 3, tháng 4, tháng 5, tháng 6, tháng 7, tháng 8, tháng 9, tháng 10, tháng 11, tháng 12
    date.weekdays: Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu, Thứ Bảy, Chủ Nhật
    date.range.same-month: ngày {from.dd} – {to.dd} tháng {to.m2} năm {to.yyyy}
    date.range.same-year: ngày {from.dd} tháng {from.m2} – ngày {to.dd} tháng {to.m2} năm {to.yyyy}
    date.range.months: tháng {from.m} – tháng {to.m} năm {to.yyyy}
    date.range.years: "{from.yyyy} – {to.yyyy}"
    date.range.other: "{from} – {to}"
    date.range.from: từ {from}
    date.range.until: đến {to}
    number.decimal: ","
    number.group: "."
    number.percent: "{n}%"
    ordinal.words: thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ tám, thứ chín, thứ mười
    ordinal.other: thứ {n}
    list.separator: ", "
    list.last: " và "
    list.pair: " và "
    quote.open: “
    quote.close: ”
    quote.inner-open: ‘
    quote.inner-close: ’
    dash.range: " – "
    dash.pair: " – "
    people.order: given
    """)

/// Australian English, by the Australian Government Style Manual: no comma after the weekday, single quotation marks
/// first, en dashes without spaces between single words and figures.
let english = parse(
    """
    date.day: "{d} {month} {yyyy}"
    date.weekday: "{weekday} {d} {month} {yyyy}"
    date.month: "{month} {yyyy}"
    date.year: "{yyyy}"
    date.short: "{dd}/{mm}/{yyyy}"
    date.short-month: "{mm}/{yyyy}"
    date.months: January, February, March, April, May, June, July, August, September, October, November, December
    date.weekdays: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
    date.range.same-month: "{from.d}–{to.d} {to.month} {to.yyyy}"
    date.range.same-year: "{from.d} {from.month} – {to.d} {to.month} {to.yyyy}"
    date.range.months: "{from.month}–{to.month} {to.yyyy}"
    date.range.years: "{from.yyyy}–{to.yyyy}"
    date.range.other: "{from} – {to}"
    date.range.from: from {from}
    date.range.until: until {to}
    number.decimal: "."
    number.group: ","
    number.percent: "{n}%"
    ordinal.words: first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth
    ordinal.one: "{n}st"
    ordinal.two: "{n}nd"
    ordinal.few: "{n}rd"
    ordinal.other: "{n}th"
    list.separator: ", "
    list.last: " and "
    list.pair: " and "
    quote.open: ‘
    quote.close: ’
    quote.inner-open: “
    quote.inner-close: ”
    dash.range: –
    dash.pair: –
    people.order: family
    """)

/// Reads the subset of YAML that the blocks above are written in: one pair a line, values plain or in double quotes.
private func parse(_ block: String) -> [String: String] {
    var strings: [String: String] = [:]
    for line in block.split(separator: "\n") {
        let key = line.prefix { $0 != ":" }
        let value = line.dropFirst(key.count + 2)
        strings[String(key)] = value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : String(value)
    }
    return strings
}
