// Says why a site, a report or a page cannot be started as it was asked for.

import Diagnostics

/// A wrong use of `init` or `new`: nothing has been written. What the machine cannot do is a `MachineError` instead.
package enum StartFault: Error, Worded {
    /// The folder holds something already.
    case notEmpty(folder: String)
    case notAFolder(path: String)
    case emptyFolderName
    /// Those that were asked for, with commas.
    case languages(tags: String)
    case malformedLanguage(tag: String, meant: LanguageSlip?)
    /// A slug with other characters than `[a-z0-9-]`, and the nearest one that would do, which may be empty.
    case malformedSlug(slug: String, near: String)
    /// An address that the site itself uses.
    case reservedSlug(slug: String)
    /// The file or folder, from the site's folder.
    case exists(path: String)
    /// A language that is not one of the site's two.
    case unknownLanguage(tag: String, first: String, second: String, meant: LanguageSlip?)
    case emptyTitle
    /// The dialogue.yaml that a report was to go on from, and the slug of a report that may be meant.
    case nothingToFollow(path: String, near: String?)
}
