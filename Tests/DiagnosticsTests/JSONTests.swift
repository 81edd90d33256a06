// Tests JSON by reading it back, that no string can end the element of HTML that it stands in, and where lines are broken.

import Diagnostics
import Foundation
import Testing

@Suite struct JSONTests {
    private static let texts = [
        "", "a", "\"\\/\u{8}\u{C}\n\r\t", "\u{0}\u{1F}\u{7F}", "\u{2028}\u{2029}\u{202A}", "\u{E2}\u{80}", "</script><!--", "Đối thoại 👩‍👩‍👧", "\u{FFFF}",
    ]

    @Test(arguments: texts) func comesBackAsItWas(text: String) throws {
        let inHTML = JSON.string(text).inHTML
        for literal in [Data(JSON.string(text).lines().utf8), Data(inHTML)] {
            let read = try #require(try JSONSerialization.jsonObject(with: literal, options: .fragmentsAllowed) as? String)
            #expect(Array(read.utf8) == Array(text.utf8))
        }
        #expect(!inHTML.contains(UInt8(ascii: "<")))
    }

    @Test func whatIsEscaped() {
        #expect(JSON.string("a\u{2028}\u{7}<é\u{202A}").lines() == "\"a\\u2028\\u0007<é\u{202A}\"\n")
    }

    @Test func linesOfTheOutermostLevelsAlone() {
        let inner = JSON.object([("a", .integer(1)), ("b", .array([.null, .number(0.5)]))])
        let value = JSON.object([("x", .object([("y", inner)])), ("z", .object([]))])
        #expect(value.lines() == "{\n  \"x\": {\"y\": {\"a\": 1, \"b\": [null, 0.5]}},\n  \"z\": {}\n}\n")
        #expect(value.lines(depth: 2) == "{\n  \"x\": {\n    \"y\": {\"a\": 1, \"b\": [null, 0.5]}\n  },\n  \"z\": {}\n}\n")
        #expect(value.inHTML == Array("{\"x\":{\"y\":{\"a\":1,\"b\":[null,0.5]}},\"z\":{}}".utf8))
    }
}
