// Turns generated partials into output, and compares with the partials pasted into the template line by line.

import Randomness
import Templates
import Testing

/// The spec defines the indentation of a partial by its source: "any whitespace preceding the tag should be treated as
/// indentation, and prepended to each line of the partial before rendering". So pasting is the oracle, here for partials
/// with sections and partials of their own, which swift-mustache indents otherwise.
@Suite struct IndentationTests {
    /// `source` with every line that includes one of `partials` replaced by the lines of the partial, and `{{>q}}` by `q`.
    private func pasted(_ source: String, _ partials: [(String, String)], q: String) -> String {
        var lines: [String] = []
        for line in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = String(decoding: line, as: UTF8.self)
            let indentation = line.prefix { $0 == 0x20 || $0 == 0x09 }
            let rest = String(decoding: line.dropFirst(indentation.count), as: UTF8.self)
            if let partial = partials.first(where: { rest.hasPrefix("{{>\($0.0)}}") }) {
                for inner in partial.1.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
                    lines.append(String(decoding: Array(indentation) + Array(inner), as: UTF8.self))
                }
            } else if let place = text.firstRange(of: "{{>q}}") {
                lines.append(text.replacingCharacters(place, q))
            } else {
                lines.append(text)
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test func partialsArePastedLineByLine() {
        let seed: UInt64 = 55
        print("IndentationTests.partialsArePastedLineByLine: seed \(seed)")
        var generator = Generator(random: SplitMix64(seed: seed))
        for _ in 0..<2_000 {
            let q = "[" + generator.runs(depth: 2, frameIsText: false) + "]"
            let inner = generator.lines(depth: 1, partial: nil)
            let outer = generator.lines(depth: 1, partial: "inner")
            let main = generator.lines(partial: "outer")
            let data = generator.root()

            let once = pasted(main, [("outer", outer)], q: q)
            let expected = render(pasted(once, [("inner", inner)], q: q), data, partials: [("q", q)])
            let written = render(main, data, partials: [("outer", outer), ("inner", inner), ("q", q)])
            #expect(written == expected, "\(main.debugDescription) \(outer.debugDescription) \(inner.debugDescription) \(data)")

            // A section that is never true makes the partials recursive, so that they are called at run time.
            let loop = "{{#missing}}{{>outer}}{{/missing}}"
            let called = render(
                main, data,
                partials: [
                    ("outer", outer), ("inner", inner + "{{#missing}}\n\(loop)\n{{/missing}}\n"), ("q", q + loop),
                ])
            #expect(called == expected, "\(main.debugDescription) \(outer.debugDescription) \(inner.debugDescription) \(data)")
        }
    }

    @Test func overridesThatIncludeOnTheirFirstLine() {
        let partials = [("layout", "<main>\n  {{$main}}{{/main}}\n</main>\n"), ("p", "1\n2\n")]
        #expect(
            render("{{<layout}}\n{{$main}}\n{{>p}}\n3\n{{/main}}\n{{/layout}}\n", partials: partials)
                == "<main>\n  1\n  2\n  3\n\n</main>\n")
        #expect(
            render("{{<layout}}\n{{$main}}\n{{<p}}{{/p}}\n3\n{{/main}}\n{{/layout}}\n", partials: partials)
                == "<main>\n  1\n  2\n  3\n\n</main>\n")
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
