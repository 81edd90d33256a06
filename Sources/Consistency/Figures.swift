// Collects what a passage says in numbers: written in digits, spelt out, in dates, in Roman numerals.

/// A number in digits.
struct WrittenNumber: Sendable {
    /// The index of its word.
    let word: Int
    /// Each reading is one quantity or several; the number has a counterpart if one reading has.
    var readings: [[Quantity]]
    /// `'98`, `22/2/23`: the last two digits of a year are enough.
    var isShortYear = false
    /// A power of ten follows as a word.
    var isScaled = false
    var isInDate = false
    /// Whether it only counts what is listed: `(2)`, `2)`, or `2.` where a piece begins.
    var isListNumber = false
    /// Whether a hyphen joins it to a word: `COVID-19`, `2-gram`.
    var isJoined = false

    /// Whether a language may well say it without a number: “single”, “both”, “once”; or as a part of a name or a word: “bigram”.
    var isWeak: Bool { isJoined || !isScaled && !isInDate && readings.contains { $0.allSatisfy { $0.exponent == 0 && $0.mantissa <= 2 } } }
}

/// A day of a calendar, or, with 0 for the day, a month.
struct CalendarDay: Hashable, Sendable {
    let year: Int
    let month: Int
    let day: Int
}

/// The numbers of a passage.
struct Figures: Sendable {
    /// What must have a counterpart.
    var written: [WrittenNumber] = []
    /// What may be one: every reading of every number, words, months, Roman numerals.
    var known: Set<Quantity> = []
    /// Days and months with their years, and the words at which they begin.
    var days: [(day: CalendarDay, word: Int)] = []
    var weekdays: Set<Int> = []
    /// Full years, and the last two digits of others.
    var years: Set<Int> = []
    var shortYears: Set<Int> = []
    /// The numbers before a power of ten in words, without it: the other language's word for the power may not be known.
    var scaled: Set<Quantity> = []
    /// Hours as they are written on a clock of twelve, with what they are on one of twenty-four.
    var turnedHours: [Int: Int] = [:]
    var listNumbers: Int { written.count(where: \.isListNumber) }
}

/// - Parameter language: the passage's own.
func readFigures(_ passage: Passage, _ language: LanguageWords) -> Figures {
    var reader = FigureReader(passage: passage, language: language)
    reader.run()
    return reader.figures
}

/// The values of the number words of a passage, each alone and those that stand together as one number.
///
/// - Parameter joints: the words that may stand between two parts of a number: `three hundred and fifty`.
func spelledValues(_ passage: Passage, _ table: PhraseTable<NumberWord>, joints: Set<UInt64>) -> [Int] {
    var values: [Int] = []
    var total = 0
    var current = 0
    var end = -2
    for match in table.matches(passage) {
        let start = match.words.lowerBound
        if start != end, !(start == end + 1 && joints.contains(passage.words[end].key)) { (total, current) = (0, 0) }
        end = match.words.upperBound
        for value in match.values {
            switch value {
            case .value(let number): values.append(number)
            case .power(let exponent): values.append(powerOfTen(exponent))
            }
        }
        guard let first = match.values.first else { continue }
        switch first {
        case .value(let number): current += number
        case .power(let exponent):
            current = max(current, 1).multipliedReportingOverflow(by: powerOfTen(exponent)).partialValue
            if exponent >= 3 {
                total &+= current
                current = 0
            }
        }
        if total >= 0, current >= 0, total < 1_000_000_000_000, current < 1_000_000_000_000 {
            values.append(total + current)
        } else {
            (total, current) = (0, 0)
        }
    }
    return values
}

private func powerOfTen(_ exponent: Int) -> Int { (0..<min(max(exponent, 0), 15)).reduce(1) { product, _ in product * 10 } }

private struct FigureReader {
    let passage: Passage
    let language: LanguageWords
    var figures = Figures()

    init(passage: Passage, language: LanguageWords) {
        self.passage = passage
        self.language = language
    }

    private var words: [Word] { passage.words }

