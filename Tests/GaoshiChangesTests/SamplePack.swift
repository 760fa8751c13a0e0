import GaoshiFiles
import GaoshiPack
import TestKit

@testable import GaoshiChanges

/// A page of a made-up pack.
struct SamplePage {
  var job: String
  var material = "board"
  var size = "A4"
  /// The look of each format's file.
  var looks: [String: String]
  /// Places in the unit's values.
  var values: [Int] = []
  var sites: [(place: String, count: Int)] = [("大门", 2)]
}

/// A unit of a made-up pack: its values, and its pages.
struct SampleUnit {
  var id: String
  var values: [(field: String, value: String)]
  var pages: [SamplePage]

  /// The unit's row of units.jsonl; each value stands in a line of its own.
  var record: UnitRecord {
    let file = "units/\(id).yaml"
    return UnitRecord(
      unit: id, file: file, name: "单位\(id)", short: "", level: "unit", sector: nil, region: nil,
      authority: nil, sites: [],
      values: values.enumerated().map {
        .init(field: $1.field, value: $1.value, file: file, line: $0 + 1)
      }, prints: pages.map { .init(job: $0.job, values: $0.values) })
  }

  /// The unit's rows of the manifest.
  var files: [PackFile] {
    pages.flatMap { page in
      page.looks.sorted { $0.key < $1.key }.map { format, look in
        PackFile(
          path: "\(page.job).\(format)", sha256: String(repeating: "0", count: 64), bytes: 1,
          look: look, key: "k", unit: id, material: page.material, size: page.size, theme: "t",
          format: format, pages: 1,
          sites: page.sites.map {
            .init(place: $0.place, kind: nil, count: $0.count, mount: "hung")
          },
          copies: max(1, page.sites.reduce(0) { $0 + $1.count }), codes: [], preview: nil,
          sources: [])
      }
    }
  }
}

/// Packs of a few made-up units, in a folder of one test.
struct SamplePacks {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Writes a pack as a build does, unit by unit.
  func write(_ name: String, _ units: some Sequence<SampleUnit>) throws -> Manifest {
    try writePack(units.flatMap(\.files), units.map(\.record), into: scratch(name))
  }

  /// What is to be done, a line each: `reprint a-board ×2 channels[1].phone:2>3`.
  func compare(_ old: [SampleUnit], _ new: [SampleUnit]) throws -> [String] {
    var told: [String] = []
    try comparePacks(try write("old", old), try write("new", new)) { unit in
      for page in unit.pages {
        let former = page.former.map { ["(\($0))"] } ?? []
        let values = page.values.map { "\($0.field):\($0.old ?? "-")>\($0.new ?? "-")" }
        told.append(
          ([page.kind.rawValue, page.page] + former + ["×\(page.copies)"] + values)
            .joined(separator: " "))
      }
    }
    return told
  }
}
