// Reads a number as it is written in a language.

/// A number that is not negative: `mantissa` × 10^`exponent`, the mantissa without zeros at its end.
struct Quantity: Hashable, Sendable {
    let mantissa: UInt64
    let exponent: Int

    /// - Parameters:
    ///   - digits: values 0–9. More than 18 that count are kept as their hash: compared, never computed with.
    ///   - exponent: the power of ten that the last digit stands for.
    init(digits: [UInt8], exponent: Int = 0) {
        var end = digits.count
        var exponent = exponent
        while end > 0, digits[end - 1] == 0 {
            end -= 1
            exponent += 1
        }
        let significant = digits[..<end].drop { $0 == 0 }
        if significant.count <= 18 {
            mantissa = significant.reduce(0) { $0 * 10 + UInt64($1) }
        } else {
            var hash = FNV1a()
            for digit in significant { hash.add(digit) }
            mantissa = hash.value
        }
        self.exponent = mantissa == 0 ? 0 : exponent
    }

    init(_ value: Int) { self.init(digits: String(value.magnitude).utf8.map { $0 - 0x30 }) }

    private init(mantissa: UInt64, exponent: Int) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    func times(powerOfTen: Int) -> Quantity { mantissa == 0 ? self : Quantity(mantissa: mantissa, exponent: exponent + powerOfTen) }

    /// The whole number, up to nine digits.
    var integer: Int? {
        guard exponent >= 0, mantissa < 1_000_000_000, exponent < 9 else { return nil }
        var value = Int(mantissa)
        for _ in 0..<exponent { value *= 10 }
        return value < 1_000_000_000 ? value : nil
    }
}

/// The digits of a written number in groups, with the separators between them.
struct WrittenDigits {
    /// Values 0–9.
    private(set) var groups: [[UInt8]] = [[]]
    private(set) var separators: [UInt32] = []

    init(_ text: ArraySlice<UInt8>) {
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let value = scalar.value < 0x80 ? Self.ascii(scalar) : scalar.properties.numericValue.map({ UInt8(clamping: Int($0)) }) {
                groups[groups.count - 1].append(min(value, 9))
            } else {
                separators.append(Self.unified(scalar.value))
                groups.append([])
            }
        }
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? { (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value - 0x30) : nil }

    /// One sign for the forms of each separator.
    static func unified(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF0E: 0x2E
        case 0xFF0C: 0x2C
        case 0x2019: 0x27
        case 0x202F, 0x2009, 0x20: 0xA0
        default: scalar
        }
    }

    /// Whether the groups before `end` are those of one whole number: `1.234.567`, in India `12,34,567`.
    private func isGrouped(_ end: Int) -> Bool {
        guard end > 1, (1...3).contains(groups[0].count), groups[0].first != 0, groups[end - 1].count == 3 else { return false }
        return groups[1..<end].allSatisfy { $0.count == 3 } || groups[1..<end - 1].allSatisfy { $0.count == 2 }
    }

    /// Every reading of the number, the likeliest first; each is one quantity or several.
    func readings(_ language: LanguageWords) -> [[Quantity]] {
        let several = groups.map { Quantity(digits: $0) }
        guard let first = separators.first, let last = separators.last else { return [several] }
        let whole = Quantity(digits: Array(groups.joined()))
        let fraction = Quantity(digits: Array(groups.joined()), exponent: -(groups.last?.count ?? 0))
        let decimalSign = Self.unified(language.decimal)
        let groupSign = Self.unified(language.group)
        // Arabic has signs of its own for the two.
        if last == 0x66B { return [[fraction]] }
        if separators.allSatisfy({ $0 == 0x66C || $0 == 0xA0 }) { return isGrouped(groups.count) ? [[whole]] : [several] }
        if first != last {
            let isOneSign = separators.dropLast().allSatisfy { $0 == first }
            return isOneSign && isGrouped(groups.count - 1) ? [[fraction], several] : [several]
        }
        let isGrouped = isGrouped(groups.count)
        if separators.count > 1 { return isGrouped ? [[whole], several] : [several] }
        if first == groupSign, isGrouped { return [[whole]] }
        // Nobody writes 60 to the thousandth as `60,000`: a group sign was copied from the other language.
        if first == decimalSign {
            guard isGrouped else { return [[fraction], several] }
            return groups[1].allSatisfy { $0 == 0 } ? [[fraction], [whole]] : [[fraction]]
        }
        return isGrouped ? [[whole], [fraction]] : [[fraction], several]
    }
}
