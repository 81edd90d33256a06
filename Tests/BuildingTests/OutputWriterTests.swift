// Tests how files come into the output folder: whole, only where they differ, with those of others left alone.

import Building
import Content
import Foundation
import SiteFixtures
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// Runs a whole build of `files` into `output`.
@discardableResult
private func write(_ files: [String: String], to output: String) throws -> (written: Int, same: Int, removed: Int, foreign: [String]) {
    let writer = try OutputWriter(output: output)
    let addresses = files.keys.sorted()
    try writer.begin(addresses + [Address.Root.files])
    for address in addresses { try writer.write(address, bytes(files[address]!)) }
    return try writer.finish(addresses)
}

private func texts(_ folder: String) throws -> [String: String] { try readTree(folder).mapValues { String(decoding: $0, as: UTF8.self) } }

private func inode(_ path: String) -> UInt64 {
    var status = stat()
    return lstat(path, &status) == 0 ? UInt64(status.st_ino) : 0
}

@Suite struct OutputWriterTests {
    @Test func aNewFolderAppearsWhole() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            let writer = try OutputWriter(output: output)
            try writer.begin(["a/b/c.html", Address.Root.files])
            try writer.write("a/b/c.html", bytes("c"))
            #expect(!FileManager.default.fileExists(atPath: output))
            _ = try writer.finish(["a/b/c.html"])
            #expect(try texts(output) == ["a/b/c.html": "c", "data/files.txt": "a/b/c.html\ndata/files.txt\n"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
        }
    }

    @Test func theFolderMayBeNamedWithASlash() throws {
        try withTemporaryFolder { folder in
            try write(["a.html": "a"], to: folder + "/Site/")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
            #expect(try write(["a.html": "a"], to: folder + "/Site//").same == 2)
        }
    }

    @Test func equalFilesAreNotTouched() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try write(["a.html": "a", "b.html": "b"], to: output)
            let before = ["a.html", "b.html", "data/files.txt"].map { inode("\(output)/\($0)") }
            let counts = try write(["a.html": "a", "b.html": "b"], to: output)
            #expect((counts.written, counts.removed) == (0, 0))
            #expect(["a.html", "b.html", "data/files.txt"].map { inode("\(output)/\($0)") } == before)
        }
    }

    @Test func aChangedFileIsReplacedNotOverwritten() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try write(["a.html": "old"], to: output)
            // A reader that has the old file open keeps it whole.
            let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: output + "/a.html"))
            try write(["a.html": "new and longer"], to: output)
            #expect(try reader.readToEnd() == Data("old".utf8))
            #expect(try texts(output)["a.html"] == "new and longer")
        }
    }

    @Test func whatIsGoneIsRemovedWithItsFolders() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try write(["a/b/c.html": "c", "a/d.html": "d", "e.html": "e"], to: output)
            let counts = try write(["e.html": "e"], to: output)
            #expect(counts.removed == 2)
            #expect(try texts(output) == ["e.html": "e", "data/files.txt": "data/files.txt\ne.html\n"])
            #expect(!FileManager.default.fileExists(atPath: output + "/a"))
        }
    }

    @Test func filesOfOthersStay() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try write(["a/b.html": "b"], to: output)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/CNAME"))
            try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/a/notes.txt"))
            let counts = try write(["c.html": "c"], to: output)
            #expect(counts.foreign == [])
            #expect(try texts(output) == ["CNAME": "mine", "a/notes.txt": "mine", "c.html": "c", "data/files.txt": "c.html\ndata/files.txt\n"])
        }
    }

    @Test func aFileOfAnotherIsNotReplacedWithoutAWord() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try makeFolder(output)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/a.html"))
            try Data("same".utf8).write(to: URL(fileURLWithPath: output + "/b.html"))
            #expect(try write(["a.html": "a", "b.html": "same"], to: output).foreign == ["a.html"])
            #expect(try write(["a.html": "a2", "b.html": "same"], to: output).foreign == [])
        }
    }

    /// Stops after every number of files: each file is old or new, and the next build completes the folder.
    @Test func killedAtAnyMoment() throws {
        let old = ["a.html": "a1", "gone/x.html": "x", "same.html": "s", "z.html": "z1"]
        let new = ["a.html": "a2", "more/y.html": "y", "same.html": "s", "z.html": "z2"]
        for steps in 0...new.count {
            try withTemporaryFolder { folder in
                let output = folder + "/Site"
                try write(old, to: output)
                let writer = try OutputWriter(output: output)
                try writer.begin(new.keys.sorted() + [Address.Root.files])
                for address in new.keys.sorted().prefix(steps) { try writer.write(address, bytes(new[address]!)) }
                // Here it is killed: nothing is finished or taken back.
                let found = try texts(output)
                for (address, text) in found where address != "data/files.txt" { #expect(text == old[address] || text == new[address], "\(address)") }
                for address in old.keys { #expect(found[address] != nil, "\(address) is gone before the end") }
                let counts = try write(new, to: output)
                #expect(counts.foreign == [])
                var expected = new
                expected["data/files.txt"] = (new.keys + ["data/files.txt"]).sorted().joined(separator: "\n") + "\n"
                #expect(try texts(output) == expected)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
            }
        }
    }

    /// The first build of a folder, killed: nothing is there, and the next one does not trip over what is left beside it.
    @Test func killedInTheFirstBuild() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            let writer = try OutputWriter(output: output)
            try writer.begin(["a.html", "b.html"])
            try writer.write("a.html", bytes("a"))
            #expect(!FileManager.default.fileExists(atPath: output))
            try write(["b.html": "b"], to: output)
            #expect(try texts(output) == ["b.html": "b", "data/files.txt": "b.html\ndata/files.txt\n"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
        }
    }

    @Test func aFailedBuildIsTakenBack() throws {
        try withTemporaryFolder { folder in
            let writer = try OutputWriter(output: folder + "/Site")
            try writer.begin(["a.html"])
            try writer.write("a.html", bytes("a"))
            writer.abandon()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
        }
    }

    @Test func aFileBecomesAFolderAndBack() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try write(["files/a": "a"], to: output)
            try write(["files/a/b": "b"], to: output)
            #expect(try texts(output) == ["files/a/b": "b", "data/files.txt": "data/files.txt\nfiles/a/b\n"])
            try write(["files/a": "a"], to: output)
            #expect(try texts(output) == ["files/a": "a", "data/files.txt": "data/files.txt\nfiles/a\n"])
        }
    }

    /// A list of files that someone has edited leads nowhere outside the folder.
    @Test func theListCannotReachOutside() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/outside"))
            try write(["a.html": "a"], to: output)
            try Data("../outside\n/etc/hostname\na/../../outside\n./a.html\na.html\n\n".utf8).write(to: URL(fileURLWithPath: output + "/data/files.txt"))
            _ = try write(["a.html": "a"], to: output)
            #expect(FileManager.default.fileExists(atPath: folder + "/outside"))
            #expect(try texts(output)["a.html"] == "a")
        }
    }

    @Test func theOutputCannotBeAFile() throws {
        try withTemporaryFolder { folder in
            try Data().write(to: URL(fileURLWithPath: folder + "/Site"))
            #expect(throws: MachineError.self) { try OutputWriter(output: folder + "/Site") }
        }
    }

    @Test func theListIsSortedByBytes() throws {
        try withTemporaryFolder { folder in
            try write(["b": "", "a-b": "", "a/b": "", "é": "", "B": ""], to: folder + "/Site")
            #expect(try texts(folder + "/Site")["data/files.txt"] == "B\na-b\na/b\nb\ndata/files.txt\né\n")
        }
    }
}
