// Turns a group's units into the file that brings their texts: those of the hits that are shown, and nothing else, are fetched.

import UnicodeText

/// What can be found: a segment, a title, a record. A page shows it under an address of its own.
package struct SearchUnit: Sendable {
    /// An anchor of the group's page; where the group has no page, an address from the root of a tree.
    package let anchor: String
    /// Whether it is a title, a heading or a name.
    package var isStrong = false
    /// By language, in NFC UTF-8; empty where it has none. Words on two lines do not stand next to each other.
    package let texts: [[UInt8]]
    /// Whether its source has changed since it was translated.
    package var isOutdated = false
    /// Other names, the same in every language: aliases, short forms.
    package var names: [UInt8] = []
    /// What else is said of it, by language.
    package var notes: [[UInt8]] = []

    package init(
        anchor: String, isStrong: Bool = false, isOutdated: Bool = false, texts: [[UInt8]], names: [UInt8] = [], notes: [[UInt8]] = []
    ) {
        self.anchor = anchor
        self.isStrong = isStrong
        self.isOutdated = isOutdated
        self.texts = texts
        self.names = names
        self.notes = notes
    }
}

/// What an index takes of units: names that belong to no language count as the first's.
package func searchTexts(_ units: [SearchUnit], language: Int) -> [SearchText] {
    var all: [SearchText] = []
    for (number, unit) in units.enumerated() {
        func add(_ text: [UInt8], _ isStrong: Bool) {
            if !text.isEmpty { all.append(SearchText(unit: number, isStrong: isStrong, text: text)) }
        }
        add(unit.texts[language], unit.isStrong)
        if language == 0 { add(unit.names, true) }
        if !unit.notes.isEmpty { add(unit.notes[language], false) }
    }
    return all
}

/// The file of a group: the address of its page, its date in each language, and its units, a line each. An outdated one has `~` before its anchor.
package func searchTextFile(_ number: Int, address: String, dates: [String], _ units: [SearchUnit]) -> [UInt8] {
    var out = Array("\(searchFunction)(\"texts\",\(number),[".utf8)
    out.append(string: address.utf8)
    for date in dates {
        out.append(UInt8(ascii: ","))
        out.append(string: date.utf8)
    }
    for unit in units {
        out += Array(",\n[".utf8)
        out.append(string: ((unit.isOutdated ? "~" : "") + unit.anchor).utf8)
        append(unit.texts, to: &out)
        if !unit.names.isEmpty || !unit.notes.isEmpty {
            out.append(UInt8(ascii: ","))
            out.append(string: unit.names)
            if !unit.notes.isEmpty { append(unit.notes, to: &out) }
        }
        out.append(UInt8(ascii: "]"))
    }
    return out + Array("]);\n".utf8)
}

/// Texts by language; 1 for one that is the same as the first, 0 for one that is not there.
private func append(_ texts: [[UInt8]], to out: inout [UInt8]) {
    for (language, text) in texts.enumerated() {
        out.append(UInt8(ascii: ","))
        if text.isEmpty {
            out.append(UInt8(ascii: "0"))
        } else if language > 0, text == texts[0] {
            out.append(UInt8(ascii: "1"))
        } else {
            out.append(string: text)
        }
    }
}

/// The letters that are typed as others, each followed by what it is typed as, parted by spaces: one table for the index and for the page's script.
package let searchSpellingTable = searchSpellings.sorted { $0.key < $1.key }.map { String(Unicode.Scalar($0.key)!) + $0.value }.joined(separator: " ")
