// Finds what stands at an address of a site, and makes it when it is asked for.

import Content
import Rendering
import Synchronization

/// A site's plan, with the way from an address to what stands there.
final class BuiltSite: Sendable {
    private let plan: SitePlan
    private let addresses: Addresses
    /// The files outside the trees, made at the first address that needs them: in a large site they are large.
    private let rootFiles = Mutex<[String: [UInt8]]?>(nil)

    private final class Addresses: Sendable {
        let pages: [String: Int]
        let themeFiles: [String: [UInt8]]
        let assets: [String: String]

        init(_ plan: SitePlan, _ files: [(address: String, path: String)]) {
            var pages: [String: Int] = [:]
            for (index, page) in plan.pages.enumerated() { for address in plan.addresses(of: page) { pages[address] = index } }
            self.pages = pages
            themeFiles = Dictionary(plan.themeFiles.map { ($0.address, $0.bytes) }, uniquingKeysWith: { first, _ in first })
            assets = Dictionary(files.map { ($0.address, $0.path) }, uniquingKeysWith: { first, _ in first })
        }
    }

    init(plan: SitePlan, assets: [(address: String, path: String)]) {
        self.plan = plan
        addresses = Addresses(plan, assets)
    }

    private init(plan: SitePlan, _ addresses: Addresses) {
        self.plan = plan
        self.addresses = addresses
    }

    /// The same site with other states of some publications: see ``Library/init(_:replacing:)``.
    func with(_ library: Library) -> BuiltSite { BuiltSite(plan: SitePlan(plan, library: library), addresses) }

    var pageCount: Int { plan.pages.count(where: \.isPage) }
    var pageAddresses: [String] { addresses.pages.keys.sorted() }

    /// The bytes of a file that the build makes; nil where it makes none at `address`.
    func page(_ address: String) -> [UInt8]? {
        if let index = addresses.pages[address] { return plan.render(plan.pages[index]).first { $0.address == address }?.bytes }
        if let bytes = addresses.themeFiles[address] { return bytes }
        if addresses.assets[address] != nil { return nil }
        return rootFiles.withLock { files in
            let made = files ?? Dictionary(plan.renderRoot().map { ($0.address, $0.bytes) }, uniquingKeysWith: { first, _ in first })
            files = made
            return made[address]
        }
    }

    /// The path, in the site's folder, of the file that is published as it is at `address`.
    func asset(_ address: String) -> String? { addresses.assets[address] }
}
