// Turns the bytes of a file from a translator’s tool into units, whatever its format is.

import Content
import Locales
import UnicodeText

/// A unit as it came back.
package struct ImportedUnit: Sendable, Equatable {
    package enum State: Sendable, Equatable {
        /// What the tool says is not done: fuzzy, new, needs-….
        case unfinished
        /// Nothing is said: XLIFF 2's `initial`, which many tools leave as it is, or an XLIFF 1.2 target without a state.
        case unsaid
        /// The same, and the text went out as a draft or as outdated: it is one still unless it is another text.
        case unsaidOpen
        case translated, reviewed
    }

    /// The unit’s name in the site, `content/reports/x/report.en.md#p7`, or with its source’s path.
    package var path: String
    package var id: String
    /// The source’s digests; none where the file has lost them.
    package var digests: [Digest]
    /// The digest of the translation that was sent out; nil: there was none, or the file has lost it.
    package var sent: Digest?
    package var source: ReturnedText
    /// nil: there is none, or only a part of one.
    package var target: ReturnedText?
    /// Whether a tool has cut the text and not all of its parts are translated.
    package var isPartial = false
    package var state: State
    /// What the file says of its languages.
    package var languages = LanguagePair()
    /// Where it stands in the file, in bytes of UTF-8.
    package var offset: Int

    package var name: String { path.isEmpty ? id : "\(path)#\(id)" }
}

/// The languages that a file names: BCP 47 tags, or what gettext writes for them; nil where it says nothing.
package struct LanguagePair: Sendable, Equatable {
    package var source: String?
    package var target: String?

    /// Whether a text of these languages may come from here; what is not said is no contradiction.
    func fits(_ source: String, _ target: String) -> Bool {
        (self.source.map { isSameLanguage($0, source) } ?? true) && (self.target.map { isSameLanguage($0, target) } ?? true)
    }
}

package struct ImportedFile: Sendable {
    package enum Format: Sendable { case xliff2, xliff12, po }
    package let format: Format
    package let units: [ImportedUnit]
    /// Each pair of languages that the file names, with the place where it does.
    package let languages: [(pair: LanguagePair, offset: Int)]

    /// Throws where the file, or a part of it, is for other languages than the site's. A region makes no difference.
    ///
    /// - Parameter languages: the site's two.
    package func check(languages site: Languages) throws(ExchangeFault) {
        for (pair, offset) in languages where !pair.fits(site[0], site[1]) && !pair.fits(site[1], site[0]) {
            throw ExchangeFault(.languages(source: pair.source, target: pair.target, first: site[0], second: site[1]), offset: offset)
        }
    }
}

/// - Parameter bytes: a file as it was sent.
package func readExchangeFile(_ bytes: [UInt8]) throws(ExchangeFault) -> ImportedFile {
    guard bytes.count <= XMLTree.maximumLength else { throw ExchangeFault(.tooLong(mebibytes: XMLTree.maximumLength >> 20), offset: 0) }
    let text = try utf8(bytes)
    let first = text.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    guard first == UInt8(ascii: "<") else { return try readPO(text) }
    let tree = try XMLTree(bytes)
    let root = tree.nodes[0]
    guard root.name == "xliff" else { throw ExchangeFault(.unknownFormat, offset: root.offset) }
    if root.namespace.hasPrefix(XLIFFNames.v2) { return readXLIFF2(tree) }
    // Files without a namespace are common among those of 1.0 and 1.1, which have the same elements.
    if root.namespace == XLIFFNames.v12 || root["version"]?.hasPrefix("1.") ?? false { return readXLIFF12(tree) }
    throw ExchangeFault(.unknownFormat, offset: root.offset)
}

/// The digests of `vi=77ab01de,0c55d2aa en=5e1a09bc`: the source's, and the translation's that was sent; none where the words are others.
func readTie(_ tie: String) -> (digests: [Digest], sent: Digest?) {
    let words = tie.split(whereSeparator: \.isWhitespace).map { word -> [Digest] in
        guard let equals = word.firstIndex(of: "=") else { return [] }
        let all = word[word.index(after: equals)...].split(separator: ",", omittingEmptySubsequences: false).map { Digest(hexadecimal: $0) }
        return all.contains(nil) ? [] : all.compactMap { $0 }
    }
    return (words.first ?? [], words.count == 2 ? words[1].first : nil)
}

/// The two parts of `content/reports/x/report.en.md#p7`; nil for any other name.
func nameParts(_ name: String?) -> (path: String, id: String)? {
    guard let name, let mark = name.lastIndex(of: "#") else { return nil }
    return (String(name[..<mark]), String(name[name.index(after: mark)...]))
}
