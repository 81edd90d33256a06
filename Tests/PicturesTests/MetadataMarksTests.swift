// Checks that metadata is found in bytes that are no sound picture.

import Testing

@testable import Pictures

@Suite struct MetadataMarksTests {
    @Test(arguments: [
        "Exif\0\0", "xx<?xpacket begin=", "http://ns.adobe.com/xap/1.0/\0", "Photoshop 3.0\0", "abc<x:xmpmeta", "II*\0", "MM\0*", "....eXIf", "EXIF",
    ]) func found(text: String) {
        #expect(mayHoldMetadata(Array(text.utf8)))
        #expect(mayHoldMetadata([0xFF, 0xD8, 0xFF, 0] + Array(text.utf8) + [1]))
    }

    @Test(arguments: ["", "x", "JPEG", "Exi", "no picture", "II*"]) func notFound(text: String) { #expect(!mayHoldMetadata(Array(text.utf8))) }
}
