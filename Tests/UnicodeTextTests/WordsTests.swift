// Words are counted by the rule that `wordCount` states.

import Testing

@testable import UnicodeText

@Suite struct WordsTests {
    @Test(arguments: [
        ("", 0), ("   ", 0), ("một hai ba", 3), ("Việt Nam–Australia", 3), ("don’t can't", 2), ("‘quoted’ 'word'", 2),
        ("co-operation", 2), ("1.234.567,891", 1), ("8,85%", 1), ("22/2/2023", 3), ("TP.HCM", 1), ("end. Next", 2), ("a..b", 2),
        ("a.b", 1), ("a,b", 2), ("3,a", 2), ("Đối thoại", 2), ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", 2),
        ("漢字かな", 4), ("한국어 단어", 2), ("привет, мир", 2), ("ภาษาไทย", 2), ("can\u{AD}not", 1), ("**bold** _it_", 2),
        ("# 3", 1), ("— – -", 0), ("x\u{FFFD}y", 2), ("l·l", 1), ("'a", 1), ("5.", 1), ("5.a", 2),
    ])
    func counts(text: String, expected: Int) {
        #expect(wordCount(text.utf8) == expected)
        #expect(wordCount(Array((text + " ").utf8)[...]) == expected)
    }
}
