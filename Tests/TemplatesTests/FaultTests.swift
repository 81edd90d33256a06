// Turns broken templates into faults at exact bytes.

import Randomness
import Templates
import Testing

@Suite struct FaultTests {
    private func faults(
        _ template: String, partials: [(String, String)] = [], constants: [String: String] = [:]
    ) -> [TemplateFault] {
        guard case .failure(let faults) = compile(template, partials: partials, constants: constants) else { return [] }
        return faults.faults
    }

    /// Expects one fault.
    private func expect(
        _ template: String, _ kind: TemplateFault.Kind, at offset: Int, partials: [(String, String)] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = faults(template, partials: partials)
        #expect(found.map(\.kind) == [kind] && found.map(\.offset) == [offset], "\(found)", sourceLocation: sourceLocation)
    }

    @Test func tags() {
        expect("ab{{a", .unclosedTag, at: 2)
        expect("{{{a}}", .unclosedTag, at: 0)
        expect("{{=| |}}", .unclosedTag, at: 0)
        expect("é{{}}", .emptyTag, at: 2)
        expect("{{# }}", .emptyTag, at: 0)
        expect("{{ a b }}", .malformedTag(name: "a b"), at: 3)
        expect("{{a..b}}", .malformedTag(name: "a..b"), at: 2)
        expect("{{a.}}{{! . }}", .malformedTag(name: "a."), at: 2)
        expect("{{=|=}}", .badDelimiters, at: 0)
        expect("{{=a=b c=}}", .badDelimiters, at: 0)
        expect("{{=\(String(repeating: "<", count: 17)) >=}}", .badDelimiters, at: 0)
    }

    @Test func sections() {
        expect("x{{#a}}", .unclosedSection(name: "a"), at: 1)
        expect("{{$a}}", .unclosedSection(name: "a"), at: 0)
        expect("x{{/a}}", .unexpectedClose(name: "a"), at: 1)
        expect("{{#a}}{{/b}}", .mismatchedClose(expected: "a", found: "b"), at: 6)
        expect("{{#a}}{{#b}}{{/a}}", .mismatchedClose(expected: "b", found: "a"), at: 12)
        expect("{{<main}}{{a}}{{/main}}", .tagInParent(name: "a"), at: 9)
        let deep = String(repeating: "{{#a}}", count: 200)
        #expect(faults(deep + String(repeating: "{{/a}}", count: 200)).isEmpty)
        expect(deep + "{{#a}}" + String(repeating: "{{/a}}", count: 201), .nestingTooDeep, at: 1200)
    }

    @Test func names() {
        expect("{{titel}}", .unknownName(name: "titel", near: "title"), at: 2)
        expect("{{# report.titel }}{{/report.titel}}", .unknownName(name: "report.titel", near: "report.title"), at: 11)
        expect("{{ nonsense.title }}", .unknownName(name: "nonsense.title", near: nil), at: 3)
        #expect(
            faults("{{strings.rports}}", constants: ["strings.reports": "x"]).map(\.kind)
                == [.unknownName(name: "strings.rports", near: "strings.reports")])
        expect("{{> hed }}", .unknownPartial(name: "hed", near: "head"), at: 4, partials: [("head", "")])
        expect("{{<nothing}}{{/nothing}}", .unknownPartial(name: "nothing", near: nil), at: 3)
    }

    @Test func cycles() {
        expect("x{{>main}}", .partialCycle(name: "main"), at: 1)
        let two = faults("{{>p}}", partials: [("p", "ab{{>q}}"), ("q", "{{<p}}{{/p}}")])
        #expect(two.map(\.kind) == [.partialCycle(name: "q"), .partialCycle(name: "p")])
        #expect(two.map(\.template) == ["p.html", "q.html"] && two.map(\.offset) == [2, 0])
        #expect(faults("{{#a}}{{>main}}{{/a}}").isEmpty)
        #expect(faults("{{$x}}{{<main}}{{$x}}end{{/x}}{{/main}}{{/x}}").isEmpty)
    }

    @Test func sizes() {
        let laughs = (0..<40).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") } + [("p40", "ha")]
        expect("{{>p0}}", .expansionTooLarge(name: "main"), at: 0, partials: laughs)
        let chain = (0..<150).map { ("p\($0)", "{{>p\($0 + 1)}}") } + [("p150", "x")]
        #expect(faults("{{>p0}}", partials: chain).map(\.kind) == [.expansionTooDeep(name: "p100")])
    }

    @Test func allAreReportedInOrder() {
        let found = faults("{{titel}}{{/a}}", partials: [("b", "{{nme}}"), ("a", "{{#a}}")])
        #expect(found.map(\.template) == ["a.html", "b.html", "main.html", "main.html"])
        #expect(found.map(\.offset) == [0, 2, 2, 9])
    }

    @Test func duplicates() {
        #expect(faults("", partials: [("main", "")]).map(\.kind) == [.duplicateTemplate(name: "main")])
    }

    /// Whatever the bytes: an answer, offsets inside the source, and a rendering that ends.
    @Test func anyBytes() {
        let seed: UInt64 = 1_906
        print("FaultTests.anyBytes: seed \(seed)")
        var random = SplitMix64(seed: seed)
        let pieces: [[UInt8]] =
            [
                "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{.}}", "{{a.b}}", "{{<p}}", "{{/p}}", "{{$a}}", "{{>p}}",
                "{{>main}}", "{{=< >=}}", "<={{ }}=>", "<a>", "{{!", "=", " ", "  ", "\n", "\r\n", "\t", "x", ".", "é", "{{#c}}", "{{/c}}",
            ].map { Array($0.utf8) } + [[0xFF], [0x00], [0xC3], [0xE2, 0x80]]
        let data: Datum = ["a": ["b": "x", "a": true], "b": ["y", "z"], "c": "text"]
        var rendered = 0
        for _ in 0..<20_000 {
            let sources = ["main", "p"].map { name in
                (name: name, path: name, bytes: (0..<random.below(14)).flatMap { _ in random.pick(pieces) })
            }
            switch TemplateSet.compile(
                sources: sources, vocabulary: vocabulary, constants: { $0 == "c" ? Array("<c>".utf8) : nil })
            {
            case .success(let set):
                var out: [UInt8] = []
                set.render("main", data.context(vocabulary), into: &out)
                rendered += 1
            case .failure(let faults):
                #expect(!faults.faults.isEmpty)
                for fault in faults.faults {
                    let source = sources.first { $0.path == fault.template }!.bytes
                    #expect((0...source.count).contains(fault.offset))
                }
            }
        }
        #expect(rendered > 500)
    }
}
