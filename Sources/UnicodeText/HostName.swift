// Turns the name of a host in any script into its ASCII form.

import _FoundationICU

/// The form of a host's name that DNS and addresses in files take: `xn--ithoi-4ya4904c3ka.vn` for `đốithoại.vn`, after UTS #46 without its
/// transitional mappings, by the rules for names that are looked up (STD 3).
///
/// - Parameter name: labels with full stops between them, in any case.
/// - Returns: nil for what can be no host's name: an empty label, one over 63 bytes, a sign that no name may hold.
package func asciiHostName(_ name: String) -> String? {
    var status = U_ZERO_ERROR
    let options = UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE
    guard let idna = swift_uidna_openUTS46(UInt32(options), &status), status.isSuccess else { return nil }
    defer { swift_uidna_close(idna) }
    let units = Array(name.utf16)
    var errors: UInt32 = 0
    let result = icuString { buffer, capacity, status in
        var info = UIDNAInfo()
        info.size = Int16(MemoryLayout<UIDNAInfo>.size)
        let length = swift_uidna_nameToASCII(idna, units, Int32(units.count), buffer, capacity, &info, status)
        errors = info.errors
        return length
    }
    return errors == 0 ? result : nil
}
