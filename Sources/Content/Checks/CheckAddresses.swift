// Checks that no two pages have one address, and that the navigation leads somewhere.

import Diagnostics
import Schema
import UnicodeText

/// An old address of a page.
package struct Alias: Sendable {
    /// From the site's root.
    package let address: String
    package let publication: Publication
    /// The tree whose page it leads to; nil: one page in every tree, ``address`` being from the tree's root.
    package let inEveryTree: Bool
}

/// The old addresses that a publication names.
///
/// `reports/old.html`, or `old` for a page of the same folder, is built in every tree; an address that begins with a
/// slash, or with a tree's folder, is built once, at that place.
package func aliases(of publication: Publication, trees: [String]) -> [(written: Placed<String>, alias: Alias?)] {
    publication.frontMatter.aliases.map { written in
        var text = written.value
        let folder = publication.address.split(separator: "/").dropLast().joined(separator: "/")
        let fromRoot = text.hasPrefix("/") || trees.contains { text.hasPrefix($0 + "/") }
        if text.hasPrefix("/") { text.removeFirst() }
        if text.hasSuffix("/") { text += Address.home }
        if !text.contains("/"), !fromRoot, !folder.isEmpty { text = folder + "/" + text }
        if !text.hasSuffix(".html") { text += ".html" }
        let isSafe = text.dropLast(5).utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || "-_./".utf8.contains($0)
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard isSafe, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return (written, nil) }
        return (written, Alias(address: text, publication: publication, inEveryTree: !fromRoot))
    }
}

/// The addresses below one folder, each with who has it: a file by its path, or what the site makes.
package struct AddressBook {
    private var owners: [String: Term] = [:]
    /// Every folder that an address stands in, with the first that does.
    private var folders: [String: String] = [:]

    package init() {}

    init(_ addresses: some Sequence<String>, owner: Term) { for address in addresses { take(address, owner) } }

    /// What stands in the way of a file at `address`: the same address, or one that is a file where it needs a folder, or the other way round.
    ///
    /// - Returns: who has the other, and that one where it is not the same; nil where there is none.
    package func clash(_ address: String) -> (owner: Term, other: String?)? {
        if let owner = owners[address] { return (owner, nil) }
        guard let other = folders[address] ?? foldersAbove(address).first(where: { owners[$0] != nil }), let owner = owners[other] else { return nil }
        // What the site takes for itself may be a whole folder.
        return (owner, owner == .sitePage ? nil : other)
    }

    package mutating func take(_ address: String, _ owner: Term) {
        owners[address] = owner
        for folder in foldersAbove(address) where folders[folder] == nil { folders[folder] = address }
    }
}

/// `a/b/c` as `a` and `a/b`.
private func foldersAbove(_ address: String) -> [String] { address.indices.filter { address[$0] == "/" }.map { String(address[..<$0]) } }

package func checkAddresses(_ library: Library) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func refuse(_ address: String, _ clash: (owner: Term, other: String?), _ path: String, _ place: Place) {
        diagnostics.append(Diagnostic(.duplicateAddress(address: address, owner: clash.owner, other: clash.other), path, place))
    }
    var inTree = AddressBook(Address.reserved, owner: .sitePage)
    var atRoot = AddressBook(Address.Root.reserved, owner: .sitePage)
    for address in library.assets { atRoot.take(address, .publishedFile) }
    for kind in RecordKind.allCases {
        let path = kind.path
        for record in library.model[kind].records {
            let address = Address.record(kind, record.id)
            if let clash = inTree.clash(address) { refuse(address, clash, path, record.place) } else { inTree.take(address, .named(name: path)) }
        }
    }
    let publications = library.publications.sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
    for publication in publications {
        let path = publication.source.path
        if publication.kind == .page, publication.key == "index" {
            // The home page goes by that name wherever texts are counted.
            refuse("pages/index", (.home, nil), path, .file)
        } else if publication.kind != .home, let clash = inTree.clash(publication.address) {
            refuse(publication.address, clash, path, publication.frontMatter.slug?.place ?? .file)
        } else {
            inTree.take(publication.address, .named(name: path))
        }
    }
    let trees = library.configuration.languages.trees
    for publication in publications {
        let path = publication.source.path
        for (written, alias) in aliases(of: publication, trees: trees) {
            guard let alias else {
                diagnostics.append(Diagnostic(.malformedSlug(slug: written.value, near: ""), path, written.place))
                continue
            }
            let address = alias.address
            let clash: (owner: Term, other: String?)?
            if alias.inEveryTree {
                clash = inTree.clash(address) ?? trees.lazy.compactMap { atRoot.clash("\($0)/\(address)") }.first
            } else {
                let tree = trees.first { address.hasPrefix($0 + "/") }
                clash = atRoot.clash(address) ?? tree.flatMap { inTree.clash(String(address.dropFirst($0.utf8.count + 1))) }
            }
            if let clash {
                // As it was written: with its tree, or without.
                refuse(address, clash, path, written.place)
            } else if alias.inEveryTree {
                inTree.take(address, .named(name: path))
            } else {
                atRoot.take(address, .named(name: path))
            }
        }
    }
    return diagnostics
}

/// The sections that a navigation may lead to, beside pages.
package let navigationSections = ["reports", "commitments", "data", "glossary", "search"] + RecordKind.allCases.map(\.rawValue)

package func checkNavigation(_ library: Library) -> [Diagnostic] {
    (library.configuration.navigation + library.configuration.footer).compactMap { item in
        // One with a title of its own leads to an address.
        if item.title != nil { return nil }
        let item = item.target
        if navigationSections.contains(item.value) { return nil }
        if item.value.hasPrefix("pages/") {
            let slug = String(item.value.dropFirst(6))
            if library.pageIndex[slug] != nil || library.unreadablePages.contains(slug) { return nil }
            if library.draftPages.contains(slug) { return Diagnostic(.linkToDraft(address: item.value), SiteConfiguration.path, item.place) }
        }
        let all = navigationSections + library.pages.map { "pages/\($0.key)" }
        return Diagnostic(
            .unknownNavigation(address: item.value, sections: navigationSections), SiteConfiguration.path, item.place,
            suggestion: nearest(item.value, among: all))
    }
}

/// Checks that the site's logo is a file that is published under `files/`.
package func checkLogo(_ library: Library) -> [Diagnostic] {
    guard let logo = library.configuration.logo else { return [] }
    let files = library.assets.filter { $0.hasPrefix("files/") }
    if files.contains(logo.value) || library.files.pictures[logo.value] != nil { return [] }
    return [Diagnostic(.missingFile(path: logo.value), SiteConfiguration.path, logo.place, suggestion: nearest(logo.value, among: files.sorted()))]
}
