// Defines what is found in a text that Markdown reads otherwise than it was surely meant.

import Diagnostics

/// Markdown that an editor did surely not mean as it is read.
package struct Doubt: Sendable, Equatable {
    package let form: DoubtfulForm
    /// Where it stands in the document's source, in bytes.
    package let offset: Int
    /// What was read, and what to write instead.
    package let written: String
    package let right: String
}
