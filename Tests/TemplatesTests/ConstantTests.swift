// Turns names known at compile time into text of the template, and sections over them into decisions.

import Templates
import Testing

@Suite struct ConstantTests {
    private let constants = ["strings.title": "Q & A", "strings.empty": "", "name": "constant"]

    private func rendered(_ template: String, _ data: Datum = [:], partials: [(String, String)] = []) -> String {
        render(template, data, partials: partials, constants: constants)
    }

    @Test func areWrittenIntoTheText() {
        #expect(rendered("{{strings.title}}|{{{strings.title}}}|{{&strings.title}}|{{strings.empty}}") == "Q &amp; A|Q & A|Q & A|")
    }

    @Test func comeBeforeTheVocabulary() {
        #expect(rendered("{{name}}", ["name": "variable"]) == "constant")
    }

    @Test func decideSections() {
        #expect(rendered("{{#strings.title}}yes{{/strings.title}}{{^strings.title}}no{{/strings.title}}") == "yes")
        #expect(rendered("{{#strings.empty}}yes{{/strings.empty}}{{^strings.empty}}no{{/strings.empty}}") == "no")
        #expect(rendered("{{#strings.title}}\n{{#a}}{{b}}{{/a}}\n{{/strings.title}}\n", ["a": true, "b": "x"]) == "x\n")
        #expect(rendered("{{#a}}{{#strings.empty}}{{#b}}{{/b}}{{/strings.empty}}{{/a}}.", ["a": true]) == ".")
    }

    @Test func areFramesLikeOtherTexts() {
        #expect(rendered("{{#strings.title}}{{.}}{{#a}}{{.}}{{/a}}{{.}}{{/strings.title}}", ["a": "x"]) == "Q &amp; AxQ &amp; A")
        #expect(rendered("{{#strings.title}}{{>p}}{{a}}{{/strings.title}}", ["a": "x"], partials: [("p", "{{{.}}}")]) == "Q & Ax")
        #expect(rendered("{{#list}}{{^strings.empty}}{{.}}{{/strings.empty}}{{/list}}", ["list": ["1", "2"]]) == "12")
    }

    @Test func inOverridesAndRecursion() {
        #expect(rendered("{{<p}}{{$b}}{{strings.title}}{{/b}}{{/p}}", partials: [("p", "<{{$b}}{{strings.empty}}{{/b}}>")]) == "<Q &amp; A>")
        #expect(
            rendered("{{>n}}", ["a": "1", "node": ["a": "2", "node": nil]], partials: [("n", "{{a}}{{#node}}{{strings.title}}{{>n}}{{/node}}")])
                == "1Q &amp; A2")
    }
}
