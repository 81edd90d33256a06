// Turns the headings of a page into the anchors that they can be linked to by.

import CommonMark
import Schema
import UnicodeText

/// Where the words of a page's headings lead.
package struct HeadingAnchors: Sendable, Equatable {
    package struct Target: Sendable, Equatable {
        /// The id of the segment that the heading stands in.
        package let segment: Int
        /// Whether a later heading, in another segment, has the same words.
        package var isDouble = false
    }

    /// By the headings' own words, and by these without marks.
    private var exact: [String: Target] = [:]
    private var folded: [String: Target] = [:]

    /// - Parameter blocks: the top-level blocks of a text that the page shows, with their segments' ids; of like headings the first counts.
    init(_ blocks: [(document: CommonMark.Document, block: Int, segment: Int)]) {
        for (document, block, segment) in blocks {
            for index in block..<Int(document.nodes[block].end) where document.nodes[index].kind == .heading {
                let anchor = headingAnchor(document.words(ofHeading: index))
                guard !anchor.isEmpty else { continue }
                HeadingAnchors.add(anchor, segment, to: &exact)
                HeadingAnchors.add(foldedAnchor(anchor), segment, to: &folded)
            }
        }
    }

    private static func add(_ anchor: String, _ segment: Int, to targets: inout [String: Target]) {
        if let known = targets[anchor] {
            if known.segment != segment { targets[anchor]?.isDouble = true }
        } else {
            targets[anchor] = Target(segment: segment)
        }
    }

    /// - Parameter anchor: in NFC, without `#`.
    subscript(anchor: String) -> Target? { exact[anchor] ?? folded[anchor] }

    /// All anchors, in no order: in the headings' own words, and without marks.
    var names: (exact: [String], folded: [String]) { (Array(exact.keys), Array(folded.keys)) }

    /// Those in the headings' own words, by the segments that they stand in.
    var inOrder: [String] { exact.sorted { ($0.value.segment, $0.key) < ($1.value.segment, $1.key) }.map(\.key) }
}

extension CommonMark.Document {
    /// The anchors that its headings can be linked to by, in their own words and without marks.
    package var headingAnchors: Set<String> {
        Set(nodes.indices.filter { nodes[$0].kind == .heading }.map { headingAnchor(words(ofHeading: $0)) }.flatMap { [$0, foldedAnchor($0)] })
    }
}

/// The anchor of a heading: its words in lower case, letters, marks and digits kept, each run of anything else one hyphen, none at the ends.
func headingAnchor(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    var isPending = false
    for scalar in words.lowercased().unicodeScalars {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
            .decimalNumber:
            if isPending, !out.isEmpty { out.append("-") }
            isPending = false
            out.append(scalar)
        default: isPending = true
        }
    }
    return String(decoding: nfc(Array(String(out).utf8)), as: UTF8.self)
}

/// The anchor as it is typed without a keyboard for its language: Latin letters as ``slug(_:)`` spells them, other letters without their marks.
private func foldedAnchor(_ anchor: String) -> String {
    if anchor.utf8.allSatisfy({ $0 < 0x80 }) { return anchor }
    return anchor.unicodeScalars.reduce(into: "") { out, scalar in
        let spelling = slug(Array(String(scalar).utf8))
        if !spelling.isEmpty {
            out += spelling
        } else if ![.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory) {
            out.unicodeScalars.append(scalar)
        }
    }
}

extension CommonMark.Document {
    /// What a heading says, without its markup.
    fileprivate func words(ofHeading heading: Int) -> String {
        var words: [UInt8] = []
        for node in nodes[heading..<Int(nodes[heading].end)] {
            switch node.kind {
            case .text, .code: words += bytes(node.literal)
            case .softBreak, .lineBreak: words.append(0x20)
            default: break
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
