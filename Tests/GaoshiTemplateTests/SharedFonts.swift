import Foundation
import GaoshiCore
import GaoshiText
import Synchronization
import TestKit

@testable import GaoshiTemplate

/// One font library for the whole test process: opening and cutting the faces takes far longer than
/// to lay out a page.
enum SharedFonts {
  /// Lends the library to one test at a time: it serves one thread.
  static func lend<Result: Sendable>(
    _ use: (FontLibrary) throws -> Result
  ) throws -> Result {
    try library.withLock { library in try use(library.get()) }
  }

  private static let library = Mutex<Result<FontLibrary, any Error>>(
    Result {
      let roles = ["sans", "sans-bold", "serif-black"].map { FontCatalog.Role($0) }
      return try FontLibrary(
        testCatalog(), in: productSurroundings().fontFolders,
        characters: Dictionary(uniqueKeysWithValues: roles.map { ($0, characters) }))
    })

  /// Every character that a test may set: those of the templates, their page and these tests.
  private static let characters: Set<Unicode.Scalar> = {
    var characters = Set((0x20..<0x7F).compactMap { Unicode.Scalar($0) })
    for folder in ["Templates", "Tests/GaoshiTemplateTests", "docs"] {
      let names = FileManager.default.enumerator(atPath: Project.at(folder).path)?
        .compactMap { $0 as? String }
      for name in names ?? [] where [".yaml", ".swift", ".md"].contains(where: name.hasSuffix) {
        let file = Project.at(folder).appendingPathComponent(name)
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        characters.formUnion(text.unicodeScalars.filter { $0.value >= 0x20 })
      }
    }
    return characters
  }()
}

/// Uses a context in which a unit is one point: a page 1000 pt wide and 100 pt high.
func inContext<Result: Sendable>(
  distance: Length? = nil, fill: Double = 1,
  _ use: (LayoutContext) throws -> Result
) throws -> Result {
  try SharedFonts.lend { fonts in
    let context = LayoutContext(
      fonts: fonts, page: Size(width: .pt(1000), height: .pt(100)), scale: 1, distance: distance)
    context.fill = fill
    context.isDraft = false
    return try use(context)
  }
}
