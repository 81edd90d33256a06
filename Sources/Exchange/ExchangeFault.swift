// Describes what keeps a translator’s file from being read.

import Diagnostics

/// A fault of a whole file: nothing of it is taken.
package struct ExchangeFault: Error, Equatable {
    package let problem: ExchangeProblem
    /// In the file, in bytes of UTF-8.
    package let offset: Int

    init(_ problem: ExchangeProblem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// The name of the fault's kind for machines.
    package var code: String {
        switch problem {
        case .noContext: "no-context"
        case .languages: "foreign-language"
        default: "unreadable-exchange"
        }
    }
}

package enum ExchangeProblem: Worded {
    case encoding(name: String)
    case tooDeep(levels: Int)
    case tooLong(mebibytes: Int)
    /// Not XLIFF 1.2, XLIFF 2 or PO.
    case unknownFormat
    /// A PO file none of whose messages says where it belongs.
    case noContext
    /// Of other languages than the site's two.
    case languages(source: String?, target: String?, first: String, second: String)

    // XML
    case documentType, noElement, openDeclaration, openComment, openCDATA, openInstruction, openTag, openClosingTag, outsideText, noTag, secondRoot
    case malformedTag, namelessTag, tooManyAttributes, tooManyNamespaces, noValue, noQuotes, openValue, noReference
    case openElement(tag: String)
    case closesNothing(tag: String)
    case doubleAttribute(key: String)
    case unknownPrefix(prefix: String)
    case unknownEntity(name: String)

    // PO
    case noKeyword, foreignLine, noQuotedText, endsInBackslash, unknownEscape
}
