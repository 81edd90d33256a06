// Sets what two texts are built of against each other and finds what one of them has lost, added or changed.

import Diagnostics

/// What differs in the structure of a text and its translation, at most one finding a check.
///
/// Emphasis is compared only where nothing else differs: `**a heading**` that was `## a heading` is one mistake.
///
/// - Parameter listNumbers: how many numbers of each side count what it lists in running text, which is as good as a list.
func compareStructures(_ source: Passage, _ target: Passage, listNumbers: (source: Int, target: Int)) -> [Finding] {
    let (ours, theirs) = (source.structure, target.structure)
    let isWrittenOut =
        theirs.items.isEmpty && listNumbers.target == ours.items.count || ours.items.isEmpty && listNumbers.source == theirs.items.count
    let findings = [
        compareHeadings(ours.headings, theirs.headings),
        isWrittenOut ? nil : compareCounts(.lists, Fault.listsDiffer, ours.items.count, theirs.items),
        compareTables(ours.tables, theirs.tables),
        compareCounts(.quotations, Fault.quotationsDiffer, ours.quotations.count, theirs.quotations),
    ].compactMap { $0 }
    return findings.isEmpty ? [compareEmphasis(source, target)].compactMap { $0 } : findings
}

private func compareHeadings(_ source: [Structure.Heading], _ target: [Structure.Heading]) -> Finding? {
    let same = zip(source, target).prefix { $0.level == $1.level }.count
    guard same < max(source.count, target.count) else { return nil }
    let ours = same < source.count ? source[same].level : nil
    let theirs = same < target.count ? target[same] : nil
    let fault = Fault.headingsDiffer(
        source: ours, target: theirs?.level, marks: ours.map { String(repeating: "#", count: $0) }, silence: Check.headings.silence)
    return Finding(.headings, fault, at: theirs.map { .byte($0.place) } ?? .text)
}

private func compareCounts(_ check: Check, _ fault: (Int, Int, Silence) -> Fault, _ source: Int, _ target: [Int32]) -> Finding? {
    guard source != target.count else { return nil }
    return Finding(check, fault(source, target.count, check.silence), at: target.first.map { .byte($0) } ?? .text)
}

private func compareTables(_ source: [Structure.Table], _ target: [Structure.Table]) -> Finding? {
    func size(_ table: Structure.Table) -> TableSize { .of(rows: table.rows, columns: table.columns) }
    let same = zip(source, target).prefix { size($0) == size($1) }.count
    guard same < max(source.count, target.count) else { return nil }
    let theirs = same < target.count ? target[same] : nil
    let fault = Fault.tablesDiffer(source: same < source.count ? size(source[same]) : nil, target: theirs.map(size), silence: Check.tables.silence)
    return Finding(.tables, fault, at: theirs.map { .byte($0.place) } ?? .text)
}

/// Emphasis that is lost altogether. Which words carry it, and how many, is the translator's to say, and a foreign term is often set
/// in italics; quotation marks or code may stand for it, too. A term in italics that the translation has as it is, or most of it, was a foreign
/// one, and is none there; nor is the gloss of a term.
private func compareEmphasis(_ source: Passage, _ target: Passage) -> Finding? {
    guard !source.structure.emphasised.isEmpty, target.structure.emphasised.isEmpty, target.quotationMarks <= source.quotationMarks,
        target.structure.code.count <= source.structure.code.count
    else { return nil }
    let known = Set(target.words.map(\.folded))
    let lost = source.structure.emphasised.first { emphasis in
        let words = Passage(emphasis.words).words.filter { $0.isLetters || $0.kind == .code }
        return emphasis.isStrong || !emphasis.isGloss && words.count { known.contains($0.folded) } * 2 < words.count
    }
    return lost.map { Finding(.emphasis, .emphasisDiffers(words: $0.words, silence: Check.emphasis.silence)) }
}
