// Says why a site, a report or a page cannot be started as it was asked for.

/// A wrong use of `init` or `new`: nothing has been written. What the machine cannot do is a `MachineError` instead.
package enum StartFault: Error, Equatable, CustomStringConvertible {
    /// The folder holds something already.
    case notEmpty(String)
    case notAFolder(String)
    case emptyFolderName
    case languages([String])
    case malformedLanguage(String)
    /// A slug with other characters than `[a-z0-9-]`, and the nearest one that would do, which may be empty.
    case malformedSlug(String, suggestion: String)
    /// An address that the site itself uses.
    case reservedSlug(String)
    /// The file or folder, from the site's folder.
    case exists(String)
    /// A language that is not one of the site's.
    case unknownLanguage(String, languages: [String])
    case emptyTitle

    package var description: String {
        switch self {
        case .notEmpty(let folder): "\(folder) is not empty. A site is started in a new or an empty folder."
        case .notAFolder(let path): "\(path) is not a folder."
        case .emptyFolderName: "The folder’s name is empty."
        case .languages(let tags):
            "A site has exactly two different languages, not “\(tags.joined(separator: ","))”. Write the source’s first, for example: --languages vi,en"
        case .malformedLanguage(let tag): "“\(tag)” is not a language tag. Tags are those of BCP 47: vi, en-AU, zh-Hant."
        case .malformedSlug(let slug, let suggestion):
            "“\(slug)” cannot stand in an address: it takes a–z, 0–9 and hyphens." + (suggestion.isEmpty ? "" : " It could be: \(suggestion)")
        case .reservedSlug(let slug): "“\(slug)” is the address of the list of all. Choose another."
        case .exists(let path): "\(path) exists already. Nothing has been changed."
        case .unknownLanguage(let tag, let languages): "“\(tag)” is not a language of this site. Its languages are \(languages.joined(separator: " and "))."
        case .emptyTitle: "The title is empty."
        }
    }
}
