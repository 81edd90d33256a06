// Finds files and keys of the schema by a path (`people.posts.from`), and tells what each takes.

import Diagnostics
import UnicodeText

/// What a path of keys leads to.
package enum KeyPathEnd: Sendable {
    case file(FileShape)
    case key(Field, of: RecordType, in: FileShape)
}

extension Schema {
    /// Every path, with what it leads to: a file's name, and its keys from there, outermost first.
    package var keyPaths: [(path: String, end: KeyPathEnd)] {
        func below(_ path: String, _ type: RecordType, _ shape: FileShape) -> [(path: String, end: KeyPathEnd)] {
            type.fields.flatMap { field in
                let own = "\(path).\(field.key)"
                return [(own, .key(field, of: type, in: shape))] + (field.inner.map { below(own, $0, shape) } ?? [])
            }
        }
        return shapes.flatMap { [($0.type.path, .file($0))] + below($0.type.path, $0.type, $0) }
    }

    /// The paths that one which leads nowhere may have meant: those that end in it, else the nearest.
    package func keyPaths(near path: String) -> [String] {
        let all = keyPaths.map(\.path)
        let ends = all.filter { $0.hasSuffix(".\(path)") }
        return ends.isEmpty ? nearest(path, among: all).map { [$0] } ?? [] : ends
    }

    /// What a key takes.
    package func takes(_ field: Field) -> KeyType {
        func term(_ target: Target) -> Term {
            switch target {
            case .record(let kind): records[kind]?.name ?? .records
            case .commitment: .commitment
            }
        }
        return switch field.type {
        case .name: .name
        case .text: .text
        case .texts: .texts
        case .string: .string
        case .ownText: .ownText
        case .strings(let orSingle): .strings(count: field.count, orSingle: orSingle)
        case .word(let words): .word(values: words)
        case .language: .language
        case .id: .id
        case .reference(let target): .reference(target: term(target))
        case .references(let target): .references(target: term(target))
        case .date: .date(notBefore: field.notBefore)
        case .integer(let range): .integer(range: "\(range.lowerBound)–\(range.upperBound)")
        case .bool: .bool
        case .address: .address
        case .addresses: .addresses
        case .file: .file
        case .row: .mapping
        case .rows: .mappings
        case .links: .links
        case .stringByLanguage: .textByLanguage
        case .stringsByLanguage: .textsByLanguage
        case .ownLanguages: .ownLanguages
        case .free: .free
        }
    }
}

/// What a key takes, as people are told.
package enum KeyType: Worded {
    case name, text, texts, string, ownText, language, id, bool, address, addresses, file, mapping, mappings, links, textByLanguage, textsByLanguage
    case ownLanguages, free
    /// `count`: how many there must be.
    case strings(count: Int?, orSingle: Bool)
    case word(values: [String])
    case reference(target: Term)
    case references(target: Term)
    case date(notBefore: String?)
    case integer(range: String)
}
