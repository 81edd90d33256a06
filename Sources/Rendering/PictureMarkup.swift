// Writes the addresses and sizes of pictures, so that browsers choose a fitting one and keep its place free.

import Content

/// How wide pictures are shown at most: in the running text of the default theme, and across a small screen.
let pictureSizes = "(min-width: 48rem) 42rem, 100vw"

extension ShownPicture {
    /// For `srcset`: each address with its width (HTML, section 4.8.4.2.1); nil where there is only one.
    ///
    /// - Parameter toRoot: from the page's folder to the site's root.
    func sourceSet(_ toRoot: String) -> String? {
        sources.isEmpty ? nil : sources.map { "\(toRoot)\(pathAddress($0.address)) \($0.width)w" }.joined(separator: ", ")
    }
}

extension [UInt8] {
    /// The attributes of an `img` that name its files and its size.
    mutating func append(_ picture: ShownPicture, toRoot: String) {
        append(" src=\"")
        append(address: toRoot + pathAddress(picture.address))
        append("\"")
        if let set = picture.sourceSet(toRoot) { append(" srcset=\"\(set)\" sizes=\"\(pictureSizes)\"") }
        if let size = picture.size { append(" width=\"\(size.width)\" height=\"\(size.height)\"") }
    }
}