    mutating func run() {
        for value in spelledValues(passage, language.numbers, joints: language.joints) { figures.known.insert(Quantity(value)) }
        for match in language.weekdays.matches(passage) { figures.weekdays.formUnion(match.values) }
        if !language.magnitudes.matches(passage).isEmpty { for power in 1...6 { figures.known.insert(Quantity(1).times(powerOfTen: power)) } }
        var grouped = -1
        for index in words.indices where index > grouped {
            switch words[index].kind {
            case .number: grouped = number(index)
            case .word where words[index].isCapitalised:
                if let value = romanNumeral(passage.text[Int(words[index].start)..<Int(words[index].end)]) { figures.known.insert(Quantity(value)) }
            case .code:
                // `H2O` and `G20` are names, but a text may also say “G 20”.
                for group in digitRuns(words[index]) { figures.known.insert(group) }
            default: break
            }
        }
        dates()
        listNumbers()
    }

    private func digitRuns(_ word: Word) -> [Quantity] {
        passage.text[Int(word.start)..<Int(word.end)].split { !(0x30...0x39).contains($0) }.map { Quantity(digits: $0.map { $0 - 0x30 }) }
    }

    /// - Returns: the index of the number's last word.
    private mutating func number(_ first: Int) -> Int {
        let word = words[first]
        let index = endOfGroups(first)
        let digits = WrittenDigits(passage.text[Int(word.start)..<Int(words[index].end)])
        var readings = digits.readings(language)
        if index > first {
            readings.append(
                (first...index).flatMap { WrittenDigits(passage.text[Int(words[$0].start)..<Int(words[$0].end)]).groups.map { Quantity(digits: $0) } })
        }
        guard !word.isVerbatim else {
            for reading in readings { figures.known.formUnion(reading) }
            return index
        }
        var item = WrittenNumber(word: first, readings: readings)
        // `1.2 million`, `850k`
        if let phrase = language.numbers.match(passage, at: index + 1), readings.first?.count == 1, isNear(index) {
            for case .power(let exponent) in phrase.values where !item.isScaled {
                figures.scaled.formUnion(readings.joined())
                readings = readings.map { $0.map { $0.times(powerOfTen: exponent) } }
                item.readings = readings + item.readings
                item.isScaled = true
            }
        }
        for reading in readings { figures.known.formUnion(reading) }
        if !item.isScaled, digits.separators.isEmpty, let value = readings[0][0].integer {
            if (1000...2999).contains(value), digits.groups[0].count == 4 { figures.years.insert(value) }
            if digits.groups[0].count == 2, first > 0 {
                let before = words[first - 1]
                let isGlued = before.kind == .mark && before.end == word.start
                item.isShortYear = value >= 30 || isGlued && (mark(first - 1) == "/" || passage.isJoint(before))
                if item.isShortYear { figures.shortYears.insert(value) }
            }
        }
        item.isJoined = isJoined(first - 1, first - 2) || isJoined(index + 1, index + 2)
        if language.magnitudes.match(passage, at: index + 1) != nil, let power = item.readings.first?.first?.integer, power < 12 {
            item.readings.append([Quantity(1).times(powerOfTen: power)])
        }
        if digits.groups[0].count <= 2, digits.groups.count <= 2, let hour = plainInteger(digits.groups[0]), hour <= 12,
            let isAfternoon = isAfternoon(hour, around: first...index)
        {
            let turned = isAfternoon ? hour % 12 + 12 : hour % 12
            figures.turnedHours[hour] = turned
            figures.known.insert(Quantity(turned))
        }
        figures.written.append(item)
        return index
    }

    /// The last of the words that are groups of one number, in a language that groups digits by spaces: `1 500`.
    private func endOfGroups(_ first: Int) -> Int {
        guard WrittenDigits.unified(language.group) == 0xA0, words[first].end - words[first].start <= 3 else { return first }
        var last = first
        while last + 1 < words.count, words[last + 1].kind == .number, words[last + 1].start == words[last].end + 1, passage.text[Int(words[last].end)] == 0x20
        {
            let next = WrittenDigits(passage.text[Int(words[last + 1].start)..<Int(words[last + 1].end)])
            guard next.groups[0].count == 3, next.separators.count <= 1 else { break }
            last += 1
            if !next.separators.isEmpty { break }
        }
        return last
    }

