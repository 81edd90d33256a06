// Checks that stubs of the model's texts are added in place, and that nothing else changes.

import Diagnostics
import Testing

@testable import Content

@Suite struct StubYAMLTests {
    private func stubbed(_ text: String, _ places: [Place]) -> String? {
        addingStubs(to: Array(text.utf8), places.map { ($0, "en", "vi") }).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func aFlowMapGetsAKeyBeforeItsBrace() {
        let text = "a:\n  name: {vi: \"Bộ } Công an\"}   # ours\n  note: x\n"
        #expect(stubbed(text, [.mark(line: 2, scalar: 9)]) == "a:\n  name: {vi: \"Bộ } Công an\", en: }   # ours\n  note: x\n")
    }

    @Test func aBlockMapGetsALineAfterItsText() {
        let text = "a:\n  note:\n    vi: >-\n      Một\n\n      hai\n\n  # next\n  url: https://x.org\n"
        let wanted = "a:\n  note:\n    vi: >-\n      Một\n\n      hai\n    en:\n\n  # next\n  url: https://x.org\n"
        #expect(stubbed(text, [.mark(line: 3, scalar: 5)]) == wanted)
        #expect(stubbed("a:\n  vi: b", [.mark(line: 2, scalar: 3)]) == "a:\n  vi: b\n  en:")
        #expect(stubbed("a:\r\n  vi: b\r\n", [.mark(line: 2, scalar: 3)]) == "a:\r\n  vi: b\r\n  en:\r\n")
    }

    @Test func itemsOfAListAndSeveralAtOnce() {
        let text = "x:\n  - {vi: một}\n  - vi: hai\n  - {vi: ba, en: three}\n"
        let wanted = "x:\n  - {vi: một, en: }\n  - vi: hai\n    en:\n  - {vi: ba, en: three}\n"
        #expect(stubbed(text, [.mark(line: 2, scalar: 5), .mark(line: 3, scalar: 5)]) == wanted)
        #expect(stubbed(wanted, [.mark(line: 2, scalar: 5), .mark(line: 3, scalar: 5)]) == nil)
    }

    /// Braces over several lines get a line, which a comment behind the text survives.
    @Test func bracesOverSeveralLines() {
        let place = [Place.mark(line: 1, scalar: 4)]
        #expect(stubbed("a: {\n  vi: một, # ours\n  }\n", place) == "a: {\n  vi: một, # ours\n  en: ,\n  }\n")
        #expect(stubbed("a: {\n  vi: một # ours\n}\n", place) == "a: {\n  vi: một, # ours\n  en:\n}\n")
        #expect(stubbed("a: {\n  vi: một }\n", place) == "a: {\n  vi: một, en: }\n")
    }

    /// What has several names is left, and the rest is not.
    @Test func aMapWithTwoNamesIsLeft() {
        let text = "a: &m {vi: một}\nb: *m\nc: {vi: hai}\n"
        #expect(stubbed(text, [.mark(line: 1, scalar: 4), .mark(line: 3, scalar: 4)]) == "a: &m {vi: một}\nb: *m\nc: {vi: hai, en: }\n")
    }

    /// A plain text becomes a map in the style that it has; a word that a theme may know does not, nor do lines of a block, nor what has two names.
    @Test(arguments: [
        ("note: Một ghi chú  # ours\n", "note: {vi: Một ghi chú, en: }  # ours\n"), ("note: 'Một: hai'\n", "note: {vi: 'Một: hai', en: }\n"),
        ("note: \"Một, hai\"\n", "note: {vi: \"Một, hai\", en: }\n"), ("note: Một, hai\n", "note: {vi: \"Một, hai\", en: }\n"),
        ("note: co-chair\n", nil), ("note: >\n  Một\n", nil), ("note: &a Một hai\nb: *a\n", nil),
    ]) func aPlainText(text: String, wanted: String?) { #expect(stubbed(text, [.mark(line: 1, scalar: 7)]) == wanted) }

    @Test func plainItemsOfLists() {
        let places = [Place.mark(line: 1, scalar: 5), .mark(line: 3, scalar: 5)]
        #expect(stubbed("a: [Một hai, Ba bốn]\nb:\n  - Năm sáu\n", places) == "a: [{vi: Một hai, en: }, Ba bốn]\nb:\n  - {vi: Năm sáu, en: }\n")
    }
}
