// Turns random numbers into templates and contexts.

import Randomness
/// Generates templates and contexts that every engine should agree on. The kinds of values go by name: `a`, `b`, `c` are
/// texts, `boolean` and `first` booleans, `list` and `nodes` lists of contexts, `items` a list of texts, `context` and
/// `person` contexts; any may be missing.
struct Generator {
    var random: SplitMix64

    // MARK: Contexts

    mutating func root() -> Datum { context(depth: 0) }

    private mutating func text() -> Datum {
        .text((1...3).map { _ in random.pick(["x", "<", "&", "\"", "'", ">", "é", " "]) }.joined())
    }

    private mutating func context(depth: Int) -> Datum {
        var pairs: [(String, Datum)] = []
        for name in ["a", "b", "c"] where random.below(3) > 0 { pairs.append((name, text())) }
        for name in ["boolean", "first"] where random.below(2) > 0 { pairs.append((name, .bool(random.below(2) > 0))) }
        if random.below(2) > 0 { pairs.append(("items", .list((0..<random.below(3)).map { _ in text() }))) }
        if depth < 3 {
            for name in ["context", "person"] where random.below(2) > 0 { pairs.append((name, context(depth: depth + 1))) }
            for name in ["list", "nodes"] where random.below(2) > 0 {
                pairs.append((name, .list((0..<random.below(3)).map { _ in context(depth: depth + 1) })))
            }
        }
        return .context(pairs)
    }

    // MARK: Templates

    /// Lines, among them sections over several lines, and inclusions: of `partial` on a line of its own, of `q` within a
    /// line, as a partial or as a parent. No partials if `partial` is nil.
    mutating func lines(depth: Int = 0, frameIsText: Bool = false, partial: String?) -> String {
        (0..<random.below(5)).map { _ in line(depth: depth, frameIsText: frameIsText, partial: partial) }.joined()
    }

    /// One to three lines without sections over several lines.
    mutating func plainLines() -> String {
        (0..<1 + random.below(3)).map { _ in runs(depth: 4, frameIsText: false) + "\n" }.joined()
    }

    private mutating func line(depth: Int, frameIsText: Bool, partial: String?) -> String {
        let indentation = random.pick(["", "", "  ", "\t"])
        let newline = random.pick([" \n", "\n", "\n", "\r\n"])
        switch random.below(partial == nil ? 6 : 9) {
        case 0: return newline
        case 1: return indentation + random.pick(["{{! a\n comment }}", "{{!}}"]) + newline
        case 2 where depth < 3, 3 where depth < 3:
            let (name, sigil, isText) = section(frameIsText)
            return indentation + "{{\(sigil)\(name)}}" + newline
                + lines(depth: depth + 1, frameIsText: isText, partial: partial)
                + indentation + "{{/ \(name)}}" + newline
        case 6: return indentation + "{{>\(partial ?? "")}}" + newline
        case 7: return "x {{>q}} y" + newline
        case 8: return "x{{<q}}{{$one}}" + runs(depth: 5, frameIsText: false) + "{{/one}}{{/q}}" + newline
        default: return indentation + runs(depth: depth, frameIsText: frameIsText) + newline
        }
    }

    /// Text and tags within a line, with a letter at either end so that no tag of theirs can be standalone.
    mutating func runs(depth: Int, frameIsText: Bool) -> String {
        "x" + (0..<random.below(4)).map { _ in run(depth: depth, frameIsText: frameIsText) }.joined() + "x"
    }

    private mutating func run(depth: Int, frameIsText: Bool) -> String {
        let name = random.pick(["a", "b", "c", "context.a", "person.context.b", "list.a"])
        switch random.below(8) {
        case 0: return random.pick(["text", " ", "{ ", "} }", "é&", "<b>"])
        case 1: return "{{\(name)}}"
        case 2: return "{{{ \(name) }}}"
        case 3: return "{{& \(name) }}"
        case 4: return "{{! \(name) }}"
        case 5 where depth < 3:
            let (name, sigil, isText) = section(frameIsText)
            return "{{\(sigil)\(name)}}" + runs(depth: depth + 1, frameIsText: isText) + "{{/\(name)}}"
        case 6 where depth < 5:
            let block = random.pick(["one", "two"])
            return "{{$\(block)}}" + random.pick(["", "default", "{{a}}"]) + "{{/\(block)}}"
        default: return frameIsText ? random.pick(["{{.}}", "{{{.}}}", "{{&.}}"]) : "-"
        }
    }

    /// A section's name and sigil, and whether its frame is a text.
    private mutating func section(_ frameIsText: Bool) -> (String, String, Bool) {
        let name = random.pick(["a", "boolean", "first", "list", "items", "context", "person", "nodes", "context.list", "person.items"])
        if random.below(4) == 0 { return (name, "^", frameIsText && name != "boolean" && name != "first") }
        return (name, "#", name == "a" || name.hasSuffix("items"))
    }
}
