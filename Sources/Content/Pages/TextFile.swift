// Turns one Markdown file into its front matter and its parsed body.

import CommonMark
import Diagnostics
import Locales
import Schema

/// A Markdown file of content/, read. A class for the same reason as ``Publication``.
package final class TextFile: Sendable {
    package let path: String
    /// The index of its language among the site's.
    package let language: Int
    package let frontMatter: FrontMatter
    /// The file before its body, as it stands there.
    let head: [UInt8]
    /// Where the body begins in the file, in bytes.
    package var bodyOffset: Int { head.count }
    /// The line of the file, from 1, on which the body begins.
    package let bodyLine: Int
    /// The body; its spans count from ``bodyOffset``.
    package let document: Document

    init(path: String, language: Int, frontMatter: FrontMatter, head: [UInt8], bodyLine: Int, document: Document) {
        self.path = path
        self.language = language
        self.frontMatter = frontMatter
        self.head = head
        self.bodyLine = bodyLine
        self.document = document
    }

    /// Whether another state of the file says the same before its body.
    package func isLike(_ other: TextFile) -> Bool { head == other.head && path == other.path }

    /// The place in the file of byte `offset` of the body.
    package func place(_ offset: Int32) -> Place { .offset(bodyOffset + Int(offset)) }

    /// The line of the file, from 1, on which byte `offset` of the body stands.
    func line(of offset: Int32) -> Int { bodyLine + document.source.prefix(Int(offset)).count { $0 == 0x0A } }
}

/// - Parameter text: NFC UTF-8.
/// - Returns: nil for a file without readable front matter, with the reason among the diagnostics.
package func readTextFile(_ text: [UInt8], path: String, type: RecordType = Schema.standard.frontMatter, language: Int, languages: Languages) -> (
    file: TextFile?, diagnostics: [Diagnostic]
) {
    var diagnostics: [Diagnostic] = []
    guard let bounds = frontMatterBounds(text, path: path, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    let front = readFrontMatter(Array(text[bounds.yaml]), path: path, type: type, language: language, languages: languages)
    let file = TextFile(
        path: path, language: language, frontMatter: front.frontMatter, head: Array(text[..<bounds.body]),
        bodyLine: 1 + text[..<bounds.body].count { $0 == 0x0A }, document: Document(parsing: Array(text[bounds.body...])))
    diagnostics += front.diagnostics
    for fault in file.document.faults {
        let place = file.place(Int32(fault.offset))
        switch fault.kind {
        case .tooDeep: diagnostics.append(Diagnostic(.tooDeep(levels: Document.maximumDepth), path, place))
        case .tooLong: diagnostics.append(Diagnostic(.tooLong(mebibytes: Document.maximumLength >> 20), path, place))
        // Short rows of a huge table stay short: nothing is lost.
        case .tooManyCells: break
        }
    }
    return (file, diagnostics)
}
