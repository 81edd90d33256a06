// Turns a text into a YAML scalar that reads back as that text.

import UnicodeText

/// The text as it is where that is plainly a text in block and flow context alike, else between double quotes.
///
/// ASCII's white space becomes single spaces; other spaces, such as one that allows no break, are characters.
package func yamlScalar(_ text: String) -> String {
    let words = withSingleSpaces(text)
    let isPlain = words.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || " -–—’.()/".unicodeScalars.contains($0) }
    // A word that begins with a letter and has two of them at least is no number; these are no texts in YAML 1.1 or 1.2.
    let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    let startsWithLetter = words.unicodeScalars.first?.properties.isAlphabetic ?? false
    return isPlain && startsWithLetter && !reserved.contains(words.lowercased()) ? words : doubleQuotedYAML(words)
}

/// A text between double quotes (YAML 1.2.2, section 7.3.1), with escapes for what no YAML text may hold (5.1) and for the line ends of YAML 1.1.
package func doubleQuotedYAML(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case _ where isPrintableYAML(scalar): out.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16)
            out += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }
    return out + "\""
}

/// A text on one line: each run of ASCII's white space as one space, none at the ends.
package func withSingleSpaces(_ text: String) -> String { String(decoding: withFoldedSpace(Array(text.utf8)), as: UTF8.self) }

/// Whether a scalar may stand in a YAML text on one line as it is.
package func isPrintableYAML(_ scalar: Unicode.Scalar) -> Bool {
    !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value))
}
