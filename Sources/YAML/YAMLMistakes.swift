// Turns the place at which libyaml gave up into the mistake that a writer made, and the place where it stands.

import Diagnostics
import UnicodeText

/// A text that is not YAML, and where libyaml noticed. Counts Unicode scalars, as libyaml does.
struct YAMLMistakes {
    private let text: [Unicode.Scalar]

    /// - Parameter text: UTF-8.
    init(_ text: [UInt8]) { self.text = Array(String(decoding: text, as: UTF8.self).unicodeScalars) }

    /// - Parameters:
    ///   - problem: libyaml’s words for what it found at `place`.
    ///   - context: libyaml’s words for what it was reading, which began at `start`.
    /// - Returns: the mistake, and the scalar at which it stands.
    func mistake(_ problem: String, at place: Int, in context: String, from start: Int) -> (YAMLMistake, Int) {
        let place = min(place, text.count)
        let start = min(start, text.count)
        if let tab = oddSpace(inLineOf: place, where: { $0 == "\t" }) { return (.tab, tab) }
        func sign(at offset: Int) -> (YAMLMistake, Int) { (.sign(sign: self[offset].map(String.init) ?? ""), offset) }
        switch context {
        case let context where context.hasSuffix("quoted scalar"):
            // An escape begins with its backslash, wherever in it the fault is.
            if problem.hasPrefix("found unexpected") { return (.unclosedQuote(sign: quote(start)), start) }
            return (.escape, text[..<min(place + 1, text.count)].lastIndex(of: "\\") ?? place)
        case let context where ["an alias", "an anchor", "a block scalar", "a directive", "a tag"].contains(where: context.hasSuffix): return sign(at: start)
        case let context where context.hasSuffix("a simple key"): return oddLine(start) ?? (.noColon, start)
        case let context where context.hasSuffix("flow mapping") || context.hasSuffix("flow sequence"): return inBrackets(from: start, at: place)
        default: break
        }
        switch problem {
        case let problem where problem.contains("cannot start any token") || problem.contains("node content") || problem.contains("mapping keys"):
            return sign(at: place)
        case let problem where problem.contains("sequence entries"): return (.listOnKeyLine, place)
        case let problem where problem.contains("undefined alias"): return (.unknownAlias(name: word(from: place + 1)), place)
        case let problem where problem.contains("another document"): return (.secondDocument, place)
        case let problem where problem.contains("document start"):
            if let bracket = bracket(before: place) { return (.sign(sign: quote(bracket)), bracket) }
            if let above = lineAbove(place), self[above] == "." { return (.secondDocument, above) }
            return oddLine(place) ?? (.indentation, firstWord(place))
        case let problem where problem.contains("mapping values"): return strayColon(place)
        case let problem where problem.contains("expected key") || problem.contains("indicator"): return strayPart(place)
        default: return (.other, place)
        }
    }

    /// What a plain scalar is that stands where keys with values, or a list, were expected; and after how many scalars.
    static func mistake(inPlain words: String) -> (mistake: YAMLMistake, offset: Int)? { YAMLMistakes(Array(words.utf8)).oddLine(0) }

    /// What an entry in braces is that has no colon; and after how many scalars.
    static func mistake(inBraces words: String) -> (mistake: YAMLMistake, offset: Int) { mistake(inPlain: words) ?? (.comma, 0) }

    private subscript(offset: Int) -> Unicode.Scalar? { text.indices.contains(offset) ? text[offset] : nil }
    private func quote(_ offset: Int) -> String { self[offset].map(String.init) ?? "\"" }
    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
    private func lineStart(_ offset: Int) -> Int { text[..<min(offset, text.count)].lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0 }
    private func lineEnd(_ offset: Int) -> Int { text[min(offset, text.count)...].firstIndex(where: isLineEnd) ?? text.count }
    private func firstWord(_ offset: Int) -> Int { text[lineStart(offset)...].firstIndex { $0 != " " } ?? offset }
    private func word(from offset: Int) -> String {
        String(String.UnicodeScalarView(text[min(offset, text.count)...].prefix { !isSpace($0) && !",]}".unicodeScalars.contains($0) }))
    }

    /// The first word of the nearest line above that holds any, and is no comment.
    private func lineAbove(_ offset: Int) -> Int? {
        var end = lineStart(offset) - 1
        while end >= 0 {
            let word = firstWord(end)
            if word < end, !isLineEnd(text[word]), text[word] != "#" { return word }
            end = lineStart(end) - 1
        }
        return nil
    }

    private func oddSpace(inLineOf offset: Int, where isOdd: (Unicode.Scalar) -> Bool) -> Int? {
        let start = lineStart(offset)
        return text[start...].prefix { isSpace($0) && !isLineEnd($0) }.firstIndex(where: isOdd)
    }

