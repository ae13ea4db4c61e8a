// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "cascade-benchmarks",
  dependencies: [.package(name: "cascade", path: "..")],
  targets: [
    .target(name: "CurriculumGenerator"),
    .executableTarget(name: "generate", dependencies: ["CurriculumGenerator"]),
    .executableTarget(name: "against-hugo"),
    .executableTarget(
      name: "stages", dependencies: ["CurriculumGenerator", .product(name: "Cascade", package: "cascade")]),
  ],
  swiftLanguageModes: [.v6]
)
