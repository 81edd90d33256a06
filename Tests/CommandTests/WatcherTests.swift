// Tests that a preview notices what changes behind a link to a folder, as a build reads it.

import Foundation
import Testing

@testable import Serving

@Suite struct WatcherTests {
    @Test(arguments: [true, false]) func foldersBehindLinksAreWatched(usesInotify: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("content/site.yaml", "title: T\n")
        try folder.write("shared/deep/a.txt", "a")
        for (path, target) in [("content/files", "../shared"), ("shared/deep/back", "../../content"), ("shared/deep/itself", ".")] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(path)", withDestinationPath: target)
        }
        var watcher = Watcher(root: folder.path, usesInotify: usesInotify)
        defer { watcher.end() }
        func expectChange(_ wanted: Bool) {
            let changed = watcher.change() != nil
            #expect(changed == wanted)
        }
        expectChange(false)
        try folder.write("shared/deep/b.txt", "b")
        expectChange(true)
        expectChange(false)
        try folder.write("shared/deep/a.txt", "longer")
        expectChange(true)
        try folder.write("other/c.txt", "c")
        expectChange(false)
    }
}
