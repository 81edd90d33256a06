// Tells what a passage of a text needs to be read apart from it: the definitions of the labels that it names.

/// The labels of links and footnotes that texts define.
package struct Definitions: Sendable {
    private let labels: [LinkLabels]

    package init(_ documents: [Document]) { labels = documents.map { LinkLabels($0) } }

    /// What a link's definition leads to where the text's own is not at hand.
    package static let address = "defined:"

    /// Markdown that defines every label that stands in brackets in a passage and that one of the texts defines, to be put below the passage. What a
    /// label leads to is not told: links have ``address``.
    package func markdown(for passage: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var seen: Set<ArraySlice<UInt8>> = []
        var open: Int?
        var index = 0
        while index < passage.count {
            switch passage[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): open = index
            case UInt8(ascii: "]"):
                if let start = open, index - start > 1, index - start < 1000, case let label = passage[(start + 1)..<index], seen.insert(label).inserted {
                    if label.first == UInt8(ascii: "^"), labels.contains(where: { $0.hasFootnote(label.dropFirst()) }) {
                        out += Array("\n\n[".utf8) + label + Array("]: x".utf8)
                    } else if labels.contains(where: { $0.hasLink(label) }) {
                        out += Array("\n\n[".utf8) + label + Array("]: \(Definitions.address)".utf8)
                    }
                }
                open = nil
            default: break
            }
            index += 1
        }
        return out
    }
}
