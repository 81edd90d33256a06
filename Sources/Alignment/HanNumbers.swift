// Reads numbers that are written in Han numerals.

/// What a Han numeral says: 0 to 9, 10, 100 or 1000; nil for other scalars.
func hanNumeral(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
}

/// How many decimal places the numeral moves the number before it: `万` 4, `億` 8.
func hanPower(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "万", "萬": 4
    case "亿", "億": 8
    default: nil
    }
}

/// The value of a run of Han numerals, digit by digit (`二〇二三`) or with their units (`三百五十`); nil where it is more likely a part of words
/// (`三三`, `二三`, `百千`).
func hanValue(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
    let numerals = run.compactMap(hanNumeral)
    // As many digits as a year has at most leave room for any number of this size.
    guard numerals.count == run.count, (2...8).contains(numerals.count) else { return nil }
    if numerals.allSatisfy({ $0 < 10 }) {
        return numerals.count > 2 || numerals.last == 0 ? numerals.reduce(0) { $0 * 10 + $1 } : nil
    }
    var sum = 0
    var lastUnit = 10_000
    var digit: Int?
    for (place, numeral) in numerals.enumerated() {
        if numeral == 0 {
            // `三百零五`: it fills a place that has no unit.
            guard place > 0, digit == nil else { return nil }
        } else if numeral < 10 {
            guard digit == nil else { return nil }
            digit = numeral
        } else {
            // `十五` is short for `一十五`; no other unit goes without its digit.
            guard numeral < lastUnit, let count = digit ?? (place == 0 && numeral == 10 ? 1 : nil) else { return nil }
            sum += count * numeral
            (lastUnit, digit) = (numeral, nil)
        }
    }
    return sum + (digit ?? 0)
}
