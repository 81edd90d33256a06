// Holds what pages say of the files that are published as they are: how large they are, and how pictures are shown.

/// A picture as pages show it.
package struct ShownPicture: Sendable {
    /// The address, from the site's root, of the file that every browser can take.
    package let address: String
    /// That file's size in pixels, as it is shown; nil for a drawing that has none.
    package let size: (width: Int, height: Int)?
    /// The same picture at several widths, by width, that file among them; empty where there is only the one.
    package let sources: [(address: String, width: Int)]

    package init(address: String, size: (width: Int, height: Int)?, sources: [(address: String, width: Int)] = []) {
        self.address = address
        self.size = size
        self.sources = sources
    }
}

/// By addresses from the site's root.
package struct PublishedFiles: Sendable {
    /// In bytes.
    package var sizes: [String: Int] = [:]
    /// A picture that is here and has no size stands in texts for its variants; itself it is not published.
    package var pictures: [String: ShownPicture] = [:]

    package init() {}

    package func isHidden(_ address: String) -> Bool { pictures[address] != nil && sizes[address] == nil }
}
