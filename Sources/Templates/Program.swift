// Turns a set of templates into what is executed: one list of operations over literal bytes and interned names.

enum Operation: Sendable {
    /// Append these bytes of the literals.
    case literal(start: Int32, end: Int32)
    case escaped(Path)
    case unescaped(Path)
    /// Append the innermost frame.
    case current(escaped: Bool)
    /// Render up to the matching `end` once per element, or skip to after it.
    case section(Path, end: Int32)
    case currentSection(end: Int32)
    case inverted(Path, end: Int32)
    case currentInverted(end: Int32)
    /// Make a constant the innermost frame, up to the matching `end`.
    case frame(constant: Int32)
    /// The next element, or on after the section.
    case end
    /// Append the indentation in force, at the start of a line of a recursive template.
    case indentation
    /// Run a recursive template, indented by these literals, after the indentation in force if `nested`.
    case call(routine: Int32, start: Int32, end: Int32, nested: Bool)
    case `return`
}

struct Program: Sendable {
    var operations: [Operation] = []
    var literals: [UInt8] = []
    var constants: [Value] = []
    /// The names after the first of all paths.
    var rest: [Name] = []
    /// Where each routine begins among the operations.
    var routines: [Int] = []
    /// How many literal bytes each routine has, a lower bound of what rendering it without sections appends.
    var sizes: [Int] = []
}
