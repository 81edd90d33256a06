// Writes numbers as characters that a string of JavaScript holds unescaped, most of them as one.

/// The 92 printable characters of ASCII without the space, the quotation mark and the backslash; the apostrophe is among them.
private let digits: [UInt8] = [0x21] + Array(0x23...0x5B) + Array(0x5D...0x7E)
private let values: [UInt8] = (0..<128).map { byte in digits.firstIndex(of: UInt8(byte)).map { UInt8($0) } ?? 0 }

/// Numbers below this are one character. Above, the lowest five bits come first, in a character that says that more follow.
private let small = 60

extension [UInt8] {
    package mutating func append(number: Int) {
        var rest = number
        while rest >= small {
            rest -= small
            append(digits[small + rest & 31])
            rest >>= 5
        }
        append(digits[rest])
    }

    /// The number that begins at `position`, which moves behind it.
    func number(at position: inout Int) -> Int {
        var value = 0
        var shift = 0
        while true {
            let digit = Int(values[Int(self[position])])
            position += 1
            if digit < small { return value + digit << shift }
            value += (digit - small) << shift + small << shift
            shift += 5
        }
    }
}
