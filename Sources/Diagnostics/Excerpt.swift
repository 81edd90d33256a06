// Turns the places of faults into the lines, columns and pieces of text that messages show.

/// The line that a fault stands on, as a message shows it.
package struct Excerpt: Sendable, Equatable {
    /// From 1.
    package let line: Int
    /// In characters (extended grapheme clusters), from 1.
    package let column: Int
    /// The line's text around the fault, as much of it as a terminal shows, without the line's end.
    package let text: String
    /// How many characters of ``text`` stand before the fault.
    package let lead: Int
    /// Whether the line begins before ``text``, and whether it goes on after it.
    let isCutBefore: Bool
    let isCutAfter: Bool
}

/// The excerpts at the places of a text, in the order of the places.
///
/// - Complexity: linear in the text and in what is shown of it, however many places a line has.
package func excerpts(at places: [Place], in table: LineTable) -> [Excerpt] {
    let offsets = table.offsets(of: places)
    var found: [(index: Int, excerpt: Excerpt)] = []
    var line = ShownLine(0, of: table)
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
        let number = table.line(of: offsets[index])
        if number != line.number { line = ShownLine(number, of: table) }
        found.append((index, line.excerpt(at: offsets[index])))
    }
    return found.sorted { $0.index < $1.index }.map(\.excerpt)
}

/// A line whose characters are counted once, from the left to the right.
private struct ShownLine {
    /// Columns of a terminal that are shown at most, and those before the fault where the line is cut there.
    private static let width = 100
    private static let lead = width / 2

    /// From 0.
    let number: Int
    private var characters: [Character] = []
    /// Where each begins in the text, in bytes.
    private var starts: [Int] = []
    /// How many characters begin before the offset that was asked for last.
    private var column = 0

    init(_ number: Int, of table: LineTable) {
        self.number = number
        var start = table.starts[number]
        let line = table.bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        // Of bytes that are no UTF-8, as many as `String` puts one U+FFFD for.
        var scalars = String.UnicodeScalarView()
        var lengths: [Int] = []
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = line.makeIterator()
        reading: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let bytes):
                scalars.append(Unicode.UTF8.decode(bytes))
                lengths.append(bytes.count)
            case .error(let length):
                scalars.append("\u{FFFD}")
                lengths.append(length)
            case .emptyInput: break reading
            }
        }
        var scalar = 0
        for character in String(scalars) {
            characters.append(character)
            starts.append(start)
            for _ in character.unicodeScalars {
                start += lengths[scalar]
                scalar += 1
            }
        }
    }

    /// - Parameter offset: none that is less than the last.
    mutating func excerpt(at offset: Int) -> Excerpt {
        while column < starts.count, starts[column] < offset { column += 1 }
        var (start, end) = (column, column)
        var used = 0
        while start > 0, used < Self.width - 20 {
            start -= 1
            used += displayWidth(characters[start])
        }
        if start > 0 {
            (start, used) = (column, 0)
            while used < Self.lead {
                start -= 1
                used += displayWidth(characters[start])
            }
        }
        while end < characters.count, used < Self.width {
            used += displayWidth(characters[end])
            end += 1
        }
        return Excerpt(
            line: number + 1, column: column + 1, text: String(characters[start..<end]), lead: column - start, isCutBefore: start > 0,
            isCutAfter: end < characters.count)
    }
}

/// Columns of a terminal: two for a wide character (UAX #11, the wide blocks), one for any other.
func displayWidth(_ character: Character) -> Int {
    let value = character.unicodeScalars.first?.value ?? 0
    let wide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
        || (0x1F300...0x1FAFF).contains(value) || (0x20000...0x3FFFD).contains(value)
    return wide ? 2 : 1
}
