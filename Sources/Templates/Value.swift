// Turns what a page knows into the few kinds of value a template can show, test or repeat.

/// What a name stands for in a `Context`.
///
/// | value | `{{x}}` and `{{&x}}` | `{{#x}}` | `{{^x}}` |
/// | --- | --- | --- | --- |
/// | `none` | nothing | skipped | shown |
/// | `bool` | `true` or `false` | once if true | if false |
/// | `text`, `html` | its bytes | once if not empty | if empty |
/// | `list`, `texts`, `values` | nothing | once per element | if empty |
/// | `context` | nothing | once, inside it | never |
package enum Value: Sendable {
    /// No value. It still hides a value of the same name in an outer context.
    case none
    case bool(Bool)
    /// Plain text in UTF-8: `{{x}}` escapes it, `{{{x}}}` and `{{&x}}` write it as it is.
    case text([UInt8])
    /// Trusted markup in UTF-8. **Written as it is by `{{x}}` too**, so that a theme cannot forget the third brace;
    /// whoever makes this value answers for its escaping.
    case html([UInt8])
    /// One rendering of a section per context, in order.
    case list([Context])
    /// One rendering of a section per text, in order, with `{{.}}` for the text itself; cheaper than a `list`.
    case texts([[UInt8]])
    /// One rendering of a section per value, in order, with `{{.}}` for the value itself.
    case values([Value])
    case context(Context)

    /// Whether a section over the value is rendered (see the table above).
    var isTrue: Bool {
        switch self {
        case .none: false
        case .bool(let value): value
        case .text(let bytes), .html(let bytes): !bytes.isEmpty
        case .list(let contexts): !contexts.isEmpty
        case .texts(let texts): !texts.isEmpty
        case .values(let values): !values.isEmpty
        case .context: true
        }
    }
}
