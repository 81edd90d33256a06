// Spreads independent work over threads, with results in the order of the work.

import Dispatch
import Synchronization

/// - Parameter jobs: how many threads at most.
/// - Returns: what `work` made of each item, in the items' order, whatever the threads did.
package func parallelMap<Item: Sendable, Result: Sendable>(_ items: [Item], jobs: Int, _ work: @Sendable (Item) -> Result) -> [Result] {
    if jobs <= 1 || items.count <= 1 { return items.map(work) }
    // Small enough to keep the threads level, large enough that the counter costs nothing.
    let chunk = max(1, min(32, items.count / (jobs * 4)))
    let next = Atomic<Int>(0)
    return [Result](unsafeUninitializedCapacity: items.count) { buffer, count in
        nonisolated(unsafe) let results = buffer.baseAddress!
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            while true {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < items.count else { return }
                for index in start..<min(start + chunk, items.count) {
                    // Each index is written once, by the one thread that took its chunk.
                    (results + index).initialize(to: work(items[index]))
                }
            }
        }
        count = items.count
    }
}

/// What two pieces of work make that do not need each other, done at the same time where there may be two threads.
func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
    if jobs <= 1 { return (try first(), try second()) }
    let results = Mutex<(first: Result<First, any Error>?, second: Result<Second, any Error>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let made = Result { try first() }
            results.withLock { $0.first = made }
        } else {
            let made = Result { try second() }
            results.withLock { $0.second = made }
        }
    }
    return try results.withLock { (try $0.first!.get(), try $0.second!.get()) }
}

/// Keeps the first failure that any thread met, to be thrown when all are done.
package final class FirstFailure: Sendable {
    private let failure = Mutex<(any Error)?>(nil)

    package init() {}

    package func note(_ error: any Error) { failure.withLock { $0 = $0 ?? error } }

    package func check() throws { if let error = failure.withLock({ $0 }) { throw error } }
}
