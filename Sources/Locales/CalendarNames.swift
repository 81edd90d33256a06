// A locale becomes CLDR's names of its months and weekdays, and CLDR's date patterns in this module's fields.

import _FoundationICU

/// The names of a locale, as CLDR has them.
struct CalendarNames {
    /// Twelve each, from January.
    let months: [String]
    let monthsAlone: [String]
    /// Seven, from Monday.
    let weekdays: [String]

    init(_ locale: ICULocale) {
        var status = U_ZERO_ERROR
        let format = swift_udat_open(UDAT_LONG, UDAT_LONG, locale.identifier, nil, 0, nil, 0, &status)
        defer { if let format { swift_udat_close(format) } }
        func symbols(_ type: UDateFormatSymbolType, _ indexes: some Sequence<Int>) -> [String] {
            indexes.map { index in
                guard let format, status.isSuccess else { return String(index) }
                return icuString { swift_udat_getSymbols(format, type, Int32(index), $0, $1, $2) } ?? String(index)
            }
        }
        months = symbols(UDAT_MONTHS, 0..<12)
        monthsAlone = symbols(UDAT_STANDALONE_MONTHS, 0..<12)
        weekdays = symbols(UDAT_WEEKDAYS, [2, 3, 4, 5, 6, 7, 1])
    }
}

/// CLDR's choice of a pattern for the parts of a date that are wanted.
final class DatePatternGenerator {
    private let generator: UnsafeMutablePointer<UDateTimePatternGenerator?>?

    init(_ locale: ICULocale) {
        var status = U_ZERO_ERROR
        generator = swift_udatpg_open(locale.identifier, &status)
    }

    deinit { if let generator { swift_udatpg_close(generator) } }

    /// The pattern for a skeleton such as `yMMMMd` (UTS #35, part 4, "Matching Skeletons"); ISO 8601 without data.
    func pattern(_ skeleton: String) -> Pattern<DateField> {
        let units = Array(skeleton.utf16)
        let found = generator.flatMap { generator in
            icuString { swift_udatpg_getBestPattern(generator, units, Int32(units.count), $0, $1, $2) }
        }
        return Pattern(cldr: found ?? "y-MM-dd")
    }
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
