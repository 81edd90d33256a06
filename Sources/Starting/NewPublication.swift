// Turns a slug into the files of a new report or page, each a draft until its editor publishes it.

import Building
import Content
import Locales
import Schema
import UnicodeText

/// What `new` starts.
package struct NewPublication: Sendable {
    package enum Kind: Sendable { case report, page }

    package let kind: Kind
    package let slug: String
    /// nil: one made of the slug.
    package let title: String?
    /// The language that it is written in; nil: the site's first.
    package let source: String?
    /// The round that a report goes on from.
    package let follows: FollowedRound?
    /// The first day of a report's dialogue.
    package let start: PartialDate?

    package init(
        kind: Kind, slug: String, title: String? = nil, source: String? = nil, follows: FollowedRound? = nil, start: PartialDate? = nil
    ) {
        self.kind = kind
        self.slug = slug
        self.title = title
        self.source = source
        self.follows = follows
        self.start = start
    }
}

/// Writes the files of `new` into the site in the folder `site`.
///
/// - Parameters:
///   - languages: the site's.
///   - series: the ids of the site's series.
/// - Returns: the paths of the files, from the site's folder.
/// - Throws: ``StartFault``, `MachineError`; then nothing has been written.
package func start(_ new: NewPublication, site: String, languages: Languages, series: [String]) throws -> [String] {
    guard isId(new.slug) else { throw StartFault.malformedSlug(slug: new.slug, near: slug(Array(new.slug.utf8))) }
    if new.slug == "index" { throw StartFault.reservedSlug(slug: new.slug) }
    let title = new.title.map(onOneLine) ?? titled(new.slug)
    if title.isEmpty { throw StartFault.emptyTitle }
    guard let source = new.source.map({ languages.firstIndex(of: $0) }) ?? 0 else {
        let tag = new.source ?? ""
        throw StartFault.unknownLanguage(
            tag: tag, first: languages[0], second: languages[1], meant: tag.isEmpty ? nil : languageMeant(by: tag, among: languages.tags))
    }
    let words = SampleTexts.words(for: languages[source])
    let text = TiedText(
        title: TiedText.Pair(source: title, translation: nil),
        keys: ["# summary: \(words.summaryHint)"] + (source == 0 ? [] : ["source: \(languages[source])"])
            + ["# \(words.draftHint)", "draft: true"],
        hint: words.hint, blocks: [])
    let folder: String
    let stem: String
    let entry: String
    switch new.kind {
    case .report: (folder, stem, entry) = ("content/reports", "\(new.slug)/report", new.slug)
    case .page: (folder, stem, entry) = ("content/pages", new.slug, "")
    }
    var files = [NewFile(path: "\(stem).\(languages[source]).md", bytes: text.sourceFile())]
    files += languages.others(than: source).map {
        NewFile(path: "\(stem).\(languages[$0]).md", bytes: text.translationFile(sourceLanguage: languages[source]))
    }
    if new.kind == .report {
        let dialogue =
            new.follows.map { followingDialogue($0, slug: new.slug, start: new.start, hints: words.dialogueHints, languages: languages) }
            ?? emptyDialogue(words.dialogueHints, series: series, start: new.start)
        files.append(NewFile(path: "\(new.slug)/dialogue.yaml", bytes: dialogue))
    }
    let taken = entry.isEmpty ? files.map(\.path) : [entry]
    if let taken = taken.first(where: { exists("\(site)/\(folder)/\($0)") }) { throw StartFault.exists(path: "\(folder)/\(taken)") }
    try place(files, in: "\(site)/\(folder)")
    return files.map { "\(folder)/\($0.path)" }
}

/// The words of a text with single spaces between them, and without control characters, which YAML allows not even in comments (YAML 1.2.2, section 5.1).
private func onOneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// `third-dialogue` as `Third dialogue`.
private func titled(_ slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.isEmpty ? slug : words.prefix(1).uppercased() + words.dropFirst()
}

/// A dialogue.yaml that shows every part as a comment; only the series is filled in, where the site has just one.
private func emptyDialogue(_ hints: SampleTexts.DialogueHints, series: [String], start: PartialDate?) -> [UInt8] {
    let onlySeries = series.count == 1 ? "series: \(series[0])" : "# series: series-id"
    return bytes(
        """
        # \(hints.head)

        # \(hints.series)
        \(onlySeries)
        # round: 1

        # \(hints.days)
        \(start.map { "start: \($0.iso)" } ?? "# start: 2001-01-02")
        # end: 2001-01-03
        # location: …

        # \(hints.participants)
        # participants:
        #   - {person: person-id, role: co-chair, side: country-id, post: …, organization: organization-id}

        # \(hints.agenda)
        # agenda:
        #   - topic: topic-id
        #     points:
        #       - …

        # \(hints.commitments)
        # commitments:
        #   - {id: commitment-id, text: …, topic: topic-id, parties: [country-id], status: planned, source: https://…}

        # \(hints.sources)
        # sources:
        #   - {title: …, url: https://…}

        """)
}
