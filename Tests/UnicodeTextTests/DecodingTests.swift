// Bytes of files, good and bad, are decoded as the standard library and Unicode's tables say.

import Randomness
import Testing

@testable import UnicodeText

@Suite struct DecodingTests {
    @Test func dropsByteOrderMarkOnlyAtTheStart() {
        #expect(decode([0xEF, 0xBB, 0xBF, 0x61]) == .success([0x61]))
        #expect(decode([0xEF, 0xBB, 0xBF]) == .success([]))
        #expect(decode(Array("a\u{FEFF}b".utf8)) == .success(Array("a\u{FEFF}b".utf8)))
        #expect(decode([]) == .success([]))
    }

    @Test func keepsLineEndings() {
        #expect(decode(Array("a\r\nb\rc\n".utf8)) == .success(Array("a\r\nb\rc\n".utf8)))
    }

    @Test(
        arguments: [
            ([0x61, 0xE1, 0x6E], TextFault.invalidUTF8(byte: 0xE1, offset: 1)),
            ([0xEF, 0xBB, 0xBF, 0x80], .invalidUTF8(byte: 0x80, offset: 3)),
            ([0xC0, 0x80], .invalidUTF8(byte: 0xC0, offset: 0)),
            ([0xC1, 0xBF], .invalidUTF8(byte: 0xC1, offset: 0)),
            ([0xE0, 0x9F, 0xBF], .invalidUTF8(byte: 0xE0, offset: 0)),
            ([0xED, 0xA0, 0x80], .invalidUTF8(byte: 0xED, offset: 0)),
            ([0xF0, 0x8F, 0xBF, 0xBF], .invalidUTF8(byte: 0xF0, offset: 0)),
            ([0xF4, 0x90, 0x80, 0x80], .invalidUTF8(byte: 0xF4, offset: 0)),
            ([0xF5, 0x80, 0x80, 0x80], .invalidUTF8(byte: 0xF5, offset: 0)),
            ([0x61, 0xE1, 0xBB], .invalidUTF8(byte: 0xE1, offset: 1)),
            ([0x61, 0x00, 0x62], .nul(offset: 1)),
            (Array("12345678".utf8) + [0, 0xFF], .nul(offset: 8)),
            (Array("1234567890".utf8) + [0], .nul(offset: 10)),
            (Array("123456789012".utf8) + [0] + Array("abcd".utf8), .nul(offset: 12)),
            ([0x61, 0x07], .forbidden(0x07, offset: 1)),
            ([0xEF, 0xBB, 0xBF, 0x7F], .forbidden(0x7F, offset: 3)),
            (Array("12345678".utf8) + [0x1B, 0], .forbidden(0x1B, offset: 8)),
            (Array("123456789012345".utf8) + [0x7F], .forbidden(0x7F, offset: 15)),
            ([0xC3, 0xA9, 0xC2, 0x85], .forbidden(0x85, offset: 2)),
            ([0x61, 0xEF, 0xBF, 0xBE], .forbidden(0xFFFE, offset: 1)),
            ([0xEF, 0xB7, 0x90], .forbidden(0xFDD0, offset: 0)),
            ([0xF0, 0x9F, 0xBF, 0xBF], .forbidden(0x1FFFF, offset: 0)),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16(bigEndian: false)),
            ([0xFE, 0xFF, 0x00, 0x61], .utf16(bigEndian: true)),
        ] as [([UInt8], TextFault)])
    func namesTheFirstFault(file: [UInt8], fault: TextFault) {
        #expect(decode(file) == .failure(fault))
    }

    /// Unicode's own account: the general category of controls, and the property of noncharacters.
    @Test func acceptsEveryCharacterOfText() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(Unicode.UTF8.encode(scalar)!)
            let isControl = scalar.properties.generalCategory == .control && ![0x09, 0x0A, 0x0D].contains(value)
            let isExpected = !isControl && !scalar.properties.isNoncharacterCodePoint
            // Alone, and among the eight bytes that are read at a time.
            for lead in [[], Array("123456789".utf8)] {
                let text = lead + bytes + Array("abcdefgh".utf8)
                switch examine(text.span, from: 0) {
                case .success: if isExpected { continue }
                case .failure(.nul(let offset)): if value == 0, offset == lead.count { continue }
                case .failure(.forbidden(value, let offset)): if !isExpected, offset == lead.count { continue }
                case .failure: break
                }
                Issue.record("U+\(String(value, radix: 16))")
                return
            }
            guard UnicodeText.scalar(bytes.span, at: 0) == (value, bytes.count), isText(value) == isExpected else {
                Issue.record("misread U+\(String(value, radix: 16))")
                return
            }
        }
    }

    @Test func namesEveryFaultUpToABadByte() {
        #expect(
            faults(of: [0x07, 0x61, 0xC2, 0x80, 0, 0xF4, 0x8F, 0xBF, 0xBF, 0xFF, 0x07])
                == [
                    .forbidden(7, offset: 0), .forbidden(0x80, offset: 2), .nul(offset: 4), .forbidden(0x10FFFF, offset: 5),
                    .invalidUTF8(byte: 0xFF, offset: 9),
                ])
        #expect(faults(of: Array("ổn\t\r\n".utf8)) == [])
    }

    @Test func cleansWhatNoTextMayHold() {
        #expect(cleaned([0x61, 0x07, 0xFF, 0xFE, 0xEF, 0xBF, 0xBF, 0x09]) == Array("a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\t".utf8))
        #expect(["U+0007", "U+FFFE", "U+10FFFF"] == [7, 0xFFFE, 0x10FFFF].map { scalarName($0) })
    }

    /// Random bytes of the kinds that matter are judged as `String(validating:)` judges them, and the fault stands
    /// where the longest valid beginning ends.
    @Test func agreesWithTheStandardLibrary() {
        let seed: UInt64 = 0x5EED_0001
        var random = SplitMix64(seed: seed)
        let kinds: [UInt8] = [
            0x20, 0x61, 0x7E, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC1, 0xC3, 0xCC, 0xE0, 0xE1, 0xE2,
            0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<20_000 {
            let file = (0..<Int.random(in: 1...24, using: &random)).map { _ in kinds.randomElement(using: &random)! }
            if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { continue }
            let valid = String(validating: file, as: UTF8.self) != nil
            switch examine(file.span, from: 0) {
            case .success: #expect(valid, "seed \(seed): \(file)")
            case .failure(.invalidUTF8(let byte, let offset)):
                let good = String(validating: file[..<offset], as: UTF8.self) != nil
                let longer = (offset + 1..<min(offset + 5, file.count + 1)).contains { end in
                    String(validating: file[..<end], as: UTF8.self) != nil
                }
                #expect(!valid && good && !longer && byte == file[offset], "seed \(seed): \(file)")
            case .failure(.forbidden(let value, let offset)):
                #expect(String(decoding: file[offset...].prefix(4), as: UTF8.self).unicodeScalars.first?.value == value, "seed \(seed): \(file)")
            case .failure(let other): Issue.record("seed \(seed): \(file) gave \(other)")
            }
        }
    }
}
