// Tests the preview as a browser meets it: pages, changes, errors, and requests that mean no good.

import Building
import Foundation
import Rendering
import Serving
import Starting
import Testing

@Suite(.serialized) struct ServeTests {
    private func makeSite() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try startSite(in: folder.path, languages: ["vi", "en"], theme: defaultTheme)
        return folder
    }

    @Test func pagesAreServedAsTheyAreBuilt() throws {
        let folder = try makeSite()
        try folder.write("content/files/ghi chú.txt", "xin chào")
        let before = try folder.contents()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        let home = try preview.get("/en/index.html")
        #expect(home.status == 200 && home.fields["content-type"] == "text/html; charset=utf-8" && home.fields["cache-control"] == "no-store")
        #expect(home.body.contains("This is a sample site."))
        #expect(!home.body.contains("songngu-errors"))
        for (address, same) in [("/en/", "/en/index.html"), ("/", "/index.html"), ("/en/index.html?q=an+ninh", "/en/index.html")] {
            #expect(try preview.get(address).body == preview.get(same).body, "\(address)")
        }
        let folderAddress = try preview.get("/en/reports")
        #expect(folderAddress.status == 302 && folderAddress.fields["location"] == "/en/reports/")
        let style = try #require(home.body.firstMatch(of: /href="\.\.\/(assets\/[^"]+\.css)"/)?.1)
        let css = try preview.get("/\(style)")
        #expect(css.status == 200 && css.fields["content-type"] == "text/css; charset=utf-8")
        let wanted = compactStyle(try #require(defaultTheme.files.first { $0.path == "assets/site.css" }?.bytes))
        #expect(Array(css.body.utf8) == wanted)
        let note = try preview.get("/files/ghi%20ch%C3%BA.txt")
        #expect(note.status == 200 && note.body == "xin chào" && note.fields["content-type"] == "text/plain; charset=utf-8")
        // Nothing but what is built: the sources are no part of it.
        for address in ["/content/site.yaml", "/themes/default/strings/en.yaml", "/nothing", "/nothing/", "/files/", "/en/index.html/"] {
            let reply = try preview.get(address)
            #expect(reply.status == 404 && reply.fields["content-type"] == "text/html; charset=utf-8", "\(address)")
        }
        #expect(try folder.contents() == before)
    }

    /// The page as served differs from the built one in what the preview adds, and in nothing else.
    @Test func thePreviewAddsItsScriptAndNothingElse() throws {
        let folder = try makeSite()
        _ = try build(SourceTree(disk: folder.path), builtIn: defaultTheme, options: BuildOptions(output: "\(folder.path)/Site", jobs: 1))
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        for page in ["index.html", "vi/index.html", "vi-en/reports/sample-dialogue.html", "404.html"] {
            var body = try preview.get("/\(page)").body
            #expect(body.contains("connect-src 'self'"))
            body.replace("; worker-src 'self'", with: "")
            body.replace("; connect-src 'self'", with: "")
            body.replace(/<script src="\/\.songngu\/preview\.js"[^\n]*\n/, with: "")
            #expect(try body == folder.read("Site/\(page)"), "\(page)")
        }
    }

    @Test(arguments: [true, false])
    func aChangeIsSeenAndReloaded(usesInotify: Bool) throws {
        let folder = try makeSite()
        let preview = try RunningPreview(folder.path, usesInotify: usesInotify)
        defer { preview.end() }
        let listener = try Client(port: preview.port)
        try listener.send("GET /.songngu/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = try listener.read(until: "data: ")
        #expect(head.contains("200 OK") && head.contains("text/event-stream"))
        let page = "content/pages/about.vi.md"
        let source = try folder.read(page)

        try folder.write(page, source.replacing("trang mẫu", with: "trang vừa sửa"))
        #expect(try listener.read(until: "\n\n").contains("-2\n\n"))
        #expect(try preview.get("/vi/pages/about.html").body.contains("trang vừa sửa"))

        // An error stands over the last good version, its text harmless.
        try folder.write(page, source + "\n<script>alert(1)</script>\n\n[](person:participant-c)\n")
        _ = try listener.read(until: "-3\n\n")
        let broken = try preview.get("/vi/pages/about.html")
        #expect(broken.status == 200 && broken.body.contains("trang vừa sửa"))
        let errors = try #require(broken.body.firstRange(of: "id=\"songngu-errors\"").map { broken.body[$0.lowerBound...] })
        #expect(errors.contains("about.vi.md:9:1: error: ") && errors.contains("[unknown-person]") && errors.contains("&lt;script&gt;"))
        #expect(!broken.body.contains("<script>"))
        #expect(try preview.get("/nothing").body.contains("songngu-errors"))

        try folder.write(page, source)
        _ = try listener.read(until: "-4\n\n")
        #expect(try !preview.get("/vi/pages/about.html").body.contains("songngu-errors"))

        // A new folder, with a file in it.
        try folder.write("content/files/new/deep/note.txt", "new")
        _ = try listener.read(until: "-5\n\n")
        try folder.write("content/files/new/deep/note.txt", "newer")
        _ = try listener.read(until: "-6\n\n")
        #expect(try preview.get("/files/new/deep/note.txt").body == "newer")
        #expect(preview.reports.withLock { $0.map { $0.pages != nil } } == [true, true, false, true, true, true])
    }

    @Test func editorsTemporaryFilesAreNoNews() throws {
        let folder = try makeSite()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        try folder.write("content/pages/.about.vi.md.swp", "x")
        try folder.write("content/pages/about.vi.md~", "x")
        try folder.write("Site/index.html", "x")
        Thread.sleep(forTimeInterval: 0.3)
        #expect(preview.reports.withLock { $0.count } == 1)
    }

    @Test func aSiteThatWasNeverBuiltShowsItsErrors() throws {
        let folder = try TemporaryFolder()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        let page = try preview.get("/vi/index.html")
        #expect(page.body.contains("id=\"songngu-errors\"") && page.body.contains("[missing-site-file]"))
        #expect(try preview.get("/assets/site.css").status == 404)
        // The folders may come later.
        let other = try makeSite()
        for name in ["themes", "content"] { try FileManager.default.moveItem(atPath: "\(other.path)/\(name)", toPath: "\(folder.path)/\(name)") }
        let end = Date(timeIntervalSinceNow: 5)
        while try preview.get("/vi/index.html").body.contains("songngu-errors"), Date() < end { Thread.sleep(forTimeInterval: 0.05) }
        #expect(try preview.get("/vi/index.html").body.contains("Đây là trang mẫu"))
    }

    /// Marked as such, and whatever is wrong with them: nobody else's page waits for a draft.
    @Test func draftsAreShown() throws {
        let folder = try makeSite()
        _ = try Starting.start(NewPublication(kind: .page, slug: "draft"), site: folder.path, languages: ["vi", "en"], series: [])
        try folder.write("content/pages/other.vi.md", "---\ntitle: Khác\ndraft: true\n---\n\n[](person:nobody)\n")
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        for page in ["draft", "other"] {
            let reply = try preview.get("/vi/pages/\(page).html")
            #expect(reply.status == 200 && reply.body.contains("Bản nháp") && !reply.body.contains("songngu-errors"), "\(page)")
        }
    }

    @Test func nothingOutsideTheSiteIsServed() throws {
        let folder = try makeSite()
        try folder.write("content/files/inside.txt", "inside")
        let secret = try TemporaryFolder()
        try secret.write("secret.txt", "secret")
        try folder.write("content/files/swapped.txt", "inside")
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        #expect(try preview.get("/files/inside.txt").body == "inside")
        #expect(try preview.get("/files/swapped.txt").body == "inside")
        // Links out of the site are errors, with which the last good version stays; but what it named may be one by now.
        try FileManager.default.removeItem(atPath: "\(folder.path)/content/files/swapped.txt")
        for (name, target) in [("link.txt", "/secret.txt"), ("swapped.txt", "/secret.txt"), ("folder", "")] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/content/files/\(name)", withDestinationPath: secret.path + target)
        }
        for address in [
            "/../../../../etc/passwd", "/files/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/files/%2E%2E/site.yaml", "/..%2f..%2fetc/passwd",
            "/files/..%5c..%5csite.yaml", "/files/link.txt", "/files/swapped.txt", "/files/folder/secret.txt", "//etc/passwd", "/files//inside.txt",
            "/./files/inside.txt", "/files/inside.txt/", "/.git/config", "/.songngu/", "/.songngu/cache", "/\(secret.path)/secret.txt",
            "http://localhost/../etc/passwd",
        ] {
            let reply = try preview.get(address)
            #expect(reply.status == 404, "\(address)")
            #expect(!reply.body.contains("secret\n") && !reply.body.contains("root:x:"), "\(address)")
        }
        for address in ["/files/inside.txt%00.html", "/%", "/%4", "/%zz", "/%ff%fe", "files/inside.txt", "*"] {
            #expect(try preview.get(address).status == 400, "\(address)")
        }
        // A page of another site whose name leads here must not read the preview.
        #expect(try preview.get("/index.html", host: "evil.example").status == 421)
        #expect(try preview.get("/index.html", host: "localhost.evil.example:\(preview.port)").status == 421)
        for host in ["127.0.0.1:\(preview.port)", "LOCALHOST:1", "[::1]:\(preview.port)"] { #expect(try preview.get("/index.html", host: host).status == 200) }
    }

    @Test func methodsAndBrokenRequests() throws {
        let folder = try makeSite()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        let head = try preview.get("/vi/index.html", method: "HEAD")
        let page = try preview.get("/vi/index.html")
        #expect(head.status == 200 && head.body.isEmpty && head.fields["content-length"] == "\(page.body.utf8.count)")
        #expect(try preview.get("/.songngu/events", method: "HEAD").status == 200)
        let post = try preview.get("/vi/index.html", method: "POST")
        #expect(post.status == 405 && post.fields["allow"] == "GET, HEAD")

        func status(_ request: String) throws -> Int {
            let client = try Client(port: preview.port)
            try client.send(request)
            return try Reply(client.readToEnd()).status
        }
        #expect(try status("nonsense\r\n\r\n") == 400)
        #expect(try status("\u{0}\u{1}\r\n\r\n") == 400)
        #expect(try status("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n") == 505)
        #expect(try status("GET / HTTP/1.1\r\n\r\n") == 400)
        #expect(try status("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n") == 400)
        #expect(try status("GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n") == 400)
        #expect(try status("GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n") == 400)
        #expect(try status("GET / HTTP/1.0\r\n\r\n") == 200)
        #expect(try status("GET / HTTP/1.0\n\n") == 200)
        #expect(try status("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 20000))\r\n\r\n") == 431)
        #expect(try status("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n\(String(repeating: "x", count: 100000))") == 405)
    }

    @Test func severalRequestsShareAConnection() throws {
        let folder = try makeSite()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        let client = try Client(port: preview.port)
        let request = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
        try client.send(request + request)
        try client.send("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        let all = String(decoding: try client.readToEnd(), as: UTF8.self)
        #expect(all.components(separatedBy: "User-agent: *").count == 4)
    }

    /// A client that is slow, or says nothing, keeps nobody waiting.
    @Test func slowClientsKeepNobodyWaiting() throws {
        let folder = try makeSite()
        let preview = try RunningPreview(folder.path)
        defer { preview.end() }
        let silent = try (0..<50).map { _ in try Client(port: preview.port) }
        for client in silent { try client.send("GET /vi/ind") }
        let listening = try Client(port: preview.port)
        try listening.send("GET /.songngu/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try preview.get("/vi/index.html").status == 200)
        try silent[0].send("ex.html HTTP/1.1\r\nHo")
        try silent[0].send("st: localhost\r\nConnection: close\r\n\r")
        try silent[0].send("\n")
        #expect(try Reply(silent[0].readToEnd()).status == 200)
    }

    @Test func aPortInUseIsAFailureOfTheMachine() throws {
        let first = try Listener(port: 0)
        #expect(performing: { _ = try Listener(port: first.port) }, throws: { ($0 as? MachineError)?.code == EADDRINUSE })
        #expect(first.address == "http://127.0.0.1:\(first.port)/")
    }
}
