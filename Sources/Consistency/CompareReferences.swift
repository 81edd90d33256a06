// Compares the links, images and footnote references of two passages.

import Diagnostics
import Locales

/// What a text refers to, as it is compared and as it is written.
package struct Referent: Sendable {
    /// The same for both languages' forms of one target.
    package let target: String
    package let written: String

    package init(target: String, written: String) {
        self.target = target
        self.written = written
    }
}

/// - Parameters:
///   - languages: those of the site, whose tags addresses of one page in two of them differ by.
/// - Returns: nil where each side refers to all that the other does.
func compareReferences(_ check: Check, _ fault: (Difference, Silence) -> Fault, _ source: [Referent], _ target: [Referent], languages: Languages) -> Finding? {
    let ours = Set(source.map(\.target))
    let theirs = Set(target.map(\.target))
    guard ours != theirs else { return nil }
    var missing = source.filter { !theirs.contains($0.target) }
    var extra = target.filter { !ours.contains($0.target) }
    // `en.example.org/news/…` and `example.org/tin/…`: another page of one place, because a reader of the other language is sent there.
    missing.removeAll { item in
        guard let site = localizedSite(item.target, languages),
            let other = extra.firstIndex(where: {
                localizedSite($0.target, languages)?.name == site.name && (site.isLocalized || localizedSite($0.target, languages)?.isLocalized ?? false)
            })
        else { return false }
        extra.remove(at: other)
        return true
    }
    guard !missing.isEmpty || !extra.isEmpty else { return nil }
    return Finding(check, fault, list(missing), list(extra), word: extra.first?.written)
}

private func list(_ references: [Referent]) -> String {
    var seen: Set<String> = []
    return references.filter { seen.insert($0.target).inserted }.map(\.written).joined(separator: ", ")
}

/// The last two labels of a web address's host, and whether the address names one of the languages.
private func localizedSite(_ address: String, _ languages: Languages) -> (name: String, isLocalized: Bool)? {
    guard address.utf8.count <= 2_000, let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].lowercased()
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".")
    guard labels.count >= 2 else { return nil }
    let primary = Set(languages.tags.map { $0.lowercased().prefix { $0 != "-" } })
    let parts = rest.split { "/?#&=._-".contains($0) }
    return (labels.suffix(2).joined(separator: "."), parts.contains { primary.contains($0) })
}
