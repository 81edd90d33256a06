// Sets the numbers of two passages against each other and finds those without a counterpart.

/// Indexes of words of each side whose number the other side lacks.
struct NumberDifference: Sendable {
    var source: [Int] = []
    var target: [Int] = []
    var isInDate = false

    var isEmpty: Bool { source.isEmpty && target.isEmpty }
}

/// A number has a counterpart when the other side has it once, in digits, in words or as a part of a date: how often it is said is
/// a matter of style.
func compareNumbers(
    _ source: Passage, _ target: Passage, _ sourceFigures: Figures, _ targetFigures: Figures, _ sourceLanguage: LanguageWords, _ targetLanguage: LanguageWords
) -> NumberDifference {
    let missing = unmatched(sourceFigures, sourceLanguage, in: targetFigures)
    let extra = unmatched(targetFigures, targetLanguage, in: sourceFigures)
    if missing.isEmpty || extra.isEmpty, (missing + extra).allSatisfy(\.isWeak) { return NumberDifference() }
    // A telephone number is the same however its digits are parted.
    let (ours, theirs) = (digits(missing, source), digits(extra, target))
    if min(ours.count, theirs.count) >= 7, missing.count + extra.count > 2 || isParted(missing + extra), ours.hasSuffix(theirs) || theirs.hasSuffix(ours) {
        return NumberDifference()
    }
    return NumberDifference(source: missing.map(\.word), target: extra.map(\.word), isInDate: (missing + extra).contains(where: \.isInDate))
}

private func unmatched(_ side: Figures, _ language: LanguageWords, in other: Figures) -> [WrittenNumber] {
    guard !side.written.isEmpty else { return [] }
    var known = other.known
    // The other language's Tuesday is this one's `thứ ba` or `thứ 3`.
    for weekday in other.weekdays where language.weekdayNumbers.indices.contains(weekday) {
        known.formUnion(language.weekdayNumbers[weekday].map { Quantity($0) })
    }
    return side.written.filter { item in
        if item.isListNumber, other.listNumbers == 0 { return false }
        func isKnown(_ quantity: Quantity) -> Bool {
            known.contains(quantity) || quantity.mantissa == 0 || !item.isScaled && other.scaled.contains(quantity)
                // `14:30` and `2.30 pm`
                || quantity.integer.flatMap { side.turnedHours[$0] }.map { known.contains(Quantity($0)) } ?? false
        }
        if item.readings.contains(where: { $0.allSatisfy(isKnown) }) { return false }
        guard let value = item.readings.first?.first?.integer else { return true }
        if side.years.contains(value), other.shortYears.contains(value % 100) { return false }
        if item.isShortYear, other.years.contains(where: { $0 % 100 == value }) { return false }
        return true
    }
}

private func digits(_ numbers: [WrittenNumber], _ passage: Passage) -> [UInt8] {
    numbers.flatMap { WrittenDigits(passage.text[Int(passage.words[$0.word].start)..<Int(passage.words[$0.word].end)]).groups.joined() }
}

/// Whether one of the numbers may be several: one with separators that group no thousands.
private func isParted(_ numbers: [WrittenNumber]) -> Bool { numbers.contains { $0.readings.contains { $0.count > 1 } } }

extension [UInt8] {
    fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}

/// The word of the target at which a day stands that the source does not have.
///
/// Only where both sides have equally many full dates: a range may be written as one date or as two.
func compareDays(_ source: Figures, _ target: Figures) -> (word: Int, source: [CalendarDay], target: [CalendarDay])? {
    let ours = Set(source.days.map(\.day))
    let theirs = Set(target.days.map(\.day))
    guard ours.count == theirs.count, ours != theirs, let wrong = target.days.first(where: { !ours.contains($0.day) }) else { return nil }
    return (wrong.word, source.days.map(\.day).filter { !theirs.contains($0) }, target.days.map(\.day).filter { !ours.contains($0) })
}

/// A number that both sides have as the same signs, whose separator their languages read in different ways: as a whole number and as a fraction.
///
/// - Returns: nil where none of the numbers that differ is one.
func numberReadTwoWays(
    _ source: Passage, _ target: Passage, _ difference: NumberDifference, _ sourceLanguage: LanguageWords, _ targetLanguage: LanguageWords
) -> (word: Int, written: String, whole: String, part: String, isWholeInSource: Bool, right: String)? {
    for word in difference.target {
        let written = target.spelling(target.words[word])
        guard difference.source.contains(where: { source.spelling(source.words[$0]) == written }) else { continue }
        let digits = WrittenDigits(target.text[Int(target.words[word].start)..<Int(target.words[word].end)])
        func isWhole(_ language: LanguageWords) -> Bool? { digits.readings(language).first.flatMap { $0.count == 1 ? $0[0].exponent >= 0 : nil } }
        guard let ours = isWhole(sourceLanguage), let theirs = isWhole(targetLanguage), ours != theirs else { continue }
        let groups = digits.groups.map { String(decoding: $0.map { $0 + 0x30 }, as: UTF8.self) }
        let sign = ours ? targetLanguage.group : targetLanguage.decimal
        return (
            word, written, groups.joined(separator: "\u{A0}"), groups[0], ours,
            groups.joined(separator: Unicode.Scalar(sign).map { String(Character($0)) } ?? "")
        )
    }
    return nil
}
