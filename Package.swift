// swift-tools-version: 6.2
import PackageDescription

/// What every source target is compiled with: Swift 6, private imports, no warning tolerated.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What the target with the parser of Markdown is compiled with: its types may hold what they only borrow.
let borrowing: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

/// What test targets are compiled with: what they test is optimized in a release build, they themselves need not be,
/// and compile in half the time.
let tested: [SwiftSetting] = [
  .unsafeFlags(["-Onone"], .when(configuration: .release)),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "cascade",
  products: [
    .library(name: "Cascade", targets: ["Cascade"]),
    .library(name: "CascadeTranslation", targets: ["CascadeTranslation"]),
    .executable(name: "cascade", targets: ["CascadeCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CFileSystem"),

    .target(name: "CCollation", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    .target(name: "CascadeText", swiftSettings: strict),
    .target(
      name: "CascadeMarkup", dependencies: ["CascadeText", "CLibYAML"], swiftSettings: borrowing),
    .target(name: "CascadeXML", dependencies: ["CascadeText", "CLibXML2"], swiftSettings: strict),
    .target(
      name: "CascadeCurriculum",
      dependencies: ["CascadeText", "CascadeMarkup", "CFileSystem", "CLibNettle"],
      swiftSettings: strict),
    .target(
      name: "CascadeChecks", dependencies: ["CascadeText", "CascadeMarkup", "CascadeCurriculum"],
      swiftSettings: strict),
    .target(
      name: "CascadeOutputs",
      dependencies: ["CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeXML", "CCollation"],
      swiftSettings: strict),
    .target(
      name: "CascadeTranslation",
      dependencies: [
        "CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeXML",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Cascade",
      dependencies: [
        "CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeChecks", "CascadeOutputs", "CascadeTranslation",
        "CFileSystem",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "CascadeCLI",
      dependencies: [
        "Cascade", "CascadeCurriculum", "CascadeText", "CascadeTranslation", "CFileSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // A build id, so that fingerprints know one build of the tool from another.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

    // What the parser of Markdown is held against; the product does without it.
    .systemLibrary(
      name: "CCMark", path: "Tests/CCMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // What our tables of calendars, months and digits are held against.
    .target(
      name: "CICUReference", path: "Tests/CICUReference",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "CascadeTestSupport", dependencies: ["CascadeText", "CascadeMarkup"], path: "Tests/CascadeTestSupport",
      swiftSettings: tested),
    .testTarget(
      name: "CascadeCLITests",
      dependencies: ["Cascade", "CascadeChecks", "CascadeCLI", "CascadeText", "CascadeTestSupport"],
      exclude: ["Fixtures"], swiftSettings: tested),
    .testTarget(
      name: "CascadeTextTests", dependencies: ["CascadeText", "CascadeTestSupport"], exclude: ["Fixtures"],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeChecksTests",
      dependencies: [
        "CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeChecks", "CascadeOutputs", "Cascade",
        "CascadeTestSupport",
      ],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeCurriculumTests",
      dependencies: ["CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeTestSupport"],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeTests",
      dependencies: ["CascadeText", "CascadeCurriculum", "CascadeOutputs", "Cascade", "CascadeTestSupport"],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeMarkupTests", dependencies: ["CascadeText", "CascadeMarkup", "CascadeTestSupport"],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeOutputsTests",
      dependencies: [
        "CCMark", "CICUReference", "CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeOutputs",
        "CascadeTranslation", "CascadeXML", "Cascade", "CascadeTestSupport",
      ],
      exclude: ["XML/Fixtures", "Handbook/Fixtures"],
      swiftSettings: tested),
    .testTarget(
      name: "CascadeTranslationTests",
      dependencies: [
        "CascadeText", "CascadeMarkup", "CascadeCurriculum", "CascadeTranslation", "CascadeXML", "Cascade",
        "CascadeTestSupport",
      ],
      exclude: ["XLIFF/Fixtures"], swiftSettings: tested),
    .testTarget(
      name: "CascadeXMLTests", dependencies: ["CascadeXML", "CascadeText", "CascadeTestSupport"],
      swiftSettings: tested),
  ],
  swiftLanguageModes: [.v6]
)
