// Measures how long the index of a translation memory takes to build and to answer, over texts that are made up.

import Foundation
import Memory
import Randomness

/// Ranks of words by Zipf's law: rank r has the share 1 ÷ r.
private struct Zipf {
    private var sums: [Double] = []

    init(_ count: Int) {
        var sum = 0.0
        for rank in 1...count {
            sum += 1 / Double(rank)
            sums.append(sum)
        }
    }

    func word(_ random: inout SplitMix64) -> UInt64 {
        let point = Double.random(in: 0..<sums[sums.count - 1], using: &random)
        var low = 0
        var high = sums.count - 1
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= point { low = middle + 1 } else { high = middle }
        }
        return UInt64(low + 1) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// Makes up texts.
private struct Writer {
    private var random = SplitMix64(seed: 1)
    private let zipf = Zipf(40_000)

    mutating func word() -> UInt64 { zipf.word(&random) }

    mutating func text(_ words: ClosedRange<Int> = 5...45) -> [UInt64] { (0..<Int.random(in: words, using: &random)).map { _ in word() } }

    /// A text with about one word in `rate` exchanged, put in or taken out.
    mutating func edited(_ text: [UInt64], rate: Int) -> [UInt64] {
        var result: [UInt64] = []
        for old in text {
            switch Int.random(in: 0..<3 * rate, using: &random) {
            case 0: break
            case 1: result += [old, word()]
            case 2: result.append(word())
            default: result.append(old)
            }
        }
        return result
    }
}

private func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
}

/// Seconds of processor time: what other programs do meanwhile is no part of it.
private func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}

private func measure(_ name: String, _ texts: [[UInt64]], _ questions: [[UInt64]]) {
    var index = NearIndex([])
    let build = seconds { index = NearIndex(texts) }
    var answered = 0
    let times = questions.map { question in seconds { if !index.matches(question).isEmpty { answered += 1 } } * 1000 }.sorted()
    func at(_ share: Double) -> String { String(format: "%.2f", times[min(times.count - 1, Int(Double(times.count) * share))]) }
    print(
        "\(name): \(texts.count) texts, \(texts.reduce(0) { $0 + $1.count }) words; built in \(String(format: "%.2f", build)) s, peak \(peak()) MiB; "
            + "\(questions.count) questions, \(answered) answered, ms: median \(at(0.5)), 95th \(at(0.95)), worst \(at(1))")
}

private let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 200_000 : 200_000
private var writer = Writer()
private let different = (0..<count).map { _ in writer.text() }
measure("texts of their own, new questions", different, (0..<1000).map { _ in writer.text() })
measure("texts of their own, edited questions", different, (0..<1000).map { writer.edited(different[$0 * (count / 1000)], rate: 8) })

private let forms = (0..<200).map { _ in writer.text() }
private let repeated = (0..<count).map { writer.edited(forms[$0 % 200], rate: 8) }
measure("200 forms filled in, edited questions", repeated, (0..<1000).map { writer.edited(forms[$0 % 200], rate: 5) })

private let form = writer.text(30...30)
private let same = (0..<count).map { _ in writer.edited(form, rate: 8) }
measure("one form filled in, edited questions", same, (0..<200).map { _ in writer.edited(form, rate: 4) })