    /// A `#` from which on the rest of its line, the closing bracket in it, is a remark: `{en: Cyber security #1}`.
    private func remark(from start: Int, to place: Int) -> Int? {
        (start..<min(place, text.count)).first { at in
            guard text[at] == "#", at > start, text[at - 1] == " ", let next = self[at + 1], !isSpace(next) else { return false }
            let line = text[lineStart(at)..<at]
            return text[at..<lineEnd(at)].contains { $0 == "}" || $0 == "]" } && line.count { $0 == "\"" } % 2 == 0 && line.count { $0 == "'" } % 2 == 0
        }
    }

    /// The bracket that begins the value on whose line more words follow its partner: `[Cập nhật] Đối thoại`.
    private func bracket(before place: Int) -> Int? {
        let line = lineStart(place)
        guard let next = self[place], !isLineEnd(next), next != "#", let end = text[line..<place].lastIndex(where: { $0 != " " }), end + 1 < place,
            text[end] == "]" || text[end] == "}", let start = text[line..<end].firstIndex(of: text[end] == "]" ? "[" : "{"), start > line, text[start - 1] == " "
        else { return nil }
        return start
    }

    /// What other texts begin an item with: a bullet, a dash or a number.
    private func itemSign(_ at: Int) -> String? {
        guard let sign = self[at] else { return nil }
        if "•·▪●○◦■□‣–—*".unicodeScalars.contains(sign) { return self[at + 1].map { isSpace($0) || sign != "*" && !$0.isASCII } ?? true ? String(sign) : nil }
        let digits = text[at...].prefix { $0.properties.numericType == .decimal }
        guard (1...2).contains(digits.count), let dot = self[digits.endIndex], dot == "." || dot == ")", self[digits.endIndex + 1] == " " else { return nil }
        return String(String.UnicodeScalarView(digits + [dot]))
    }

    /// The slip at the head of a line: among its spaces, at its dash or at its key’s colon.
    private func oddLine(_ offset: Int) -> (YAMLMistake, Int)? {
        if let tab = oddSpace(inLineOf: offset, where: { $0 == "\t" }) { return (.tab, tab) }
        if let space = oddSpace(inLineOf: offset, where: { $0 != " " }) { return (.space(character: scalarName(text[space].value)), space) }
        var at = firstWord(offset)
        if let sign = itemSign(at) { return (.itemSign(sign: sign), at) }
        while self[at] == "-", let next = self[at + 1] {
            if next != " ", isSpace(next), !isLineEnd(next), next != "\t" { return (.space(character: scalarName(next.value)), at + 1) }
            if next != " " { return isLineEnd(next) || next == "-" ? nil : (.dashWithoutSpace, at + 1) }
            at = text[(at + 1)...].firstIndex { $0 != " " } ?? text.count
        }
        if self[at] == "\"" || self[at] == "'" { at += 1 }
        guard let first = self[at], first.properties.isAlphabetic else { return nil }
        while let next = self[at], next.properties.isAlphabetic || next.properties.numericType != nil || next == "-" || next == "_" { at += 1 }
        if self[at] == "\"" || self[at] == "'" { at += 1 }
        guard let sign = self[at] else { return nil }
        if [0xFF1A, 0x2236, 0xFE13, 0xFE55, 0xA789].contains(sign.value) { return (.foreignColon(sign: String(sign)), at) }
        guard sign == ":", let next = self[at + 1], next != " ", next != "\t", !isLineEnd(next) else { return nil }
        if isSpace(next) { return (.space(character: scalarName(next.value)), at + 1) }
        // An address or a time of day is no key.
        return next == "/" || next.properties.numericType != nil && first.value < 0x3A ? nil : (.noSpaceAfterColon, at)
    }

    /// At a colon that makes a key where none can be.
    private func strayColon(_ colon: Int) -> (YAMLMistake, Int) {
        if let odd = oddLine(colon) { return odd }
        let line = text[firstWord(colon)..<max(colon, firstWord(colon))]
        let key = zip(line.indices, line.indices.dropFirst()).first { text[$0] == ":" && isSpace(text[$1]) }?.0
        if let key {
            let value = text[(key + 1)...].firstIndex { !isSpace($0) } ?? colon
            if openingQuotes.contains(text[value]) { return (.typographicQuotes(sign: String(text[value])), value) }
            return "\"'".unicodeScalars.contains(text[value]) ? (.afterQuote(sign: quote(value)), colon) : (.colon, colon)
        }
        guard let above = lineAbove(colon) else { return (.colon, colon) }
        if let odd = oddLine(above) { return odd }
        let rest = text[above..<lineEnd(above)]
        let hasColon = zip(rest, rest.dropFirst()).contains { $0 == ":" && isSpace($1) } || rest.last == ":"
        if !hasColon, rest.first != "-" { return (.noColon, above) }
        return (.indentation, firstWord(colon))
    }

