// Tests the grammar of the comments that tie a translation to its source .

import Content
import Randomness
import SiteFixtures
import Testing

/// What a comment says, in one line; `malformed: why`, `comment` or `markup` for anything else.
private func read(_ text: String) -> String {
    switch readHTMLBlock(Array(text.utf8)[...], offset: 0, source: "vi", languages: ["vi", "en"]) {
    case .comment: return "comment"
    case .markup: return "markup"
    case .malformed(let why): return "malformed: \(why)"
    case .segment(let comment):
        var out = comment.ids.map { "p\($0)" }.joined(separator: " ") + " " + comment.tie.digests.map(\.hexadecimal).joined(separator: ",")
        if !comment.tie.was.isEmpty { out += " was " + comment.tie.was.map(\.hexadecimal).joined(separator: ",") }
        if let review = comment.tie.review { out += " reviewed \(review.date.iso)" + (review.translation.map { " \($0.hexadecimal)" } ?? "") }
        if comment.tie.orphan { out += " orphan" }
        if comment.tie.isDraft { out += " draft" }
        out += " “" + String(decoding: comment.source, as: UTF8.self) + "”"
        if let was = comment.was { out += " “" + String(decoding: was, as: UTF8.self) + "”" }
        if comment.hasSuggestions { out += " and suggestions" }
        for words in comment.body.typed { out += " typed \(words.line) “" + String(decoding: words.text, as: UTF8.self) + "”" }
        if !comment.body.kept.isEmpty { out += " kept “" + String(decoding: comment.body.kept, as: UTF8.self) + "”" }
        return out
    }
}

private let hai = Digest(of: "Hai".utf8).hexadecimal
private let cu = Digest(of: "Cũ".utf8).hexadecimal
private let terms = Digest(of: "a = b".utf8).hexadecimal
private let example = Digest(of: "~~~\n<!-- p8 vi=77ab01de\n-->\n~~~".utf8).hexadecimal
private let fence = Digest(of: "~~~ terms\na\n~~~".utf8).hexadecimal

