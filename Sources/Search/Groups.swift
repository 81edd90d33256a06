// Defines what search knows of a site: units that can be found, in groups whose texts come together.

/// A piece of text of one unit in one language.
package struct SearchText: Sendable {
    /// The unit's number in its group.
    package let unit: Int
    /// A title, a heading or a name: found above running text.
    package let isStrong: Bool
    /// NFC UTF-8. Words on two lines do not stand next to each other.
    package let text: [UInt8]

    package init(unit: Int, isStrong: Bool, text: [UInt8]) {
        self.unit = unit
        self.isStrong = isStrong
        self.text = text
    }
}

/// How many files an index has: by the site's size in steps, so that most edits leave the names of all as they are.
package struct SearchLayout: Sendable {
    /// The number of groups.
    package let groups: Int
    /// Files of postings.
    package let keyFiles: Int
    /// Files of words for those of which only the beginning has been typed.
    package let wordFiles: Int
    /// Whether long postings are cut, and their older parts stand in files of their own.
    package var isCut: Bool { groups > SearchLayout.cutStep }

    /// Postings are cut at multiples of this number of groups: an edit seldom moves a cut.
    static let cutStep = 256
    /// A key's postings before its cut are at most so many, or those of one step.
    static let longestHead = 2_000

    /// - Parameter publications: how many of the groups are texts, which make nearly all of an index.
    package init(groups: Int, publications: Int) {
        self.groups = groups
        // Some ten publications a file, which is 5 to 15 kB compressed; of a small site each has more words of its own.
        var files = 8
        while files * 10 < publications || files < min(publications, 32) { files *= 2 }
        keyFiles = files
        wordFiles = max(1, files / 16)
    }
}

/// Where files of search stand, from the site's root.
package enum SearchAddress {
    package static let table = "search/table.js"
    package static let topics = "search/topics.js"
    /// The glossary, for the view of both languages.
    package static let terms = "search/terms.js"
    package static func keys(_ number: Int) -> String { "search/keys/\(number).js" }
    package static func rest(_ number: Int) -> String { "search/rest/\(number).js" }
    package static func words(_ number: Int) -> String { "search/words/\(number).js" }
    package static func texts(_ group: Int) -> String { "search/texts/\(group).js" }
}

/// The number of the file of a bucket among `count`, a power of two: FNV-1a over UTF-16, its halves folded together.
package func searchFile(of bucket: some Collection<UInt16>, among count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for unit in bucket { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
    return Int((hash ^ hash >> 15) & UInt32(count - 1))
}
