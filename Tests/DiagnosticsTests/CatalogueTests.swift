// Tests that every catalogue has words for all that the program can say, and that they name what there is to name.

import Foundation
import Testing

@testable import Diagnostics

/// Every enum of the sources that is ``Worded``, with its cases and the labels and types of what these hold.
private let declared: [String: [String: [String: String]]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    var enums: [String: [String: [String: String]]] = [:]
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)! where file.pathExtension == "swift" {
        let text = try! String(contentsOf: file, encoding: .utf8).replacing(/\/\/.*/, with: "")
        for match in text.matches(of: /enum (\w+)[^{}\n]*\bWorded\b[^{}\n]*\{/) {
            let body = text[match.range.upperBound...].prefix(upTo: end(of: text[match.range.upperBound...]))
            var cases: [String: [String: String]] = [:]
            for list in body.matches(of: /\bcase ([a-z`](?:[^()\n]|\([^()]*\))*)/) {
                for item in list.1.matches(of: /`?(\w+)`?(?: = "[^"]*")?(?:\(([^()]*)\))?,?/) {
                    cases[String(item.1)] = Dictionary(
                        uniqueKeysWithValues: (item.2 ?? "").matches(of: /(\w+): ([\w\[\]?]+)/).map { (String($0.1), String($0.2)) })
                }
            }
            #expect(enums.updateValue(cases, forKey: String(match.1)) == nil, "two enums are named \(match.1)")
        }
    }
    return enums
}()

/// The brace that closes what is open at the beginning.
private func end(of text: Substring) -> String.Index {
    var depth = 1
    return text.indices.first { index in
        if text[index] == "{" { depth += 1 }
        if text[index] == "}" { depth -= 1 }
        return depth == 0
    }!
}

/// What cannot be read is missing.
private func readTemplates(of catalogue: Catalogue) -> [String: [String: Template]] { catalogue.texts.mapValues { $0.compactMapValues { Template($0) } } }

/// What templates name, with the way in which they use it: by itself, or with the variants that they have for it.
private func names(_ pieces: [Template.Piece]) -> [String: Set<Set<String>>] {
    var all: [String: Set<Set<String>>] = [:]
    for piece in pieces {
        switch piece {
        case .text, .count: break
        case .argument(let name): all[name, default: []].insert([])
        case .plural(let name, let variants), .select(let name, let variants):
            all[name, default: []].insert(Set(variants.keys))
            for inner in variants.values { all.merge(names(inner)) { $0.union($1) } }
        }
    }
    return all
}

/// The categories that plural forms have in a template.
private func plurals(_ pieces: [Template.Piece]) -> [(name: String, categories: Set<String>)] {
    pieces.flatMap { piece -> [(name: String, categories: Set<String>)] in
        switch piece {
        case .text, .count, .argument: []
        case .plural(let name, let variants): [(name, Set(variants.keys))] + variants.values.flatMap(plurals)
        case .select(_, let variants): variants.values.flatMap(plurals)
        }
    }
}

/// All words of a template, without what its arguments give.
private func said(_ pieces: [Template.Piece]) -> String {
    pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .argument, .count: ""
        case .plural(_, let variants), .select(_, let variants): variants.sorted { $0.key < $1.key }.map { said($0.value) }.joined(separator: "\n")
        }
    }.joined()
}

/// The variants by which a template chooses what it says.
private func selects(_ pieces: [Template.Piece]) -> [String: Set<String>] {
    var all: [String: Set<String>] = [:]
    for piece in pieces {
        switch piece {
        case .text, .count, .argument: break
        case .plural(_, let variants): for inner in variants.values { all.merge(selects(inner)) { $0.union($1) } }
        case .select(let name, let variants):
            all[name, default: []].formUnion(variants.keys)
            for inner in variants.values { all.merge(selects(inner)) { $0.union($1) } }
        }
    }
    return all
}

@Suite struct CatalogueTests {
    @Test func theSourcesAreRead() {
        #expect(declared.count > 10 && declared["Fault"]?["unknownKey"] == ["key": "String", "record": "Term", "keys": "[String]"])
        #expect(declared["MarkupAdvice"]?.keys.contains("break") ?? false)
    }

    @Test func everyFaultHasACodeAndEveryCodeAFault() {
        #expect(Set(declared["Fault"]?.keys.map { $0 } ?? []) == Set(Code.named.keys))
    }

    @Test(arguments: Catalogue.all.map(\.tag)) func hasWordsForAllThatIsSaid(tag: String) throws {
        let catalogue = try #require(Catalogue.all.first { $0.tag == tag })
        let categories = Set((0...200).map(catalogue.plural))
        for (name, cases) in declared {
            let texts = readTemplates(of: catalogue)[name] ?? [:]
            #expect(Set(texts.keys.map { $0.hasSuffix("Help") ? String($0.dropLast(4)) : $0 }) == Set(cases.keys), "\(name)")
            for (key, labels) in cases {
                let text = try #require(texts[key], "\(name).\(key)")
                let named = names(text.pieces).merging(names(texts[key + "Help"]?.pieces ?? [])) { $0.union($1) }
                #expect(Set(named.keys) == Set(labels.keys), "\(name).\(key)")
                for (label, uses) in named {
                    for use in uses.map({ $0.subtracting(["other"]) }) {
                        // What is chosen by is a choice, a case of its own enum, or whether there is anything.
                        let type = labels[label] ?? ""
                        let variants =
                            type == "Bool" ? ["true", "false"] : type == "Int" ? categories.union(["none"]) : Set(declared[type]?.keys.map { $0 } ?? ["none"])
                        let optional = type == "Int?" ? categories.union(["none"]) : ["none"]
                        #expect(use.isSubset(of: type.hasSuffix("?") ? optional : variants), "\(name).\(key).\(label)")
                        #expect(!uses.contains([]) || type != "Bool", "\(name).\(key).\(label)")
                    }
                }
            }
        }
        #expect(Set(readTemplates(of: catalogue).keys) == Set(declared.keys))
    }

    @Test(arguments: Catalogue.all.map(\.tag)) func everyTemplateIsReadAndHasItsPlurals(tag: String) throws {
        let catalogue = try #require(Catalogue.all.first { $0.tag == tag })
        let categories = Set((0...200).map(catalogue.plural)).union(["other"])
        for (name, texts) in readTemplates(of: catalogue) {
            for (key, template) in texts {
                for plural in plurals(template.pieces) { #expect(plural.categories == categories, "\(name).\(key)") }
                for piece in template.pieces { if case .text(let text) = piece { #expect(!text.contains("{") && !text.contains("}")) } }
            }
        }
    }

    /// A text that was copied and not translated, or one that tells less than its twin.
    @Test func everyTextHasItsTwin() throws {
        for catalogue in Catalogue.all where catalogue.tag != "en" {
            for (name, texts) in readTemplates(of: .en) {
                for (key, template) in texts {
                    let twin = try #require(readTemplates(of: catalogue)[name]?[key], "\(name).\(key)")
                    let words = said(twin.pieces)
                    let isName = words.wholeMatch(of: /[a-z.]*/) != nil && words.contains(".")
                    #expect(words.allSatisfy { !$0.isLetter } || isName || words != said(template.pieces), "\(name).\(key)")
                    #expect(words.firstMatch(of: /\b(?i:the|is|are|was|not|of|with|and|has|have|that|this|which|it|be|there|by|for|its)\b/) == nil, "\(name).\(key): \(words)")
                    let chosen = selects(twin.pieces)
                    for (argument, variants) in selects(template.pieces) {
                        #expect(variants.isSubset(of: chosen[argument] ?? []), "\(name).\(key).\(argument)")
                    }
                    #expect(Set(names(template.pieces).keys) == Set(names(twin.pieces).keys), "\(name).\(key)")
                }
            }
        }
    }

    @Test func theLanguageIsTheOneAskedForOrThatOfTheEnvironment() {
        let all = ["en", "vi"].map { Catalogue(tag: $0, plural: { _ in "other" }, texts: [:]) }
        func chosen(_ arguments: [String], _ environment: [String: String] = [:]) -> String {
            Catalogue.chosen(arguments: ["songngu"] + arguments, environment: environment, among: all).tag
        }
        #expect(chosen([]) == "en" && chosen(["--lang", "vi"]) == "vi" && chosen(["build", "--lang=vi", "--quiet"]) == "vi")
        #expect(chosen(["--lang", "fr"], ["LANG": "vi_VN.UTF-8"]) == "vi" && chosen(["--lang", "en"], ["LANG": "vi_VN.UTF-8"]) == "en")
        #expect(chosen([], ["LC_ALL": "", "LC_MESSAGES": "vi", "LANG": "en_AU.UTF-8"]) == "vi" && chosen([], ["LC_ALL": "C", "LANG": "vi_VN"]) == "en")
    }

    @Test func countsHaveTheirPlurals() {
        let catalogue = Catalogue(tag: "en", plural: Catalogue.en.plural, texts: ["Count": ["of": "{n, plural, one {# error} other {# errors}} in {name}"]])
        enum Count: Worded { case of(n: Int, name: String) }
        #expect([0, 1, 2].map { catalogue.text(Count.of(n: $0, name: "a.md")) } == ["0 errors in a.md", "1 error in a.md", "2 errors in a.md"])
    }

    @Test(arguments: ["{", "}", "{a", "a}", "{a, plural, one {x}}", "{a, select, x {y} other {z}", "{a, number}", "{}", "{a, select, x {y} x {y} other {}}"])
    func whatIsNoTemplateIsTold(text: String) { #expect(Template(text) == nil) }

    @Test(
        arguments: [
            ("words # alone", [.text("words # alone")]), ("{a} b", [.argument("a"), .text(" b")]),
            ("{a, select, none {} other {{b}}}", [.select("a", ["none": [], "other": [.argument("b")]])]),
            ("{n,plural,other{# x}}", [.plural("n", ["other": [.count, .text(" x")]])]),
        ] as [(String, [Template.Piece])]) func templates(text: String, pieces: [Template.Piece])
    { #expect(Template(text)?.pieces == pieces) }
}
