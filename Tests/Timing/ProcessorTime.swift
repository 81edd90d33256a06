// Measures work by the processor time of its thread, which other work on the machine does not lengthen.

import Glibc

/// The processor time that `body` takes on the thread that calls (POSIX, CLOCK_THREAD_CPUTIME_ID).
package func processorTime(_ body: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    try body()
    return now() - start
}
