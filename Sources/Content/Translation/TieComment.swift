// Turns the comment lines above a key of a YAML file that carries a tie into what the program wrote and what a person did, and back.

import UnicodeText

/// What stands above a title, a summary or a text of the model: the source's text (`#.`), the text that the translation was made from (`#|`), what is
/// offered to the translator (`#~ memory …`, `#~ draft: …`), and words that a person typed here once (`#~ kept: …`).
package struct TieComment: Sendable {
    /// What its lines begin with: the source's text, what it was, and what is said to the translator.
    package static let (sourceMark, formerMark, offerMark) = ("#. ", "#| ", "#~ ")
    static let marks = [sourceMark, formerMark, offerMark]
    private static let keptMark = offerMark + "kept: "

    private(set) var source: String?
    private(set) var was: String?
    /// Lines that the program renews, with their mark; drafts among them.
    private(set) var offers: [String] = []
    private var kept: [String] = []
    private var lines: [(text: String, line: Int)] = []

    /// - Parameters:
    ///   - line: without the white space at its ends, and with its mark.
    ///   - number: its place in the file, from 1.
    mutating func add(_ line: String, number: Int = 0) {
        let text = String(line.dropFirst(3))
        if line.hasPrefix(Self.sourceMark), source == nil {
            source = text
            lines.append((text, number))
        } else if line.hasPrefix(Self.formerMark), was == nil {
            was = text
            lines.append((text, number))
        } else if line.hasPrefix(Self.keptMark) {
            kept.append(String(line.dropFirst(Self.keptMark.count)))
        } else if line.hasPrefix(Self.offerMark), Self.offerMarks.contains(where: { text.hasPrefix($0) }), isProgramsOwn(text) {
            offers.append(line)
        } else {
            let words = Self.marks.contains(where: line.hasPrefix) ? text : String(line.dropFirst()).trimmingWhitespace
            if !words.isEmpty { lines.append((words, number)) }
        }
    }

    /// Whether a line is what its digest was taken from. A version before wrote none, and a draft is anyone's.
    private func isProgramsOwn(_ text: String) -> Bool {
        guard let key = text.ranges(of: " " + SuggestionLine.digestKey).last else { return true }
        return Digest(hexadecimal: text[key.upperBound...]) == Digest(of: text[..<key.lowerBound].utf8)
    }

    private static let offerMarks = ["draft: ", "memory ", "translated: ", "term: "]

    /// What a person typed: words in the place of the source's that are not what the tie's digests were taken from, and lines of no known form.
    ///
    /// - Parameter now: the source's text, where it is known: a line may have been written from it by an older version, spaces changed.
    func typed(_ tie: Tie, now: String? = nil) -> [(text: String, line: Int)] {
        lines.filter { item in
            guard item.text == source || item.text == was else { return true }
            // The old text stays behind when its digest is taken out.
            if item.text == was, tie.was.isEmpty { return false }
            let digest = [Digest(of: item.text.utf8)]
            return !(digest == tie.digests || digest == tie.was || now.map { oneLine($0) == item.text } ?? false)
        }
    }

    /// The lines as they are written now.
    ///
    /// - Parameters:
    ///   - now: the source's text; nil where it is gone: then what was typed is kept, and all else stays.
    ///   - old: the tie as it was read.
    ///   - tie: as it is written.
    ///   - offers: with their marks; nil: those that stand there.
    func lines(source now: String?, old: Tie, tie: Tie, offers: [String]? = nil) -> [String] {
        let typed = typed(old, now: now).map(\.text)
        func known(_ text: String?) -> String? { text.flatMap { typed.contains($0) ? nil : $0 } }
        let former = now == nil ? known(was) : tie.was.isEmpty ? nil : known(former(old))
        return ((now.map(oneLine) ?? known(source)).map { [Self.sourceMark + $0] } ?? []) + (former.map { [Self.formerMark + $0] } ?? [])
            + (offers ?? self.offers) + (kept + typed).map { Self.keptMark + $0 }
    }

    /// Whether a person's words stand among the lines: typed ones, kept ones, or a draft.
    func holdsWords(_ old: Tie) -> Bool { !kept.isEmpty || !typed(old).isEmpty || offers.contains { draftText($0) != nil } }

    /// The text that the translation was made from.
    func former(_ old: Tie) -> String? { old.was.isEmpty ? source : was }
}
