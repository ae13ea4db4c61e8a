// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "cascade-benchmarks",
  dependencies: [.package(name: "cascade", path: "..")],
  targets: [
    .systemLibrary(
      name: "CCMarkReference", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "CurriculumGenerator"),
    .executableTarget(name: "generate", dependencies: ["CurriculumGenerator"]),
    .executableTarget(name: "against-hugo"),
    .executableTarget(
      name: "translation-quality", dependencies: [.product(name: "CascadeTranslation", package: "cascade")]),
    .executableTarget(
      name: "translation-memory",
      dependencies: ["CurriculumGenerator", .product(name: "CascadeTranslation", package: "cascade")]),
    .executableTarget(
      name: "translation-figures",
      dependencies: [
        .product(name: "Cascade", package: "cascade"), .product(name: "CascadeTranslation", package: "cascade"),
      ]),
    .executableTarget(
      name: "stages",
      dependencies: ["CCMarkReference", "CurriculumGenerator", .product(name: "Cascade", package: "cascade")]),
  ],
  swiftLanguageModes: [.v6]
)
