// Checks that files are published under composed names, as links in composed text name them.

import Testing

@testable import Content

@Suite struct AssetNameTests {
    @Test(arguments: ["content/files/A\u{309}nh.jpg", "content/reports/r/photos/A\u{309}nh.jpg"]) func decomposedNamesAreComposed(path: String) {
        guard case .asset(let address) = classify(path, languages: ["vi", "en"]) else {
            Issue.record("no asset")
            return
        }
        #expect(Array(address.utf8.suffix(9)) == Array("Ảnh.jpg".utf8))
    }
}
