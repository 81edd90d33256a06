// The bytes of a file become the program's text: valid UTF-8 in NFC, without byte-order mark, of characters that a text may hold.

/// Takes a file's bytes and gives its text: a leading UTF-8 byte-order mark dropped, everything else validated and in
/// NFC. Line endings stay as they are. Text that is in NFC already, nearly all there is, is returned without a copy.
///
/// - Returns: the text, or the first fault in the order of the bytes.
/// - Complexity: linear, plus the sorting of combining marks in text that is not in NFC.
package func decode(_ file: [UInt8]) -> Result<[UInt8], TextFault> {
    if file.starts(with: [0xFF, 0xFE]) { return .failure(.utf16(bigEndian: false)) }
    if file.starts(with: [0xFE, 0xFF]) { return .failure(.utf16(bigEndian: true)) }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0

    switch examine(file.span, from: start) {
    case .failure(let fault): return .failure(fault)
    case .success(let form):
        let text = start == 0 ? file : Array(file[start...])
        return .success(form == .composed ? text : nfc(text))
    }
}

/// Every fault of a file that ``decode(_:)`` refuses, in the order of its bytes: all characters that no text may hold, up to the first byte that
/// is not UTF-8, which is mostly one of many.
package func faults(of file: [UInt8]) -> [TextFault] {
    var faults: [TextFault] = []
    var start = 0
    while case .failure(let fault) = examine(file.span, from: start) {
        faults.append(fault)
        switch fault {
        case .nul(let offset): start = offset + 1
        case .forbidden(_, let offset): start = offset + scalarLength(file.span, at: offset)
        case .invalidUTF8, .utf16: return faults
        }
    }
    return faults
}

/// What validation learnt about the normal form on its way.
enum Form { case composed, undecided }

/// Validates UTF-8 by Table 3-7 of the Unicode Standard ("Well-Formed UTF-8 Byte Sequences"), refuses what ``isText(_:)`` refuses, and notes
/// whether every scalar was a simple one (`simpleScalarLength`), so that text of the common kind is read only once.
func examine(_ bytes: Span<UInt8>, from start: Int) -> Result<Form, TextFault> {
    var form = Form.composed
    var position = start
    while position < bytes.count {
        let lead = bytes[position]
        if lead < 0x80 {
            if !isText(UInt32(lead)) { return .failure(lead == 0 ? .nul(offset: position) : .forbidden(UInt32(lead), offset: position)) }
            position += 1
            // Runs of ASCII are most of any source: eight bytes at a time.
            while let word = bytes.word(at: position), word.isASCII, !word.hasControl { position += 8 }
            continue
        }
        let simple = simpleScalarLength(bytes, at: position)
        if simple > 0 {
            // Of these only U+0080–U+009F are forbidden.
            if lead == 0xC2, bytes[position + 1] < 0xA0 { return .failure(.forbidden(UInt32(bytes[position + 1]), offset: position)) }
            position += simple
            continue
        }
        let length = scalarLength(bytes, at: position)
        if length == 0 { return .failure(.invalidUTF8(byte: lead, offset: position)) }
        let value = scalar(bytes, at: position).value
        if !isText(value) { return .failure(.forbidden(value, offset: position)) }
        form = .undecided
        position += length
    }
    return .success(form)
}
