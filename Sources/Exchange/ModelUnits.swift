// Turns the texts of the model into units for a translator.

import Consistency
import Content
import Locales

extension ModelText {
    /// The name of a unit in its file: the text's key, and which of the texts with that key it is, `visits.text:2`.
    func unitId(_ number: Int) -> String { number == 1 ? key : "\(key):\(number)" }
}

/// - Parameter ties: of all texts of the model, as ``ModelTies/current(_:)`` gives them.
/// - Returns: a file for each YAML file and direction with texts to be translated, in the order of their paths.
func modelFiles(_ ties: [CurrentTie], languages: Languages, terminology: Terminology, isWanted: (String) -> Bool) -> [ExchangeFile] {
    var units: [String: [[ExchangeUnit]]] = [:]
    for (id, tie) in modelUnits(ties) where isWanted(tie.text.path) {
        let text = tie.text
        guard !text.sourceText.isEmpty else { continue }
        let target = (text.translation ?? tie.draft).map { MarkedText(plain: $0) }
        let own = "\(languages[text.source])=\(Digest(of: text.sourceText.utf8).hexadecimal)"
        units[text.path, default: languages.indices.map { _ in [] }][text.source].append(
            ExchangeUnit(
                id: id, tie: target.map { "\(own) \(languages[text.target])=\(Digest(of: $0.bytes).hexadecimal)" } ?? own,
                source: MarkedText(plain: text.sourceText), target: target, state: tie.state, was: tie.was.map { Array($0.utf8) },
                terms: terminology.hints(in: Passage(text.sourceText), language: text.source)))
    }
    return units.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { path in
        languages.indices.compactMap { source in
            guard let own = units[path]?[source], !own.isEmpty else { return nil }
            return ExchangeFile(
                sourcePath: path, translationPath: path, sourceLanguage: languages[source], targetLanguage: languages[Languages.other(than: source)], units: own)
        }
    }
}

/// The ties with the ids of their units.
func modelUnits(_ ties: [CurrentTie]) -> [(id: String, tie: CurrentTie)] {
    var seen: [String: Int] = [:]
    return ties.map { tie in
        let number = (seen["\(tie.text.path)#\(tie.text.key)"] ?? 0) + 1
        seen["\(tie.text.path)#\(tie.text.key)"] = number
        return (tie.text.unitId(number), tie)
    }
}
