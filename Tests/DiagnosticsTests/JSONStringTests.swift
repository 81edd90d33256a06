// Tests JSON strings by reading them back, and that none can end the element of HTML that it stands in.

import Diagnostics
import Foundation
import Testing

@Suite struct JSONStringTests {
    private static let texts = [
        "", "a", "\"\\/\u{8}\u{C}\n\r\t", "\u{0}\u{1F}\u{7F}", "\u{2028}\u{2029}\u{202A}", "\u{E2}\u{80}", "</script><!--", "Đối thoại 👩‍👩‍👧", "\u{FFFF}",
    ]

    @Test(arguments: texts) func comesBackAsItWas(text: String) throws {
        var inHTML: [UInt8] = []
        appendJSONString(text.utf8, inHTML: true, to: &inHTML)
        for literal in [Data(jsonString(text).utf8), Data(inHTML)] {
            let read = try #require(try JSONSerialization.jsonObject(with: literal, options: .fragmentsAllowed) as? String)
            #expect(Array(read.utf8) == Array(text.utf8))
        }
        #expect(!inHTML.contains(UInt8(ascii: "<")))
    }

    @Test func whatIsEscaped() {
        #expect(jsonString("a\u{2028}\u{7}<é\u{202A}") == "\"a\\u2028\\u0007<é\u{202A}\"")
    }
}
