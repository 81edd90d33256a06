// Checks that a changed text of the model tells what changed, until its translator calls it right again.

import Diagnostics
import Locales
import Schema
import Testing

@testable import Content

@Suite struct ModelChangeTests {
    private let languages: Languages = ["vi", "en"]

    private func ties(_ file: String, name: String) -> [CurrentTie] {
        let text = LocalizedText(texts: [name, "Cyber security"], places: [.file, .file], place: .file)
        let item = ModelText(path: "content/model/topics.yaml", key: "cyber.name", text: text, source: 0, report: nil)
        var faults: [Diagnostic] = []
        let current = ModelTies(Array(file.utf8), languages: languages, diagnostics: &faults).current([item])
        #expect(faults.isEmpty)
        return current
    }

    private func written(_ ties: [CurrentTie]) -> String { String(decoding: modelTiesText(ties, languages: languages), as: UTF8.self) }

    @Test func theOldTextIsKeptUntilWasIsTakenOut() {
        let first = written(ties("", name: "An ninh mạng"))
        #expect(first.contains("  #. An ninh mạng\n  cyber.name: vi="))
        let changed = ties(first, name: "An ninh không gian mạng")
        #expect(changed[0].state == .outdated)
        #expect(changed[0].changes?.contains { $0.kind == .added } == true)
        let second = written(changed)
        #expect(second.contains("  #. An ninh không gian mạng\n  #| An ninh mạng\n  cyber.name: vi="))
        // However often the source changes again, it is the text that was translated that stays.
        let third = written(ties(second, name: "An ninh trên mạng"))
        #expect(third.contains("  #| An ninh mạng\n"))
        #expect(written(ties(third, name: "An ninh trên mạng")) == third)
        let settled = third.split(separator: " ").filter { !$0.hasPrefix("was=") }.joined(separator: " ") + "\n"
        #expect(ties(settled, name: "An ninh trên mạng")[0].state == .translated)
    }
}
