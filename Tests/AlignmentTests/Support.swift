// Makes texts to align, with the right answer where it is known, and checks what must hold of every alignment.

import Randomness
import Testing

@testable import Alignment

/// Blocks of hand-written samples: `#` opens a heading, a fence a code block, `![` a figure, `---` a line; all else is a paragraph.
func blocks(_ texts: [String]) -> [Block] {
    texts.map { text in
        let level = text.prefix { $0 == "#" }.count
        let kind: Block.Kind =
            level > 0 ? .heading : text.hasPrefix("```") ? .codeBlock : text.hasPrefix("![") ? .figure : text == "---" ? .thematicBreak : .paragraph
        return Block(kind: kind, level: level, text: Array(text.utf8))
    }
}

/// A text and its translation by a made-up dictionary, word by word, with noise; and which blocks then belong together.
struct SyntheticPair {
    var source: [Block] = []
    var target: [Block] = []
    var links: [(source: Range<Int>, target: Range<Int>)] = []

    /// - Parameter noise: the share of blocks that are dropped, merged or split on the target's side.
    init(blockCount: Int, noise: Double, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let vocabulary = 400
        func word(_ prefix: String, _ index: Int) -> String { prefix + String(index, radix: 36) }
        // The commonest words make up most of the text, as in any language.
        func draw() -> Int { Int(Double(vocabulary) * Double.random(in: 0..<1, using: &random) * Double.random(in: 0..<1, using: &random)) }
        func paragraph() -> [(source: String, target: String)] {
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let words = (0..<Int.random(in: 6...20, using: &random)).map { _ in draw() }
                let translated = words.compactMap { Double.random(in: 0..<1, using: &random) < 0.85 ? word("ü", $0 &* 7 % vocabulary) : nil }
                return (words.map { word("a", $0) }.joined(separator: " ") + ".", translated.joined(separator: " ") + ".")
            }
        }
        func append(_ source: [String], _ target: [String]) {
            let start = (self.source.count, self.target.count)
            self.source += blocks(source)
            self.target += blocks(target)
            links.append((start.0..<self.source.count, start.1..<self.target.count))
        }
        func text(_ sentences: some Sequence<String>) -> String { sentences.joined(separator: " ") }
        while self.source.count < blockCount {
            let first = paragraph()
            let (source, target) = (text(first.map(\.source)), text(first.map(\.target)))
            guard Double.random(in: 0..<1, using: &random) < noise else {
                append([source], [target])
                continue
            }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: append([source], [])
            case 1: append([], [target])
            case 2:
                let second = paragraph()
                append([source, text(second.map(\.source))], [target + " " + text(second.map(\.target))])
            default:
                let half = (first.count + 1) / 2
                let parts = [first.prefix(half), first.dropFirst(half)].filter { !$0.isEmpty }
                append([source], parts.map { text($0.map(\.target)) })
            }
        }
    }

    /// Recall and precision, as one figure, of the links that are one to one.
    func f1(_ found: [Link]) -> Double {
        let right = Set(links.filter { $0.source.count == 1 && $0.target.count == 1 }.map { [$0.source.lowerBound, $0.target.lowerBound] })
        let answer = Set(found.filter { $0.source.count == 1 && $0.target.count == 1 }.map { [$0.source.lowerBound, $0.target.lowerBound] })
        return right.isEmpty ? 1 : 2 * Double(right.intersection(answer).count) / Double(right.count + answer.count)
    }
}

/// Links come in order, cover both sides exactly once, have one of the six shapes, and probabilities for scores.
func expectLawful(_ links: [Link], _ sourceCount: Int, _ targetCount: Int, _ location: SourceLocation = #_sourceLocation) {
    var (i, j) = (0, 0)
    for link in links {
        #expect(link.source.lowerBound == i && link.target.lowerBound == j, sourceLocation: location)
        (i, j) = (link.source.upperBound, link.target.upperBound)
        let shape = [link.source.count, link.target.count]
        #expect([[1, 1], [1, 0], [0, 1], [2, 1], [1, 2], [2, 2]].contains(shape), sourceLocation: location)
        #expect((0...1).contains(link.score), sourceLocation: location)
    }
    #expect(i == sourceCount && j == targetCount, sourceLocation: location)
}
