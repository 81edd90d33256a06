// Chooses characters that hide parts of a text from libcmark, and puts back what they stand for.

/// Rare punctuation that stands for delimiters, footnote labels and bare addresses while libcmark parses.
///
/// A stand-in is punctuation like what it stands for, so that the flanking of its neighbours (CommonMark 0.30, section 6.2) stays
/// as it was, and does not occur in the text, not even as a numeric character reference.
struct StandIns {
    /// What a character stands for.
    enum Role: Equatable {
        /// Nothing: the first character of a paragraph that would otherwise look like another block.
        case guardian
        /// The `^` and the label of a footnote reference, whose number follows in digits.
        case footnote
        /// A bare address, whose number follows in digits and the same character again.
        case address
        /// One `*`, `_` or `~` of a run that can open or close emphasis or not.
        case delimiter(UInt8, canOpen: Bool, canClose: Bool)
    }

    /// The labels of the footnote references so far, each once.
    private var labels: [[UInt8]] = []
    private var numberOfLabel: [[UInt8]: Int] = [:]
    /// The bare addresses so far.
    private(set) var addresses: [Address] = []

    /// A bare address as it is written, what becomes of it, and where it stands in the source.
    struct Address {
        let text: [UInt8]
        let scheme: String?
        let span: Range<Int32>
    }

    /// The role of each character of the block U+2E00…, by its last six bits and one.
    private var roles: [Role?]
    /// The character of each role, in the order of `number(of:)`.
    private var characters: [Int] = []

    /// libcmark's punctuation in Supplemental Punctuation (it knows Unicode 7).
    private static let pool = Array(0x00...0x2E) + Array(0x30...0x42)
    private static let count = 3 + 3 * 4

    /// Chooses stand-ins for a text; nil if it holds nearly all punctuation that could serve.
    init?(for text: UnsafeBufferPointer<UInt8>) {
        roles = Array(repeating: nil, count: 0x80)
        var isUsed = Array(repeating: false, count: 0x80)
        for position in text.indices {
            if let character = StandIns.character(text, at: position) {
                isUsed[character] = true
            } else if text[position] == UInt8(ascii: "&"), let scalar = StandIns.numericReference(text, at: position), scalar >> 7 == 0x2E00 >> 7 {
                isUsed[scalar & 0x7F] = true
            }
        }
        characters = Array(StandIns.pool.filter { !isUsed[$0] }.prefix(StandIns.count))
        guard characters.count == StandIns.count else { return nil }
        for role in StandIns.allRoles { roles[characters[StandIns.number(of: role)]] = role }
    }

    private static let allRoles: [Role] =
        [.guardian, .footnote, .address]
        + "*_~".utf8.flatMap { byte in
            [(false, false), (false, true), (true, false), (true, true)].map { .delimiter(byte, canOpen: $0.0, canClose: $0.1) }
        }

    private static func number(of role: Role) -> Int {
        switch role {
        case .guardian: 0
        case .footnote: 1
        case .address: 2
        case .delimiter(let byte, let canOpen, let canClose):
            3 + (byte == UInt8(ascii: "*") ? 0 : byte == UInt8(ascii: "_") ? 4 : 8) + (canOpen ? 2 : 0) + (canClose ? 1 : 0)
        }
    }

    /// Writes the character that stands for a role.
    func append(_ role: Role, to bytes: inout [UInt8]) {
        let character = characters[StandIns.number(of: role)]
        bytes.append(0xE2)
        bytes.append(0xB8 + UInt8(character >> 6))
        bytes.append(0x80 | UInt8(character & 0x3F))
    }

    /// Writes what stands for a footnote reference's `^` and label. Equal labels look equal, for libcmark may find a link definition
    /// among them.
    mutating func append(label: [UInt8], to bytes: inout [UInt8]) {
        let number = numberOfLabel[label] ?? labels.count
        if number == labels.count {
            labels.append(label)
            numberOfLabel[label] = number
        }
        append(.footnote, to: &bytes)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes what stands for a bare address.
    mutating func append(_ address: Address, to bytes: inout [UInt8]) {
        append(.address, to: &bytes)
        bytes.append(contentsOf: String(addresses.count).utf8)
        append(.address, to: &bytes)
        addresses.append(address)
    }

    /// The address whose number stands in digits at an offset, and the offset after what stands for it.
    func address(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (address: Address, end: Int)? {
        guard let (number, end) = number(bytes, at: position, below: addresses.count), role(bytes, at: end) == .address else { return nil }
        return (addresses[number], end + 3)
    }

    /// What the three bytes at an offset stand for, if anything.
    func role(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Role? {
        StandIns.character(bytes, at: position).flatMap { roles[$0] }
    }

    /// The label whose number stands in digits at an offset, and the offset after them.
    func label(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (label: [UInt8], end: Int)? {
        number(bytes, at: position, below: labels.count).map { (labels[$0.number], $0.end) }
    }

    private func number(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, below count: Int) -> (number: Int, end: Int)? {
        var end = position
        var number = 0
        while end < bytes.count, BlockPatterns.isDigit(bytes[end]), number < count {
            number = number * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        return end > position && number < count ? (number, end) : nil
    }

    /// Copies bytes, and what stand-ins stand for in their place.
    func restore(_ bytes: some Collection<UInt8>, into text: inout [UInt8]) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { bytes in
            var position = 0
            while position < bytes.count {
                guard bytes[position] == 0xE2, let role = role(bytes, at: position) else {
                    text.append(bytes[position])
                    position += 1
                    continue
                }
                position += 3
                switch role {
                case .guardian: break
                case .delimiter(let byte, _, _): text.append(byte)
                case .address:
                    guard let (address, end) = address(bytes, at: position) else { break }
                    text.append(contentsOf: address.text)
                    position = end
                case .footnote:
                    text.append(UInt8(ascii: "^"))
                    if let (label, end) = label(bytes, at: position) {
                        text.append(contentsOf: label)
                        position = end
                    }
                }
            }
        }
        if done == nil { text.append(contentsOf: bytes) }
    }

    private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
        guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] | 1 == 0xB9, bytes[position + 2] >> 6 == 2 else {
            return nil
        }
        return Int(bytes[position + 1] & 1) << 6 | Int(bytes[position + 2] & 0x3F)
    }

    /// The code point of a numeric character reference (CommonMark 0.30, section 2.5).
    private static func numericReference(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var position = start + 1
        guard position + 1 < text.count, text[position] == UInt8(ascii: "#") else { return nil }
        position += 1
        let isHexadecimal = text[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        var value = 0
        let first = position
        while position < text.count, position < first + 7, let digit = Character(Unicode.Scalar(text[position])).hexDigitValue,
            isHexadecimal || digit < 10
        {
            value = value * (isHexadecimal ? 16 : 10) + digit
            position += 1
        }
        return value
    }
}
