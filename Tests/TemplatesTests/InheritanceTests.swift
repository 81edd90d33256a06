// Turns parents and blocks into output, feature by feature of mustache/spec's ~inheritance.

import Templates
import Testing

@Suite struct InheritanceTests {
    @Test func defaults() {
        #expect(render("{{$title}}Default title{{/title}}\n") == "Default title\n")
        #expect(render("{{$foo}}default {{bar}} {{{bar}}} content{{/foo}}\n", ["bar": "<baz>"]) == "default &lt;baz&gt; <baz> content\n")
        #expect(render("{{$foo}}default {{#bar}}{{baz}}{{/bar}} content{{/foo}}\n", ["bar": ["baz": "{{qux}}"]]) == "default {{qux}} content\n")
        #expect(render("{{$foo}}default {{^bar}}{{baz}}{{/bar}} content{{/foo}}\n", ["baz": "three"]) == "default three content\n")
        #expect(render("{{<p}}{{/p}}", partials: [("p", "{{$foo}}default content{{/foo}}")]) == "default content")
        #expect(render("{{>p}}|{{<p}}{{/p}}", partials: [("p", "{{$foo}}default content{{/foo}}")]) == "default content|default content")
    }

    @Test func overrides() {
        #expect(render("{{<p}}{{$title}}sub{{/title}}{{/p}}", partials: [("p", "...{{$title}}Default title{{/title}}...")]) == "...sub...")
        #expect(render("{{<p}}{{$var}}in template{{/var}}{{/p}}", ["var": "in data"], partials: [("p", "{{$var}}in include{{/var}}")]) == "in template")
        #expect(render("{{<p}}{{/p}}", ["var": "in data"], partials: [("p", "{{$var}}in include{{/var}}")]) == "in include")
        #expect(render("test {{<p}}{{$stuff}}override{{/stuff}}{{/p}}", partials: [("p", "{{$stuff}}...{{/stuff}}")]) == "test override")
        #expect(
            render(
                "test {{<p}}{{$stuff}}override1{{/stuff}}{{/p}} {{<p}}{{$stuff}}override2{{/stuff}}{{/p}}\n",
                partials: [("p", "|{{$stuff}}...{{/stuff}}{{$default}} default{{/default}}|")])
                == "test |override1 default| |override2 default|\n")
        #expect(
            render("{{<p}}{{$stuff2}}override two{{/stuff2}}{{/p}}", partials: [("p", "{{$stuff}}default one{{/stuff}}, {{$stuff2}}default two{{/stuff2}}")])
                == "default one, override two")
    }

    @Test func textInParentIsIgnored() {
        let partials = [("p", "{{$foo}}default content{{/foo}}")]
        #expect(render("{{<p}} asdfasd {{$foo}}hmm{{/foo}} asdfasdfasdf {{/p}}", partials: partials) == "hmm")
        #expect(render("{{<p}} asdfasd\nasdf {{! comment }} {{/p}}", partials: partials) == "default content")
    }

    @Test func blockIsRenderedWhereItIsShown() {
        #expect(
            render(
                "{{<p}}{{$block}}I say {{fruit}}.{{/block}}{{/p}}", ["fruit": "apples", "nested": ["fruit": "bananas"]],
                partials: [("p", "{{#nested}}{{$block}}You say {{fruit}}.{{/block}}{{/nested}}")]) == "I say bananas.")
    }

    @Test func manyLevels() {
        let partials = [
            ("p", "{{<older}}{{$a}}p{{/a}}{{/older}}"), ("older", "{{<oldest}}{{$a}}o{{/a}}{{/oldest}}"), ("oldest", "{{$a}}g{{/a}}"),
        ]
        #expect(render("{{<p}}{{$a}}c{{/a}}{{/p}}", partials: partials) == "c")
        #expect(render("{{<p}}{{/p}}", partials: partials) == "p")
        #expect(render("{{>p}}{{>older}}{{>oldest}}", partials: partials) == "pog")
        // A block inside an override is a block of the template it is written in.
        #expect(
            render("{{<p}}{{$y}}inner{{/y}}{{/p}}", partials: [("p", "{{<q}}{{$x}}<{{$y}}default{{/y}}>{{/x}}{{/q}}"), ("q", "{{$x}}{{/x}}{{$y}}q{{/y}}")])
                == "<inner>inner")
        #expect(render("{{<p}}{{$a}}[{{$a}}z{{/a}}]{{/a}}{{/p}}", partials: [("p", "{{$a}}{{/a}}")]) == "[z]")
    }

    @Test func recursion() {
        #expect(
            render(
                "{{<p}}{{$foo}}override{{/foo}}{{/p}}",
                partials: [
                    ("p", "{{$foo}}default content{{/foo}} {{$bar}}{{<p2}}{{/p2}}{{/bar}}"),
                    ("p2", "{{$foo}}parent2 default content{{/foo}} {{<p}}{{$bar}}don't recurse{{/bar}}{{/p}}"),
                ]) == "override override override don't recurse")
    }

    @Test func standaloneParent() {
        #expect(render("Hi,\n  {{<p}}{{/p}}\n", partials: [("p", "one\ntwo\n")]) == "Hi,\n  one\n  two\n")
        #expect(render("{{<p}}\n  {{$a}}x{{/a}}\n{{/p}}\nend\n", partials: [("p", "<{{$a}}{{/a}}>\n")]) == "<x>\nend\n")
        #expect(render("a {{<p}}{{/p}} b\n", partials: [("p", "one\ntwo")]) == "a one\ntwo b\n")
    }

    @Test func newlinesInOverrides() {
        #expect(
            render("{{<p}}{{$ballmer}}\npeaked\n\n:(\n{{/ballmer}}{{/p}}", partials: [("p", "{{$ballmer}}peaking{{/ballmer}}")])
                == "peaked\n\n:(\n")
    }

    @Test func indentationOfBlocks() {
        #expect(
            render(
                "{{<p}}{{$nineties}}hammer time{{/nineties}}{{/p}}",
                partials: [("p", "stop:\n  {{$nineties}}collaborate and listen{{/nineties}}\n")]) == "stop:\n  hammer time\n")
        let expected = "Hi,\n  one\n  two\n"
        #expect(render("{{<p}}{{$block}}\none\ntwo{{/block}}\n{{/p}}\n", partials: [("p", "Hi,\n  {{$block}}{{/block}}\n")]) == expected)
        #expect(render("{{<p}}{{$block}}\n    one\n    two\n{{/block}}{{/p}}\n", partials: [("p", "Hi,\n  {{$block}}\n  {{/block}}\n")]) == expected)
        #expect(render("{{<p}}{{$block}}\none\ntwo\n{{/block}}{{/p}}\n", partials: [("p", "Hi,\n{{$block}}\n  default\n{{/block}}\n")]) == expected)
        // A default that is not overridden stays as it is written.
        #expect(render("{{>p}}", partials: [("p", "Hi,\n  {{$block}}\n    one\n  two\n  {{/block}}\n")]) == "Hi,\n    one\n  two\n")
    }

    @Test func indentationAddsUp() {
        let layout = ("layout", "<body>\n  {{$body}}\n  nothing\n  {{/body}}\n</body>\n")
        #expect(
            render(
                "<html>\n  {{<layout}}\n  {{$body}}\n    <p>\n      {{>c}}\n    </p>\n  {{/body}}\n  {{/layout}}\n</html>\n",
                partials: [layout, ("c", "1\n2\n")])
                == "<html>\n  <body>\n    <p>\n      1\n      2\n    </p>\n  </body>\n</html>\n")
    }
}
