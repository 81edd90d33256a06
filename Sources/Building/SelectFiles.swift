// Decides which of the files beside the texts are published.

import Content
import Diagnostics
import Locales

typealias Asset = (address: String, path: String)

/// Whether a file is published when no text names it.
enum Publishing: Sendable { case always, whereNamed }

struct FileSelection: Sendable {
    var published: [Asset] = []
    /// Addresses of files that a text could name, and none does.
    var unnamed: [String] = []
    var diagnostics: [Diagnostic] = []
}

/// - Parameters:
///   - candidates: in the order of their paths.
///   - publications: all that could be read, drafts among them.
///   - drafts: whether drafts are published.
///   - isComplete: whether every text could be read; what is not named may else be so by one that could not.
func selectFiles(
    _ candidates: [(asset: Asset, publishing: Publishing)], _ listing: Listing, publications: [Publication], drafts: Bool, isComplete: Bool,
    languages: Languages, _ tree: SourceTree, jobs: Int
) throws -> FileSelection {
    func isPublished(_ publication: Publication) -> Bool { drafts || !publication.frontMatter.draft }
    func named(by publications: [Publication]) -> Set<String> {
        publications.reduce(into: []) { $0.formUnion($1.filesNamed) }
    }
    let namedByOthers = named(by: publications.filter(isPublished))
    // Reports have folders of their own. The files of pages lie together: a draft's are those that it alone names.
    let draftFolders = Set(publications.filter { !isPublished($0) && $0.kind == .report }.map(\.key))
    let draftPages = publications.filter { !isPublished($0) && $0.kind != .report }
    let namedByDrafts = named(by: draftPages).subtracting(namedByOthers)
    let draftTexts = Set(draftPages.flatMap { $0.texts.compactMap(\.?.path) })
    func isOfDraft(_ asset: Asset) -> Bool {
        let parts = asset.address.split(separator: "/")
        if parts.count > 3, parts[1] == "reports", draftFolders.contains(String(parts[2])) { return true }
        if asset.path.hasPrefix("content/pages/"), namedByDrafts.contains(pictureAddress(of: asset, languages: languages)) { return true }
        // A link shows what it leads to.
        guard let real = listing.realPaths[asset.path] else { return false }
        let place = real.split(separator: "/")
        return place.count > 3 && place[1] == "reports" && draftFolders.contains(String(place[2])) || draftTexts.contains(real)
    }

    var selection = FileSelection()
    func refuse(_ path: String, _ reason: StrayReason) { selection.diagnostics.append(Diagnostic(.strayFile(reason: reason), path, .file)) }
    // A live photo's film lies beside it, under its name.
    let pictures = Set(candidates.filter { isPicture($0.asset.path) }.map { stem(of: $0.asset.path) })
    var addresses = AddressBook()
    for (asset, publishing) in candidates where !isOfDraft(asset) {
        if let real = listing.realPaths[asset.path], let leftover = leftover(at: real) {
            // A link is what it leads to.
            refuse(asset.path, leftover)
        } else if mayBeFilmOfPhoto(asset.path), pictures.contains(stem(of: asset.path)) {
            refuse(asset.path, .sidecar)
        } else if publishing == .whereNamed, !namedByOthers.contains(asset.address) {
            selection.unnamed.append(asset.address)
            if isComplete { refuse(asset.path, ["yaml", "yml"].contains(nameExtension(asset.path)) ? .content : .unnamed) }
        } else if !drafts, mayBeText(asset.path), let bytes = try tree.read(asset.path), isDraft(bytes, path: asset.path, languages: languages) {
            refuse(asset.path, .draft)
        } else if let clash = addresses.clash(asset.address) {
            selection.diagnostics.append(Diagnostic(.duplicateAddress(address: asset.address, owner: clash.owner, other: clash.other), asset.path, .file))
        } else {
            addresses.take(asset.address, .named(name: asset.path))
            selection.published.append(asset)
        }
    }
    return selection
}

/// The address by which texts name a file: of a variant, that of the picture that it was made of.
private func pictureAddress(of asset: Asset, languages: Languages) -> String {
    guard let original = Variant(path: asset.path)?.original, case .asset(let address) = classify(original, languages: languages) else { return asset.address }
    return address
}

/// The path without what follows the last dot, in lower case; `x.jpg.mov` goes with `x.jpg` as `x.mov` does.
private func stem(of path: String) -> String {
    let stem = path.lowercased().dropLast(nameExtension(path).utf8.count + 1)
    return isPicture(String(stem)) ? String(stem.dropLast(nameExtension(String(stem)).utf8.count + 1)) : String(stem)
}

/// Whether a film may belong to a live photo: people attach `mp4`, but not among photos.
private func mayBeFilmOfPhoto(_ path: String) -> Bool {
    let ending = nameExtension(path)
    return ending == "mov" || ending == "mp4" && path.contains("/photos/")
}

/// Whether a copy of a text may go by such a name.
private func mayBeText(_ path: String) -> Bool { ["md", "markdown", "txt", "text", ""].contains(nameExtension(path)) }
