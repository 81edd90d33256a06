// Describes what keeps a translator’s file from being read.

/// A fault of a whole file: nothing of it is taken.
package struct ExchangeFault: Error, Equatable {
    package enum Kind: Sendable, Equatable {
        case encoding(String)
        case documentType
        case malformed(String)
        case tooDeep
        case tooLong
        /// Not XLIFF 1.2, XLIFF 2 or PO.
        case unknownFormat
        /// A PO file none of whose messages says where it belongs.
        case noContext
        /// Of other languages than the site's two.
        case languages(LanguagePair, site: [String])
    }

    package let kind: Kind
    /// In the file, in bytes of UTF-8.
    package let offset: Int

    /// The name of the fault's kind for machines.
    package var code: String {
        switch kind {
        case .noContext: "no-context"
        case .languages: "foreign-language"
        default: "unreadable-exchange"
        }
    }

    package var message: String {
        switch kind {
        case .encoding(let name): "the file is not UTF-8 or UTF-16: \(name)"
        case .documentType: "a document type declaration, which could name other files, is not read"
        case .malformed(let what): what
        case .tooDeep: "elements stand more than \(XMLTree.maximumDepth) deep in one another"
        case .tooLong: "the file is longer than \(XMLTree.maximumLength >> 20) MiB"
        case .unknownFormat: "this is neither XLIFF 2, XLIFF 1.2 nor PO"
        case .noContext: "no message of this PO file has a msgctxt, without which its texts cannot be placed; nothing was taken"
        case .languages(let pair, let site):
            "the file is "
                + [pair.source.map { "from “\($0)”" }, pair.target.map { "to “\($0)”" }].compactMap { $0 }.joined(separator: " ")
                + ", and the site's languages are “\(site[0])” and “\(site[1])”; nothing was taken"
        }
    }
}
