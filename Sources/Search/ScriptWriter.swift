// Writes a file of search: a call of the one function that the page's script has, with a mapping, a line each.

/// What calls the page’s function with data.
package let searchFunction = "songnguSearch"

struct ScriptWriter {
    private var out: [UInt8]
    private var isFirst = true
    private var isFirstItem = true

    /// - Parameter kind: what the data are: `keys`, `texts` …
    init(_ kind: String, _ number: Int) { out = Array("\(searchFunction)(\"\(kind)\",\(number),{".utf8) }

    var finished: [UInt8] { out + Array("\n});\n".utf8) }

    private mutating func open(key: [UInt8]) {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        out += Array("\n\"".utf8) + key + Array("\":".utf8)
    }

    /// Opens a list. Keys are letters and spaces: nothing in them is escaped.
    mutating func begin(key: [UInt8]) {
        open(key: key)
        out.append(UInt8(ascii: "["))
        isFirstItem = true
    }

    mutating func item(number: Int) { item(Array(String(number).utf8)) }

    mutating func item(_ tag: [UInt8], _ postings: [UInt8]) {
        item([UInt8(ascii: "\"")] + tag + Array("\",\"".utf8) + postings + [UInt8(ascii: "\"")])
    }

    private mutating func item(_ value: [UInt8]) {
        if !isFirstItem { out.append(UInt8(ascii: ",")) }
        isFirstItem = false
        out += value
    }

    mutating func end() { out.append(UInt8(ascii: "]")) }

    mutating func value(key: [UInt8], string: [UInt8]) {
        open(key: key)
        out += [UInt8(ascii: "\"")] + string + [UInt8(ascii: "\"")]
    }
}

extension [UInt8] {
    /// A string of JavaScript, which is one of JSON (ECMA-262, from 2019 on). No `<` stands in it: whoever takes the file for a page finds no markup.
    package mutating func append(string text: some Collection<UInt8>) {
        append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
            case 0x0A: self += Array("\\n".utf8)
            case UInt8(ascii: "<"): self += Array("\\u003C".utf8)
            case 0x00..<0x20: append(0x20)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }
}
