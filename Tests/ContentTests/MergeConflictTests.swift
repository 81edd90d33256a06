// Tests which lines are taken for conflicts that git has left, and which only show them.

import Content
import Randomness
import SiteFixtures
import Testing

/// The lines, from 1, at which conflicts are found.
private func lines(_ text: String, isMarkdown: Bool = true) -> [Int] {
    let bytes = Array(text.utf8)
    return conflicts(in: bytes, isMarkdown: isMarkdown).map { offset in 1 + bytes[..<offset].count { $0 == 0x0A } }
}

private let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"

@Suite struct MergeConflictTests {
    @Test(arguments: [
        (conflict, [1]), ("x\n\n" + conflict + conflict, [3, 8]), (conflict.replacing("\n", with: "\r\n"), [1]), (conflict.dropLast().description, [1]),
        ("<<<<<<<\na\n|||||||\n=======\n>>>>>>>\n", [1]), ("<<<<<<< a\n" + conflict, [1, 2]), ("a\n=======\nb\n>>>>>>> x\n", [4]),
        ("a\n=======\n\n>>>>>> x\n>>>>>>>> y\n", []), ("Tiêu đề\n=======\n", []), (">>>>>>> trích\n", [1]), ("a\n\n>>>>>>> b\n", [3]), ("a\n||||||| base\nb\n", [2]), (">>>>>>>\n> > > > > > > a\n", []), ("<<<<<< x\n<<<<<<<< y\n<<<<<<<z\n", []), ("", []),
        (" <<<<<<< x\n", []),
    ]) func markers(text: String, expected: [Int]) {
        #expect(lines(text) == expected)
        #expect(lines(text, isMarkdown: false) == expected)
    }

    @Test(arguments: [
        ("```\n" + conflict + "```\n", []), ("~~~ diff\n" + conflict + "~~~\n", []), ("````\n```\n" + conflict + "````\n" + conflict, [9]),
        ("  ```\n" + conflict, []),
        ("``` a`\n" + conflict, [2]), ("    ```\n" + conflict, [2]), ("- ```\n  x\n  ```\n" + conflict, [4]), ("> ```\n> x\n" + conflict, [3]),
        ("1. ~~~\n   x\n" + conflict, [3]),
        ("---\nsummary: |\n  ```\n---\n" + conflict, [5]), ("---\n" + conflict + "---\n```\n" + conflict, [2]),
        ("<!-- p1 vi=00000000\n~~~ was\n" + conflict + "-->\n", [3]),
        ("<!-- p1 vi=00000000\n```\n" + conflict + "```\n~~~ memory 90% a p1\n-->\n" + conflict, [11]),
        ("<!-- p1\n```\n-->\n" + conflict, [4]), ("<<<<<<< a\n```\n=======\n>>>>>>> b\n" + conflict, [1, 5]),
    ]) func codeMayShowThem(text: String, expected: [Int]) { #expect(lines(text) == expected) }

    /// Whatever a text holds, each place found is that of a line that begins like a marker.
    @Test func anyText() {
        let seed: UInt64 = 0x5EED_0207
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let pieces = [
            "<<<<<<< a\n", "=======\n", "||||||| b\n", ">>>>>>> c\n", "```\n", "~~~ was\n", "<!-- p1\n", "-->\n", "---\n", "- ```\n", "> ", "x\n", "\r\n", "\n",
            "é",
        ]
        for _ in 0..<4000 {
            let text = Array((0..<random.below(14)).map { _ in random.pick(pieces) }.joined().utf8)
            for isMarkdown in [true, false] {
                for place in conflicts(in: text, isMarkdown: isMarkdown) {
                    #expect(place == 0 || text[place - 1] == 0x0A)
                    #expect(["<<<<<<<", ">>>>>>>", "|||||||"].contains(String(decoding: text[place...].prefix(7), as: UTF8.self)))
                }
            }
        }
    }
}