@Suite struct SegmentCommentTests {
    @Test(arguments: [
        ("<!-- p7 vi=77ab01de\nHai bên\n-->", "p7 77ab01de “Hai bên”"),
        ("<!-- p7 vi=77ab01de -->", "p7 77ab01de “”"),
        ("<!--p7 vi=77ab01de-->", "p7 77ab01de “”"),
        ("<!--\tp7\tvi=77ab01de\t-->", "p7 77ab01de “”"),
        ("<!-- p7 vi=77AB01DE\r\nHai\r\n-->", "p7 77ab01de “Hai”"),
        ("<!-- p7 p8 vi=77ab01de,0c55d2aa\nHai\n\nBa\n-->", "p7 p8 77ab01de,0c55d2aa “Hai\n\nBa”"),
        ("<!-- p9 orphan vi=77ab01de\nHai\n-->", "p9 77ab01de orphan “Hai”"),
        ("<!-- p9 vi=77ab01de reviewed=2026-11-24/5e1a09bc\nHai\n-->", "p9 77ab01de reviewed 2026-11-24 5e1a09bc “Hai”"),
        ("<!-- p9 vi=77ab01de reviewed=2026\nHai\n-->", "p9 77ab01de reviewed 2026 “Hai”"),
        ("<!-- p9 reviewed=2026-11-24 vi=77ab01de -->", "p9 77ab01de reviewed 2026-11-24 “”"),
        ("<!-- p7 vi=77ab01de was=\(cu)\nMới\n~~~ was\nCũ\n-->", "p7 77ab01de was \(cu) “Mới” “Cũ”"),
        ("<!-- p7 vi=77ab01de was=0c55d2aa\nMới\n-->", "p7 77ab01de was 0c55d2aa “Mới”"),
        ("<!-- p7 vi=77ab01de draft\nHai bên\n-->", "p7 77ab01de draft “Hai bên”"),
        ("<!-- p7 draft vi=77ab01de -->", "p7 77ab01de draft “”"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ memory 87% reports/x p4\nHai ba\n~~~ translated\nTwo\n~~~ terms\na = b\n-->", "p7 \(hai) “Hai” and suggestions"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ terms\na = b\n-->", "p7 \(hai) “Hai” and suggestions"),
        // The source has the line itself; the digest tells.
        ("<!-- p7 vi=\(fence)\n~~~ terms\na\n~~~\n-->", "p7 \(fence) “~~~ terms\na\n~~~”"),
        ("<!-- p7 vi=\(fence)\n~~~ terms\na\n~~~\n~~~ terms\na = b\n-->", "p7 \(fence) “~~~ terms\na\n~~~” and suggestions"),
        ("<!-- p7 vi=\(hai) was=\(cu)\nHai\n~~~ was\nCũ\n~~~ terms\na = b\n-->", "p7 \(hai) was \(cu) “Hai” “Cũ” and suggestions"),
        // What no digest knows was typed.
        ("<!-- p7 vi=\(hai)\nHai\nTwo\n-->", "p7 \(hai) “Hai” typed 2 “Two”"),
        ("<!-- p7 vi=\(hai)\n\nTwo\nHai\n-->", "p7 \(hai) “Hai” typed 2 “Two”"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ terms digest=\(terms)\na = b\n-->", "p7 \(hai) “Hai” and suggestions"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ terms digest=\(terms)\nTwo\na = b\n-->", "p7 \(hai) “Hai” and suggestions typed 3 “Two”"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ terms digest=\(terms)\na = c\n-->", "p7 \(hai) “Hai” and suggestions typed 3 “a = c”"),
        ("<!-- p7 vi=\(hai) was=\(cu)\nHai\n~~~ was\nCũ\nOld\n-->", "p7 \(hai) was \(cu) “Hai” “Cũ” typed 4 “Old”"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ kept\nTwo\n~~~ terms\n-->", "p7 \(hai) “Hai” kept “Two\n~~~ terms”"),
        // Code keeps its indentation.
        ("<!-- p7 vi=\(hai)\n    Hai\n-->", "p7 \(hai) “    Hai”"),
        // The comment before lost its end.
        ("<!-- p7 vi=\(hai)\nHai\nTwo\n\n<!-- p8 vi=77ab01de\nBa\n-->", "malformed: notClosed"),
        ("<!-- p7 vi=\(hai)\nTwo\n\n<!-- note -->", "malformed: notClosed"),
        // An example in a source.
        ("<!-- p7 vi=\(example)\n~~~\n<!-- p8 vi=77ab01de\n--\\>\n~~~\n-->", "p7 \(example) “~~~\n<!-- p8 vi=77ab01de\n-->\n~~~”"),
        ("<!-- p7 vi=77ab01de\n~~~\n<!-- p8 vi=77ab01de\n--\\>\n~~~\n-->", "p7 77ab01de “~~~\n<!-- p8 vi=77ab01de\n-->\n~~~”"),
        ("<!-- p7 vi=77ab01de\na --\\> b\n-->", "p7 77ab01de “a --> b”"),
        ("<!-- p999999999 vi=77ab01de -->", "p999999999 77ab01de “”"),
        // A remark of the editors.
        ("<!-- ghi chú -->", "comment"), ("<!-- p -->", "comment"), ("<!-- p7a -->", "malformed: badIds"), ("<!-- P7 -->", "comment"),
        ("<!-- pp7 -->", "comment"), ("<!-- x p7 -->", "comment"), ("<!---->", "comment"), ("<!-- a --> <!-- b -->", "comment"),
        // What opens like a segment's and is none.
        ("<!-- P7 vi=77ab01de -->", "malformed: badIds"), ("<!-- vi=77ab01de -->", "malformed: badIds"), ("<!-- x p7 vi=77ab01de -->", "malformed: badIds"),
        ("<!-- p7 vi=\(hai)\nHai\n~~~ terms digest=\(terms) Two\na = b\n-->", "p7 \(hai) “Hai” and suggestions typed 2 “Two”"),
        ("<!-- p7 vi=\(hai) was=\(cu)\nHai\n~~~ was Two\nCũ\n-->", "p7 \(hai) was \(cu) “Hai” “Cũ” typed 2 “Two”"),
        ("<!-- p7 -->", "malformed: noDigest"), ("<!-- p7 en=77ab01de -->", "malformed: wrongLanguage"),
        ("<!-- p7 fr=77ab01de -->", "malformed: badWord"),
        ("<!-- p7 vi=77ab01d -->", "malformed: badDigest"), ("<!-- p7 vi= -->", "malformed: badDigest"),
        ("<!-- p7 vi=77ab01de, -->", "malformed: badDigest"),
        ("<!-- p7 vi=77ab01de,0c55d2aa -->", "malformed: digestCount"), ("<!-- p7 vi=77ab01de word -->", "malformed: badWord"),
        ("<!-- p7 vi=77ab01de reviewed=soon -->", "malformed: badDate"), ("<!-- p7 vi=77ab01de reviewed=2026-02-30 -->", "malformed: badDate"),
        ("<!-- p7 vi=77ab01de reviewed=2026/5e -->", "malformed: badDigest"), ("<!-- p7 vi=77ab01de was= -->", "malformed: badDigest"),
        ("<!-- p0 vi=77ab01de -->", "malformed: badIds"), ("<!-- p07 vi=77ab01de -->", "malformed: badIds"),
        ("<!-- p7 p7 vi=77ab01de -->", "malformed: badIds"),
        ("<!-- p9999999999 vi=77ab01de -->", "malformed: badIds"), ("<!-- p99999999999999999999 vi=77ab01de -->", "malformed: badIds"),
        ("<!-- p7 vi=77ab01de --> text", "malformed: textAfter"), ("<!-- p7 vi=77ab01de", "malformed: notClosed"),
        // Anything else.
        ("<div>", "markup"), ("<!-- a --> text", "markup"), ("<?x?>", "markup"), ("<!DOCTYPE x>", "markup"),
    ]) func grammar(text: String, expected: String) { #expect(read(text) == expected) }

    /// Any bytes: never a trap.
    @Test func anyComment() {
        let seed: UInt64 = 0x5EED_0202
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let pieces = [
            "<!--", "-->", " ", "\n", "p7", "p", "1", "vi=", "77ab01de", "was=", ",", "/", "reviewed=2026", "orphan", "draft", "~~~ was", "~~~ terms",
            "~~~ memory 1%", "~~~ kept", "digest=77ab01de", "--\\>", "\\", "é", ">", "-",
            "=", "\r\n",
        ]
        for _ in 0..<5000 { _ = read("<!-- p7" + (0..<random.below(14)).map { _ in random.pick(pieces) }.joined()) }
    }
}
