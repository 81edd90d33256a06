// Turns a page that the program wrote into its tags, ids and links.

/// A tag of a page: `<name attribute="value" …>` or `</name>`.
package struct Tag: Sendable {
    package let name: String
    package let isClosing: Bool
    package let attributes: [(name: String, value: String)]

    package subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
}

/// All tags of a page in their order. Knows only what the program's own output has: values in double quotes, `<` escaped in text.
package func tags(of page: String) -> [Tag] {
    let bytes = Array(page.utf8)
    var tags: [Tag] = []
    var index = 0
    while index < bytes.count {
        // Comments, and the declaration of XML at the head of a feed.
        let isDeclaration = index + 1 < bytes.count && (bytes[index + 1] == UInt8(ascii: "!") || (index == 0 && bytes[1] == UInt8(ascii: "?")))
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, !isDeclaration else {
            index += 1
            continue
        }
        index += 1
        let isClosing = bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        func word(_ stops: String) -> String {
            let start = index
            while index < bytes.count, !stops.utf8.contains(bytes[index]) { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        let name = word(" >\n")
        var attributes: [(name: String, value: String)] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n") {
                index += 1
                continue
            }
            let attribute = word("=> \n")
            var value = ""
            if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
                index += 2
                value = word("\"")
                index += 1
            }
            attributes.append((attribute, unescaped(value)))
        }
        tags.append(Tag(name: name, isClosing: isClosing, attributes: attributes))
    }
    return tags
}

private func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#x27;", with: "'")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

/// What is wrong with the links and ids of a built site: `page: link`, sorted.
///
/// - Parameter files: every file by its address from the site's root.
package func brokenLinks(in files: [String: [UInt8]]) -> [String] {
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { tags(of: String(decoding: $0, as: UTF8.self)) }
    let ids = pages.mapValues { Set($0.compactMap { $0["id"] }) }
    var faults: [String] = []
    for (address, tags) in pages {
        let all = tags.compactMap { $0["id"] }
        for (id, count) in Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +) where count > 1 {
            faults.append("\(address): id “\(id)” stands \(count) times")
        }
        for tag in tags {
            let candidates = (tag["srcset"] ?? "").split(separator: ", ").compactMap { $0.split(separator: " ").first.map(String.init) }
            for link in [tag["href"], tag["src"]].compactMap({ $0 }) + candidates {
                if let fault = fault(of: link, on: address, files: files, ids: ids) { faults.append("\(address): \(link): \(fault)") }
            }
        }
    }
    return faults.sorted()
}

private func fault(of link: String, on page: String, files: [String: [UInt8]], ids: [String: Set<String>]) -> String? {
    if ["http:", "https:", "mailto:", "tel:"].contains(where: { link.lowercased().hasPrefix($0) }) { return nil }
    let cut = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = cut[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    if path.contains(":") || path.hasPrefix("/") { return "is not relative" }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    var target = page
    if !path.isEmpty {
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part == ".." {
                if parts.popLast() == nil { return "leaves the site" }
            } else if part != "." {
                parts.append(percentDecoded(String(part)))
            }
        }
        target = parts.joined(separator: "/")
    }
    guard files[target] != nil else { return "there is no \(target)" }
    if cut.count == 2, !cut[1].isEmpty, let known = ids[target], !known.contains(percentDecoded(String(cut[1]))) { return "\(target) has no such id" }
    return nil
}

private func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
        if first == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(first)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Tags, attributes and addresses of a page that could run or load something: none, whatever the content says.
package func unsafeMarkup(in page: String) -> [String] {
    var found: [String] = []
    for tag in tags(of: page) {
        let isPlain = tag.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        if !isPlain || ["script", "style", "iframe", "object", "embed", "form", "base"].contains(tag.name) { found.append("<\(tag.name)>") }
        for (name, value) in tag.attributes {
            if name.hasPrefix("on") || name == "style" { found.append("\(name)=\(value)") }
            guard ["href", "src", "action"].contains(name), let colon = value.firstIndex(of: ":") else { continue }
            let scheme = value[..<colon]
            if scheme.contains(where: { "/?#".contains($0) }) { continue }
            if !["http", "https", "mailto", "tel"].contains(scheme.lowercased()) { found.append("\(name)=\(value)") }
        }
    }
    return found
}
