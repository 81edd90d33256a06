// Turns partials into output, with their indentation and recursion.

import Templates
import Testing

@Suite struct PartialTests {
    @Test func basics() {
        #expect(render("\"{{>text}}\"", partials: [("text", "from partial")]) == "\"from partial\"")
        #expect(render("\"{{>a}}\"", ["text": "content"], partials: [("a", "*{{text}}*")]) == "\"*content*\"")
        #expect(render("{{>outer}}", ["a": "hello", "b": "world"], partials: [("outer", "*{{a}} {{>inner}}*"), ("inner", "{{b}}!")]) == "*hello world!*")
        #expect(render("| {{>a}} |", partials: [("a", "\t|\t")]) == "| \t|\t |")
        #expect(render("|{{> a }}|", ["boolean": true], partials: [("a", "[]")]) == "|[]|")
        #expect(render("{{>layout/head}}", partials: [("layout/head", "x")]) == "x")
    }

    @Test func standaloneIsIndented() {
        #expect(render("  {{data}}  {{> a}}\n", ["data": "|"], partials: [("a", ">\n>")]) == "  |  >\n>\n")
        #expect(render("|\r\n{{>a}}\r\n|", partials: [("a", ">")]) == "|\r\n>|")
        #expect(render("  {{>a}}\n>", partials: [("a", ">\n>")]) == "  >\n  >>")
        #expect(render(">\n  {{>a}}", partials: [("a", ">\n>")]) == ">\n  >\n  >")
        // The lines of the partial are indented, not those of a value in it.
        #expect(
            render("\\\n {{>a}}\n/\n", ["content": "<\n->"], partials: [("a", "|\n{{{content}}}\n|\n")])
                == "\\\n |\n <\n->\n |\n/\n")
    }

    @Test func indentationAddsUp() {
        let partials = [("a", "a\n  {{>b}}\na\n"), ("b", "b\n\n{{#x}}\nx\n{{/x}}\n{{x}} {{>c}}\n"), ("c", "c\nc\n")]
        #expect(
            render("main\n {{>a}}\nend\n", ["x": "X"], partials: partials)
                == "main\n a\n   b\n   \n   x\n   X c\nc\n\n a\nend\n")
    }

    @Test func inlineInsideIndented() {
        #expect(render("  {{>a}}\n", partials: [("a", "x {{>b}}\ny\n"), ("b", "1\n2")]) == "  x 1\n2\n  y\n")
    }

    @Test func recursion() {
        let tree: Datum = ["content": "X", "nodes": [["content": "Y", "nodes": []]]]
        #expect(render("{{>node}}", tree, partials: [("node", "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>")]) == "X<Y<>>")
    }

    @Test func recursionIndents() {
        let tree: Datum = [
            "content": "1", "nodes": [["content": "2", "nodes": [["content": "3", "nodes": []]]], ["content": "4", "nodes": []]],
        ]
        let node = ("node", "{{content}}\n{{#nodes}}\n  {{>node}}\n{{/nodes}}\n")
        #expect(render("{{>node}}", tree, partials: [node]) == "1\n  2\n    3\n  4\n")
        #expect(render("- {{>node}}|\n\t{{>node}}\n.", tree, partials: [node]) == "- 1\n  2\n    3\n  4\n|\n\t1\n\t  2\n\t    3\n\t  4\n.")
        let inline = ("node", "({{content}}\n{{#nodes}}-{{>node}}{{/nodes}})\n")
        #expect(render("  {{>node}}\n", tree, partials: [inline]) == "  (1\n  -(2\n-(3\n)\n)\n-(4\n)\n)\n")
    }

    @Test func mutualRecursion() {
        let tree: Datum = ["a": "1", "nodes": ["a": "2", "nodes": ["a": "3", "nodes": nil]]]
        let partials = [("x", "<{{a}}{{#nodes}}{{>y}}{{/nodes}}>"), ("y", "[{{a}}{{#nodes}}{{>x}}{{/nodes}}]")]
        #expect(render("{{>x}}", tree, partials: partials) == "<1[2<3>]>")
    }

    @Test func endlessRecursionIsCutShort() throws {
        let set = try compile("{{#a}}x{{>main}}{{/a}}").get()
        var out: [UInt8] = []
        #expect(!set.render("main", Context([(vocabulary["a"]!, .bool(true))]), into: &out))
        #expect(out == [UInt8](repeating: 0x78, count: 101))
        let doubling = try compile("{{#a}}{{>main}}{{>main}}{{/a}}").get()
        #expect(!doubling.render("main", Context([(vocabulary["a"]!, .bool(true))]), into: &out))
    }
}
