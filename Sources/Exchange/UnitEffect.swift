// Decides what a unit that came back changes in the text that it belongs to.

import Content
import UnicodeText
import YAML

/// What the site has of a text now.
struct CurrentText {
    /// The translation; of a missing text, its draft.
    let text: [UInt8]?
    let state: TranslationState
}

/// What a unit changes; there is none where it changes nothing.
struct UnitEffect {
    /// nil: the text stays.
    var text: [UInt8]?
    /// The text is not finished: it stands as a draft.
    var isDraft = false
    /// The translation is right for the source as it is now.
    var settles = false
    var isReviewed = false
}

/// - Parameters:
///   - source: the text's source as the site has it.
///   - write: turns what came back into the text that the site is to have.
///   - result: gets the unit where it is not taken for a reason that its sender should know.
func effect(
    of unit: ImportedUnit, on current: CurrentText, source: [UInt8], _ result: inout ImportResult,
    write: (ReturnedText) -> Result<[UInt8], Refusal>
) -> UnitEffect? {
    guard let raw = unit.target else {
        if unit.isPartial { result.partial.append(unit) }
        return nil
    }
    guard let returned = raw.normalized(keepsIndentation: source.first == 0x20 || source.first == 0x09) else {
        result.refused.append(RefusedUnit(unit: unit, reason: .control(character: scalarName(foreignScalar(raw, MarkedText(plain: "")) ?? 0))))
        return nil
    }
    let sent = returned.bytes
    guard !sent.isEmpty else { return nil }
    // A text that the site itself sent out, whatever the tool has made of its state.
    let isAsSent = unit.sent.map { $0 == Digest(of: sent) } ?? (unit.state == .unsaidOpen)
    if sent == current.text { return settling(unit, current, isAsSent: isAsSent) }
    let isNewer = unit.sent.map { digest in current.text.map { Digest(of: $0) != digest } ?? false } ?? false
    // The file has the text that went out, and the site another since: nobody meant to bring the old one back.
    if isNewer, isAsSent { return nil }
    // Tools fill in the source where nothing was translated. It is meant where it went out so, or where a state says so.
    let isDone = unit.state == .translated || unit.state == .reviewed
    if sent == trimmed(source), !isAsSent, !isDone {
        result.untouched.append(unit)
        return nil
    }
    let text: [UInt8]
    switch unit.sent == Digest(of: sent) ? .success(sent) : write(returned) {
    case .success(let written): text = written
    case .failure(let reason):
        result.refused.append(RefusedUnit(unit: unit, reason: reason))
        return nil
    }
    if text == current.text { return settling(unit, current, isAsSent: isAsSent) }
    if isNewer {
        result.conflicting.append(unit)
        return nil
    }
    if unit.state == .unfinished || unit.state == .unsaidOpen && isAsSent {
        if current.state == .missing { return UnitEffect(text: text, isDraft: true) }
        result.unfinished.append(unit)
        return nil
    }
    // The state of a text that was reviewed already was said of the text before.
    return UnitEffect(text: text, settles: isOpen(current), isReviewed: unit.state == .reviewed && current.state != .reviewed)
}

/// An outdated text and a draft are right when their translator says so, or has written another.
private func isOpen(_ current: CurrentText) -> Bool { current.state == .outdated || current.state == .missing }

/// What a unit says of a text that is the site's already.
private func settling(_ unit: ImportedUnit, _ current: CurrentText, isAsSent: Bool) -> UnitEffect? {
    let saysSo =
        switch unit.state {
        case .unfinished: false
        case .unsaid, .unsaidOpen: !isAsSent
        case .translated, .reviewed: true
        }
    let settles = isOpen(current) && saysSo
    let isReviewed = unit.state == .reviewed && current.state != .reviewed
    return settles || isReviewed ? UnitEffect(settles: settles, isReviewed: isReviewed) : nil
}

private func trimmed(_ text: [UInt8]) -> [UInt8] {
    var slice = withLineFeeds(text)[...]
    while let last = slice.last, isASCIISpace(last) { slice = slice.dropLast() }
    while let first = slice.first, first == 0x0A || first == 0x0D { slice = slice.dropFirst() }
    return Array(slice)
}

/// A title, a summary or a text of the model: words on one line.
func plainText(_ returned: ReturnedText, source: String) -> Result<[UInt8], Refusal> {
    if let control = foreignScalar(returned, MarkedText(plain: source)) { return .failure(.control(character: scalarName(control))) }
    return .success(Array(withSingleSpaces(String(decoding: returned.bytes, as: UTF8.self)).utf8))
}
