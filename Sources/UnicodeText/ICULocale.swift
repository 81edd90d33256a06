// A BCP 47 tag becomes the locale identifier that ICU's functions take, and their answers become strings.

import _FoundationICU

/// A locale in ICU's own notation, with the Gregorian calendar.
package struct ICULocale: Sendable {
    package let identifier: String

    /// Takes any text; what ICU does not know as a language tag stands for the root locale.
    package init(tag: String) {
        var identifier = [CChar](repeating: 0, count: 160)
        var status = U_ZERO_ERROR
        let length = swift_uloc_forLanguageTag(tag, &identifier, 100, nil, &status)
        guard status.isSuccess, length > 0, length < 100 else {
            self.identifier = "und"
            return
        }
        // Dates of the content are Gregorian; patterns for a locale's Buddhist or Persian calendar would not fit them.
        swift_uloc_setKeywordValue("calendar", "gregorian", &identifier, 160, &status)
        let bytes = identifier.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        self.identifier = status.isSuccess ? String(decoding: bytes, as: UTF8.self) : "und"
    }
}

extension UErrorCode {
    /// Warnings, which are negative, count as success.
    package var isSuccess: Bool { rawValue <= U_ZERO_ERROR.rawValue }
}

/// Text from an ICU function that fills a buffer of UTF-16 and returns the length needed; nil if it fails.
package func icuString(_ fill: (UnsafeMutablePointer<UChar>?, Int32, UnsafeMutablePointer<UErrorCode>) -> Int32) -> String? {
    var capacity: Int32 = 128
    for _ in 0..<2 {
        var status = U_ZERO_ERROR
        var buffer = [UChar](repeating: 0, count: Int(capacity))
        let length = fill(&buffer, capacity, &status)
        if status == U_BUFFER_OVERFLOW_ERROR {
            capacity = length
            continue
        }
        guard status.isSuccess, length >= 0, length <= capacity else { return nil }
        return String(decoding: buffer[..<Int(length)], as: UTF16.self)
    }
    return nil
}
