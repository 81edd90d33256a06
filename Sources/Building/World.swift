// Holds all that a site is made from: its files, the theme that stands in, what YAML may say, and what earlier loads have read.

import Rendering
import Schema

/// What a site is made from, and how.
package struct World: Sendable {
    package let tree: SourceTree
    /// The theme that stands in for what the site's own lacks.
    package let builtIn: ThemeFiles
    /// Whether drafts are published; else nothing is said of them, either.
    package let drafts: Bool
    /// How many threads at most.
    package let jobs: Int
    /// What the YAML may say.
    package let schema: Schema
    /// What earlier loads of the same site have found; nil: there will be no further one.
    package let facts: Facts?

    package init(_ tree: SourceTree, builtIn: ThemeFiles, drafts: Bool = false, jobs: Int, schema: Schema = .standard, facts: Facts? = nil) {
        self.tree = tree
        self.builtIn = builtIn
        self.drafts = drafts
        self.jobs = jobs
        self.schema = schema
        self.facts = facts
    }
}
