// Turns names and values into an object of JSON-LD.

import Diagnostics

/// An object that grows; what is absent has no member.
struct JSONObject: Sendable {
    private(set) var members: [(key: String, value: JSON)] = []

    init(type: String) { add("@type", type) }

    init() {}

    mutating func add(_ key: String, _ text: String?) { if let text { members.append((key, .string(text))) } }

    mutating func add(_ key: String, _ object: JSONObject?) { if let object { members.append((key, .object(object.members))) } }

    /// One value stands alone, several in a list; nothing where there is none.
    mutating func add(_ key: String, _ values: [JSON]) {
        guard let first = values.first else { return }
        members.append((key, values.count == 1 ? first : .array(values)))
    }

    mutating func add(_ key: String, _ objects: [JSONObject]) { add(key, objects.map { .object($0.members) }) }
    mutating func add(_ key: String, texts: [String]) { add(key, texts.map { .string($0) }) }
}
