// Puts texts, and empty keys for texts that are missing, into the maps of language and text of a YAML file.

import Diagnostics
import Schema
import YAML

/// A text to be put into a map of language and text.
package struct TextChange: Sendable {
    /// Where the map stands, or a plain text.
    package let place: Place
    package let language: String
    /// The language of a plain text, which becomes a map.
    package let source: String
    /// ASCII's white space becomes single spaces.
    package let text: String

    package init(place: Place, language: String, source: String, text: String) {
        self.place = place
        self.source = source
        self.language = language
        self.text = text
    }
}

/// - Parameter text: the file, NFC.
/// - Returns: the file with the texts under their languages' keys, which are added where they are missing, and nothing else changed.
package func settingTexts(in text: [UInt8], _ changes: [TextChange]) -> Result<[UInt8], YAMLObstacle> {
    guard let document = YAMLDocument(text) else { return .failure(.notFound) }
    var edits: [YAMLEdit] = []
    for change in changes {
        guard let map = document.map(at: change.place) else {
            guard let scalar = document.scalar(at: change.place) else { return .failure(.notFound) }
            edits.append(.spread(scalar, own: change.source, other: change.language, change.text))
            continue
        }
        edits.append(document.value(of: change.language, in: map).map { .set($0, change.text) } ?? .insert(key: change.language, .text(change.text), into: map))
    }
    return document.applying(edits)
}

/// - Parameters:
///   - text: the file, NFC.
///   - stubs: where the maps of language and text stand, or plain texts, each with the language that it lacks and that of a plain text.
/// - Returns: the file with `en:` after the text that each has, a plain one within a map; nil where there is nothing to add. A map that has the
///   key already, with nothing in it, is left alone, as is what has several names, a block of lines, and a word that a theme may know.
package func addingStubs(to text: [UInt8], _ stubs: [(place: Place, language: String, source: String)]) -> [UInt8]? {
    guard let document = YAMLDocument(text) else { return nil }
    var seen: Set<Place> = []
    let edits = stubs.compactMap { place, language, source -> YAMLEdit? in
        guard seen.insert(place).inserted else { return nil }
        let edit: YAMLEdit
        if let map = document.map(at: place) {
            if document.value(of: language, in: map) != nil { return nil }
            edit = .insert(key: language, .none, into: map)
        } else if let scalar = document.scalar(at: place), !isId(document.words(of: scalar)) {
            edit = .spread(scalar, own: source, other: language, nil)
        } else {
            return nil
        }
        return document.obstacle(to: edit) == nil ? edit : nil
    }
    return edits.isEmpty ? nil : try? document.applying(edits).get()
}
