// Turns located diagnostics into the text, JSON or GitHub form that a command prints.

/// What may help with a fault.
private enum Advice: Worded {
    case help(text: String)
    case near(name: String)
}

extension Catalogue {
    package func help(for diagnostic: Diagnostic) -> String? {
        diagnostic.suggestion.map { text(Advice.near(name: $0)) } ?? help(diagnostic.fault)
    }
}

/// The words and the picture of each diagnostic, as standard error shows them: the message, the source line, a caret and help.
///
/// - Parameter shown: gives a path as it is shown, from the path in the site’s folder.
package func textReport(_ diagnostics: [LocatedDiagnostic], language: Catalogue, shown: (String) -> String = { $0 }) -> String {
    var out = ""
    for item in diagnostics {
        let diagnostic = item.diagnostic
        let excerpt = item.excerpt
        let help = language.help(for: diagnostic)
        out +=
            "\(visible(shown(diagnostic.path))):\(excerpt.line):\(excerpt.column): \(language.text(diagnostic.severity)): \(visible(language.text(diagnostic.fault))) [\(diagnostic.code.rawValue)]\n"
        if !excerpt.text.isEmpty {
            let (line, caret) = excerptLines(excerpt)
            out += "  \(line)\n  \(caret)\n"
        }
        if let help { out += "  \(visible(language.text(Advice.help(text: help))))\n" }
    }
    return out
}

/// The line around the fault, and the caret below it.
private func excerptLines(_ excerpt: Excerpt) -> (line: String, caret: String) {
    let before = excerpt.isCutBefore ? "…" : ""
    let lead = visible(String(excerpt.text.prefix(excerpt.lead))).reduce(before.count) { $0 + displayWidth($1) }
    return (before + visible(excerpt.text) + (excerpt.isCutAfter ? "…" : ""), String(repeating: " ", count: lead) + "^")
}

/// The text with its control characters shown as spaces or “�”, so that no content can steer a terminal or break a line.
private func visible(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: out.append(" ")
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: out.append("\u{FFFD}")
        default: out.append(scalar)
        }
    }
    return String(out)
}

/// An array of `{path, line, column, severity, code, message, help}`; `help` is null where there is none.
package func jsonReport(_ diagnostics: [LocatedDiagnostic], language: Catalogue, shown: (String) -> String = { $0 }) -> String {
    JSON.array(
        diagnostics.map { item in
            .object([
                ("path", .string(shown(item.diagnostic.path))), ("line", .integer(item.excerpt.line)), ("column", .integer(item.excerpt.column)),
                ("severity", .string(item.diagnostic.severity.rawValue)), ("code", .string(item.diagnostic.code.rawValue)),
                ("message", .string(language.text(item.diagnostic.fault))),
                ("help", language.help(for: item.diagnostic).map { .string($0) } ?? .null),
            ])
        }
    ).lines()
}

/// Workflow commands of GitHub Actions, one line each
/// (docs.github.com, “Workflow commands for GitHub Actions”, error and warning messages, with its escapes).
package func githubReport(_ diagnostics: [LocatedDiagnostic], language: Catalogue, shown: (String) -> String = { $0 }) -> String {
    func data(_ text: String) -> String {
        text.reduce(into: "") { out, character in
            switch character {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n", "\r\n": out += "%0A"
            default: out.append(character)
            }
        }
    }
    func property(_ text: String) -> String {
        data(text).reduce(into: "") { out, character in
            switch character {
            case ":": out += "%3A"
            case ",": out += "%2C"
            default: out.append(character)
            }
        }
    }
    return diagnostics.map { item in
        let text = language.text(item.diagnostic.fault) + (language.help(for: item.diagnostic).map { "\n" + $0 } ?? "")
        return "::\(item.diagnostic.severity.rawValue) file=\(property(shown(item.diagnostic.path))),line=\(item.excerpt.line),"
            + "col=\(item.excerpt.column),title=\(item.diagnostic.code.rawValue)::\(data(text))\n"
    }.joined()
}
