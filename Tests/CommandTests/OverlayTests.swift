// Tests what the preview adds to a page, and how it widens the page's policy.

import Content
import Randomness
import Testing

@testable import Serving

@Suite struct OverlayTests {
    private func laid(_ page: String, errors: String = "") -> String {
        String(decoding: Overlay(build: "1-1", errors: errors, language: .en).laid(over: Array(page.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'"),
        ("default-src 'self'", "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'"),
        (
            "default-src 'none'; script-src 'self'; connect-src 'none'",
            "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; style-src 'self'"
        ),
        (
            "DEFAULT-SRC https://a.example;;",
            "DEFAULT-SRC https://a.example; script-src https://a.example 'self'; worker-src https://a.example 'self'; "
                + "style-src https://a.example 'self'; connect-src https://a.example 'self'"
        ),
        ("img-src 'self'", "img-src 'self'"),
        ("", ""),
    ])
    func thePolicyLetsThePreviewIn(policy: String, expected: String) { #expect(widened(policy) == expected) }

    @Test(arguments: [
        "<meta http-equiv=\"Content-Security-Policy\" content=\"@\">", "<META content='@' http-equiv=content-security-policy>",
        "<meta\nhttp-equiv='Content-Security-Policy'\ncontent='@'>",
    ])
    func thePolicyIsFoundHoweverItIsWritten(tag: String) {
        let page = laid(tag.replacing("@", with: "connect-src x") + "<p>content-security-policy content=\"connect-src y\"</p>")
        #expect(page.hasPrefix(tag.replacing("@", with: "connect-src x 'self'") + "<p>content-security-policy content=\"connect-src y\"</p>"))
    }

    @Test func theOverlayStandsAtTheBodysEnd() {
        let page = laid("<body><p>&lt;/body&gt;</p></BODY></html>", errors: "a <b> & \"c\"\n")
        #expect(page.hasPrefix("<body><p>&lt;/body&gt;</p><script src=\"/.songngu/preview.js\""))
        #expect(page.contains("<pre>a &lt;b&gt; &amp; &quot;c&quot;\n</pre>") && page.hasSuffix("</details>\n</BODY></html>"))
        #expect(laid("no body").hasPrefix("no body<script "))
        #expect(laid("").hasPrefix("<script "))
        #expect(laid("<meta content-security-policy").hasPrefix("<meta content-security-policy<script "))
        #expect(laid("content-security-policy").hasPrefix("content-security-policy<script "))
    }

    @Test(arguments: [
        ("a.html", "text/html; charset=utf-8"), ("A.JPG", "image/jpeg"), ("a.b/c", "application/octet-stream"), ("x.svg", "image/svg+xml; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"), (".html", "text/html; charset=utf-8"), ("a.", "application/octet-stream"),
        ("", "application/octet-stream"),
    ])
    func mediaTypes(name: String, type: String) { #expect(mediaType(of: name) == type) }

    /// Whatever bytes come, a request is read or refused.
    @Test func anyBytesAreReadOrRefused() {
        var state: UInt64 = 20_240_229
        func next() -> UInt64 {
            // SplitMix64 (Steele, Lea & Flood 2014).
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        let pieces =
            [
                "GET ", "HEAD ", "/", "%2e", "%", "..", " HTTP/1.1", "\r\n", "\n", "\r", "Host: localhost", ":", " ", "\t", "http://", "?", "#", "é", "\u{0}",
                "Content-Length: 1", "Connection: close", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
        for _ in 0..<20_000 {
            let input = (0..<(next() % 12)).flatMap { _ in pieces[Int(next() % UInt64(pieces.count))] }
            switch parseRequest(input) {
            case .success(let request): #expect(request.path.hasPrefix("/") && request.length <= input.count && request.length > 0)
            case .failure(.refused(let status)): #expect((400...505).contains(status))
            case .failure(.incomplete): break
            }
        }
        #expect(parseRequest([UInt8](repeating: 0x0A, count: 100_000)) != .failure(.incomplete))
    }
}
