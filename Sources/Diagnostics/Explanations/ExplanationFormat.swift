// Turns explanations into the text or the Markdown that a command prints.

/// What stands around an explanation and its example.
private enum ExplanationText: Worded {
    /// How much the fault weighs.
    case weight(of: Severity)
    /// With the file as Markdown, or without where it stands above.
    case before(path: String?)
    case after
    /// There is no such file before.
    case absent
    case command
}

extension Catalogue {
    /// A code's long form, for a terminal.
    package func explained(_ code: Code) -> String {
        let explanation = Explanation.of(code, in: self)
        // What is typed as it stands is plain enough here.
        let head = "\(code.rawValue): \(text(code.severity))\n\n\(explanation.text.replacing("`", with: ""))\n"
        guard let example = explanation.example else { return head }
        func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
        }
        func change(_ before: String, _ after: String) -> String {
            "\(text(ExplanationText.before(path: nil)))\n\(indented(before))\n\(text(ExplanationText.after))\n\(indented(after))"
        }
        let shown =
            switch example.change {
            case .file(let path, let before, let after): "\(path)\n\n\(change(before ?? text(ExplanationText.absent), after))"
            case .body(let path, let before, let after): "\(path)\n\n\(change(before, after))"
            case .name(let old, let new, _): change(old, new)
            case .command(let command): "\(text(ExplanationText.command))\n\(indented(command))"
            }
        return "\(head)\n\(shown)"
    }

    /// All codes in the order of their names, each below a heading of its own, as Markdown without front matter. Every language has the same
    /// blocks in the same order.
    package func explainedCodes() -> String {
        Code.allCases.sorted { $0.rawValue < $1.rawValue }.map { code in
            let explanation = Explanation.of(code, in: self)
            let blocks = ["## \(code.rawValue)", "*\(text(ExplanationText.weight(of: code.severity)))* \(explanation.text)"]
            return (blocks + (explanation.example.map(markdown) ?? [])).joined(separator: "\n\n") + "\n"
        }.joined(separator: "\n")
    }

    private func markdown(_ example: Example) -> [String] {
        // No example has a fence of its own.
        func block(_ text: String) -> String { "```\n\(text)\n```" }
        func before(_ path: String?) -> String { text(ExplanationText.before(path: path.map { "`\($0)`" })) }
        let after = text(ExplanationText.after)
        return switch example.change {
        case .file(let path, let old, let new): [before(path), block(old ?? text(ExplanationText.absent)), after, block(new)]
        case .body(let path, let old, let new): [before(path), block(old), after, block(new)]
        case .name(let old, let new, _): [before(nil), block(old), after, block(new)]
        case .command(let command): [text(ExplanationText.command), block(command)]
        }
    }
}
