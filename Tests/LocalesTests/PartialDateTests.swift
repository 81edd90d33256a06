// Texts of dates are read strictly, and the calendar has no holes.

import Randomness
import Testing

@testable import Locales

@Suite struct PartialDateTests {
    @Test(
        arguments: [
            ("2023", nil), ("2023-02", nil), ("2023-02-22", nil), ("2024-02-29", nil), ("2000-02-29", nil), ("0001-01-01", nil),
            ("9999-12-31", nil),
            ("2023-02-30", .noSuchDay(30, last: 28)), ("1900-02-29", .noSuchDay(29, last: 28)), ("2023-04-31", .noSuchDay(31, last: 30)),
            ("2023-01-00", .noSuchDay(0, last: 31)), ("2023-13", .noSuchMonth(13)), ("2023-00-10", .noSuchMonth(0)),
            ("0000", .noSuchYear), ("", .malformed), ("23", .malformed), ("2023-2-22", .malformed), ("2023-02-22 ", .malformed),
            ("2023/02/22", .malformed), ("22-02-2023", .malformed), ("+202", .malformed), ("２０２３", .malformed),
            ("2023-02-22T00:00", .malformed), ("-2023", .malformed),
        ] as [(String, PartialDate.Fault?)])
    func reads(text: String, fault: PartialDate.Fault?) {
        switch PartialDate.parse(iso: text.utf8) {
        case .success(let date): #expect(fault == nil && date.iso == text)
        case .failure(let found): #expect(found == fault)
        }
    }

    /// Every day from 0001-01-01, a Monday, to 9999-12-31, walked with the plain rule of the Gregorian calendar.
    @Test func everyDayThereIs() {
        var weekday = 1
        var previous = PartialDate(year: 1)!
        for year in 1...9999 {
            let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
            for (index, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length {
                    guard let date = PartialDate(year: year, month: index + 1, day: day), date.weekday == weekday, previous < date
                    else {
                        Issue.record("\(year)-\(index + 1)-\(day)")
                        return
                    }
                    weekday = weekday % 7 + 1
                    previous = date
                }
                if PartialDate(year: year, month: index + 1, day: length + 1) != nil {
                    Issue.record("\(year)-\(index + 1) too long")
                    return
                }
            }
        }
        #expect(weekday == 6)  // 9999-12-31 is a Friday
    }

    @Test func order() {
        let texts = ["2022-12-31", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-02", "2024"]
        let dates = texts.compactMap { try? PartialDate.parse(iso: $0.utf8).get() }
        var random = SplitMix64(seed: 0x5EED_0005)
        #expect(dates.shuffled(using: &random).sorted().map(\.iso) == texts)
    }

    @Test func bounds() throws {
        let month = try PartialDate.parse(iso: "2024-02".utf8).get()
        #expect(month.first.iso == "2024-02-01" && month.last.iso == "2024-02-29")
        let year = try PartialDate.parse(iso: "2022".utf8).get()
        #expect(year.first.iso == "2022-01-01" && year.last.iso == "2022-12-31")
        #expect(PartialDate(year: 2022, month: nil, day: 3) == nil && PartialDate(year: .max) == nil && month.weekday == nil)
    }
}
