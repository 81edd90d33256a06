// Turns a file's name that is not read into the one that its writer had in mind.

import Locales
import Schema
import UnicodeText

/// Other endings of Markdown and YAML.
private let otherEndings = ["markdown": "md", "mdown": "md", "mkdn": "md", "mkd": "md", "mdwn": "md", "mdtxt": "md", "yml": "yaml"]

/// Files of programs that texts are written in.
private let documentEndings: Set<String> = ["docx", "odt", "rtf"]

/// What the text of a report is to be called that was saved otherwise: `report.vi.docx`, `report.vi.txt`.
///
/// - Parameter path: of a file that is published as it is.
/// - Returns: nil for any other file; and whether only its words are to be taken.
package func textName(_ path: String, languages: Languages) -> (right: String, isDocument: Bool)? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[1] == "reports", let name = parts.last, name.hasPrefix("report.") else { return nil }
    let ending = nameExtension(path)
    guard ending == "txt" || documentEndings.contains(ending), let language = languages.first(where: { name.dropLast(ending.count + 1) == "report.\($0)" }) else { return nil }
    return ("report.\(language).md", ending != "txt")
}

/// The name by which a file would be read: `report.vi.md` for `Report_vi.markdown` or `report.vi.md.txt`, `dialogue.yaml` for `dialogue.yml`.
///
/// - Parameters:
///   - name: a file's, without its folders.
///   - stems: what texts of the folder are called, without language and ending; nil: anything that can stand in an address.
///   - files: the YAML files that the folder may have.
/// - Returns: nil where there is none, or it is `name` itself.
func rightName(_ name: String, stems: [String]?, files: [String], languages: Languages) -> String? {
    var parts = String(decoding: nfc(Array(name.lowercased().utf8)), as: UTF8.self).split(separator: ".").map(String.init)
    if parts.count > 2, parts.last == "txt", ["md", "yaml"].contains(otherEndings[parts[parts.count - 2]] ?? parts[parts.count - 2]) { parts.removeLast() }
    guard parts.count > 1, let ending = parts.popLast().map({ otherEndings[$0] ?? $0 }) else { return nil }
    let stem = parts.joined(separator: ".").trimmingWhitespace
    let right: String?
    switch ending {
    case "yaml": right = files.first { $0 == stem + ".yaml" } ?? nearest(stem + ".yaml", among: files)
    case "md":
        right = languages.lazy.compactMap { language -> String? in
            let end = language.lowercased()
            guard stem.hasSuffix(end), let sign = stem.dropLast(end.count).last, "._- ".contains(sign) else { return nil }
            let head = slug(Array(stem.dropLast(end.count).utf8))
            guard stems?.contains(head) ?? isId(head) else { return nil }
            return "\(head).\(language).md"
        }.first
    default: right = nil
    }
    return right == name ? nil : right
}
