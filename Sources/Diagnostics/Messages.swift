// Turns a diagnostic into the sentences that a person reads, in each language of the messages.

/// What a diagnostic says: one sentence, and help where there is some.
package struct Message: Sendable, Equatable {
    package let text: String
    package let help: String?
}

/// The languages in which the program speaks.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case en

    /// The words of `diagnostic` in this language.
    package func message(for diagnostic: Diagnostic) -> Message {
        switch self {
        case .en: englishMessage(diagnostic.code, diagnostic.arguments, suggestion: diagnostic.suggestion)
        }
    }
}
