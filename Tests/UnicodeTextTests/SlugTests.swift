// Titles make the slugs that the rules for Vietnamese and for other Latin alphabets ask for.

import Testing
import _FoundationICU

@testable import UnicodeText

@Suite struct SlugTests {
    @Test(arguments: [
        ("Đối thoại An ninh mạng – tương trợ tư pháp", "doi-thoai-an-ninh-mang-tuong-tro-tu-phap"),
        ("Đối thoại ngoại giao Đà Nẵng", "doi-thoai-ngoai-giao-da-nang"),
        ("Đi chợ", "di-cho"), ("đã", "da"), ("Ðà Nẵng", "da-nang"),
        ("Đo\u{302}\u{301}i thoa\u{323}i", "doi-thoai"),
        ("ỨNG DỤNG, ươm mầm; Ơ", "ung-dung-uom-mam-o"),
        ("  --Thông báo: số 1/2023!  ", "thong-bao-so-1-2023"),
        ("Straße", "strasse"), ("GROẞ", "gross"), ("Ærø", "aero"), ("Łódź", "lodz"), ("Þór", "thor"), ("ǾǼ", "oae"),
        ("İstanbul ılık", "istanbul-ilik"), ("œuvre", "oeuvre"), ("Ŋ", "n"),
        ("Привет", ""), ("你好", ""), ("Hà Nội 你好 2023", "ha-noi-2023"), ("", ""), ("–", ""), ("can\u{AD}not", "can-not"),
    ])
    func slugs(title: String, expected: String) {
        #expect(slug(Array(title.utf8)) == expected)
    }

    @Test func onlyPermittedCharacters() {
        let everything = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
        let result = slug(Array(everything.utf8))
        #expect(result.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        #expect(!result.contains("--") && !result.hasPrefix("-") && !result.hasSuffix("-"))
    }

    /// CLDR's own transform gives the same for every letter that it knows.
    @Test func lettersAsLatinASCII() throws {
        var status = U_ZERO_ERROR
        let id = Array("Latin-ASCII; Lower".utf16)
        let transform = try #require(swift_utrans_openU(id, Int32(id.count), UTRANS_FORWARD, nil, 0, nil, &status))
        defer { swift_utrans_close(transform) }
        var beyond = ""
        for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
            guard let letter = Unicode.Scalar(value), swift_u_isalpha(UChar32(value)) != 0 else { continue }
            var units = Array(String(letter).utf16) + [UChar](repeating: 0, count: 16)
            var length = Int32(String(letter).utf16.count)
            var limit = length
            swift_utrans_transUChars(transform, &units, &length, Int32(units.count), 0, &limit, &status)
            let expected = String(decoding: units[..<Int(length)], as: UTF16.self).filter { $0.isASCII && $0.isLetter }
            let found = slug(Array(String(letter).utf8))
            if expected.isEmpty, !found.isEmpty {
                beyond.unicodeScalars.append(letter)
                continue
            }
            #expect(found == expected, "U+\(String(value, radix: 16)) \(letter)")
        }
        #expect(beyond == "ƆƏƔƟƱǶȠɊɋ")
    }
}
