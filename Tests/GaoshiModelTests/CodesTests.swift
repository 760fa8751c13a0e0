import Foundation
import TestKit
import Testing

@testable import GaoshiModel

@Suite struct CodesTests {
  /// Words with hyphens in the sources that are no codes.
  private static let others: Set<String> = [
    "mini-program", "mini-program-code", "chinese-first", "as-listed",
  ]

  /// Every code that the sources of the module write: their other words have no hyphen.
  private func reported() throws -> Set<String> {
    let folder = Project.at("Sources/GaoshiModel")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let sources = try (names ?? []).filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
    return Set(sources.flatMap { $0.components(separatedBy: "\"") }.filter(isCode))
      .subtracting(Self.others)
  }

  private func isCode(_ text: String) -> Bool {
    text.contains("-") && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
  }

  /// The codes of the module's chapter, in its order.
  private func documented() throws -> [String] {
    let page = try String(contentsOf: Project.at("docs/diagnostics.md"), encoding: .utf8)
    let chapters = page.components(separatedBy: "\n## ")
    let chapter = chapters.first { $0.hasPrefix("What the content says") } ?? ""
    return chapter.components(separatedBy: "\n### ").dropFirst().compactMap {
      $0.split(separator: "\n").first.map(String.init)
    }
  }

  @Test("every code is documented, in alphabetical order, and no other")
  func codes() throws {
    let pages = try documented()
    #expect(try reported().sorted() == pages.sorted())
    #expect(pages == pages.sorted())
  }
}
