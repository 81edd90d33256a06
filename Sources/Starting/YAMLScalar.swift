// Turns a text into a YAML scalar that reads back as that text.

import Diagnostics

/// The text as it is where that is plainly a text in block and flow context alike, else between double quotes.
///
/// A JSON string is a YAML double-quoted scalar (YAML 1.2.2, section 1.2). White space of any kind becomes single spaces.
func yamlScalar(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = words.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || " -–—’.()/".unicodeScalars.contains($0) }
    // A word that begins with a letter and has two of them at least is no number; these are no texts in YAML 1.1 or 1.2.
    let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    let startsWithLetter = words.unicodeScalars.first?.properties.isAlphabetic ?? false
    return isPlain && startsWithLetter && !reserved.contains(words.lowercased()) ? words : jsonString(words)
}
