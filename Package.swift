// swift-tools-version: 6.0
import PackageDescription

// Each target may use only those above it.
let package = Package(
    name: "songngu",
    products: [.executable(name: "songngu", targets: ["songngu"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", path: "Sources/CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CNettle", path: "Sources/CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CYAML", path: "Sources/CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // The Unicode library that comes with the toolchain's Foundation.
        .target(name: "UnicodeText", linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
        .target(name: "Digests", dependencies: ["CNettle"]),
        .target(name: "Locales", dependencies: ["UnicodeText"]),
        .target(name: "Diagnostics"),
        .target(name: "YAML", dependencies: ["CYAML", "Diagnostics", "UnicodeText"]),
        .target(name: "CommonMark", dependencies: ["CCmark", "UnicodeText"]),
        .target(name: "Orthography", dependencies: ["Diagnostics", "UnicodeText"]),
        .target(name: "Alignment"),
        .target(name: "Templates"),
        .target(name: "Pictures"),
        .target(name: "Schema", dependencies: ["Diagnostics", "Locales", "UnicodeText", "YAML"]),
        .target(name: "Content", dependencies: ["Schema", "CommonMark", "Alignment", "Orthography", "Diagnostics", "Digests", "Locales", "UnicodeText", "YAML"]),
        .target(name: "OpenData", dependencies: ["Schema", "Content", "CommonMark", "Diagnostics", "Locales", "UnicodeText"]),
        .target(name: "Exchange", dependencies: ["OpenData", "Consistency", "Schema", "Content", "CommonMark", "Diagnostics", "Locales", "UnicodeText", "YAML"]),
        .target(name: "Search", dependencies: ["UnicodeText"]),
        .target(
            name: "Rendering",
            dependencies: ["OpenData", "Search", "Schema", "Content", "Templates", "Locales", "CommonMark", "Diagnostics", "Digests", "UnicodeText", "YAML"]),
        .target(name: "Consistency", dependencies: ["Schema", "Content", "CommonMark", "Diagnostics", "Locales", "UnicodeText", "YAML"]),
        .target(name: "Memory", dependencies: ["Consistency", "Schema", "Content", "CommonMark", "UnicodeText"]),
        .target(
            name: "Building",
            dependencies: ["Rendering", "Memory", "Consistency", "Schema", "Content", "Pictures", "Diagnostics", "Digests", "Locales", "UnicodeText"]),
        .target(name: "Serving", dependencies: ["Building", "Rendering", "Content", "Diagnostics"]),
        .target(name: "Starting", dependencies: ["Building", "Rendering", "Schema", "Content", "Diagnostics", "Locales", "UnicodeText", "YAML"]),
        .target(name: "CDefaultTheme"),
        .executableTarget(
            name: "songngu",
            dependencies: [
                "Serving", "Starting", "Exchange", "Building", "Rendering", "Content", "Schema", "Alignment", "CommonMark", "Diagnostics", "Locales", "UnicodeText",
                "CDefaultTheme",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "Timing", path: "Tests/Timing"),
        .target(name: "Randomness", path: "Tests/Randomness"),
        .testTarget(name: "UnicodeTextTests", dependencies: ["Randomness", "UnicodeText", "Timing"]),
        .testTarget(name: "LocalesTests", dependencies: ["Randomness", "Locales", "UnicodeText", "Timing"]),
        .testTarget(name: "CommonMarkTests", dependencies: ["Randomness", "CommonMark", "CCmark", "UnicodeText"]),
        .testTarget(name: "AlignmentTests", dependencies: ["Randomness", "Alignment"]),
        .testTarget(name: "SearchTests", dependencies: ["Randomness", "Search", "UnicodeText"]),
        .testTarget(name: "OrthographyTests", dependencies: ["Orthography", "Diagnostics"]),
        .testTarget(name: "PicturesTests", dependencies: ["Randomness", "Pictures", "Timing"]),
        // swift-mustache is the oracle.
        .testTarget(name: "TemplatesTests", dependencies: ["Randomness", "Templates", .product(name: "Mustache", package: "swift-mustache")]),
        // Sites in memory, a very small theme and a scanner of built pages, for the tests below.
        .target(
            name: "SiteFixtures", dependencies: ["Building", "Rendering", "Schema", "Content", "Diagnostics"], path: "Tests/SiteFixtures",
            exclude: ["Theme", "Standing"]),
        .testTarget(name: "ConsistencyTests", dependencies: ["Consistency", "Content", "CommonMark", "Diagnostics", "Locales", "Timing"]),
        .testTarget(name: "MemoryTests", dependencies: ["Randomness", "Memory", "Content", "CommonMark", "SiteFixtures", "Building"]),
        // Measures how fast a memory of many segments is built and answers; see Benchmarks/README.md.
        .executableTarget(
            name: "measure-doubts", dependencies: ["Content", "CommonMark", "Diagnostics", "UnicodeText"], path: "Benchmarks/doubts", exclude: ["README.md"]),
        .executableTarget(name: "measure-memory", dependencies: ["Randomness", "Memory"], path: "Benchmarks/memory"),
        // Measures how often the checks of translations are wrong; see its README.
        .executableTarget(
            name: "measure-consistency", dependencies: ["Consistency", "CommonMark", "Locales"], path: "Benchmarks/consistency", exclude: ["README.md"]),
        .testTarget(
            name: "TranslationTests",
            dependencies: ["Randomness", "Exchange", "SiteFixtures", "Schema", "Content", "YAML", "CommonMark", "Diagnostics", "Locales"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Randomness", "Diagnostics", "Timing"]),
        .testTarget(name: "YAMLTests", dependencies: ["Randomness", "YAML", "Diagnostics", "SiteFixtures"]),
        .testTarget(
            name: "ContentTests", dependencies: ["Randomness", "Content", "YAML", "SiteFixtures", "Building", "Diagnostics", "CommonMark", "Timing"]),
        .testTarget(name: "RenderingTests", dependencies: ["Building", "Rendering", "SiteFixtures", "Content", "Diagnostics", "Digests", "UnicodeText"]),
        .testTarget(
            name: "BuildingTests", dependencies: ["Randomness", "Building", "SiteFixtures", "Rendering", "Schema", "Content", "Diagnostics"],
            exclude: ["Cases", "Sites"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: [
                "Randomness", "Exchange", "OpenData", "Rendering", "Schema", "Content", "CommonMark", "Diagnostics", "Locales", "SiteFixtures", "Building", "UnicodeText", "YAML",
            ]),
        // The program is a dependency so that it is there to be run.
        .testTarget(
            name: "CommandTests",
            dependencies: ["Randomness", "SiteFixtures", "Starting", "Serving", "songngu", "Building", "Rendering", "Schema", "Content", "Diagnostics"],
            exclude: ["OlderReports"]),
    ],
    swiftLanguageModes: [.v6]
)

// Tests run thousands of documents and edit histories through the sources: optimised, in a quarter of the time, with every precondition in place.
for target in package.targets where target.type == .regular {
    target.swiftSettings = [.unsafeFlags(["-O"], .when(configuration: .debug))]
}