    /// At what follows a part of a block that was whole.
    private func strayPart(_ place: Int) -> (YAMLMistake, Int) {
        if let last = text[lineStart(place)..<place].last, last.value == 0xFEFF { return (.space(character: scalarName(last.value)), place - 1) }
        if let found = afterQuote(place) { return found }
        if let sign = self[place], sign == "]" || sign == "}" { return (.strayBracket(sign: String(sign)), place) }
        if let odd = oddLine(place) { return odd }
        if let bracket = bracket(before: place) { return (.sign(sign: quote(bracket)), bracket) }
        return firstWord(place) == place ? (.indentation, place) : (.other, place)
    }

    /// At what follows a closing quotation mark: whether that one was meant to close.
    private func afterQuote(_ place: Int) -> (YAMLMistake, Int)? {
        guard let end = text[lineStart(place)..<place].lastIndex(where: { $0 != " " }), text[end] == "\"" || text[end] == "'" else { return nil }
        let isOpening: (Int) -> Bool = { text[$0] == text[end] && ($0 == 0 || isSpace(text[$0 - 1]) || "[{,".unicodeScalars.contains(text[$0 - 1])) }
        guard let start = text[..<end].indices.last(where: isOpening) else { return (.afterQuote(sign: quote(end)), place) }
        // It was to open another value: the one before it is not closed.
        let isNext = isOpening(end) && (start < lineStart(end) || text[start..<end].contains(":"))
        return isNext ? (.unclosedQuote(sign: quote(start)), start) : (.afterQuote(sign: quote(end)), place)
    }

    /// In brackets that open at `start`.
    private func inBrackets(from start: Int, at place: Int) -> (YAMLMistake, Int) {
        if let remark = remark(from: start, to: place) { return (.remark, remark) }
        if let found = afterQuote(place) { return found }
        guard isClosed(start) else { return (.unclosedBracket(sign: quote(start)), start) }
        guard let sign = self[place] else { return (.unclosedBracket(sign: quote(start)), start) }
        if sign == ":" { return (.colon, place) }
        return sign == "]" || sign == "}" ? (.strayBracket(sign: String(sign)), place) : (.missingComma, place)
    }

    /// Whether the bracket at `start` has its partner, before a line that looks like the next key or item of what it stands in.
    private func isClosed(_ start: Int) -> Bool {
        let indentation = firstWord(start) - lineStart(start)
        var open: [Unicode.Scalar] = []
        var at = start
        while let sign = self[at] {
            if isLineEnd(sign) {
                let word = firstWord(at + 1)
                let isOut = word - (at + 1) <= indentation && text[min(word, text.count)...].first.map { !"]}".unicodeScalars.contains($0) } ?? true
                if isOut, self[word].map({ !isLineEnd($0) }) ?? true { return false }
            }
            let isStart = at > 0 && (isSpace(text[at - 1]) || "[{,".unicodeScalars.contains(text[at - 1]))
            if sign == "\"" || sign == "'", isStart, let end = text[(at + 1)...].firstIndex(of: sign) { at = end }
            if sign == "[" || sign == "{" { open.append(sign == "[" ? "]" : "}") }
            // A bracket of the other kind closes nothing.
            if sign == open.last {
                open.removeLast()
                if open.isEmpty { return true }
            }
            at += 1
        }
        return false
    }
}

/// Quotation marks of texts, which are none to YAML.
let openingQuotes: Set<Unicode.Scalar> = ["“", "”", "„", "«", "»", "‘", "’", "‚", "‹", "「", "『"]

/// Whether a scalar looks like a space, or like nothing; only U+0020, and in places the tab, is one to YAML.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD].contains(scalar.value)
}

extension YAMLNode {
    /// The slip that made a text of what was to be keys with values, or a list, with its place; nil where it is no such text.
    package var slip: (mistake: YAMLMistake, place: Place)? {
        // Items with bullets, of which the first looks like a key.
        if case .mapping(let entries) = content, let first = entries.first, let (mistake, _) = YAMLMistakes.mistake(inPlain: first.key), case .itemSign = mistake {
            return (mistake, first.keyPlace)
        }
        guard case .scalar(let text, plain: true) = content, let (mistake, offset) = YAMLMistakes.mistake(inPlain: text),
            case .mark(let line, let scalar) = place
        else { return nil }
        return (mistake, .mark(line: line, scalar: scalar + offset))
    }

    /// The typographic quotation mark that a text begins with, if it ends with one, too.
    package var typographicQuote: String? {
        guard case .scalar(let text, _) = content, let first = text.unicodeScalars.first, openingQuotes.contains(first),
            let last = text.unicodeScalars.last, openingQuotes.contains(last) || last == "」" || last == "』" || last == "›"
        else { return nil }
        return String(first)
    }
}
