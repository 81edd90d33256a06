// Makes texts out of fragments of Markdown that are likely to disturb one another.

import Randomness
/// Composes lines out of prefixes (containers' markers and indentation) and fragments.
struct MarkdownGenerator {
    var random: SplitMix64
    let prefixes: [String]
    let fragments: [String]

    /// CommonMark alone.
    static func plain(seed: UInt64) -> MarkdownGenerator {
        MarkdownGenerator(random: SplitMix64(seed: seed), prefixes: prefixes, fragments: fragments + tags)
    }

    /// With what extensions are made of. Lone tags and parentheses that are not closed are left out, for libcmark and cmark-gfm differ
    /// on them.
    static func extended(seed: UInt64) -> MarkdownGenerator {
        MarkdownGenerator(random: SplitMix64(seed: seed), prefixes: prefixes + extensionPrefixes, fragments: fragments + extensions + extensions)
    }

    /// With bare addresses, and what stands beside them.
    static func withAddresses(seed: UInt64) -> MarkdownGenerator {
        MarkdownGenerator(random: SplitMix64(seed: seed), prefixes: prefixes + extensionPrefixes, fragments: fragments + extensions + addresses + addresses)
    }

    mutating func document() -> String {
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            var line = ""
            for _ in 0..<[0, 1, 1, 1, 2, 2, 3].randomElement(using: &random)! { line += prefixes.randomElement(using: &random)! }
            repeat {
                line += fragments.randomElement(using: &random)! + ["", " ", " "].randomElement(using: &random)!
            } while Int.random(in: 0..<100, using: &random) < 35
            lines.append(line)
        }
        let ending = Int.random(in: 0..<5, using: &random) == 0 ? "\r\n" : "\n"
        return lines.joined(separator: ending) + ["", "\n", "\n", "\n\n"].randomElement(using: &random)!
    }

    static let prefixes = [
        "", "", "", "", "", " ", "  ", "   ", "    ", "     ", "\t", "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "  - ", "> > ", "> - ", "- > ",
        ">\t", "-\t", "- - ", "      ", "    - ", "10. ", "-   ", "-     ",
    ]

    static let fragments = [
        "a", "b c", "foo", "# h", "## h ##", "#", "===", "---", "***", "* * *", "```", "``` x", "<div>", "</div>", "<!-- c", "-->", "<?p", "?>",
        "<script>", "[a]: /u", "[a]: /u \"t\"", "[b]:", "/url", "\"title\"", "'t'", "[a]", "[a][b]", "![i](u)", "[l](u \"t\")", "*e*",
        "**s**", "_e_", "`c`", "` c", "c `", "``", "\\", "\\*", "a  ", "a\\", "&amp;", "&#42;", "<http://x.y>", "<m_m@x.y>", "*a", "a*", "**", "_",
        "__a__b", "a_b_", "", "", "", " ", "!", "[", "](u)", "]", "*a **b", "c** d*", "> q", "- i", "1. o", "[x]: <u>", "[a]:/u", "+", "-", "1)",
        "    code", "\tcode", "&copy;", "=", "==", "-- ", ".", "a`", "c>)", "***a** b*", "*a*b", "é*a*", "“*a*”", "[b]", "[A]", "x *[a]* y",
        "\u{A0}", "*\u{A0}a*", "ſ", "*é", "é_", "_é_",
    ]

    static let tags = ["[a](<b", "</script>", "<b>", "<a href=\"x\">", "<pre>", "<x y=\"", "z\">", "<textarea>", "<source>", "</x >", "<x/>"]

    static let extensionPrefixes = ["", "", "", "    ", "    ", "[^1]: ", "[^a]:", "    - "]

    static let addresses = [
        "www.a.b", "http://a.b/c", "https://a.b/c_d_e?f=*g*", "www.a_b.c", "a@b.cd", "mailto:a@b.cd", "x.y+z@b-c.de", "http://a.b/(c)", "(www.a.b)", "www.a.b.",
        "http://a.b,", "www.a.b/&amp;", "www.a.b&copy;", "http://é.b", "“www.a.b”", "[www.a.b](http://c.d)", "[a](<http://c.d>)", "www.a.b/`c`", "www.a.b/]",
        "*www.a.b*", "_a@b.cd_", "~http://a.b~", "[a]: http://a.b/c", "[a]: www.a.b 't'", "http://", "www.", "@", "://", "h", "w", "a@", "@b.cd", "\\www.a.b",
        "a\\@b.cd", "http://a.b|c", "[x [a] www.a.b", "[x [l](u) http://a.b", "a_b_@c.de",
    ]

    static let extensions = [
        "|a|b|", "|-|-|", "a|b", "-|-", "|a|", "|-|", ":-:|-:", "| :- |", "|x", "x|", "|x|y|z|", "||", "|", "a|`b|c`", "a\\|b", "|`x\\|y`|",
        "| *a* | ~~b~~ |", "~a~", "~~b~~", "~~~c~~~", "~", "~~", "a~b~", "*~a*~", "**~~a~~**b", "~*a~*", "*a~b*c~", "\\~a~", "`~`", "[^1]", "[^a]",
        "[^1]: n", "[^a]: m", "[^b]: [^1]", "x[^1] y[^a]", "[l [^1]](u)", "[^zz]", "[a_b][^1]", "[^a_b]", "[^a_b]: u", "*x[^a*b]y*", "[^1]:",
        "    c", "-|", "|:-|:-:|", "--|--", "a\\\\|b", "|a_b_|~c|", "~[a](b)~", "[~a](b)~", "~~a~", "~a~~", "[^1](u)", "[^é]", "[^É]: e", "<a~b@c.d>",
        "[x~y]", "[x~y]: /t~", "<https://a~b>", "z<a _x=\"1\">~y~", "![~i~](u)", "~~~ z", "~~~", "|\\|", "\\[^1]", "`[^1]`", "**a~~b**c~~",
        "_a~b_ c~", "a|b|c", "|a|b|c|", "- | -", "[c]: /c", "|[c]|[a]|", "|-|-|-|", "|  |", "|a", "|-", "b|", "Hello![^1]",
    ]
}
