internal import GaoshiCode
internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiPack
internal import GaoshiRender
internal import GaoshiText

/// The program and the libraries that have a say in what pages look like.
enum Tools {
  static let all: [ManifestHeader.Tool] = [
    .init(name: "cairo", version: RenderLibraries.cairo),
    .init(name: "gaoshi", version: programVersion),
    .init(name: "harfbuzz", version: TextLibraries.harfBuzz),
    .init(name: "icu", version: TextLibraries.icu),
    .init(name: "libqrencode", version: CodeLibraries.qrencode),
    .init(name: "librsvg", version: RenderLibraries.rsvg),
    .init(name: "zbar", version: CodeLibraries.zbar),
  ]

  /// All names and versions in one line.
  static let line = all.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
}

extension FontCatalog {
  /// The pinned files by name, each once.
  var sources: [PackSource] {
    let faces = Set(chains.values.joined().map { PackSource(path: $0.file, sha256: $0.sha256) })
    return faces.sorted { $0.path < $1.path }
  }
}
