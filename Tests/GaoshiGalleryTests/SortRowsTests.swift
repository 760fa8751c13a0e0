import GaoshiPack
import TestKit
import Testing

@testable import GaoshiGallery

@Suite struct SortRowsTests {
  private static let names = [
    "a", "a/b", "a\tb", "a\nb", "a\\nb", "a\\", "水利厅", "Z", "z\u{2028}", "\u{1F600}", "é",
    "e\u{301}",
  ]

  private static let rows = names.flatMap { unit in
    ["board", "board-1", "poster\n"].flatMap { job in
      ["svg", "pdf"].map { format in
        FileRow(
          SamplePack.file(
            unit, job: "\(unit)-\(job)", format,
            sites: [.init(place: "门\t口\n", kind: nil, count: 1, mount: "hung")],
            codes: ["a\tb", "c\\n"], preview: nil))
      }
    }
  }

  @Test("a row comes back from its line as it was", arguments: rows)
  func line(row: FileRow) {
    #expect(!row.line.contains("\n"))
    #expect(FileRow(line: row.line) == row)
  }

  @Test(
    "rows come in the order of units, jobs and formats however few fit into memory",
    arguments: [(1, 2), (1, 64), (5, 2), (5, 64), (7, 3), (1000, 64)])
  func sorted(longestRun: Int, mostRuns: Int) throws {
    let scratch = try Scratch()
    var random = Generator(state: 7)
    var sorter = RowSorter(longestRun: longestRun, mostRuns: mostRuns) { scratch("run-\($0)") }
    for row in Self.rows.shuffled(using: &random) { try sorter.append(row) }
    var merge = try sorter.merge()
    var found: [FileRow] = []
    while let row = try merge.next() { found.append(row) }
    let expected = Self.rows.sorted { one, other in
      let keys = [one, other].map { [$0.unit, $0.job, $0.format].map { Array($0.utf8) } }
      return keys[0].lexicographicallyPrecedes(keys[1]) { $0.lexicographicallyPrecedes($1) }
    }
    // Said by the lines: all rows at once are too much to read.
    #expect(found.map(\.unit) == expected.map(\.unit))
    let isSameToTheByte = found.map { Array($0.line.utf8) } == expected.map { Array($0.line.utf8) }
    #expect(isSameToTheByte)
    #expect(scratch.list() == [])
  }

  /// A fixed sequence: a test must not change by itself.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
