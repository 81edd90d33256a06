// Turns names and values into contexts and reads them back.

import Randomness
import Templates
import Testing

@Suite struct ContextTests {
    private func text(_ value: Value?) -> String? {
        guard case .text(let bytes)? = value else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func vocabularyIsByPosition() {
        let vocabulary = Vocabulary(["x", "y", "x"])
        #expect(vocabulary["x"]?.index == 0 && vocabulary["y"]?.index == 1 && vocabulary["z"] == nil)
        #expect(vocabulary.text(of: vocabulary["y"]!) == "y")
        #expect(Vocabulary([]).text(of: vocabulary["y"]!) == "")
        #expect(Vocabulary((0..<70_000).map(String.init))["65535"]?.index == 65_535)
        #expect(Vocabulary((0..<70_000).map(String.init))["65536"] == nil)
    }

    @Test func anyOrderOfSetting() {
        let seed: UInt64 = 7
        print("ContextTests.anyOrderOfSetting: seed \(seed)")
        var random = SplitMix64(seed: seed)
        let vocabulary = Vocabulary((0..<20).map { "n\($0)" })
        let names = (0..<20).map { vocabulary["n\($0)"]! }
        for _ in 0..<200 {
            var context = Context()
            var expected: [Name: String] = [:]
            for step in 0..<40 {
                let name = random.pick(names)
                let isRemoval = random.below(4) == 0
                context[name] = isRemoval ? nil : .text(Array("\(step)".utf8))
                expected[name] = isRemoval ? nil : "\(step)"
                #expect(names.allSatisfy { text(context[$0]) == expected[$0] })
            }
        }
    }

    @Test func lastPairCountsAndCopiesAreIndependent() {
        let name = vocabulary["a"]!
        let context = Context([(name, .text([0x31])), (vocabulary["b"]!, .none), (name, .text([0x32]))])
        var copy = context
        copy[name] = .text([0x33])
        #expect(text(context[name]) == "2" && text(copy[name]) == "3")
        #expect(context[vocabulary["b"]!] != nil && context[vocabulary["c"]!] == nil)
    }

    @Test func renderingAppendsAndKnowsItsTemplates() throws {
        let set = try compile("{{a}}", partials: [("other", "-")]).get()
        var out = Array("x".utf8)
        #expect(set.contains("other") && !set.contains("nothing"))
        #expect(set.render("main", Context([(vocabulary["a"]!, .bool(true))]), into: &out))
        #expect(set.render("other", Context(), into: &out))
        #expect(!set.render("nothing", Context(), into: &out))
        #expect(String(decoding: out, as: UTF8.self) == "xtrue-")
    }
}
