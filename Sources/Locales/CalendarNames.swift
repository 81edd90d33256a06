// A locale becomes CLDR's names of its months and weekdays, and CLDR's date patterns in this module's fields.

import UnicodeText

/// The names of a locale, as CLDR has them.
struct CalendarNames {
    /// Twelve each, from January.
    let months: [String]
    let monthsAlone: [String]
    /// Seven, from Monday.
    let weekdays: [String]

    init(_ locale: ICULocale) {
        let format = DateFormat(locale)
        func names(_ names: DateFormat.Names, _ count: Int) -> [String] { format?.names(names) ?? (0..<count).map { String($0) } }
        months = names(.months, 12)
        monthsAlone = names(.monthsAlone, 12)
        let fromSunday = names(.weekdays, 7)
        weekdays = Array(fromSunday.dropFirst() + fromSunday.prefix(1))
    }
}

extension DatePatternGenerator {
    /// The pattern for a skeleton such as `yMMMMd`, in this module's fields; ISO 8601 without data.
    func pattern(_ skeleton: String) -> Pattern<DateField> { Pattern(cldr: pattern(skeleton) ?? "y-MM-dd") }
}

extension Pattern<DateField> {
    /// Reads a date pattern of CLDR (UTS #35, part 4, "Date Field Symbol Table"): letters are fields, text stands
    /// between apostrophes, two apostrophes are one. Fields that no date here has are left out.
    init(cldr text: String) {
        var pieces: [Piece] = []
        var literal = ""
        // By scalars: in some languages a combining mark follows the apostrophe.
        var rest = Substring(text).unicodeScalars
        var isQuoted = false
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            if first == "'" {
                if rest.dropFirst().first == "'" {
                    literal += "'"
                    rest = rest.dropFirst(2)
                } else {
                    isQuoted.toggle()
                    rest = rest.dropFirst()
                }
            } else if isQuoted || !(first.isASCII && first.properties.isAlphabetic) {
                literal.unicodeScalars.append(contentsOf: run)
                rest = rest[run.endIndex...]
            } else {
                rest = rest[run.endIndex...]
                guard let field = DateField(cldr: first, width: run.count) else { continue }
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                pieces.append(.field(field))
            }
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        self.init(pieces)
    }
}

extension DateField {
    /// The field for a run of one letter in a CLDR pattern.
    fileprivate init?(cldr letter: Unicode.Scalar, width: Int) {
        switch (letter, width) {
        case ("d", 1): self = .d
        case ("d", _): self = .dd
        case ("M", 1), ("L", 1): self = .m
        case ("M", 2), ("L", 2): self = .mm
        case ("M", _): self = .month
        case ("L", _): self = .monthAlone
        case ("E", _), ("c", _): self = .weekday
        case ("y", 4): self = .yyyy
        case ("y", _): self = .y
        default: return nil
        }
    }
}
