// Turns a fault found in the content into a value that can be sorted, counted and shown.

/// How much a diagnostic weighs.
package enum Severity: String, Worded, Comparable {
    case error, warning

    package static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
}

/// A fault of the content: what it is, where it stands, and what may help. Never thrown: all faults of a run are shown together.
package struct Diagnostic: Sendable, Equatable {
    package let fault: Fault
    package let code: Code
    package let severity: Severity
    /// The file, relative to the site's folder.
    package let path: String
    package let place: Place
    /// A name that exists and is near the one that does not.
    package let suggestion: String?
    /// Whether it stands in a draft: then it stops nothing.
    private var isInDraft = false

    /// A fault with the severity that its code has.
    package init(_ fault: Fault, _ path: String, _ place: Place, suggestion: String? = nil) {
        self.fault = fault
        code = fault.code
        severity = code.severity
        self.path = path
        self.place = place
        self.suggestion = suggestion
    }

    private init(_ other: Diagnostic, severity: Severity) {
        fault = other.fault
        code = other.code
        self.severity = severity
        path = other.path
        place = other.place
        suggestion = other.suggestion
    }

    /// The same fault as an error: what `--strict` makes of a warning.
    package var asError: Diagnostic { isInDraft ? self : Diagnostic(self, severity: .error) }

    /// The same fault in a text that is not published yet: a warning, whatever `--strict` says.
    package var inDraft: Diagnostic {
        var diagnostic = Diagnostic(self, severity: .warning)
        diagnostic.isInDraft = true
        return diagnostic
    }
}

extension Diagnostic: Codable {
    private enum CodingKeys: CodingKey { case fault, path, place, suggestion, isInDraft }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let diagnostic = Diagnostic(
            try values.decode(Fault.self, forKey: .fault), try values.decode(String.self, forKey: .path), try values.decode(Place.self, forKey: .place),
            suggestion: try values.decodeIfPresent(String.self, forKey: .suggestion))
        self = try values.decode(Bool.self, forKey: .isInDraft) ? diagnostic.inDraft : diagnostic
    }

    /// All but a severity that an option gave it.
    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(fault, forKey: .fault)
        try values.encode(path, forKey: .path)
        try values.encode(place, forKey: .place)
        try values.encodeIfPresent(suggestion, forKey: .suggestion)
        try values.encode(isInDraft, forKey: .isInDraft)
    }
}

/// A diagnostic together with the lines of text that show it.
package struct LocatedDiagnostic: Sendable {
    package let diagnostic: Diagnostic
    package let excerpt: Excerpt
}

/// The diagnostics of a run in the one order in which they are shown: by path, line, column, code and arguments.
///
/// - Parameters:
///   - diagnostics: in any order; equal ones are shown once.
///   - text: the NFC text of a file by its path; nil where it cannot be read.
package func located(_ diagnostics: [Diagnostic], text: (String) -> [UInt8]?) -> [LocatedDiagnostic] {
    let all = Dictionary(grouping: diagnostics, by: \.path).flatMap { path, group in
        zip(group, excerpts(at: group.map(\.place), in: LineTable(text(path) ?? []))).map { LocatedDiagnostic(diagnostic: $0, excerpt: $1) }
    }
    let sorted = all.sorted { a, b in
        let (x, y) = (a.diagnostic, b.diagnostic)
        if x.path != y.path { return x.path.utf8.lexicographicallyPrecedes(y.path.utf8) }
        if a.excerpt.line != b.excerpt.line { return a.excerpt.line < b.excerpt.line }
        if a.excerpt.column != b.excerpt.column { return a.excerpt.column < b.excerpt.column }
        if x.code != y.code { return x.code.rawValue < y.code.rawValue }
        return x.fault.arguments.lexicographicallyPrecedes(y.fault.arguments)
    }
    var unique: [LocatedDiagnostic] = []
    for item in sorted {
        if let last = unique.last, last.diagnostic.fault == item.diagnostic.fault, last.diagnostic.path == item.diagnostic.path,
            last.excerpt == item.excerpt
        {
            continue
        }
        unique.append(item)
    }
    return unique
}
