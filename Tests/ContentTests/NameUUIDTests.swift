// Tests UUIDs of names against the example of RFC 9562 and Python’s uuid.uuid5.

import Content
import Testing

@Suite struct NameUUIDTests {
    /// RFC 9562, appendix A.4, with the namespace for domain names of its section 6.6.
    @Test func theExampleOfTheStandard() {
        let dns: [UInt8] = [0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8]
        #expect(nameUUID("www.example.com", in: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    /// What feeds have been published with never changes.
    @Test func theProgramsOwn() { #expect(nameUUID("Trang\nvi/reports/a") == "0f1a5975-c5fd-5521-9f6c-7764508e73ca") }
}