    /// Whether the time of day that begins with a number is one from noon on; nil where nothing says so: `2 pm`, `2:30 pm`, `2.30 pm`,
    /// `2 giờ 30 chiều`, `下午2時`.
    private func isAfternoon(_ hour: Int, around number: ClosedRange<Int>) -> Bool? {
        dayPeriod(around: number).map { periods in
            // A night has hours of both halves of the day.
            periods.contains(true) && (!periods.contains(false) || hour >= 6)
        }
    }

    /// What the words beside a number say of the hours that they are said of: whether they are from noon on.
    private func dayPeriod(around number: ClosedRange<Int>) -> [Bool]? {
        for start in max(0, number.lowerBound - 2)..<number.lowerBound {
            if let match = language.dayPeriods.match(passage, at: start), match.end == number.lowerBound { return match.values }
        }
        // At most the minutes, with a sign or a word before them and a word after.
        var numbers = 0
        for index in words.indices.dropFirst(number.upperBound + 1).prefix(4) {
            if let match = language.dayPeriods.match(passage, at: index) { return match.values }
            if words[index].kind == .number { numbers += 1 }
            guard numbers <= 1, words[index].kind == .number || words[index].isLetters || [":", "."].contains(mark(index)) else { return nil }
        }
        return nil
    }

    /// Marks the numbers that count what is listed in running text; the other language may write a list, or words.
    private mutating func listNumbers() {
        var run: [Int] = []
        func close() {
            if run.count > 1 { for item in run { figures.written[item].isListNumber = true } }
            run = []
        }
        for (item, number) in figures.written.enumerated() {
            guard let value = plainInteger(number.word), let opensPiece = listSign(at: number.word) else { continue }
            if value != run.count + 1 { close() }
            if value == run.count + 1 { run.append(item) }
            if opensPiece { figures.written[item].isListNumber = true }
        }
        close()
    }

    /// Whether a number with the signs of a list number around it opens a piece; nil: it has none.
    private func listSign(at index: Int) -> Bool? {
        let closer = mark(index + 1)
        guard closer == ")" || closer == ".", words[index + 1].start == words[index].end else { return nil }
        let isBracketed = mark(index - 1) == "(" && words[index - 1].end == words[index].start
        let before = isBracketed ? index - 2 : index - 1
        let opensPiece = before < 0 || words[before].kind == .end
        return closer == ")" || opensPiece ? opensPiece : nil
    }

    /// Whether a hyphen beside a number joins it to the word at `neighbour`.
    private func isJoined(_ hyphen: Int, _ neighbour: Int) -> Bool {
        guard ["-", "‐", "‑"].contains(mark(hyphen)), words.indices.contains(neighbour), words[neighbour].kind == .word else { return false }
        let (left, right) = (min(hyphen, neighbour), max(hyphen, neighbour))
        return words[left].end == words[right].start
            && (neighbour < hyphen ? words[hyphen].end == words[hyphen + 1].start : words[hyphen - 1].end == words[hyphen].start)
    }

    /// Whether the next word follows at once or after one space.
    private func isNear(_ index: Int) -> Bool { words[index + 1].start - words[index].end <= 2 && words[index + 1].kind != .end }

    private func mark(_ index: Int) -> String { words.indices.contains(index) && words[index].kind == .mark ? passage.spelling(words[index]) : "" }

    /// A whole number without separators, at a word.
    private func plainInteger(_ index: Int) -> Int? {
        guard words.indices.contains(index), words[index].kind == .number else { return nil }
        let digits = WrittenDigits(passage.text[Int(words[index].start)..<Int(words[index].end)])
        return digits.separators.isEmpty ? plainInteger(digits.groups[0]) : nil
    }

    private func plainInteger(_ digits: [UInt8]) -> Int? { digits.count <= 4 ? digits.reduce(0) { $0 * 10 + Int($1) } : nil }

    // MARK: Dates

