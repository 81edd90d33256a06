// Puts the preview's script, and the errors of the content, into a page as it is served.

import Diagnostics
import Rendering

/// What stands above the errors of a page.
enum OverlayText: Worded { case lastGood, nothingYet }

/// What the preview adds to each page. The files of the site know nothing of it.
struct Overlay {
    static let eventsPath = "/.songngu/events"
    static let scriptPath = "/.songngu/preview.js"
    static let workerPath = "/.songngu/worker.js"
    static let stylePath = "/.songngu/preview.css"

    /// Names the build that the page is of.
    let build: String
    /// The errors as standard error shows them; empty: none.
    let errors: String
    let language: Catalogue

    /// The page with the overlay at its body's end, and with a Content-Security-Policy under which that works.
    func laid(over page: [UInt8]) -> [UInt8] {
        var page = page
        allowPreview(&page)
        let end = lastIndex(of: "</body>", in: page) ?? page.count
        page.insert(contentsOf: markup(summary: .lastGood), at: end)
        return page
    }

    /// A page for a site that could not be built yet.
    func barePage() -> [UInt8] {
        Array("<!doctype html>\n<html lang=\"\(language.tag)\">\n<head>\n<meta charset=\"utf-8\">\n<title>songngu</title>\n</head>\n<body>\n".utf8)
            + markup(summary: .nothingYet) + Array("</body>\n</html>\n".utf8)
    }

    private func markup(summary: OverlayText) -> [UInt8] {
        var out = Array("<script src=\"\(Self.scriptPath)\" data-build=\"\(build)\" defer></script>\n".utf8)
        guard !errors.isEmpty else { return out }
        // A <details>: whoever wants to read the page below can fold it, without any script.
        out += Array("<link rel=\"stylesheet\" href=\"\(Self.stylePath)\">\n<details id=\"songngu-errors\" role=\"alert\" lang=\"\(language.tag)\" dir=\"ltr\" open>\n".utf8)
        out += Array("<summary>\(language.text(summary))</summary>\n<pre>".utf8)
        out += escaped(errors)
        return out + Array("</pre>\n</details>\n".utf8)
    }

    static let script = Array(
        """
        // Reloads the page when the preview has been built anew.
        (() => {
          const build = document.currentScript.dataset.build;
          const reload = (event) => { if (event.data !== build) location.reload(); };
          if (window.SharedWorker) new SharedWorker("\(workerPath)").port.onmessage = reload;
          else new EventSource("\(eventsPath)").onmessage = reload;
        })();

        """.utf8)

    /// Browsers allow six connections to a server, so that pages in more tabs than that, each with its own, would wait for ever.
    static let worker = Array(
        """
        // Listens to the preview for all its pages, over one connection.
        const pages = [];
        let build = null;
        const tell = (page) => { if (build) page.postMessage(build); };
        onconnect = (event) => { pages.push(event.ports[0]); tell(event.ports[0]); };
        const events = new EventSource("\(eventsPath)");
        events.onmessage = (event) => { build = event.data; pages.forEach(tell); };
        events.onerror = () => { build = null; };

        """.utf8)

    static let style = Array(
        """
        #songngu-errors {
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto; margin: 0; padding: 0.75rem 1rem;
          background: #2a0d0d; color: #fff; border-top: 4px solid #e5484d; font: 0.875rem/1.5 ui-monospace, monospace; text-align: left;
        }
        #songngu-errors summary { cursor: pointer; font-weight: bold; }
        #songngu-errors pre { margin: 0.5rem 0 0; padding: 0; background: none; color: inherit; border: 0; font: inherit; white-space: pre-wrap; }
        @media print { #songngu-errors { display: none; } }

        """.utf8)
}

private func escaped(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "<"): out += Array("&lt;".utf8)
        case UInt8(ascii: ">"): out += Array("&gt;".utf8)
        case UInt8(ascii: "&"): out += Array("&amp;".utf8)
        case UInt8(ascii: "\""): out += Array("&quot;".utf8)
        default: out.append(byte)
        }
    }
    return out
}
