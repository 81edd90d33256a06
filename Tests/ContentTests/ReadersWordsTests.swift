// Checks what of Markdown a reader is told has changed.

import Content
import Testing

@Suite struct ReadersWordsTests {
    private func words(_ markdown: String) -> String {
        String(decoding: readersWords(Array(markdown.utf8)) { $0.elementsEqual("person:an".utf8) ? "Trần An" : nil }, as: UTF8.self)
    }

    @Test(arguments: [
        ("**Bold** and *soft* [words](https://example.org/) `code`", "Bold and soft words code"),
        ("[](person:an) spoke\nto [](person:b)", "Trần An spoke to person:b"),
        ("- one\n- two **2**", "– one\n– two 2"),
        ("| a | b |\n| - | - |\n| c | d |", "a · b\nc · d"),
        ("# Title\n\nText\n\n> quoted", "Title\nText\nquoted"),
        ("![A map](map.png)", "A map"),
        ("", ""),
    ])
    func marksAreLeftOut(markdown: String, wanted: String) { #expect(words(markdown) == wanted) }
}
