// Reads pictures whose bytes were changed by chance: they give a picture or a fault, and what is published of them can be read again.

import Foundation
import Randomness
import Testing
import Timing

@testable import Pictures

@Suite struct AnyBytesTests {
    private static let seed = ProcessInfo.processInfo.environment["SONGNGU_SEED"].flatMap { UInt64($0) } ?? 20_261_124

    /// Bytes changed, left out, doubled, and lengths that lie.
    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int.random(in: 1...40, using: &random))], at: place)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return bytes
    }

    @Test func changedPicturesAreReadOrRefused() {
        var random = SplitMix64(seed: Self.seed)
        var read = 0
        for round in 0..<4_000 {
            let all = Made.all()
            let made = all[round % all.count]
            let bytes = mutated(made.bytes, &random)
            guard case .success(let picture) = readPicture(bytes) else { continue }
            read += 1
            let out = picture.published(from: bytes)
            #expect(out.count == picture.publishedSize, "seed \(Self.seed), round \(round)")
            #expect(picture.width > 0 && picture.height > 0, "seed \(Self.seed), round \(round)")
            guard case .success(let again) = readPicture(out) else {
                Issue.record("seed \(Self.seed), round \(round): what is published cannot be read")
                continue
            }
            #expect(again.published(from: out) == out, "seed \(Self.seed), round \(round)")
        }
        #expect(read > 200)
    }

    @Test func randomBytesAfterASignatureAreReadOrRefused() {
        var random = SplitMix64(seed: Self.seed)
        let heads = Made.all().map { Array($0.bytes.prefix(12)) }
        for round in 0..<4_000 {
            let tail = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let bytes = heads[round % heads.count].prefix(Int.random(in: 0...12, using: &random)) + tail
            if case .success(let picture) = readPicture(Array(bytes)) { _ = picture.published(from: Array(bytes)) }
            _ = svgSize(Array("<svg ".utf8) + tail)
        }
    }

    /// A file made to be slow is as quick to read as any other of its length.
    @Test func thousandsOfPartsTakeNoLongerThanTheirBytes() {
        let count = 40_000
        let pictures: [[UInt8]] = [
            [0xFF, 0xD8] + (0..<count).flatMap { _ in Made.segment(0xFE, []) },
            pngSignature + pngChunk("IHDR", bigEndian(4, 4) + bigEndian(4, 4) + [8, 0, 0, 0, 0]) + (0..<count).flatMap { _ in pngChunk("tEXt", []) },
            Made.riff("RIFF", Array("WEBP".utf8) + Made.webp().dropFirst(12).prefix(18) + (0..<count).flatMap { _ in Made.riff("JUNK", []) }),
            Made.avif() + (0..<count).flatMap { _ in Made.box("mdat", []) }, Made.avif() + (0..<count).flatMap { _ in Made.box("uuid", []) },
        ]
        let time = processorTime { for bytes in pictures { _ = readPicture(bytes) } }
        #expect(time < .seconds(20))
    }
}
