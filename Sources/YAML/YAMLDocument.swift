// Turns the text of a YAML file into a document that is edited in place: no byte outside an edit changes.

import Diagnostics
import UnicodeText

/// What keeps a YAML file from being changed in a place.
package enum YAMLObstacle: Error, Worded {
    /// The file is no YAML, or what is to be changed does not stand where it should.
    case notFound
    /// The place has several names, the first of which stands on a line.
    case shared(line: Int)
    /// What stands on a line has a tag, which the new value does not fit.
    case tag(line: Int)
    /// What stands on a line is written in a way that is not patched.
    case style(line: Int)
}

/// A step from a map to the value of a key, or from a list to an item.
package enum YAMLStep: Hashable, Sendable {
    case key(String)
    case item(Int)
}

/// The text of a YAML file with the places of all that it holds.
package struct YAMLDocument: Sendable {
    /// A node of one document.
    package struct ID: Hashable, Sendable { let index: Int }

    package let text: [UInt8]
    package let comments: YAMLComments
    /// What the text says; nil: nothing.
    package let root: YAMLNode?
    let tree: YAMLTree
    let firstLine: Int
    private let maps: [Place: Int]
    private let scalars: [Place: Int]

    /// - Parameters:
    ///   - text: NFC UTF-8.
    ///   - firstLine: the line of its file, from 1, on which it begins.
    /// - Returns: nil for a text with a fault.
    package init?(_ text: [UInt8], firstLine: Int = 1) {
        guard let tree = try? YAMLTree(text) else { return nil }
        var composer = Composer(tree, firstLine: firstLine)
        root = composer.root()
        guard composer.diagnostics.isEmpty else { return nil }
        self.text = text
        self.tree = tree
        self.firstLine = firstLine
        comments = YAMLComments(tree, firstLine: firstLine)
        var (maps, scalars): ([Place: Int], [Place: Int]) = ([:], [:])
        for (index, node) in tree.nodes.enumerated() {
            let place = Place.mark(line: node.mark.line + firstLine - 1, scalar: node.mark.scalar)
            if node.isMapping { maps[place] = index } else if node.isScalar { scalars[place] = index }
        }
        (self.maps, self.scalars) = (maps, scalars)
    }

    /// The root, or its place where there is none.
    package var rootID: ID { ID(index: 0) }

    /// The map that stands at a place, as ``YAMLNode/place`` has it.
    package func map(at place: Place) -> ID? { maps[place].map { ID(index: $0) } }

    /// The scalar that stands at a place and begins no map there.
    package func scalar(at place: Place) -> ID? { maps[place] == nil ? scalars[place].map { ID(index: $0) } : nil }

    /// What a scalar says.
    package func words(of scalar: ID) -> String { tree.nodes[scalar.index].text }

    package func isMap(_ id: ID) -> Bool { tree.nodes[id.index].isMapping }
    package func isList(_ id: ID) -> Bool { tree.nodes[id.index].isSequence }
    package func isScalar(_ id: ID) -> Bool { tree.nodes[id.index].isScalar }
    /// Whether it is nothing, or says so.
    package func isNull(_ id: ID) -> Bool {
        let node = tree.nodes[id.index]
        return node.style == .plain && YAMLTag.null.fits(node.text)
    }
    /// The items of a list.
    package func items(of list: ID) -> [ID] { tree.nodes[list.index].children.map { ID(index: $0) } }

    /// The node at the end of a path; nil where there is none. An alias ends a path.
    package subscript(path: [YAMLStep]) -> ID? {
        var id = tree.nodes.isEmpty ? nil : 0
        for step in path {
            guard let from = id else { return nil }
            switch step {
            case .key(let key): id = entry(key, in: from)?.value
            case .item(let item):
                let node = tree.nodes[from]
                id = node.isSequence && node.children.indices.contains(item) ? node.children[item] : nil
            }
        }
        return id.map { ID(index: $0) }
    }

    /// The value of a map's key.
    package func value(of key: String, in map: ID) -> ID? { entry(key, in: map.index).map { ID(index: $0.value) } }

    private func entry(_ key: String, in map: Int) -> (key: Int, value: Int)? {
        let node = tree.nodes[map]
        guard node.isMapping else { return nil }
        for index in stride(from: 0, to: node.children.count, by: 2) {
            let name = tree.nodes[tree.nodes[node.children[index]].target ?? node.children[index]]
            if name.text == key, !name.isMapping, !name.isSequence { return (node.children[index], node.children[index + 1]) }
        }
        return nil
    }

    /// Where the entry of a value, or an item, begins: its key, or its dash.
    func entryStart(_ id: Int) -> Int {
        let node = tree.nodes[id]
        guard let parent = node.parent else { return node.span.lowerBound }
        let siblings = tree.nodes[parent].children
        switch tree.nodes[parent].style {
        case .blockMapping, .flowMapping: return tree.nodes[siblings[node.position & ~1]].span.lowerBound
        case .blockSequence:
            var at = node.position == 0 ? tree.nodes[parent].content : tree.nodes[siblings[node.position - 1]].span.upperBound
            while at < node.span.lowerBound, text[at] != UInt8(ascii: "-") { at = text[at] == UInt8(ascii: "#") ? tree.lineEnd(from: at) : at + 1 }
            return at
        default: return node.span.lowerBound
        }
    }

    /// The comments on lines of their own above the key of a value, or above an item.
    package func comments(above id: ID) -> ArraySlice<YAMLComment> { comments.above(tree.lineStart(of: entryStart(id.index))) }
}
