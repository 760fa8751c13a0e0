import Foundation
import GaoshiConfig
import GaoshiCore
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiPaper

/// A line of text on a page and where it begins.
struct SetLine: Hashable {
  let page: Int
  let text: String
  let x: Length
  let y: Length
  let end: Length
}

/// A report set with the project's fonts.
struct SetPaper {
  let pages: [Page]

  init(_ paper: Paper) throws {
    var sink = DiagnosticSink()
    let path = Project.folder.appendingPathComponent("Fonts/fonts.yaml").path
    let catalog = try #require(
      FontCatalog.parse(Array(try Data(contentsOf: URL(filePath: path))), file: path, into: &sink))
    let fonts = try FontLibrary(
      catalog, in: ["/usr/share/fonts"], characters: paper.characters)
    pages = paper.pages(with: fonts, into: &sink)
    #expect(sink.diagnostics == [])
  }

  /// Every run of text, in painting order.
  var lines: [SetLine] {
    pages.enumerated().flatMap { number, page in
      page.items.compactMap { item in
        guard case .text(let run, let place) = item else { return nil }
        return SetLine(
          page: number + 1, text: run.text.trimmingCharacters(in: .whitespaces), x: place.x,
          y: place.y, end: place.x + run.advance)
      }
    }
  }

  /// The texts of a page.
  func texts(on page: Int) -> [String] { lines.filter { $0.page == page }.map(\.text) }

  /// Where a text stands, page by page.
  func pages(of text: String) -> [Int] { lines.filter { $0.text == text }.map(\.page) }
}
