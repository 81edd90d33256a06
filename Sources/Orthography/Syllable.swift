// Turns a word into the parts of a Vietnamese syllable, or tells that it is none.

/// A syllable of Vietnamese: what stands between two spaces.
///
/// Which letters may stand together is the closed list that grammars and dictionaries of Vietnamese share: 27 onsets, 155 rimes, six tones of which a rime
/// that ends with a stop takes two (Đoàn Thiện Thuật, *Ngữ âm tiếng Việt*, 1977, chapters 3 to 5; the lists below in the order of letters).
struct Syllable: Equatable {
    /// Lower case, without tone: `tương`.
    let letters: String
    let tone: Tone
    /// Whether any letter but the tone carries a mark of its own: `ă â đ ê ô ơ ư`.
    var hasQuality: Bool { letters.unicodeScalars.contains { !$0.isASCII } }
    var hasMarks: Bool { tone != .level || hasQuality }

    enum Tone: Int {
        case level, grave, hook, tilde, acute, dot

        /// The sign that combines with a letter; nil where there is none.
        var mark: Unicode.Scalar? { [nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"][rawValue] }
    }

    /// - Parameter word: in NFC, in any case.
    init?(_ word: some Sequence<Unicode.Scalar>) {
        var letters = String.UnicodeScalarView()
        var tone = Tone.level
        for scalar in word {
            guard let letter = Letter.of[scalar.value] else { return nil }
            if letter.tone != .level {
                guard tone == .level else { return nil }
                tone = letter.tone
            }
            letters.append(letter.plain)
        }
        let text = String(letters)
        guard Syllable.isWellFormed(text, tone) else { return nil }
        (self.letters, self.tone) = (text, tone)
    }

    /// Whether a word without any mark can be a syllable that has lost them: `thoai`, `dan`.
    static func isBare(_ word: String) -> Bool { bareForms.contains(word) }

    private static func isWellFormed(_ text: String, _ tone: Tone) -> Bool {
        let length = text.unicodeScalars.count
        guard (1...7).contains(length) else { return false }
        return (0...min(3, length - 1)).contains { count in
            let cut = text.unicodeScalars.index(text.startIndex, offsetBy: count)
            let onset = String(text[..<cut])
            let rime = String(text[cut...])
            guard onsets.contains(onset), rimes.contains(rime) || onset == "qu" && rimesAfterQu.contains(rime) || onset == "gi" && rime == "êng" else { return false }
            // `k`, `gh` and `ngh` are what `c`, `g` and `ng` are called before these.
            let isFront = ["i", "e", "ê", "y"].contains(rime.first)
            switch onset {
            case "c", "ng": if isFront { return false }
            case "k", "gh", "ngh": if !isFront { return false }
            default: break
            }
            let isStopped = ["c", "h", "p", "t"].contains(rime.last) && !rime.hasSuffix("nh")
            return !isStopped || tone == .acute || tone == .dot
        }
    }

    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rimes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet \
        oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ \
        up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
        """.split(separator: " ").map(String.init))

    /// The `u` of `qu` stands for the rime's own.
    private static let rimesAfterQu: Set<String> = ["ych", "ynh", "yt", "ya", "yu", "ên", "ơi", "ang"]

    private static let bareForms: Set<String> = {
        let onsets = Self.onsets.map { String($0.unicodeScalars.map { Letter.bare($0) }) }
        let rimes = Self.rimes.union(rimesAfterQu).map { String($0.unicodeScalars.map { Letter.bare($0) }) }
        return Set(onsets.flatMap { onset in rimes.map { onset + $0 } })
    }()
}

/// A letter of the Vietnamese alphabet, with the tone that it carries.
struct Letter {
    /// Lower case, without tone.
    let plain: Unicode.Scalar
    let tone: Syllable.Tone

    /// By Unicode scalar, in NFC: 12 vowels with 6 tones, and the consonants.
    static let of: [UInt32: Letter] = {
        var table: [UInt32: Letter] = [:]
        let vowels = [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        ]
        for vowel in vowels {
            let row = Array(vowel.unicodeScalars)
            for (tone, scalar) in row.enumerated() {
                let letter = Letter(plain: row[0], tone: Syllable.Tone(rawValue: tone)!)
                table[scalar.value] = letter
                for capital in scalar.properties.uppercaseMapping.unicodeScalars { table[capital.value] = letter }
            }
        }
        for scalar in "bcdđghklmnpqrstvx".unicodeScalars {
            let letter = Letter(plain: scalar, tone: .level)
            table[scalar.value] = letter
            for capital in scalar.properties.uppercaseMapping.unicodeScalars { table[capital.value] = letter }
        }
        return table
    }()

    /// ``plain``, in the case of the letter that it is of.
    func plain(as written: Unicode.Scalar) -> Unicode.Scalar { inCase(of: written, plain) }

    /// The letter of the English alphabet below a Vietnamese one.
    static func bare(_ scalar: Unicode.Scalar) -> Character {
        switch scalar {
        case "ă", "â": "a"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        case "đ": "d"
        default: Character(scalar)
        }
    }
}

/// A letter in lower case, in the case of another.
func inCase(of written: Unicode.Scalar, _ letter: Unicode.Scalar) -> Unicode.Scalar {
    written.properties.isUppercase ? Unicode.Scalar(letter.properties.uppercaseMapping) ?? letter : letter
}
