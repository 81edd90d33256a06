// Builds every site under Sites/ and compares the whole tree with the one that is expected, both ways.

import Building
import Diagnostics
import Foundation
import SiteFixtures
import Testing

let sitesFolder = String(#filePath.dropLast("GoldenTests.swift".utf8.count)) + "Sites"

/// The names of the sites.
let sites: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: sitesFolder)) ?? []).sorted()

/// The site of a golden folder: `content/`, and what its `themes/tiny/` changes in the tests' own theme.
func goldenSite(_ name: String) throws -> Site {
    var site = Site()
    let files = try readTree("\(sitesFolder)/\(name)").filter { !$0.key.hasPrefix("expected/") }
    if files.keys.contains(where: { $0.hasPrefix("themes/tiny/") }) { for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes } }
    for (path, bytes) in files { site.files[path] = bytes }
    return site
}

/// With `SONGNGU_REWRITE=1` the expected trees are written anew, and the run fails, so that nobody leaves it set.
private let rewrites = ProcessInfo.processInfo.environment["SONGNGU_REWRITE"] == "1"

@Suite struct GoldenTests {
    @Test(arguments: sites) func theTreeIsTheExpectedOne(name: String) throws {
        try withTemporaryFolder { folder in
            let result = try goldenSite(name).build(to: folder + "/Site")
            let messages = textReport(result.diagnostics, language: .en)
            try #require(result.counts != nil, "\(messages)")
            var actual = try readTree(folder + "/Site")
            actual["messages.txt"] = Array(messages.utf8)
            let expectedFolder = "\(sitesFolder)/\(name)/expected"
            let expected = try readTree(expectedFolder)
            if actual == expected { return }
            var changes: [String] = []
            for path in Set(actual.keys).union(expected.keys).sorted() where actual[path] != expected[path] {
                let (was, now) = (expected[path].map { String(decoding: $0, as: UTF8.self) }, actual[path].map { String(decoding: $0, as: UTF8.self) })
                switch (was, now) {
                case (nil, _): changes.append("\(path) is new")
                case (_, nil): changes.append("\(path) is missing")
                case (let was?, let now?): changes.append("\(path) differs in \(firstDifference(was, now))")
                }
            }
            Issue.record("\(name): \(changes.count) files\n\(changes.joined(separator: "\n"))")
            if rewrites {
                try removeTree(expectedFolder)
                var site = Site()
                site.files = actual
                try site.write(to: expectedFolder)
            }
        }
    }

    @Test(arguments: sites) func everyLinkLeadsSomewhereAndIdsAreUnique(name: String) throws {
        try withTemporaryFolder { folder in
            _ = try goldenSite(name).build(to: folder + "/Site")
            #expect(brokenLinks(in: try readTree(folder + "/Site")) == [])
        }
    }

    @Test(arguments: sites) func theThreeViewsHaveTheSameSegments(name: String) throws {
        let site = try goldenSite(name)
        let trees = try #require(try site.load().configuration?.languages.trees)
        let pages = try #require(try site.rendered())
        try expectSameSegments(pages, trees: trees)
    }

    @Test(arguments: sites) func everyPairHasTwoSides(name: String) throws {
        let site = try goldenSite(name)
        let configuration = try #require(try site.load().configuration)
        for (address, page) in try #require(try site.rendered()) where address.hasPrefix(configuration.languages.trees[2] + "/") {
            for children in pairs(of: page) { #expect(children == configuration.languages.locales, "\(address)") }
        }
    }
}

/// The ids of segments, titles and rows, in the order of the page: those that the view of both sets side by side.
func expectSameSegments(_ pages: [String: String], trees: [String]) throws {
    // Lists and the glossary are in each language's own order.
    for (address, both) in pages where address.hasPrefix(trees[2] + "/") && !address.hasSuffix("index.html") && !address.hasSuffix("/glossary.html") {
        let paired = tags(of: both).filter { $0["data-state"] != nil && !($0["id"] ?? "_").hasPrefix("_") }.compactMap { $0["id"] }
        let wanted = Set(paired)
        for tree in trees.prefix(2) {
            // A page of the view of both alone has nothing to agree with.
            guard let single = pages[tree + address.dropFirst(trees[2].utf8.count)] else { continue }
            #expect(tags(of: single).compactMap { $0["id"] }.filter { wanted.contains($0) } == paired, "\(tree) \(address)")
        }
        if trees.contains(where: { pages[$0 + address.dropFirst(trees[2].utf8.count)] == nil }) { continue }
        // An anchor of one view is one of all.
        let anchors = trees.map { tree in
            Set(
                tags(of: pages[tree + address.dropFirst(trees[2].utf8.count)] ?? "").compactMap { $0["id"] }.filter {
                    $0.hasPrefix("p") && Int($0.dropFirst()) != nil
                })
        }
        #expect(anchors[0] == anchors[2] && anchors[1] == anchors[2], "\(address)")
    }
}

/// The languages of the children of every pair of a page.
private func pairs(of page: String) -> [[String]] {
    var found: [[String]] = []
    var depth = 0
    var start: Int?
    var children: [String] = []
    for tag in tags(of: page) where !["img", "br", "hr", "link", "meta", "input", "dt", "dd"].contains(tag.name) {
        if tag.isClosing {
            depth -= 1
            if depth == start {
                found.append(children)
                start = nil
            }
            continue
        }
        if start == nil, tag["class"]?.split(separator: " ").first == "pair" {
            start = depth
            children = []
        } else if let start, depth == start + 1 {
            children.append(tag["lang"] ?? "none")
        }
        depth += 1
    }
    return found
}

/// The first line that differs, with its number.
private func firstDifference(_ was: String, _ now: String) -> String {
    let a = was.split(separator: "\n", omittingEmptySubsequences: false)
    let b = now.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    return "line \(index + 1)\n- \(index < a.count ? a[index] : "")\n+ \(index < b.count ? b[index] : "")"
}
