// Tests what is called doubtful in a Markdown text, and what never is.

import CommonMark
import Content
import Diagnostics
import Randomness
import Testing
import Timing

/// “line:column form: what to write”, of each.
private func found(_ text: String) -> [String] {
    doubts(in: Document(parsing: Array(text.utf8))).map { doubt, _ in
        let before = String(decoding: text.utf8.prefix(doubt.offset), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return "\(before.count):\(before.last!.count + 1) \(doubt.form): \(doubt.right)"
    }
}

@Suite struct DoubtTests {
    @Test(arguments: [
        // Headings
        ("##Bến đò", "1:1 heading: ## Bến đò"), ("a\n\n###**b** c", "3:1 heading: ### **b** c"), ("- ##Bến", "1:3 heading: ## Bến"),
        ("chữ\n##Bến", "2:1 heading: ## Bến"), ("##`mã`", "1:1 heading: ## `mã`"), ("#Bến đò và sông", "1:1 heading: # Bến đò và sông"),
        ("##\u{A0}Bến", "1:1 headingSpace: ## Bến"), ("#\u{202F}Bến", "1:1 headingSpace: # Bến"), ("####### Bến", "1:1 headingLevel: ###### Bến"),
        ("Đoạn văn dài.\n---", "1:1 underline: "), ("> Một\n> hai.\n> ---", "1:3 underline: "),
        // Lists
        ("1)một\n2)hai", "1:1 listSpace: 1) một"), ("Gồm:\n-một\n-hai", "2:1 listSpace: - một"), ("1.Một\n2.Hai\n3.Ba", "1:1 listSpace: 1. Một"),
        ("• một\n• hai", "1:1 listSign: - một"), ("Gồm:\n– một\n– hai", "2:1 listSign: - một"), ("\u{F0B7}\tmột\n\u{F0B7}\thai", "1:1 listSign: - một"),
        // Tables
        ("| a | b |\n| c | d |", "1:1 table: | --- | --- |"), ("| a | b |", "1:1 table: | --- | --- |"), ("a | b\nc | d", "1:1 table: --- | ---"),
        ("| a | b |\n| — | – |\n| c | d |", "2:1 tableDashes: | --- | --- |"), ("| a | b |\n| --- |\n| c | d |", "2:1 tableWidth: | --- | --- |"),
        ("| a | b |\n|-|-|\n| c | d | e |", "3:11 lostCell: "), ("> a | b\n> -|-\n> c | d | `e` | f", "3:11 lostCell: "),
        ("| a | b |\n|-|-|\n| `c | d` | e |", "3:13 lostCell: "),
        ("| a | b |\n|-|-|\n| c | d |\nBảng này do ban biên tập lập.", "4:1 tableTail: "), ("Vòng\tNăm\nhai\t2019", "1:1 tableTabs: | Vòng | Năm |"),
        // What a word processor makes of indentation, lists and comments
        ("a\n\n    Đoàn về nước ngày 8 tháng 3.", "3:1 indented: "), ("a) một;\nb) hai.", "1:1 listSign: - a) một;"), ("(1) một;\n(2) hai.", "1:1 listSign: 1. một;"),
        ("-\u{A0}một;\n-\u{A0}hai.", "1:1 listNoBreak: - một;"), ("<!– ghi chú –>", "1:1 commentSigns: <!-- ghi chú -->"),
        // Emphasis and code
        ("Hai bên *nhất trí.", "1:9 unclosedStar: "), ("Hai bên ~~nhất trí.", "1:9 unclosedStrike: "), ("Hai **bên* nhất trí", "1:5 emphasisPair: **bên**"),
        ("Hai *bên** nhất trí", "1:5 emphasisPair: **bên**"),
        // Addresses of the model, and numbers of telephones
        ("Ông [](person: an).", "1:5 spacedAddress: [](person:an)"), ("Ông [](person:Nguyễn Văn An).", "1:5 spacedAddress: [](person:nguyen-van-an)"),
        ("[x](tel:+84 24 38)", "1:1 spacedAddress: [x](tel:+842438)"), ("[x(https://example.org/a).", "1:1 unclosedBrackets: [x](https://example.org/a)"),
        ("[^ghi chú] ở đây", "1:1 noteLabel: [^ghi-chú]"), ("a\n\n[^1] : Theo báo.", "3:1 noteGap: [^1]: Theo báo."),
        ("Đây là ** rất ** gấp.", "1:8 emphasisSpace: **rất**"), ("Đây **rất ** gấp", "1:5 emphasisSpace: **rất**"),
        ("a **\u{A0}rất** b", "1:3 emphasisSpace: **rất**"), ("__ rất __", "1:1 emphasisSpace: __rất__"), ("~~ rất ~~", "1:1 emphasisSpace: ~~rất~~"),
        ("*rất * gấp", "1:1 emphasisSpace: *rất*"), ("*** rất ***", "1:1 emphasisSpace: ***rất***"), ("| ** a ** |\n|-|", "1:3 emphasisSpace: **a**"),
        ("**Lưu ý:**Đây", "1:1 emphasisEdge: **Lưu ý:** Đây"), ("Từ**“x”** là", "1:3 emphasisEdge: Từ **“x”**"),
        ("**Chưa đóng", "1:1 unclosedEmphasis: "), ("Chưa mở** đây", "1:8 unclosedEmphasis: "), ("Mã `chưa đóng", "1:4 unclosedCode: "),
        ("```\na", "1:1 unclosedFence: ```"), ("> ~~~~\n> a\n> ~~~\n\nb", "1:3 unclosedFence: ~~~~"), ("- a\n\n  ```\n  b\n\nc", "3:3 unclosedFence: ```"),
        // Links and pictures
        ("![Bến](../files/ben do.png)", "1:1 spacedAddress: ![Bến](<../files/ben do.png>)"), ("[x](tệp số 1.pdf)", "1:1 spacedAddress: [x](<tệp số 1.pdf>)"),
        ("[x](a b (1).pdf \"t\")", "1:1 spacedAddress: [x](<a b (1).pdf> \"t\")"), ("[x](https://a.b/c d)", "1:1 spacedAddress: [x](<https://a.b/c d>)"),
        ("[x](https://a.b/\nc)", "1:1 brokenAddress: [x](https://a.b/c)"), ("[x](https://a.b/c và", "1:1 unclosedAddress: [x](https://a.b/c)"),
        ("[x](u “t”)", "1:1 titleQuotes: [x](u \"t\")"), ("![x](u.png ‘t’)", "1:1 titleQuotes: ![x](u.png \"t\")"), ("[x](u «t»)", "1:1 titleQuotes: [x](u \"t\")"),
        ("[x](u.md \"a \"b\" c\")", "1:1 titleQuotes: [x](u.md \"a \\\"b\\\" c\")"),
        ("Xem [nội quy] (https://example.org/q).", "1:5 linkGap: [nội quy](https://example.org/q)"), ("[x]\u{A0}(a.md)", "1:1 linkGap: [x](a.md)"),
        ("![x] (a.png)", "1:1 linkGap: ![x](a.png)"), ("[x] (person:an)", "1:1 linkGap: [x](person:an)"), ("[x] (a.md \"t\")", "1:1 linkGap: [x](a.md \"t\")"),
        ("(nội quy)[https://example.org]", "1:1 reversedLink: [nội quy](https://example.org)"),
        ("［x］（https://a.b）", "1:1 wideBrackets: [x](https://a.b)"), ("[x]（a.md）", "1:1 wideBrackets: [x](a.md)"),
        ("[[Nội quy]]", "1:1 wikiLink: [Nội quy](…)"), ("Xem [[noi-quy]] và", "1:5 wikiLink: [noi-quy](…)"), ("[[a b|Chữ]]", "1:1 wikiLink: [Chữ](…)"),
        ("Xem [x][y].", "1:5 missingDefinition: [y]: …"), ("[ghi chú][]", "1:1 missingDefinition: [ghi chú]: …"),
        // Notes
        ("Chữ[^1] và[^1]", "1:4 missingNote: [^1]: …"), ("# Chữ[^ghichu]", "1:6 missingNote: [^ghichu]: …"), ("a[^1]\n\n[^1] Lời", "3:1 noteColon: [^1]: Lời"),
        ("a[^ 1]\n\n[^1]: x", "1:2 noteSpace: [^1]|3:1 unusedNote: "), ("a^[lời chú]", "1:2 inlineNote: lời chú"), ("a\n\n[^1]: x", "3:1 unusedNote: "),
        ("a[^1]\n\n[^1]: x\n\n[^1]: y", "5:1 doubleNote: "), ("a[^Ê]\n\n[^ê]: x\n[^Ê]: y", "4:1 doubleNote: "),
    ]) func whatIsDoubtful(text: String, expected: String) {
        #expect(found(text).joined(separator: "|") == expected)
        #expect(found(text.replacing("\n", with: "\r\n")).count == found(text).count)
    }

    @Test(arguments: [
        // Sound Markdown
        "## Bến\n\nChữ **đậm** và *nghiêng*, `mã`, [x](a.md \"t\"), ![x](<a b.png>), [y][z], [z].\n\n[z]: a.md\n", "a[^1]\n\n[^1]: x", "Chữ\n\n---\n\nchữ", "Đầu đề\n---",
        "Đầu đề\n===\n\nChữ", "| a |\n|---|\n| b |", "| a | b |\n|-|-|\n| c |", "| a |\n|-|\n| b | |", "| a |\n|-|\n| b \\| c |", "* a\n* b", "1. a\n2) b", "**“x”** và", "```\na\n```",
        "~~~~\n```\n~~~~", "> ```\n> a\n> ```",
        // In code, in a comment, behind a backslash
        "`##a` `** b **` `[x] (a.md)` `[[x]]` `[^1]` `[x][y]`", "    ##a\n    ** b **\n    | a | b |\n    | c | d |", "```\n##a\n[^1] [x] (a.md) [[x]]\n| a | b |\n```",
        "<!-- ##a ** b ** [[x]] [^1] -->", "chữ <!-- ** b ** [x] (a.md) --> chữ", "\\##a", "#\\#a", "\\*\\* b \\*\\*", "\\[x] (a.md)", "\\[\\[x]]", "\\[^1]", "\\`a", "&#35;&#35;a",
        // Signs that are meant
        "#anninh #hoptac", "#1234 đã đóng", "Số #5", "2 * 3 * 4", "2 ** 3 ** 4", "a * b * c", "5* và 6*", "snake__case__name", "x_y_z", "[1] (tr. 5)", "[sic] (xem dưới)",
        "mảng[i][j]", "f(a)[0]", "[a-z] và [^a-z]", "[^a]", "[[1, 2], [3]]", "[[1]]", "[[1]](a.md)", "[x](xem phần dưới)", "(a)[b]", "[một] hai", "|x| và |y|", "a || b", "a | b",
        "– Thưa ông.\n\n– Vâng.", "Tin\n– tức", "- một\n- hai", "Năm\n2023. Và", "-5 độ\n-6 độ", "1.5\n2.5", "https://a.b/(c)_d_**e", "x^2 [a] y^[1]", "Giá: 5$ [x]: y", "“Trích”",
        "*~ *.o *.lo", "Thiếu ``` ở đây", "[[a:][b]:]c", "<https://a.b/[[c]]>", "[![x](a.png)](b.md)", "Câu.\n-----", "Hỏi?\n---",
    ]) func whatIsNot(text: String) {
        #expect(found(text) == [])
    }

    /// Places lie in the text, whatever it is, and signs that are shown as they stand are never lost in what is to be written.
    @Test func anyText() {
        let seed: UInt64 = 0x5EED_1201
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let parts = ["#", "##", " ", "\n", "*", "**", "__", "~~", "`", "```", "[", "]", "(", ")", "[^", "]:", "|", "|-|-|", "\n\n", "> ", "- ", "1)", "•", "chữ", "a.md", "http://", "!", "“", "\"", "］（", "\\", "<!--", "-->", "\u{A0}", "\r\n", "---"]
        for _ in 0..<4000 {
            let text = Array((0..<random.below(24)).map { _ in random.pick(parts) }.joined().utf8)
            let document = Document(parsing: text)
            for (doubt, block) in doubts(in: document) {
                #expect((0..<text.count).contains(doubt.offset) && document.blocks.contains(block), "\(String(decoding: text, as: UTF8.self).debugDescription)")
                #expect(doubt.written.count <= 125 && !doubt.written.isEmpty && !doubt.written.contains("\u{1A}") && !doubt.right.contains("\u{1B}"))
            }
        }
    }

    @Test(arguments: [
        "[", "]", "*", "** a ", "**a ", "|", "| a ", "`", "``a`", "](", "[x](a ", "[x](http://", "[x](http://a ", "[x] (a", "[^", "[^a] ", "[[", "[[a]] ", "(a)[http:b", "［", "［a］（", "^[", "![a](b c ", "a][b][",
        "##a\n", "1)a\n", "• a\n", "| a |\n", "a | b\n", "~~ a ", "[a][b] ", "> ", "<!--", "\\[", "(", "#",
    ]) func hostileTextTakesLinearTime(part: String) {
        func time(_ count: Int) -> Duration {
            let document = Document(parsing: Array(String(repeating: part, count: count).utf8))
            return processorTime { _ = doubts(in: document) }
        }
        _ = time(100)
        let (short, long) = (time(2_000), time(16_000))
        #expect(long < max(short * 24, .milliseconds(20)), "\(part.debugDescription): \(short) and \(long)")
    }

    @Test func nestedBracketsTakeLinearTime() {
        for (open, close) in [("[", "]"), ("[^", "]"), ("[", "](a"), ("[[", "]]"), ("(", ")[http://a]")] {
            func time(_ count: Int) -> Duration {
                let document = Document(parsing: Array((String(repeating: open, count: count) + "a" + String(repeating: close, count: count)).utf8))
                return processorTime { _ = doubts(in: document) }
            }
            _ = time(100)
            let (short, long) = (time(2_000), time(16_000))
            #expect(long < max(short * 24, .milliseconds(20)), "\(open): \(short) and \(long)")
        }
    }
}