    private mutating func dates() {
        var inDate: Set<Int> = []
        for match in language.months.matches(passage) {
            let month = match.values[0]
            for value in match.values { figures.known.insert(Quantity(value)) }
            let first = match.words.lowerBound
            var end = match.words.upperBound
            if mark(end) == "." || mark(end) == "," { end += 1 }
            let after = number(from: end, step: 1)
            let before = number(from: first - 1, step: -1)
            var year: Int?
            var day: Int?
            if let before {
                if before.value >= 1000 { year = before.value } else if (1...31).contains(before.value) { day = before.value }
                inDate.insert(before.index)
            }
            if let after {
                if after.value >= 1000 {
                    year = year ?? after.value
                } else if day == nil, (1...31).contains(after.value) {
                    day = after.value
                    if year == nil, let later = number(from: after.index + 1, step: 1), later.value >= 1000 {
                        year = later.value
                        inDate.insert(later.index)
                    }
                }
                inDate.insert(after.index)
            }
            for index in match.words where words[index].kind == .number { inDate.insert(index) }
            if let year { figures.days.append((CalendarDay(year: year, month: month, day: day ?? 0), first)) }
        }
        for index in words.indices { numericDate(index, &inDate) }
        for item in figures.written.indices where inDate.contains(figures.written[item].word) { figures.written[item].isInDate = true }
    }

    /// The next number within two words.
    private func number(from start: Int, step: Int) -> (index: Int, value: Int)? {
        var index = start
        for _ in 0..<3 {
            guard words.indices.contains(index), words[index].kind == .number || words[index].isLetters || mark(index) == "," || step < 0 && mark(index) == "."
            else { return nil }
            if words[index].kind == .number { return plainInteger(index).map { (index, $0) } }
            index += step
        }
        return nil
    }

    /// `22/2/2023`, `2023-02-22`, `22.02.2023`, `2/2023`.
    private mutating func numericDate(_ index: Int, _ inDate: inout Set<Int>) {
        guard words[index].kind == .number else { return }
        var parts: [Int]
        var last = index
        let digits = WrittenDigits(passage.text[Int(words[index].start)..<Int(words[index].end)])
        if digits.groups.count == 3, digits.groups.allSatisfy({ $0.count <= 4 }) {
            parts = digits.groups.map { $0.reduce(0) { $0 * 10 + Int($1) } }
        } else if let first = plainInteger(index), index + 4 < words.count, let second = plainInteger(index + 2), let third = plainInteger(index + 4),
            mark(index + 1) == mark(index + 3), ["/", "-", "."].contains(mark(index + 1)), words[index + 4].end - words[index].start <= 10
        {
            parts = [first, second, third]
            last = index + 4
        } else if let month = plainInteger(index), (1...12).contains(month), mark(index + 1) == "/", let year = plainInteger(index + 2),
            (1000...2999).contains(year), words[index + 2].end - words[index].start <= 7, !["/", "-", "."].contains(mark(index - 1))
        {
            parts = [0, month, year]
            last = index + 2
        } else {
            return
        }
        if parts[0] >= 1000 { parts.reverse() } else if language.isMonthFirst, parts[0] > 0 { parts.swapAt(0, 1) }
        if parts[1] > 12, (1...12).contains(parts[0]) { parts.swapAt(0, 1) }
        guard parts[2] >= 1000, (1...12).contains(parts[1]), (0...31).contains(parts[0]) else { return }
        figures.days.append((CalendarDay(year: parts[2], month: parts[1], day: parts[0]), index))
        figures.years.insert(parts[2])
        for word in index...last { inDate.insert(word) }
    }
}

/// The value of a Roman numeral in capitals; nil for other words.
private func romanNumeral(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= 15 else { return nil }
    var total = 0
    var last = 0
    for letter in word.reversed() {
        let value: Int
        switch letter {
        case UInt8(ascii: "I"): value = 1
        case UInt8(ascii: "V"): value = 5
        case UInt8(ascii: "X"): value = 10
        case UInt8(ascii: "L"): value = 50
        case UInt8(ascii: "C"): value = 100
        case UInt8(ascii: "D"): value = 500
        case UInt8(ascii: "M"): value = 1000
        default: return nil
        }
        total += value < last ? -value : value
        last = max(last, value)
    }
    return total > 0 ? total : nil
}
