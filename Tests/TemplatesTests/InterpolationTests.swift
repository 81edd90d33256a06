// Turns variable, comment and delimiter tags into output, feature by feature of mustache/spec.

import Templates
import Testing

@Suite struct InterpolationTests {
    @Test func text() {
        #expect(render("Hello from {Mustache}!\n") == "Hello from {Mustache}!\n")
        #expect(render("") == "")
    }

    @Test func escaping() {
        let data: Datum = ["forbidden": "& \" < > '"]
        #expect(render("{{forbidden}}", data) == "&amp; &quot; &lt; &gt; &#39;")
        #expect(render("{{{forbidden}}}", data) == "& \" < > '")
        #expect(render("{{&forbidden}}", data) == "& \" < > '")
    }

    @Test func trustedMarkup() {
        let data: Datum = ["a": .html("<b>&amp;</b>")]
        #expect(render("{{a}}|{{{a}}}|{{#a}}{{.}}{{/a}}", data) == "<b>&amp;</b>|<b>&amp;</b>|<b>&amp;</b>")
    }

    @Test func valuesOfOtherKinds() {
        #expect(render("{{a}} {{b}}", ["a": true, "b": false]) == "true false")
        #expect(render("[{{a}}{{b}}{{c}}{{d}}]", ["a": nil, "b": ["x"], "c": ["x": "y"], "d": []]) == "[]")
    }

    @Test func contextMisses() {
        #expect(render("[{{cannot}}][{{{cannot}}}][{{&cannot}}]") == "[][][]")
    }

    @Test func dottedNames() {
        #expect(render("{{person.name}}", ["person": ["name": "<Joe>"]]) == "&lt;Joe&gt;")
        #expect(render("{{{person.name}}} {{&person.name}}", ["person": ["name": "<Joe>"]]) == "<Joe> <Joe>")
        let deep: Datum = ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]]
        #expect(render("{{a.b.c.d.e.name}}", deep) == "Phil")
        #expect(render("[{{a.b.c}}]", ["a": [:]]) == "[]")
        #expect(render("[{{a.b.c.name}}]", ["a": ["b": [:]], "c": ["name": "Jim"]]) == "[]")
        #expect(render("[{{a.b}}]", ["a": "text"]) == "[]")
        #expect(
            render("{{#a}}{{b.c.d.e.name}}{{/a}}", ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]], "b": ["c": ["d": ["e": ["name": "Wrong"]]]]])
                == "Phil")
        // The innermost frame that has the first name decides, even if the rest is not there.
        #expect(render("[{{#a}}{{b.c}}{{/a}}]", ["a": ["b": [:]], "b": ["c": "ERROR"]]) == "[]")
        #expect(render("[{{#x}}{{a.b}}{{/x}}]", ["x": ["a": "text"], "a": ["b": "ERROR"]]) == "[]")
    }

    @Test func noneHidesOuterValues() {
        #expect(render("{{#a}}[{{x}}{{^x}}no{{/x}}]{{/a}}", ["a": ["x": nil], "x": "outer"]) == "[no]")
    }

    @Test func implicitIterator() {
        #expect(render("{{#list}}({{.}}){{/list}}", ["list": ["<a>", "b"]]) == "(&lt;a&gt;)(b)")
        #expect(render("{{#list}}({{{.}}}{{&.}}){{/list}}", ["list": ["<a>"]]) == "(<a><a>)")
        #expect(render("{{#text}}{{.}}{{/text}}", ["text": "x"]) == "x")
        #expect(render("[{{.}}]", ["text": "x"]) == "[]")
    }

    @Test func whiteSpace() {
        let data: Datum = ["string": "---"]
        #expect(render("| {{string}} |", data) == "| --- |")
        #expect(render("| {{{string}}} |", data) == "| --- |")
        #expect(render("  {{string}}\n", data) == "  ---\n")
        #expect(render("  {{{string}}}\n  {{&string}}\n", data) == "  ---\n  ---\n")
        #expect(render("|{{ string }}|{{{ string }}}|{{& string }}|{{\n\tstring\r\n}}|", data) == "|---|---|---|---|")
    }

    @Test func comments() {
        #expect(render("12345{{! Comment Block! }}67890") == "1234567890")
        #expect(render("12345{{!\n  This is a\n  multi-line comment...\n}}67890\n") == "1234567890\n")
        #expect(render("Begin.\n{{! Comment Block! }}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(render("Begin.\n  {{! Indented Comment Block! }}  \nEnd.\n") == "Begin.\nEnd.\n")
        #expect(render("|\r\n{{! Standalone Comment }}\r\n|") == "|\r\n|")
        #expect(render("  {{! I'm Still Standalone }}\n!") == "!")
        #expect(render("!\n  {{! I'm Still Standalone }}") == "!\n")
        #expect(render("Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(render("  12 {{! 34 }}\n") == "  12 \n")
        #expect(render("12345 {{! Comment Block! }} 67890") == "12345  67890")
        #expect(render("{{!}}{{! {{name }}x") == "x")
    }

    @Test func delimiters() {
        let data: Datum = ["text": "Hey!", "section": true, "data": "I got interpolated."]
        #expect(render("{{=<% %>=}}(<%text%>)", data) == "(Hey!)")
        #expect(render("({{=[ ]=}}[text])", data) == "(Hey!)")
        #expect(render("{{=<% %>=}}<%{text}%><%& text %><%={{ }}=%>{{text}}", data) == "Hey!Hey!Hey!")
        #expect(
            render("[\n{{#section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|#section|\n  {{data}}\n  |data|\n|/section|\n]\n", data)
                == "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n")
        #expect(render("| {{=@ @=}} |") == "|  |")
        #expect(render(" | {{=@ @=}}\n") == " | \n")
        #expect(render("Begin.\n{{=@ @=}}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(render("Begin.\n  {{=@ @=}}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(render("|\r\n{{= @ @ =}}\r\n|") == "|\r\n|")
        #expect(render("  {{=@ @=}}\n=") == "=")
        #expect(render("=\n  {{=@ @=}}") == "=\n")
        #expect(render("|{{= @   @ =}}|") == "||")
        #expect(
            render("{{>a}}\n{{= | | =}}\n[ |>a| ]\n", ["value": "yes"], partials: [("a", ".{{value}}.")]) == ".yes.[ .yes. ]\n")
        #expect(
            render("[ {{>a}} ]\n[ .{{value}}.  .|value|. ]\n", ["value": "yes"], partials: [("a", ".{{value}}. {{= | | =}} .|value|.")])
                == "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n")
    }
}
