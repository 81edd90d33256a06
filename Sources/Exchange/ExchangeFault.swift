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
        case languages(String)
    }

    package let kind: Kind
    /// In the file, in bytes of UTF-8.
    package let offset: Int

    package var message: String {
        switch kind {
        case .encoding(let name): "the file is not UTF-8 or UTF-16: \(name)"
        case .documentType: "a document type declaration, which could name other files, is not read"
        case .malformed(let what): what
        case .tooDeep: "elements stand more than \(XMLTree.maximumDepth) deep in one another"
        case .tooLong: "the file is longer than \(XMLTree.maximumLength >> 20) MiB"
        case .unknownFormat: "this is neither XLIFF 2, XLIFF 1.2 nor PO"
        case .languages(let pair): "the site has no texts in the languages \(pair)"
        }
    }
}
