// Turns sections and inverted sections into output, feature by feature of mustache/spec.

import Templates
import Testing

@Suite struct SectionTests {
    @Test func truthAndFalsehood() {
        #expect(render("{{#boolean}}shown{{/boolean}}", ["boolean": true]) == "shown")
        #expect(render("[{{#boolean}}hidden{{/boolean}}]", ["boolean": false]) == "[]")
        #expect(render("[{{#x}}hidden{{/x}}]", ["x": nil]) == "[]")
        #expect(render("[{{#missing}}hidden{{/missing}}]") == "[]")
        #expect(render("[{{#x}}hidden{{/x}}{{^x}}empty{{/x}}]", ["x": ""]) == "[empty]")
        #expect(render("[{{#x}}{{.}}{{/x}}{{^x}}empty{{/x}}]", ["x": .html("<p>")]) == "[<p>]")
    }

    @Test func contexts() {
        #expect(render("{{#context}}Hi {{name}}.{{/context}}", ["context": ["name": "Joe"]]) == "Hi Joe.")
        #expect(
            render("{{#a}}{{b}}, {{c.d}}, {{x}}{{/a}}", ["a": ["b": "foo"], "b": "wrong", "c": ["d": "baz"], "x": "bar"])
                == "foo, baz, bar")
        let deep: Datum = ["a": ["one": "1"], "b": ["two": "2"], "c": ["three": "3", "d": ["four": "4", "five": "5"]]]
        #expect(
            render("{{#a}}{{one}}{{#b}}{{one}}{{two}}{{one}}{{#c}}{{#d}}{{one}}{{four}}{{three}}{{two}}{{/d}}{{/c}}{{/b}}{{/a}}", deep)
                == "11211432")
        #expect(render("{{#foo}}{{.}} is {{foo}}{{/foo}}", ["foo": "bar"]) == "bar is bar")
    }

    @Test func lists() {
        #expect(render("{{#list}}{{item}}{{/list}}", ["list": [["item": "1"], ["item": "2"], ["item": "3"]]]) == "123")
        #expect(render("[{{#list}}hidden{{/list}}]", ["list": []]) == "[]")
        #expect(render("{{#list}}[{{#items}}{{.}}{{/items}}]{{/list}}", ["list": [["items": ["1", "2"]], ["items": ["3"]]]]) == "[12][3]")
        #expect(
            render(
                "{{#items}}{{a}}:{{#list}}{{b}}{{a}}{{/list}};{{/items}}",
                [
                    "items": [["a": "1", "list": [["b": "x"], ["b": "y"]]], ["a": "2", "list": []]]
                ]) == "1:x1y1;2:;")
        #expect(render("{{#list}}{{#.}}{{a}}{{/.}}{{^.}}no{{/.}}{{/list}}", ["list": [["a": "1"], ["a": "2"]]]) == "12")
        #expect(render("{{#list}}{{^.}}empty{{/.}}{{#.}}{{.}}{{/.}} {{/list}}", ["list": ["", "x"]]) == "empty x ")
    }

    /// The spec pushes every value that is true, so that `.` is `true` here; swift-mustache does not push booleans.
    @Test func trueIsAFrame() {
        #expect(render("{{#list}}{{#boolean}}{{.}}{{/boolean}} {{/list}}", ["list": ["x", "y"], "boolean": true]) == "true true ")
    }

    @Test func nestingAndDottedNames() {
        #expect(
            render("| A {{#boolean}}B {{#boolean}}C{{/boolean}} D{{/boolean}} E |", ["boolean": true]) == "| A B C D E |")
        #expect(
            render("| A {{#boolean}}B {{#boolean}}C{{/boolean}} D{{/boolean}} E |", ["boolean": false]) == "| A  E |")
        #expect(render("[{{#a.b.c}}Here{{/a.b.c}}]", ["a": ["b": ["c": true]]]) == "[Here]")
        #expect(render("[{{#a.b.c}}Here{{/a.b.c}}{{^a.b.c}}Not{{/a.b.c}}]", ["a": ["b": ["c": false]]]) == "[Not]")
        #expect(render("[{{#a.b.c}}Here{{/a.b.c}}{{^a.b.c}}Not{{/a.b.c}}]", ["a": [:]]) == "[Not]")
    }

    @Test func whiteSpace() {
        let yes: Datum = ["boolean": true]
        #expect(render(" | {{#boolean}}\t|\t{{/boolean}} | \n", yes) == " | \t|\t | \n")
        #expect(render(" | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n", yes) == " |  \n  | \n")
        #expect(render(" {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n", yes) == " YES\n GOOD\n")
        #expect(render("| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", yes) == "| This Is\n|\n| A Line\n")
        #expect(render("| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n", yes) == "| This Is\n|\n| A Line\n")
        #expect(render("|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", yes) == "|\r\n|")
        #expect(render("  {{#boolean}}\n#{{/boolean}}\n/", yes) == "#\n/")
        #expect(render("#{{#boolean}}\n/\n  {{/boolean}}", yes) == "#\n/\n")
        #expect(render("|{{# boolean }}={{/ boolean }}|", yes) == "|=|")
        #expect(render("{{#boolean}}\n{{#x}}\n{{/x}}\n\n{{/boolean}}\nend", yes) == "\nend")
    }

    @Test func inverted() {
        #expect(render("{{^boolean}}shown{{/boolean}}", ["boolean": false]) == "shown")
        #expect(render("[{{^boolean}}hidden{{/boolean}}]", ["boolean": true]) == "[]")
        #expect(render("{{^x}}shown{{/x}}", ["x": nil]) == "shown")
        #expect(render("[{{^context}}hidden{{/context}}]", ["context": ["name": "Joe"]]) == "[]")
        #expect(render("[{{^list}}hidden{{/list}}]", ["list": [["a": "1"]]]) == "[]")
        #expect(render("{{^list}}shown{{/list}}{{^missing}} too{{/missing}}", ["list": []]) == "shown too")
        #expect(render("{{^a}}1{{/a}}{{b}}{{^a}}2{{^c}}3{{/c}}{{/a}}", ["b": "-"]) == "1-23")
        #expect(render("| This Is\n  {{^boolean}}\n|\n  {{/boolean}}\n| A Line\n") == "| This Is\n|\n| A Line\n")
        #expect(render("|\r\n{{^boolean}}\r\n{{/boolean}}\r\n|") == "|\r\n|")
        #expect(render("  {{^boolean}}\n^{{/boolean}}\n/") == "^\n/")
        #expect(render("^{{^boolean}}\n/\n  {{/boolean}}") == "^\n/\n")
        #expect(render("|{{^ boolean }}={{/ boolean }}|") == "|=|")
    }
}
