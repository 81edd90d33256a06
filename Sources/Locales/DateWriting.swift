// The parts of a date become the words and figures of a language.

/// The names and the digits that a language's dates are written with.
struct DateWriting: Sendable {
    /// Twelve names each, from January.
    let months: [String]
    let monthsAlone: [String]
    /// Seven names, from Monday.
    let weekdays: [String]
    let digits: Digits

    /// The text of a part of a date; empty where the date does not have it.
    func value(of field: DateField, in date: PartialDate) -> String {
        switch field {
        case .d: digits.localized(date.day.map { String($0) } ?? "")
        case .dd: digits.localized(date.day.map { padded($0, 2) } ?? "")
        case .m: digits.localized(date.month.map { String($0) } ?? "")
        case .mm: digits.localized(date.month.map { padded($0, 2) } ?? "")
        case .m2: digits.localized(date.month.map { padded($0, $0 < 3 ? 2 : 1) } ?? "")
        case .month: date.month.map { months[$0 - 1] } ?? ""
        case .monthAlone: date.month.map { monthsAlone[$0 - 1] } ?? ""
        case .weekday: date.weekday.map { weekdays[$0 - 1] } ?? ""
        case .y: digits.localized(String(date.year))
        case .yyyy: digits.localized(padded(date.year, 4))
        }
    }
}
