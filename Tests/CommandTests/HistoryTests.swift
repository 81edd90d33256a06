// Drives random histories of edits through the preview and through builds, which use again what they have found, and compares each step with a
// site made from nothing.

import Building
import Content
import Diagnostics
import Foundation
import Randomness
import Rendering
import SiteFixtures
import Synchronization
import Testing

@testable import Serving

/// A site in memory whose files have the times of a clock that ticks as coarsely as a file system's, and that editors lie about.
private final class LivingSite: Sendable {
    struct File {
        var bytes: [UInt8]
        var status: FileStatus
    }

    struct State {
        var files: [String: File] = [:]
        /// Nanoseconds.
        var clock = 1_700_000_000_123_456_789
        var inodes: UInt64 = 1
    }

    let state = Mutex(State())
    let original: [String: [UInt8]]
    /// A folder of the disk that holds the same files.
    let folder: String?

    init(_ site: Site, folder: String? = nil) {
        self.folder = folder
        original = site.files
        for (path, bytes) in site.files { write(path, bytes, lies: false) }
        pass(5_000_000_000)
    }

    func pass(_ nanoseconds: Int) { state.withLock { $0.clock += nanoseconds } }

    func write(_ path: String, _ bytes: [UInt8]?, lies: Bool) {
        if let folder { writeFile("\(folder)/\(path)", bytes, lies: lies) }
        state.withLock { state in
            guard let bytes else { return state.files[path] = nil }
            let tick = state.clock - state.clock % 4_000_000
            let old = state.files[path]?.status
            // A program may set the time that a file says it was changed at; the file system's own, none can.
            let modified = lies ? old?.modified ?? 1_000_000_000_000_000_001 : tick
            if old == nil { state.inodes += 1 }
            state.files[path] = File(
                bytes: bytes, status: FileStatus(size: bytes.count, modified: modified, changed: tick, inode: old?.inode ?? state.inodes))
        }
    }

    subscript(path: String) -> [UInt8]? { state.withLock { $0.files[path]?.bytes } }
    var paths: [String] { state.withLock { $0.files.keys.sorted() } }

