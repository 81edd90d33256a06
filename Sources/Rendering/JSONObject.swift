// Turns names and values into a JSON object that may stand in a page.

import Diagnostics

/// An object of JSON-LD that grows, without white space; members stand in the order in which they are added.
struct JSONObject: Sendable {
    private var open: [UInt8] = [UInt8(ascii: "{")]

    init(type: StaticString) { add("@type", type.description) }

    init() {}

    /// The object as a whole.
    var bytes: [UInt8] { open + [UInt8(ascii: "}")] }

    private mutating func begin(_ key: StaticString) {
        if open.count > 1 { open.append(UInt8(ascii: ",")) }
        open.append("\"\(key)\":")
    }

    /// A text; nothing where there is none.
    mutating func add(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        begin(key)
        appendJSONString(text.utf8, inHTML: true, to: &open)
    }

    mutating func add(_ key: StaticString, _ object: JSONObject?) {
        guard let object else { return }
        begin(key)
        open += object.bytes
    }

    /// One value stands alone, several in a list; nothing where there is none.
    mutating func add(_ key: StaticString, _ objects: [JSONObject]) { add(key, raw: objects.map(\.bytes)) }

    mutating func add(_ key: StaticString, texts: [String]) {
        add(
            key,
            raw: texts.map { text in
                var out: [UInt8] = []
                appendJSONString(text.utf8, inHTML: true, to: &out)
                return out
            })
    }

    private mutating func add(_ key: StaticString, raw values: [[UInt8]]) {
        guard !values.isEmpty else { return }
        begin(key)
        if values.count > 1 { open.append(UInt8(ascii: "[")) }
        for (index, value) in values.enumerated() {
            if index > 0 { open.append(UInt8(ascii: ",")) }
            open += value
        }
        if values.count > 1 { open.append(UInt8(ascii: "]")) }
    }
}
