// An index is read again as the page's script reads it, and says of random texts what looking through them says.

import Foundation
import Randomness
import Testing
import UnicodeText

@testable import Search

@Suite struct IndexTests {
    private struct Place: Hashable, Comparable {
        let group: Int
        let unit: Int
        static func < (a: Place, b: Place) -> Bool { (a.group, a.unit) < (b.group, b.unit) }
    }

    /// What a script hands to the page's function.
    private func data(_ file: [UInt8]) throws -> [String: Any] {
        let text = String(decoding: file, as: UTF8.self)
        let match = try #require(text.wholeMatch(of: /songnguSearch\("[a-z]+",[0-9]+,([\s\S]*)\);\n/))
        return try #require(try JSONSerialization.jsonObject(with: Data(String(match.1).utf8)) as? [String: Any])
    }

    /// The postings of a key by its forms in each language: those that come first, and all.
    private func postings(_ key: String, _ bucket: String, _ index: SearchIndex, _ layout: SearchLayout) throws -> (head: [String: [Place]], all: [String: [Place]]) {
        let number = searchFile(of: Array(bucket.utf16), among: layout.keyFiles)
        var lists: [[String: [Place]]] = []
        for files in [index.keys, index.rest] where !files.isEmpty {
            var found: [String: [Place]] = [:]
            let items = (try data(files[number])[key] as? [Any] ?? []).drop { $0 is Int }.compactMap { $0 as? String }
            for start in stride(from: 0, to: items.count, by: 2) {
                forEachPosting(Array(items[start + 1].utf8)) { found[items[start], default: []].append(Place(group: $0, unit: $1)) }
            }
            lists.append(found)
        }
        return (lists.first ?? [:], lists.reduce(into: [:]) { all, list in all.merge(list) { $0 + $1 } }.mapValues { $0.sorted() })
    }

    @Test(arguments: [12, 700]) func saysWhatLookingThroughTheTextsSays(groups: Int) throws {
        let seed: UInt64 = 0x5EA_0014
        var random = SplitMix64(seed: seed)
        let words = ["an", "ninh", "mạng", "Mang", "hòa", "hoà", "cáp", "Úc", "đối", "thoại", "國", "家", "x"]
        var texts: [[SearchText]] = []
        for _ in 0..<groups {
            var group: [SearchText] = []
            for unit in 0..<Int.random(in: 1...12, using: &random) where Bool.random(using: &random) {
                let count = Int.random(in: 1...6, using: &random)
                let parts = (0..<count).map { _ in words.randomElement(using: &random)! + [" ", ", ", "\n"].randomElement(using: &random)! }
                group.append(SearchText(unit: unit * 3, isStrong: unit == 0, text: Array(parts.joined().utf8)))
            }
            texts.append(group)
        }
        let layout = SearchLayout(groups: groups, publications: groups)
        let index = SearchIndex(layout, languages: 2) { group, language in language == 0 ? texts[group] : Array(texts[group].prefix(1)) }
        #expect(index.rest.isEmpty == (groups < 256))
        // By language, title or text, and form.
        var expected: [String: [String: Set<Place>]] = [:]
        for (number, group) in texts.enumerated() {
            for (language, part) in [(0, group[...]), (1, group.prefix(1))] {
                for text in part {
                    let place = Place(group: number, unit: text.unit)
                    func add(_ all: [FoldedWord]) {
                        let key = all.map { String(decoding: $0.folded, as: UTF8.self) }.joined(separator: " ")
                        let form = all.map { String(decoding: $0.form, as: UTF8.self) }.joined(separator: " ")
                        expected[key, default: [:]]["\(language + (text.isStrong ? 2 : 0))" + (form == key ? "" : form), default: []].insert(place)
                    }
                    for line in text.text.split(separator: 0x0A) {
                        var last: FoldedWord?
                        let line = Array(line)
                        forEachSearchWord(in: line) { range in
                            let word = folded(word: Array(line[range]))
                            add([word])
                            if let last { add([last, word]) }
                            last = word
                        }
                    }
                }
            }
        }
        #expect(expected.count > 40)
        for (key, forms) in expected {
            let parts = key.split(separator: " ")
            let (head, all) = try postings(key, parts.count == 1 ? key : "\(parts[0]) \(parts[1].prefix(1))", index, layout)
            #expect(all == forms.mapValues { $0.sorted() }, "\(key), seed \(seed)")
            for (tag, places) in all where "23".contains(tag.prefix(1)) { #expect(head[tag] == places) }
        }
        let known = try index.keys.reduce(0) { try $0 + data($1).count }
        #expect(known == expected.count)
    }

    @Test func numbersComeBack() {
        var random = SplitMix64(seed: 14)
        var bytes: [UInt8] = []
        let numbers = Array(0...5000) + (0..<5000).map { _ in Int.random(in: 0...50_000_000, using: &random) }
        for number in numbers { bytes.append(number: number) }
        var position = 0
        #expect(numbers.allSatisfy { bytes.number(at: &position) == $0 } && position == bytes.count)
        #expect(!bytes.contains { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 > 0x7E })
    }

    @Test func oneTextChangesOnlyTheFilesOfItsWords() {
        let words = (0..<900).map { "w\($0)" }
        func texts(_ changed: Bool) -> [[SearchText]] {
            (0..<500).map { group in
                (0..<3).map { unit in
                    let start = (group * 7 + unit * 13) % 890
                    let text = words[start..<start + 6].joined(separator: " ") + (changed && group == 250 && unit == 1 ? " thêm" : "")
                    return SearchText(unit: unit, isStrong: false, text: Array(text.utf8))
                }
            }
        }
        let layout = SearchLayout(groups: 500, publications: 500)
        let (before, after) = (texts(false), texts(true))
        let a = SearchIndex(layout, languages: 1) { group, _ in before[group] }
        let b = SearchIndex(layout, languages: 1) { group, _ in after[group] }
        // The word, and the pair that it makes.
        #expect(zip(a.keys, b.keys).count { $0 != $1 } <= 2)
        #expect(zip(a.rest, b.rest).count { $0 != $1 } == 0)
        #expect(a.keys != b.keys)
    }

    @Test func layoutsGrowInSteps() {
        #expect(SearchLayout(groups: 20, publications: 4).keyFiles == 8)
        #expect(SearchLayout(groups: 20, publications: 11).keyFiles == 16)
        #expect(SearchLayout(groups: 90, publications: 80).keyFiles == 32)
        #expect(SearchLayout(groups: 2000, publications: 1000).keyFiles == 128)
        #expect(SearchLayout(groups: 11_000, publications: 10_000).keyFiles == 1024)
        #expect(!SearchLayout(groups: 256, publications: 200).isCut && SearchLayout(groups: 257, publications: 200).isCut)
    }
}
