// Decides what a unit that came back changes in the text that it belongs to.

import Content
import UnicodeText

/// What the site has of a text now.
struct CurrentText {
    let text: [UInt8]?
    let state: TranslationState
}

/// What a unit changes; there is none where it changes nothing.
struct UnitEffect {
    /// nil: the text stays.
    var text: [UInt8]?
    /// The translation is right for the source as it is now.
    var settles: Bool
    var isReviewed: Bool
}

/// - Parameters:
///   - source: the text's source as the site has it.
///   - result: gets the unit where it is not taken for a reason that its sender should know.
func effect(of unit: ImportedUnit, on current: CurrentText, source: [UInt8], _ result: inout ImportResult) -> UnitEffect? {
    guard let raw = unit.target else { return nil }
    // A code may be any character.
    guard case .success(let text) = decode(raw) else {
        result.refused.append(unit)
        return nil
    }
    let target = trimmed(text)
    guard !target.isEmpty else { return nil }
    // An outdated text and a draft are right when their translator says so, or has written another.
    let isOpen = current.state == .outdated || current.state == .missing
    if target == current.text {
        let settles = isOpen && unit.state != .unfinished
        let isReviewed = unit.state == .reviewed && current.state != .reviewed
        return settles || isReviewed ? UnitEffect(text: nil, settles: settles, isReviewed: isReviewed) : nil
    }
    // The site's translation has been changed since the file went out. Where the file has the old one, nobody meant to bring it back.
    if let sent = unit.sent, let text = current.text, Digest(of: text) != sent {
        if Digest(of: target) != sent { result.conflicting.append(unit) }
        return nil
    }
    // Tools fill in the source where nothing was translated. It is meant where it went out so, or where a state says so.
    if target == trimmed(source), unit.sent != Digest(of: target), unit.state == .unfinished || !unit.hasState {
        result.untouched.append(unit)
        return nil
    }
    // The state of a text that was reviewed already was said of the text before.
    return UnitEffect(text: target, settles: isOpen, isReviewed: unit.state == .reviewed && current.state != .reviewed)
}

/// With LF and without line ends at the beginning and white space at the end, as a segment's text has none.
private func trimmed(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (index, byte) in text.enumerated() where byte != 0x0D || index + 1 == text.count || text[index + 1] != 0x0A { out.append(byte) }
    var slice = out[...]
    while let last = slice.last, last == 0x20 || (0x09...0x0D).contains(last) { slice = slice.dropLast() }
    while let first = slice.first, first == 0x0A || first == 0x0D { slice = slice.dropFirst() }
    return Array(slice)
}
