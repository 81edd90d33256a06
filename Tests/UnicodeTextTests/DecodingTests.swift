// Bytes of files, good and bad, are decoded as the standard library and Unicode's tables say.

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
            ([0xFF, 0xFE, 0x61, 0x00], .utf16(bigEndian: false)),
            ([0xFE, 0xFF, 0x00, 0x61], .utf16(bigEndian: true)),
        ] as [([UInt8], TextFault)])
    func namesTheFirstFault(file: [UInt8], fault: TextFault) {
        #expect(decode(file) == .failure(fault))
    }

    @Test func acceptsEveryScalarButNUL() {
        for value in UInt32(1)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(Unicode.UTF8.encode(scalar)!)
            guard case .success = examine(bytes.span, from: 0) else {
                Issue.record("refused U+\(String(value, radix: 16))")
                return
            }
            guard UnicodeText.scalar(bytes.span, at: 0) == (value, bytes.count) else {
                Issue.record("misread U+\(String(value, radix: 16))")
                return
            }
        }
    }

    /// Random bytes of the kinds that matter are judged as `String(validating:)` judges them, and the fault stands
    /// where the longest valid beginning ends.
    @Test func agreesWithTheStandardLibrary() {
        let seed: UInt64 = 0x5EED_0001
        var random = SplitMix64(seed: seed)
        let kinds: [UInt8] = [
            0x20, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC1, 0xC3, 0xCC, 0xE0, 0xE1, 0xE2,
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
            case .failure(let other): Issue.record("seed \(seed): \(file) gave \(other)")
            }
        }
    }
}
