// Turns names and values into a JSON object that may stand in a page.

import Diagnostics

/// An object of JSON-LD that grows, without white space; members stand in the order in which they are added.
struct JSONObject: Sendable {
    private var open: [UInt8] = [UInt8(ascii: "{")]

    init(type: String) { add("@type", type) }

    init() {}

    /// The object as a whole.
    var bytes: [UInt8] { open + [UInt8(ascii: "}")] }

    private mutating func begin(_ key: String) {
        if open.count > 1 { open.append(UInt8(ascii: ",")) }
        open.append("\"\(key)\":")
    }

    /// A text; nothing where there is none.
    mutating func add(_ key: String, _ text: String?) {
        guard let text else { return }
        begin(key)
        appendJSONString(text.utf8, inHTML: true, to: &open)
    }

    mutating func add(_ key: String, _ object: JSONObject?) {
        guard let object else { return }
        begin(key)
        open += object.bytes
    }

    /// One value stands alone, several in a list; nothing where there is none.
    mutating func add(_ key: String, _ values: [JSONValue]) {
        guard !values.isEmpty else { return }
        begin(key)
        if values.count > 1 { open.append(UInt8(ascii: "[")) }
        for (index, value) in values.enumerated() {
            if index > 0 { open.append(UInt8(ascii: ",")) }
            switch value {
            case .text(let text): appendJSONString(text.utf8, inHTML: true, to: &open)
            case .object(let object): open += object.bytes
            }
        }
        if values.count > 1 { open.append(UInt8(ascii: "]")) }
    }

    mutating func add(_ key: String, _ objects: [JSONObject]) { add(key, objects.map { .object($0) }) }
    mutating func add(_ key: String, texts: [String]) { add(key, texts.map { .text($0) }) }
}

enum JSONValue: Sendable {
    case text(String)
    case object(JSONObject)
}
