// What makes the bytes of a file unusable as text, and where.

/// A reason why a file's bytes are not text. Offsets count bytes of the file as it stands on disk, a byte-order mark
/// included, from 0.
package enum TextFault: Error, Equatable, Sendable {
    /// An ill-formed sequence begins at `offset` with `byte`: the first byte that belongs to no well-formed UTF-8
    /// (the start of the "maximal subpart", Unicode 16.0, section 3.9, D93b), as Python and Rust report it.
    case invalidUTF8(byte: UInt8, offset: Int)
    /// A NUL. CommonMark would replace it, C libraries would stop at it; in a text file it is always a mistake.
    case nul(offset: Int)
    /// Another character that no text may hold: see ``isText(_:)``.
    case forbidden(UInt32, offset: Int)
    /// The file begins with the byte-order mark of UTF-16 (FF FE or FE FF): it was saved in the wrong encoding as a
    /// whole, which one message says better than a bad byte at offset 0.
    case utf16(bigEndian: Bool)
}
