// swift-tools-version: 6.1
import PackageDescription

/// One list of settings for every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library of the pipeline: it may import only what stands above it in this file.
func step(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one library, in a folder of the same shape.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestKit"] + dependencies,
    swiftSettings: settings)
}

/// A system library: its headers and flags come from pkg-config.
func library(_ name: String, _ pkgConfig: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig)
}

let package = Package(
  name: "gaoshi",
  products: [
    .executable(name: "gaoshi", targets: ["gaoshi"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    library("CCairo", "cairo-pdf cairo-svg cairo-ft"),
    library("CHarfBuzz", "harfbuzz harfbuzz-subset"),
    library("CQREncode", "libqrencode"),
    library("CRSVG", "librsvg-2.0"),
    library("CZBar", "zbar"),
    library("CDeflate", "libdeflate"),
    library("CNettle", "nettle"),
    library("CZip", "libzip"),
    library("CExpat", "expat"),
    .target(name: "CLinux"),
    .target(
      name: "CUnicode",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]),

    step("GaoshiCore", ["CNettle"]),
    step("GaoshiFiles", ["GaoshiCore", "CLinux"]),
    step("GaoshiPack", ["GaoshiCore", "GaoshiFiles"]),
    step("GaoshiArchive", ["GaoshiCore", "GaoshiFiles", "CZip"]),
    step("GaoshiChanges", ["GaoshiCore", "GaoshiPack"]),
    step(
      "GaoshiLedger",
      [
        "GaoshiCore", "GaoshiFiles", "GaoshiPack",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "GaoshiGallery", dependencies: ["GaoshiCore", "GaoshiFiles", "GaoshiPack"],
      // The page's own files are part of the program: a gallery needs nothing that is installed.
      resources: [.embedInCode("Page")], swiftSettings: settings),
    step("GaoshiSheet", ["GaoshiCore", "GaoshiFiles", "GaoshiArchive", "CExpat"]),
    step("GaoshiConfig", ["GaoshiCore", "Yams"]),
    step("GaoshiModel", ["GaoshiCore", "GaoshiConfig"]),
    step(
      "GaoshiExchange",
      ["GaoshiCore", "GaoshiFiles", "GaoshiConfig", "GaoshiModel", "GaoshiSheet"]),
    step("GaoshiCoverage", ["GaoshiCore", "GaoshiConfig", "GaoshiPack"]),
    step("GaoshiText", ["GaoshiCore", "CHarfBuzz", "CUnicode"]),
    step("GaoshiCode", ["GaoshiCore", "CQREncode", "CZBar"]),
    step("GaoshiPage", ["GaoshiCore", "GaoshiText", "GaoshiCode"]),
    step("GaoshiSpecimen", ["GaoshiCore", "GaoshiText", "GaoshiPage"]),
    step("GaoshiPaper", ["GaoshiCore", "GaoshiText", "GaoshiPage"]),
    step(
      "GaoshiTemplate",
      ["GaoshiCore", "GaoshiConfig", "GaoshiModel", "GaoshiText", "GaoshiCode", "GaoshiPage"]),
    step(
      "GaoshiRender",
      ["GaoshiCore", "GaoshiText", "GaoshiCode", "GaoshiPage", "CCairo", "CDeflate", "CRSVG"]),
    step(
      "GaoshiCampaign",
      [
        "GaoshiCore", "GaoshiConfig", "GaoshiModel", "GaoshiText", "GaoshiCode", "GaoshiPage",
        "GaoshiSpecimen", "GaoshiTemplate", "GaoshiRender", "GaoshiFiles", "GaoshiPack",
        "GaoshiGallery", "GaoshiExchange", "GaoshiSheet", "GaoshiPaper", "GaoshiChanges",
        "GaoshiLedger", "GaoshiCoverage", "GaoshiArchive", "CDeflate",
      ]),
    .executableTarget(
      name: "gaoshi",
      dependencies: [
        "GaoshiCore", "GaoshiConfig", "GaoshiModel", "GaoshiText", "GaoshiTemplate",
        "GaoshiCampaign", "GaoshiChanges", "GaoshiCoverage", "GaoshiExchange", "GaoshiFiles",
        "GaoshiLedger", "GaoshiPack", "GaoshiSheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // What a build of the program remembers counts for that build alone: it is told by this.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),

    // Not a product: `swift run -c release bench-png`.
    .executableTarget(
      name: "bench-png",
      dependencies: [
        "GaoshiCore", "GaoshiText", "GaoshiCode", "GaoshiPage", "GaoshiRender", "CCairo",
      ],
      path: "Benchmarks/png", swiftSettings: settings),
    // Not a product: `swift run -c release bench-text`.
    .executableTarget(
      name: "bench-text", dependencies: ["GaoshiCore", "GaoshiText"], path: "Benchmarks/text",
      swiftSettings: settings),

    // Not a product: what Tests/Judges compares with other typesetters.
    .executableTarget(
      name: "typeset-lines", dependencies: ["GaoshiCore", "GaoshiText"],
      path: "Tests/Judges/Typeset", swiftSettings: settings),

    .target(
      name: "TestKit", dependencies: ["GaoshiCore", "GaoshiFiles", "GaoshiPack", "CDeflate"],
      path: "Tests/TestKit",
      swiftSettings: settings),
    tests("GaoshiCore"),
    tests("GaoshiFiles", ["GaoshiCore"]),
    tests("GaoshiPack", ["GaoshiCore"]),
    tests("GaoshiGallery", ["GaoshiCore", "GaoshiFiles", "GaoshiPack"]),
    tests("GaoshiArchive", ["GaoshiCore"]),
    tests("GaoshiSheet", ["GaoshiCore", "GaoshiArchive"]),
    tests("GaoshiExchange", ["GaoshiCore", "GaoshiConfig", "GaoshiModel", "GaoshiSheet"]),
    tests("GaoshiChanges", ["GaoshiFiles", "GaoshiPack"]),
    tests("GaoshiPaper", ["GaoshiConfig", "GaoshiCore", "GaoshiPage", "GaoshiText"]),
    tests(
      "GaoshiLedger",
      ["GaoshiFiles", "GaoshiPack", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("GaoshiCoverage", ["GaoshiConfig", "GaoshiCore", "GaoshiFiles", "GaoshiPack"]),
    tests("GaoshiConfig"),
    tests("GaoshiModel"),
    tests("GaoshiCode", ["CQREncode"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "TestKit", "gaoshi", "GaoshiCampaign", "GaoshiConfig", "GaoshiCore", "GaoshiPage",
        "GaoshiSpecimen", "GaoshiText",
      ],
      exclude: ["Cases", "Expected", "Actual"], swiftSettings: settings),
    tests("GaoshiText", ["GaoshiCore"]),
    tests("GaoshiCampaign", ["GaoshiCore", "GaoshiTemplate"]),
    .testTarget(
      name: "CommandTests", dependencies: ["gaoshi", "GaoshiCampaign", "TestKit"],
      swiftSettings: settings),
    tests(
      "GaoshiTemplate", ["GaoshiConfig", "GaoshiModel", "GaoshiText", "GaoshiCode", "GaoshiPage"]),
    tests("GaoshiPage"),
    tests("GaoshiRender", ["CCairo"]),
  ]
)
