// A pattern such as `ngày {dd} tháng {m2}` becomes a list of texts and fields.

/// A text with fields in braces. There is no escape: a pattern cannot contain a brace.
struct Pattern<Field: RawRepresentable<String> & Sendable>: Sendable {
    enum Piece: Sendable {
        case text(String)
        case field(Field)
    }

    let pieces: [Piece]

    init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Reads a pattern; a field's name is what its type's raw values say.
    static func parse(_ text: String) -> Result<Pattern, RuleFault.Problem> {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            let inside = rest[brace...].dropFirst()
            guard rest[brace] == "{", let end = inside.firstIndex(where: { $0 == "{" || $0 == "}" }), inside[end] == "}"
            else { return .failure(.unpairedBrace) }
            guard let field = Field(rawValue: String(inside[..<end])) else {
                return .failure(.unknownField(String(inside[..<end])))
            }
            pieces.append(.field(field))
            rest = inside[end...].dropFirst()
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return .success(Pattern(pieces))
    }

    /// The text with every field replaced.
    func filled(_ value: (Field) -> String) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .field(let field): result += value(field)
            }
        }
        return result
    }
}

/// A field of a pattern for one date.
enum DateField: String, CaseIterable, Sendable {
    /// The day as it is: 2.
    case d
    /// The day with two digits: 02.
    case dd
    /// The month's number as it is: 3.
    case m
    /// The month's number with two digits: 03.
    case mm
    /// The month's number with a zero before 1 and 2 only: 02, 3, 12. The rule of Vietnam's Decree 30/2020/NĐ-CP,
    /// Annex I, for the dates of official papers.
    case m2
    /// The month's name as it stands in a date.
    case month
    /// The month's name as it stands without a day, where the language tells the two apart.
    case monthAlone = "month-alone"
    /// The name of the day of the week.
    case weekday
    /// The year as it is.
    case y
    /// The year with at least four digits.
    case yyyy
}

/// A field of a pattern for two dates: `{from}` and `{to}` are the whole dates, `{from.d}` … `{to.yyyy}` parts of them.
struct SpanField: RawRepresentable, Sendable {
    let isStart: Bool
    /// Nil for the whole date.
    let part: DateField?

    init(isStart: Bool, part: DateField?) { (self.isStart, self.part) = (isStart, part) }

    init?(rawValue: String) {
        let names = rawValue.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard names[0] == "from" || names[0] == "to" else { return nil }
        isStart = names[0] == "from"
        part = names.count == 2 ? DateField(rawValue: String(names[1])) : nil
        if names.count == 2, part == nil { return nil }
    }

    var rawValue: String { (isStart ? "from" : "to") + (part.map { "." + $0.rawValue } ?? "") }
}

/// The only field of a pattern for a number: `{n}`, the number in figures.
enum NumberField: String, Sendable { case n }
