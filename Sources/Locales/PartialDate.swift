// The text of a date becomes a calendar date that knows how much of itself is known: year, month or day.

/// A date of the proleptic Gregorian calendar, years 1 to 9999, known to the year, the month or the day.
///
/// The order is that of the first day each can mean; of two that begin together the less precise comes first:
/// `2023`, `2023-01`, `2023-01-01`, `2023-01-02`.
package struct PartialDate: Hashable, Sendable, Comparable {
    /// How much of a date is known.
    package enum Precision: Sendable { case year, month, day }

    package let year: Int
    /// 1 to 12, or nil.
    package let month: Int?
    /// 1 to 31, or nil; never without a month.
    package let day: Int?

    /// Why a text is not a date.
    package enum Fault: Error, Equatable, Sendable {
        /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with ASCII digits.
        case malformed
        /// The year 0000, which this calendar does not have.
        case noSuchYear
        /// A month that is not 01 to 12.
        case noSuchMonth(Int)
        /// A day that its month does not have in that year, and the last that it has.
        case noSuchDay(Int, last: Int)
    }

    /// Makes a date from numbers, or nil if there is no such date.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard Self.fault(year: year, month: month, day: day) == nil else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Makes a date that is known to exist.
    init(existing year: Int, _ month: Int?, _ day: Int?) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads the extended formats of ISO 8601 `YYYY`, `YYYY-MM` and `YYYY-MM-DD`, and nothing more lenient.
    package static func parse(iso text: some Collection<UInt8>) -> Result<PartialDate, Fault> {
        let bytes = Array(text.prefix(11))
        guard [4, 7, 10].contains(bytes.count) else { return .failure(.malformed) }
        var parts: [Int] = []
        var value = 0
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return .failure(.malformed) }
                parts.append(value)
                value = 0
            } else {
                guard (0x30...0x39).contains(byte) else { return .failure(.malformed) }
                value = value * 10 + Int(byte - 0x30)
            }
        }
        parts.append(value)
        let (month, day) = (parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
        if let fault = fault(year: parts[0], month: month, day: day) { return .failure(fault) }
        return .success(PartialDate(existing: parts[0], month, day))
    }

    private static func fault(year: Int, month: Int?, day: Int?) -> Fault? {
        guard (1...9999).contains(year) else { return .noSuchYear }
        guard let month else { return day == nil ? nil : .malformed }
        guard (1...12).contains(month) else { return .noSuchMonth(month) }
        let last = lastDay(ofMonth: month, year: year)
        guard let day, !(1...last).contains(day) else { return nil }
        return .noSuchDay(day, last: last)
    }

    /// The number of days of a month (1 to 12).
    static func lastDay(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// `2023`, `2023-02` or `2023-02-22`.
    package var iso: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601); nil unless the day is known.
    package var weekday: Int? {
        guard let month, let day else { return nil }
        // Sakamoto's method: the year is taken to begin in March, so that a leap day is its last; 0 is Sunday.
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let y = month < 3 ? year - 1 : year
        let fromSunday = (y + y / 4 - y / 100 + y / 400 + shift[month - 1] + day) % 7
        return fromSunday == 0 ? 7 : fromSunday
    }

    /// The first day that the date can mean.
    package var first: PartialDate { PartialDate(existing: year, month ?? 1, day ?? 1) }

    /// The last day that the date can mean.
    package var last: PartialDate {
        let month = month ?? 12
        return PartialDate(existing: year, month, day ?? Self.lastDay(ofMonth: month, year: year))
    }

    /// The day after the last that the date can mean.
    package var next: PartialDate {
        let last = last
        guard let month = last.month, let day = last.day else { return last }
        if day < Self.lastDay(ofMonth: month, year: year) { return PartialDate(existing: year, month, day + 1) }
        return month < 12 ? PartialDate(existing: year, month + 1, 1) : PartialDate(existing: year + 1, 1, 1)
    }

    package static func < (a: PartialDate, b: PartialDate) -> Bool {
        (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
    }
}

/// A number with zeros in front up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
