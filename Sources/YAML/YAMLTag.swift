// Tells YAML's own tags, which say of what type a node is, from all others.

/// The tags of YAML's core schema (YAML 1.2.2, 10.3).
enum YAMLTag: String {
    case str, int, float, bool, null, seq, map

    /// What `!!` stands for.
    static let prefix = "tag:yaml.org,2002:"

    /// - Parameter name: a whole tag.
    init?(name: String) {
        guard name.hasPrefix(YAMLTag.prefix) else { return nil }
        self.init(rawValue: String(name.dropFirst(YAMLTag.prefix.count)))
    }

    var name: String { YAMLTag.prefix + rawValue }

    /// Whether a scalar of this tag may be written so.
    func fits(_ text: String) -> Bool {
        switch self {
        case .str: true
        case .null: ["", "~", "null", "Null", "NULL"].contains(text)
        case .bool: ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text)
        case .int: text.wholeMatch(of: /[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+/) != nil
        case .float: text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/) != nil
        case .seq, .map: false
        }
    }
}
