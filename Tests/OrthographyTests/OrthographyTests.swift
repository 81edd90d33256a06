// Tests what is told of a text's characters: garbled text made by glibc's iconv, and good text of several languages.

import Diagnostics
import Foundation
import Testing

@testable import Orthography

/// Paragraphs of the shipped site in a language, without markup that stands at their beginning.
private func paragraphs(_ language: String) throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".\(language).md") }.sorted()
    return try files.flatMap { path -> [String] in
        var text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        text = text.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "").replacing(/```.*?```/.dotMatchesNewlines(), with: "").replacing(/`[^`]*`/, with: "")
        let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n")
        return body.components(separatedBy: "\n\n").map { $0.replacing("\n", with: " ") }.filter { paragraph in
            paragraph.split(separator: " ").count >= 10 && !paragraph.hasPrefix("|") && !paragraph.hasPrefix("[")
        }
    }
}

/// What a program shows that takes the text of an encoding for Windows-1252; of what the encoding lacks, nothing.
private func garbled(_ text: String, _ encoding: String) -> String {
    // Only with //IGNORE does iconv leave out what it cannot say; the tones of Windows-1258 are signs of their own.
    let given = encoding == "CP1258" ? partlyDecomposed(text) : text
    return latin(convert(Array(given.utf8), from: "UTF-8", to: "\(encoding)//IGNORE"))
}

private func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
    guard let descriptor = iconv_open(to, from), descriptor != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var to = output.baseAddress
            _ = iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
        }
    }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
}

private func latin(_ bytes: [UInt8]) -> String {
    // Windows-1252 has no character for five bytes: they are lost.
    String(decoding: convert(bytes.filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }, from: "CP1252", to: "UTF-8"), as: UTF8.self)
}

/// Each letter in NFC without its tone, then the tone.
private func partlyDecomposed(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    return text.map { character in
        let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
        let base = String(String.UnicodeScalarView(parts.filter { !tones.contains($0) })).precomposedStringWithCanonicalMapping
        return base + String(String.UnicodeScalarView(parts.filter { tones.contains($0) }))
    }.joined()
}

private func signs(_ text: String, quality: [Unicode.Scalar: String], tone: [Unicode.Scalar: String], d: (String, String)) -> String {
    text.map { character -> String in
        if character == "đ" { return d.0 }
        if character == "Đ" { return d.1 }
        let parts = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard parts.count > 1 else { return String(character) }
        return String(parts[0]) + parts.dropFirst().compactMap { quality[$0] }.joined() + parts.dropFirst().compactMap { tone[$0] }.joined()
    }.joined()
}

private func viqr(_ text: String) -> String {
    signs(
        text, quality: ["\u{302}": "^", "\u{306}": "(", "\u{31B}": "+"],
        tone: ["\u{301}": "'", "\u{300}": "`", "\u{309}": "?", "\u{303}": "~", "\u{323}": "."], d: ("dd", "DD"))
}

/// VNI has one letter for the marks of a vowel together.
private func vni(_ text: String) -> String {
    let pairs: [Character: String] = [
        "ă": "aê", "ắ": "aé", "ằ": "aè", "ẳ": "aú", "ẵ": "aü", "ặ": "aë", "ơ": "ô", "ư": "ö", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î",
    ]
    let hats: [Unicode.Scalar: String] = ["\u{301}": "á", "\u{300}": "à", "\u{309}": "å", "\u{303}": "ã", "\u{323}": "ä"]
    let plain: [Unicode.Scalar: String] = ["\u{301}": "ù", "\u{300}": "ø", "\u{309}": "û", "\u{303}": "õ", "\u{323}": "ï"]
    return text.map { character -> String in
        if let pair = pairs[character] { return pair }
        if character == "đ" { return "ñ" }
        if character == "Đ" { return "Ñ" }
        let parts = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard parts.count > 1 else { return String(character) }
        let tone = parts.first { plain[$0] != nil }
        if parts.contains("\u{302}") { return String(parts[0]) + (tone.map { hats[$0]! } ?? "â") }
        let base = parts.contains("\u{31B}") ? (parts[0] == "o" ? "ô" : parts[0] == "u" ? "ö" : String(parts[0])) : String(parts[0])
        return base + (tone.map { plain[$0]! } ?? "")
    }.joined()
}

private func faults(_ text: String, _ language: String = "vi", tones: TonePlaces = TonePlaces()) -> [WritingFault] {
    writingFaults(in: Array(text.precomposedStringWithCanonicalMapping.utf8), language: language, tones: tones)
}

