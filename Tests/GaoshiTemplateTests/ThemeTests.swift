import Foundation
import GaoshiCode
import GaoshiCore
import TestKit
import Testing

@testable import GaoshiTemplate

@Suite struct ThemeTests {
  /// Every theme file there is, so that a new one is tested by being there.
  static let names =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: Project.at("Templates/themes").path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  private func theme(_ name: String) throws -> Theme {
    var sink = DiagnosticSink()
    let theme = TemplateLibrary(productSurroundings()).theme(named: name, into: &sink)
    #expect(sink.diagnostics == [])
    return try #require(theme)
  }

  @Test("a theme is named after its file and read without a complaint", arguments: names)
  func reads(_ name: String) throws {
    let theme = try theme(name)
    #expect(theme.name == name)
    #expect(!theme.title.chinese.isEmpty && !theme.title.english.isEmpty)
    for ink in Theme.inkNames { #expect(theme.inks[ink] != nil, "\(ink)") }
  }

  @Test("every ink has a recipe for the press that sheets can carry", arguments: names)
  func process(_ name: String) throws {
    for (ink, colour) in try theme(name).inks where ink != "white" && ink != "black" {
      let process = try #require(colour.process, "\(ink)")
      #expect(process.cyan + process.magenta + process.yellow + process.black <= 280, "\(ink)")
    }
  }

  @Test("every pair of the contrast table keeps the ratio that it needs", arguments: names)
  func contrast(_ name: String) throws {
    let inks = try theme(name).inks
    let pairs = try Self.pairs()
    #expect(pairs.count >= 15)
    for pair in pairs {
      let text = try #require(inks[pair.text], "\(pair.text)")
      let ground = try #require(inks[pair.ground], "\(pair.ground)")
      let lights = [text, ground].map { CodeRules.luminance(of: $0) + 0.05 }.sorted()
      #expect(lights[1] / lights[0] >= pair.least, "\(pair.text) on \(pair.ground)")
    }
  }

  @Test(
    "the pairs that the templates live on are in the table",
    arguments: [
      ("ink", "paper", 4.5), ("ink", "panel", 4.5), ("ink", "white", 4.5),
      ("ink-soft", "paper", 4.5),
      ("ink-soft", "panel", 4.5), ("ink-soft", "white", 4.5), ("on-signal", "signal", 4.5),
      ("on-signal-soft", "signal", 4.5), ("on-dark", "dark", 4.5), ("accent-soft", "signal", 4.5),
      ("accent", "signal", 3),
    ])
  func listed(_ text: String, _ ground: String, _ least: Double) throws {
    let pair = try Self.pairs().first { $0.text == text && $0.ground == ground }
    #expect(pair?.least == least)
  }

  private struct Pair {
    var text: String
    var ground: String
    var least: Double
  }

  /// The rows of the contrast table in Templates/themes/README.md.
  private static func pairs() throws -> [Pair] {
    let page = try String(contentsOf: Project.at("Templates/themes/README.md"), encoding: .utf8)
    return page.matches(of: /(?m)^\| `([a-z-]+)` \| `([a-z-]+)` \| ([0-9.]+)/).compactMap { row in
      Double(row.3).map { Pair(text: String(row.1), ground: String(row.2), least: $0) }
    }
  }
}
