// Tests that one build at a time writes into an output folder.

import Dispatch
import Foundation
import SiteFixtures
import Synchronization
import Testing

@testable import Building

@Suite struct OutputLockTests {
    private func names(_ folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    @Test func theLockStandsBesideTheOutputAndGoes() throws {
        try withTemporaryFolder { folder in
            for output in ["Site", "Site/", "./Site//"] {
                let lock = try OutputLock(output: "\(folder)/\(output)") {}
                #expect(try names(folder) == [".Site.songngu-lock"])
                lock.release()
                #expect(try names(folder) == [])
            }
        }
    }

    /// What a killed build has left is nobody's.
    @Test func anOldFileIsTakenOver() throws {
        try withTemporaryFolder { folder in
            try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/.Site.songngu-lock"))
            try OutputLock(output: folder + "/Site") { Issue.record("nobody holds it") }.release()
            #expect(try names(folder) == [])
        }
    }

    @Test func twoNamesOfOneFolderHaveOneLock() throws {
        try withTemporaryFolder { folder in
            try makeFolder(folder + "/Site")
            try FileManager.default.createSymbolicLink(atPath: folder + "/current", withDestinationPath: "Site")
            let first = try OutputLock(output: folder + "/Site") {}
            let isTold = Mutex(false)
            let done = DispatchSemaphore(value: 0)
            DispatchQueue.global().async {
                try? OutputLock(output: folder + "/current") { isTold.withLock { $0 = true } }.release()
                done.signal()
            }
            let start = ContinuousClock.now
            while !isTold.withLock({ $0 }), ContinuousClock.now - start < .seconds(30) { usleep(10_000) }
            #expect(isTold.withLock { $0 } && ContinuousClock.now - start >= .seconds(1))
            #expect(done.wait(timeout: .now() + 0.1) == .timedOut)
            first.release()
            #expect(done.wait(timeout: .now() + 10) == .success)
            #expect(try names(folder) == ["Site", "current"])
        }
    }

    @Test func otherFoldersHaveOtherLocks() throws {
        try withTemporaryFolder { folder in
            let locks = try ["Site", "other", "new/Site"].map { try OutputLock(output: "\(folder)/\($0)") { Issue.record("nobody holds it") } }
            #expect(try names(folder + "/new") == [".Site.songngu-lock"])
            for lock in locks { lock.release() }
            #expect(try names(folder) == [])
        }
    }

    /// Each of many threads meets an empty room, though the file goes and comes between them.
    @Test func nobodyMeetsAnother() throws {
        try withTemporaryFolder { folder in
            let inside = Atomic<Int>(0)
            let most = Atomic<Int>(0)
            DispatchQueue.concurrentPerform(iterations: 40) { _ in
                guard let lock = try? OutputLock(output: folder + "/Site", waiting: {}) else { return }
                most.max(inside.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
                usleep(500)
                inside.subtract(1, ordering: .relaxed)
                lock.release()
            }
            #expect(most.load(ordering: .relaxed) == 1)
            #expect((try? names(folder)) == [])
        }
    }
}
