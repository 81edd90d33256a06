// Tests that the diagnostics of a run have one order, whatever order they were found in.

import Diagnostics
import Randomness
import Testing

@Suite struct OrderTests {
    private let texts = ["a.md": Array("x\nyy\nzzz\n".utf8), "b.md": Array("é\n".utf8), "B.md": []]

    private func order(_ diagnostics: [Diagnostic]) -> String { textReport(located(diagnostics) { texts[$0] }, language: .en) }

    @Test func byPathLineColumnCodeAndArguments() {
        let sorted = [
            Diagnostic(.nulByte, "B.md", .file), Diagnostic(.missingFile(path: "a"), "a.md", .offset(0)),
            Diagnostic(.missingFile(path: "b"), "a.md", .offset(0)),
            Diagnostic(.unknownPerson(id: "a"), "a.md", .file), Diagnostic(.emptyLink, "a.md", .mark(line: 2, scalar: 1)),
            Diagnostic(.emptyLink, "a.md", .offset(3)), Diagnostic(.emptyAddress, "a.md", .offset(5)), Diagnostic(.emptyLink, "b.md", .file),
        ]
        let expected = located(sorted) { texts[$0] }.map(\.diagnostic)
        #expect(expected == sorted)
        let seed: UInt64 = 0x5EED_0002
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 { #expect(located(sorted.shuffled(using: &random)) { texts[$0] }.map(\.diagnostic) == sorted) }
    }

    @Test func equalOnesAreShownOnce() {
        let one = Diagnostic(.unknownPerson(id: "x"), "a.md", .offset(2))
        let same = Diagnostic(.unknownPerson(id: "x"), "a.md", .mark(line: 2, scalar: 1))
        #expect(located([one, same, one]) { texts[$0] }.count == 1)
    }

    /// Random diagnostics, shuffled: the same report every time.
    @Test func theOrderIsTotal() {
        let seed: UInt64 = 0x5EED_0003
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let all = (0..<20).map { _ -> Diagnostic in
                let place: Place = [.file, .offset(Int(random.next() % 9)), .mark(line: Int(random.next() % 4), scalar: Int(random.next() % 4))].randomElement(
                    using: &random)!
                let name = ["a", "b"].randomElement(using: &random)!
                let fault = [Fault.circle(id: name, way: name), .missingFile(path: name), .unknownPerson(id: name)].randomElement(using: &random)!
                return Diagnostic(fault, ["a.md", "b.md", "B.md"].randomElement(using: &random)!, place)
            }
            #expect(order(all) == order(all.shuffled(using: &random)))
        }
    }

    @Test func strictMakesErrorsOfWarnings() {
        let warning = Diagnostic(.missingAlt(isPhoto: false), "a.md", .file)
        #expect(warning.severity == .warning && warning.asError.severity == .error && warning.asError.code == .missingAlt)
    }
}
