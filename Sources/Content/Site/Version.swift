// Holds the program's version, and tells whether a site needs a newer one.

import UnicodeText

/// Of the program: major, minor and patch (Semantic Versioning 2.0.0).
package let programVersion = "0.1.0"

/// Whether a version is at least what a site requires.
///
/// - Parameter requirement: `>=0.4` or `>=0.4.1`.
/// - Returns: nil for a requirement of another form.
func satisfies(_ version: String, _ requirement: String) -> Bool? {
    func numbers(_ text: some StringProtocol) -> [Int]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        return (1...3).contains(parts.count) && parts.allSatisfy { $0 != nil } ? parts.map { $0! } + Array(repeating: 0, count: 3 - parts.count) : nil
    }
    guard requirement.hasPrefix(">="), let wanted = numbers(String(requirement.dropFirst(2)).trimmingWhitespace), let own = numbers(version) else { return nil }
    return !own.lexicographicallyPrecedes(wanted)
}