    /// The site as it is now, with its times.
    var tree: SourceTree {
        SourceTree(
            survey: { folder in
                Listing(files: self.paths.filter { $0.hasPrefix(folder + "/") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            },
            read: { self[$0] }, status: { path in self.state.withLock { $0.files[path]?.status } }, now: { self.state.withLock(\.clock) })
    }

    var frozen: Site {
        var site = Site()
        state.withLock { for (path, file) in $0.files { site.files[path] = file.bytes } }
        return site
    }
}

/// Writes a file of the disk; with `lies`, so that it says to be as old as it was.
private func writeFile(_ path: String, _ bytes: [UInt8]?, lies: Bool) {
    guard let bytes else { return unlinkFile(path) }
    var old = stat()
    let isNew = stat(path, &old) != 0
    try! FileManager.default.createDirectory(atPath: String(path[..<path.lastIndex(of: "/")!]), withIntermediateDirectories: true)
    try! Data(bytes).write(to: URL(fileURLWithPath: path))
    if lies, !isNew {
        let times = [old.st_atim, old.st_mtim]
        utimensat(AT_FDCWD, path, times, 0)
    }
}

private func unlinkFile(_ path: String) { unlink(path) }

/// One step of a history: what was done, and to which files.
private struct Step {
    var words: [String] = []
    /// Whether files have come or gone.
    var isStructural = false
    var paths: Set<String> = []
}

private struct History {
    let site: LivingSite
    var random: SplitMix64

    private static let blocks = [
        "Một đoạn mới về an ninh.", "## Phần *mới*", "## Phần một", "[tới](../second/report.vi.md#p1)", "[tới](../first/report.vi.md#phần-một)",
        "[xa](../first/report.vi.md#phần-mới)", "[](person:an), [](person:sophie)", "[](person:nobody)", "[](commitment:c2)", "[](commitment:neu)",
        "![Ảnh](photos/mở%20đầu.jpg \"Chú thích\")", "[](view:agenda)", "[trang](../../pages/about.vi.md)", "[tệp](../../files/tài%20liệu.pdf)", "- a\n- b",
        "| a | b |\n| - | - |\n| c |", "##Không dấu cách", "Chú[^n].\n\n[^n]: Thích.", "<b>x</b>", "<!-- p1", "[](report:third)",
    ]

    private mutating func line(in text: [UInt8], _ change: (inout [[UInt8]], Int) -> Void) -> [UInt8] {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        change(&lines, random.below(lines.count))
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Does something, or nothing where there is nothing to do it to.
    mutating func edit(_ step: inout Step) {
        let texts = site.paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
        let path = random.pick(texts)
        var bytes = site[path]!
        func put(_ path: String, _ new: [UInt8]?, _ word: String, _ step: inout Step) {
            step.words.append("\(word) \(path)")
            step.paths.insert(path)
            if new == nil || site[path] == nil { step.isStructural = true }
            site.write(path, new, lies: lies)
        }
        let lies = random.below(5) == 0
        switch random.below(20) {
        case 0...4 where path.hasSuffix(".md"):
            let block = random.pick(Self.blocks)
            put(path, bytes + Array("\n\n\(block)\n".utf8), "added “\(block)” to", &step)
        case 0...6:
            // One letter for another: the size stays.
            bytes = line(in: bytes) { lines, index in
                if let place = lines[index].lastIndex(where: { (0x61...0x7A).contains($0) }) { lines[index][place] = lines[index][place] == 0x78 ? 0x79 : 0x78 }
            }
            put(path, bytes, "letter in", &step)
        case 7: put(path, line(in: bytes) { lines, index in lines.remove(at: index) }, "removed a line of", &step)
        case 8: put(path, line(in: bytes) { lines, index in lines.insert(lines[index], at: index) }, "doubled a line of", &step)
        case 9 where path.hasSuffix(".md"):
            let text = String(decoding: bytes, as: UTF8.self)
            let toggled = text.contains("draft: true\n") ? text.replacing("draft: true\n", with: "") : text.replacing("\n---\n", with: "\ndraft: true\n---\n", maxReplacements: 1)
            put(path, Array(toggled.utf8), "draft or none:", &step)
        case 10: put(path, nil, "removed", &step)
        case 11:
            let names = ["fourth", "fifth", "sixth"]
            let name = random.pick(names)
            let source = random.pick(["first", "second", "third"])
            for path in site.paths where path.hasPrefix("content/reports/\(source)/") {
                let text = String(decoding: site[path]!, as: UTF8.self).replacing("slug: vong-mot\n", with: "").replacing("id: c", with: "id: \(name)-c")
                put(path.replacing("/\(source)/", with: "/\(name)/"), path.hasSuffix(".jpg") ? site[path] : Array(text.utf8), "copied", &step)
            }
        case 12:
            let other = random.pick(texts.filter { $0.hasSuffix(".md") == path.hasSuffix(".md") })
            let kept = site[other]!
            put(other, bytes, "swapped", &step)
            put(path, kept, "swapped", &step)
        case 13: put("themes/tiny/strings/vi.yaml", site["themes/tiny/strings/vi.yaml"] == nil ? Array("reports: Báo cáo khác\n".utf8) : nil, "theme", &step)
        case 14:
            let picture = "content/reports/first/photos/mở đầu.jpg"
            put(picture, site[picture] == nil ? site.original[picture] : nil, "picture", &step)
        case 15:
            let text = String(decoding: site["content/site.yaml"] ?? [], as: UTF8.self)
            let new = text.contains("Trang thử") ? text.replacing("Trang thử", with: "Trang khác") : text.replacing("Trang khác", with: "Trang thử")
            put("content/site.yaml", Array(new.utf8), "title in", &step)
        case 16:
            let people = "content/model/people.yaml"
            let text = String(decoding: site[people] ?? [], as: UTF8.self)
            put(people, Array((text.contains("Sharpe}") ? text.replacing("Sharpe}", with: "Shapre}") : text.replacing("Shapre}", with: "Sharpe}")).utf8), "name in", &step)
        default:
            // What has gone wrong is put right: else all would be errors soon.
            for _ in 0..<4 { if let path = random.pickOrNil(changed) { put(path, site.original[path], "put right", &step) } }
        }
    }

    private var changed: [String] { Set(site.paths + site.original.keys).filter { site[$0] != site.original[$0] }.sorted() }

    mutating func reset() {
        for path in changed { site.write(path, site.original[path], lies: false) }
        site.pass(3_000_000_000)
    }
}

extension SplitMix64 {
    fileprivate mutating func pickOrNil<Item>(_ items: [Item]) -> Item? { items.isEmpty ? nil : pick(items) }
}

@Suite struct HistoryTests {
    private static let isLong = ProcessInfo.processInfo.environment["SONGNGU_LONG"] != nil

    private static func files() throws -> Site {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "BuildingTests/Sites/vi-en").path
        var site = Site()
        for (path, bytes) in try readTree(folder + "/content") { site.files["content/\(path)"] = bytes }
        return site
    }

    /// All that a preview shows after each step, and all that it says, is what one that has just been started shows and says.
    @Test(arguments: 0..<(isLong ? 200 : 8)) func whatIsUsedAgainIsStillTrue(history: Int) throws {
        let seed = UInt64(history) &+ UInt64(Self.isLong ? Date.now.timeIntervalSince1970 : 0)
        let site = LivingSite(try Self.files())
        var history = History(site: site, random: SplitMix64(seed: seed))
        let loader = PreviewLoader(World(site.tree, builtIn: TinyTheme.files, drafts: true, jobs: 1, facts: Facts()), address: "https://example.org/", language: .en)
        var shown = loader.load(.anything).site
        var log: [String] = []
        for round in 0..<40 {
            var step = Step()
            if round % 13 == 12 {
                history.reset()
                step = Step(words: ["all put right"], isStructural: true)
            }
            for _ in 0...history.random.below(2) {
                history.edit(&step)
                if history.random.below(3) > 0 { site.pass(3_000_000) }
            }
            site.pass(history.random.below(3) == 0 ? 2_000_000 : 60_000_000)
            log.append(step.words.joined(separator: ", "))
            let change: Change = step.isStructural || history.random.below(2) == 0 ? .anything : .contents(step.paths)
            let load = loader.load(change)
            shown = load.site ?? shown

            let clean = PreviewLoader(World(site.frozen.tree, builtIn: TinyTheme.files, drafts: true, jobs: 1), address: "https://example.org/", language: .en).load(.anything)
            let comment = Comment("seed \(seed), step \(round): \(log.suffix(6).joined(separator: " | "))")
            try #require(textReport(load.diagnostics, language: .en) == textReport(clean.diagnostics, language: .en), comment)
            try #require((load.site == nil) == (clean.site == nil), comment)
            guard let now = load.site, let expected = clean.site else { continue }
            try #require(now.pageAddresses == expected.pageAddresses, comment)
            for address in expected.pageAddresses where history.random.below(4) == 0 || address.hasPrefix("vi-en/reports") {
                try #require(now.page(address) == expected.page(address), "\(comment): \(address)")
            }
        }
    }

    /// A file that could not be read when it changed is not taken for what it was, once another changes.
    @Test func whatCouldNotBeReadIsNotForgotten() throws {
        let site = LivingSite(try Self.files())
        let path = "content/reports/second/report.vi.md"
        let isLocked = Mutex(false)
        let tree = SourceTree(
            survey: site.tree.survey, read: { if $0 == path, isLocked.withLock({ $0 }) { throw MachineError(path: path, code: EACCES) } else { try site.tree.read($0) } },
            status: site.tree.status, now: site.tree.now)
        let loader = PreviewLoader(World(tree, builtIn: TinyTheme.files, drafts: true, jobs: 1, facts: Facts()), address: "https://example.org/", language: .en)
        try #require(loader.load(.anything).site != nil)
        func append(_ words: String, to path: String) {
            site.write(path, site[path]! + Array("\n\n\(words)\n".utf8), lies: false)
            site.pass(60_000_000)
        }
        append("Mới hơn.", to: path)
        isLocked.withLock { $0 = true }
        #expect(loader.load(.contents([path])).failure != nil)
        isLocked.withLock { $0 = false }
        append("Khác.", to: "content/reports/third/report.vi.md")
        let page = loader.load(.contents(["content/reports/third/report.vi.md"])).site?.page("vi/reports/second.html")
        #expect(page.map { String(decoding: $0, as: UTF8.self).contains("Mới hơn.") } == true)
    }

    /// What a build writes and says that remembers the last one is what one writes and says that has never been here.
    @Test(arguments: 0..<(isLong ? 40 : 4)) func whatIsRememberedIsStillTrue(history: Int) throws {
        let seed = UInt64(history) &+ 1000 &+ UInt64(Self.isLong ? Date.now.timeIntervalSince1970 : 0)
        let folder = try TemporaryFolder()
        let site = LivingSite(try Self.files(), folder: folder.path)
        var history = History(site: site, random: SplitMix64(seed: seed))
        let tree = SourceTree(disk: folder.path)
        let output = folder.path + "/Site"
        var glances = 0
        var log: [String] = []
        for round in 0..<32 {
            var step = Step()
            if round % 7 == 6 { history.reset() }
            if history.random.below(3) > 0 { history.edit(&step) }
            if let file = history.random.pickOrNil(((try? readTree(output)) ?? [:]).keys.sorted()), history.random.below(5) == 0 {
                step.words.append("touched \(file)")
                writeFile("\(output)/\(file)", history.random.below(2) == 0 ? nil : Array("x".utf8), lies: true)
            }
            let records = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/.songngu")) ?? []
            if let record = records.first(where: { $0.hasPrefix("build-") }), history.random.below(10) == 0 {
                step.words.append("cut the record short")
                let path = "\(folder.path)/.songngu/\(record)"
                let bytes = try #require(try readFile(path))
                writeFile(path, Array(bytes.prefix(history.random.below(bytes.count + 1))), lies: false)
            }
            if history.random.below(3) > 0 { usleep(UInt32(history.random.below(25_000))) }
            var options = BuildOptions(output: output, jobs: 1)
            options.drafts = history.random.below(6) == 0
            options.baseURL = history.random.below(6) == 0 ? "https://example.net/" : nil
            options.strict = history.random.below(6) == 0
            options.memory = folder.path + "/.songngu"
            log.append("\(step.words.joined(separator: ", ")) \(options.drafts) \(options.baseURL ?? "")")
            var built = try build(tree, builtIn: TinyTheme.files, options: options)
            if round % 4 == 3, built.counts != nil {
                // Once nothing has changed for longer than a tick, a glance is enough. (Tests beside this one may load a library, which makes another program.)
                usleep(15_000)
                for _ in 0..<4 {
                    _ = try build(tree, builtIn: TinyTheme.files, options: options)
                    built = try build(tree, builtIn: TinyTheme.files, options: options)
                    if built.timings.count == 1 { break }
                }
                try #require(built.timings.count == 1, "seed \(seed), step \(round)")
                glances += 1
            }

            options.memory = nil
            options.output = folder.path + "/clean-\(round)"
            let clean = try build(site.frozen.tree, builtIn: TinyTheme.files, options: options)
            let comment = Comment("seed \(seed), step \(round): \(log.suffix(4).joined(separator: " | "))")
            let said = built.diagnostics.filter { $0.diagnostic.code != .foreignFile }
            try #require(textReport(said, language: .en) == textReport(clean.diagnostics, language: .en), comment)
            try #require((built.counts == nil) == (clean.counts == nil), comment)
            if clean.counts != nil { try #require(try readTree(output) == readTree(options.output), comment) }
            try removeTree(options.output)
        }
        #expect(glances > 0, "seed \(seed)")
    }
}