@Suite struct OrthographyTests {
    @Test(arguments: TextEncoding.allCases) func paragraphsOfAnOlderEncodingAreNamed(encoding: TextEncoding) throws {
        let good = try paragraphs("vi").filter { $0.unicodeScalars.count { (0x1EA0...0x1EF9).contains($0.value) } >= 4 }
        #expect(good.count >= 100)
        var missed: [String] = []
        for text in good {
            let bad =
                switch encoding {
                case .twiceUTF8: latin(Array(text.utf8))
                // Its capitals are another font's.
                case .tcvn3: garbled(text.lowercased(), "TCVN5712-1")
                case .viscii: garbled(text, "VISCII")
                case .cp1258: garbled(text, "CP1258")
                case .viqr: viqr(text)
                case .vni: vni(text)
                }
            if case .encoding(let found)? = faults(bad).first, found.encoding == encoding { continue }
            missed.append(bad)
        }
        #expect(missed.count * 100 <= good.count * 5, "\(missed.count) of \(good.count): \(missed.prefix(3))")
    }

    @Test(arguments: ["vi", "en"]) func goodTextIsLeftAlone(language: String) throws {
        for text in try paragraphs(language) {
            let written = faults(text).filter { if case .word = $0 { false } else { true } }
            #expect(written.isEmpty, "\(text)")
        }
    }

    @Test(arguments: [
        "L’élève était arrivé où l’on avait déjà préparé le dîner, après l’été passé à Genève chez sa mère et à côté de la forêt.",
        "O Governo não só apresentou as razões da decisão, como também respondeu às questões sobre a cooperação em matéria de segurança.",
        "« Où êtes-vous ? », a-t-il demandé à plusieurs reprises ; « à Hué » fut la réponse.",
        "El señor Núñez explicó que el año próximo habrá más reuniones en España y en otros países.",
        "Der Präsident äußerte sich über die künftige Zusammenarbeit und die nötigen Maßnahmen für größere Sicherheit.",
        "Það er gott að fá að vera með ykkur hér í dag, sagði ráðherrann við upphaf fundarins.",
        "The delegation (led by the Minister) met in Hanoi; who won? Nobody knows, he said. It's a start. Don't ask why.",
        "Use `a+b`, x^2 and f(x) to get (a+b)^2; see e.g. section 3.2.1, p. 14, and U.S. law.",
        "Không còn ai.", "Tôi và anh không còn có gì.",
        "Bà Nguyễn Thị Hòa và ông Trần Văn Thụy dự phiên họp.",
    ]) func otherLanguagesAreLeftAlone(text: String) { #expect(faults(text).isEmpty) }

    @Test func textEncodedTwiceIsNamedInAnyLanguage() {
        let french = latin(Array("La présidente a été reçue à l’hôtel de ville, où la cérémonie a commencé.".utf8))
        guard case .encoding(let found)? = faults(french, "fr").first else { return #expect(Bool(false), "\(french)") }
        #expect(found.encoding == .twiceUTF8 && found.right.hasPrefix("présidente été"))
    }

    @Test func textWithoutMarksIsTold() {
        #expect(faults("Hai ben nhat tri tang cuong hop tac phong chong toi pham xuyen quoc gia va rua tien.") == [.unmarked])
        #expect(faults("Both sides agreed to do more against money laundering and to meet again in a year.").isEmpty)
        #expect(faults("Bo Cong an").isEmpty)
    }

    @Test(arguments: [
        ("Ðối thoại", "Ðối", "Đối", Misspelling.foreignLetter), ("\u{189}ồng chí", "\u{189}ồng", "Đồng", .foreignLetter), ("bạn ðọc", "ðọc", "đọc", .foreignLetter),
        ("c\u{E1}\u{302}p Thứ", "c\u{E1}\u{302}p", "cấp", .markOrder),
    ]) func wrongLettersAreShownRight(text: String, written: String, right: String, kind: Misspelling) {
        let found = misspelt(in: Array(text.precomposedStringWithCanonicalMapping.utf8), tonesOnSecond: nil)
        #expect(found.map(\.right) == [right] && found.map(\.kind) == [kind] && found.map(\.written) == [written.precomposedStringWithCanonicalMapping])
    }

    @Test func tonesInTwoPlacesAreToldWhereTheyAreMixed() {
        let text = Array("Hòa bình, hóa giải, thủy lợi; hoà hợp; khoẻ; quý, quy, toàn, khoảng, HOÀ".utf8)
        let places = tonePlaces(in: text)
        #expect(places.first == 3 && places.second == 3)
        #expect(misspelt(in: text, tonesOnSecond: false).map(\.right) == ["hòa", "khỏe", "HÒA"])
        #expect(misspelt(in: text, tonesOnSecond: true).map(\.right) == ["Hoà", "hoá", "thuỷ"])
        #expect(writingFaults(in: Array("hòa hòa".utf8), language: "vi", tones: tonePlaces(in: Array("hòa hòa".utf8))).isEmpty)
    }

    @Test(arguments: ["nghiêng", "khuỷu", "quyển", "giặt", "gì", "giếng", "thuở", "uyển", "ương", "yến", "quốc", "đường", "oằn", "xoong", "huỳnh"])
    func syllablesAreKnown(word: String) { #expect(Syllable(word.unicodeScalars) != nil) }

    @Test(arguments: ["straße", "élève", "ngi", "tàp", "được được", "bb", "", "fa", "wá"]) func otherWordsAreNone(word: String) {
        #expect(Syllable(word.unicodeScalars) == nil)
    }
}
