// Puts units that came back into the texts of the model: YAML files and the record of what each text was made from.

import Content
import Locales
import UnicodeText
import YAML

/// The texts of a site's model while units are put into them.
struct ModelImport {
    private let languages: Languages
    private let date: PartialDate?
    private var ties: [CurrentTie]
    private let ids: [String]
    /// By path and id, and by path and source.
    private var indexById: [String: Int] = [:]
    private var indexesByDigest: [String: [Int]] = [:]
    private var changes: [String: [Change]] = [:]
    private var taken: Set<Int> = []
    private let others: OtherTies

    private struct Change {
        let unit: ImportedUnit
        let tie: Int
        let effect: UnitEffect
    }

    /// - Parameter date: what is reviewed by the file's word is reviewed on this day.
    init(_ ties: [CurrentTie], others: OtherTies, languages: Languages, date: String) {
        self.others = others
        self.ties = ties
        self.languages = languages
        self.date = try? PartialDate.parse(iso: date.utf8).get()
        ids = modelUnits(ties).map(\.id)
        for (index, tie) in ties.enumerated() {
            indexById["\(tie.text.path)#\(ids[index])"] = index
            indexesByDigest["\(tie.text.path)#\(Digest(of: tie.text.sourceText.utf8).hexadecimal)", default: []].append(index)
        }
    }

    /// A unit belongs to the text with its name if the source is still the same, else to the only text of its file that has that source.
    mutating func add(_ unit: ImportedUnit, _ result: inout ImportResult) {
        let named = indexById[unit.name]
        let wanted = unit.digests.first ?? Digest(of: unit.source.bytes)
        let index: Int
        if let named, Digest(of: ties[named].text.sourceText.utf8) == wanted {
            index = named
        } else if let others = indexesByDigest["\(unit.path)#\(wanted.hexadecimal)"], others.count == 1 {
            index = others[0]
        } else {
            if named != nil { result.known += 1 }
            if unit.saysSomething { if named == nil { result.unknown.append(unit) } else { result.stale.append(unit) } }
            return
        }
        result.known += 1
        let text = ties[index].text
        guard unit.languages.fits(languages[text.source], languages[text.target]) else {
            if unit.saysSomething { result.refused.append(RefusedUnit(unit: unit, reason: .direction(unit.languages))) }
            return
        }
        let words = text.translation ?? ties[index].draft
        let current = CurrentText(text: words.map { Array($0.utf8) }, state: ties[index].state)
        guard
            var effect = effect(of: unit, on: current, source: Array(text.sourceText.utf8), &result, write: { plainText($0, source: text.sourceText) }),
            taken.insert(index).inserted
        else { return }
        // A draft that is right becomes the value.
        if effect.settles, current.state == .missing { effect.text = effect.text ?? current.text }
        changes[text.path, default: []].append(Change(unit: unit, tie: index, effect: effect))
    }

    /// Makes the changes: each YAML file with its new texts, and the file of ties.
    ///
    /// - Parameter read: the bytes of a file of the site; nil where there is none.
    mutating func finish(_ result: inout ImportResult, read: (String) throws -> [UInt8]?) rethrows {
        for path in changes.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let all = changes[path], let bytes = try read(path), let text = readText(bytes, path: path).text else { continue }
            func patched(_ changes: [Change]) -> Result<[UInt8], YAMLObstacle> {
                let texts = changes.compactMap { change in
                    change.effect.isDraft
                        ? nil
                        : change.effect.text.map {
                            let tie = ties[change.tie].text
                            return TextChange(
                                place: tie.text.place, language: languages[tie.target], source: languages[tie.source],
                                text: String(decoding: $0, as: UTF8.self))
                        }
                }
                return texts.isEmpty ? .success(text) : settingTexts(in: text, texts)
            }
            let (good, bad) = parted(all) { if case .success = patched($0) { true } else { false } }
            for change in bad {
                if case .failure(let obstacle) = patched([change]) { result.refused.append(RefusedUnit(unit: change.unit, reason: .yaml(obstacle: obstacle))) }
            }
            guard !good.isEmpty, case .success(let new) = patched(good) else { continue }
            result.taken += good.filter { !$0.effect.isDraft }.map(\.unit)
            result.drafts += good.filter(\.effect.isDraft).map(\.unit)
            if new != text { result.files.append((path, new)) }
            for change in good {
                let words = change.effect.text.map { String(decoding: $0, as: UTF8.self) }
                if change.effect.isDraft {
                    if let words { ties[change.tie] = ties[change.tie].drafted(words) }
                } else {
                    ties[change.tie] = ties[change.tie].settled(
                        translation: words, settles: change.effect.settles, reviewed: change.effect.isReviewed ? date : nil)
                }
            }
        }
        guard !taken.isEmpty else { return }
        let text = modelTiesText(ties, others: others, languages: languages)
        if try text != read(ModelTies.path) { result.files.append((ModelTies.path, text)) }
    }
}
