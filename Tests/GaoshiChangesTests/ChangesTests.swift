import GaoshiFiles
import GaoshiPack
import TestKit
import Testing

@testable import GaoshiChanges

@Suite struct ChangesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A unit of a made-up pack: its values, and for each page the looks of its files and the values on
  /// it.
  private struct Unit {
    var id: String
    var values: [(field: String, value: String)]
    var pages: [(job: String, looks: [String: String], values: [Int])]
  }

  private func pack(_ name: String, _ units: [Unit]) throws -> Manifest {
    let folder = scratch(name)
    // A second comparison of one test begins anew.
    removeFolder(folder)
    _ = try makeFolders(folder)
    let file = try NewFile(folder + "/manifest.json")
    let header = ManifestHeader(campaign: "", date: "", tools: [], fonts: [], templates: [])
    var rows = try header.begin(in: file)
    var lines = ""
    for unit in units.sorted(by: { $0.id < $1.id }) {
      for page in unit.pages {
        for (format, look) in page.looks.sorted(by: { $0.key < $1.key }) {
          try rows.append(row(unit.id, page.job, format, look).json)
        }
      }
      let record = UnitRecord(
        unit: unit.id, file: "units/\(unit.id).yaml", name: "单位\(unit.id)", short: "",
        level: "unit",
        sector: nil, region: nil, authority: nil, sites: [],
        values: unit.values.enumerated().map {
          .init(
            field: $1.field, value: $1.value, file: "units/\(unit.id).yaml", line: $0 + 1)
        }, prints: unit.pages.map { .init(job: $0.job, values: $0.values) })
      lines += record.json + "\n"
    }
    _ = try rows.finish()
    try file.finish(syncs: false)
    try scratch.write(lines, "\(name)/units.jsonl")
    return try Manifest(of: folder)
  }

  private func row(_ unit: String, _ job: String, _ format: String, _ look: String) -> PackFile {
    PackFile(
      path: "\(job).\(format)", sha256: String(repeating: "0", count: 64), bytes: 1, look: look,
      key: "k", unit: unit, material: "board", size: "A4", theme: "t", format: format, pages: 1,
      sites: [.init(place: "大门", kind: nil, count: 2, mount: "hung")], copies: 2, codes: [],
      preview: nil, sources: [])
  }

  private func compare(_ old: [Unit], _ new: [Unit]) throws -> [String] {
    var told: [String] = []
    try comparePacks(try pack("old", old), try pack("new", new)) { unit in
      for page in unit.pages {
        let values = page.values.map { "\($0.field):\($0.old ?? "-")>\($0.new ?? "-")" }
        told.append(([page.kind.rawValue, page.page] + values).joined(separator: " "))
      }
    }
    return told
  }

  private static let a = Unit(
    id: "a", values: [("channels[0].phone", "1"), ("channels[1].phone", "2"), ("headline", "H")],
    pages: [("a-board", ["pdf": "x", "png": "y"], [0, 1, 2]), ("a-poster", ["pdf": "z"], [2])])

  @Test("equal packs have no changes")
  func same() throws { #expect(try compare([Self.a], [Self.a]) == []) }

  @Test("a number changed makes exactly the pages that show it new prints")
  func number() throws {
    var new = Self.a
    new.values[1].value = "3"
    new.pages[0].looks = ["pdf": "x2", "png": "y2"]
    #expect(try compare([Self.a], [new]) == ["reprint a-board channels[1].phone:2>3"])
  }

  @Test("a page that looks the same needs no print, whatever stands in the files")
  func sameLook() throws {
    var new = Self.a
    new.values[1].value = "3"
    #expect(try compare([Self.a], [new]) == [])
  }

  @Test("a channel put in front moves the others' numbers and is the only change")
  func inserted() throws {
    var new = Self.a
    new.values = [
      ("channels[0].phone", "9"), ("channels[1].phone", "1"), ("channels[2].phone", "2"),
      ("headline", "H"),
    ]
    new.pages = [
      ("a-board", ["pdf": "x2", "png": "y2"], [0, 1, 2, 3]), ("a-poster", ["pdf": "z"], [3]),
    ]
    #expect(try compare([Self.a], [new]) == ["reprint a-board channels[0].phone:->9"])
  }

  @Test("a channel taken away is told with its old value")
  func removed() throws {
    var new = Self.a
    new.values.remove(at: 0)
    new.pages = [
      ("a-board", ["pdf": "x2", "png": "y2"], [0, 1]), ("a-poster", ["pdf": "z"], [1]),
    ]
    #expect(try compare([Self.a], [new]) == ["reprint a-board channels[0].phone:1>-"])
  }

  @Test("another look with the same values is a new design")
  func design() throws {
    var new = Self.a
    new.pages[1].looks = ["pdf": "z2"]
    #expect(try compare([Self.a], [new]) == ["redesign a-poster"])
  }

  @Test("units and pages that came and went are to be hung and taken down")
  func cameAndWent() throws {
    var b = Self.a
    b.id = "b"
    b.pages = [("b-board", ["pdf": "x"], [0])]
    var less = Self.a
    less.pages.removeLast()
    #expect(
      try compare([Self.a], [b, less]) == ["take-down a-poster", "hang b-board"])
    #expect(try compare([b], [Self.a]) == ["hang a-board", "hang a-poster", "take-down b-board"])
  }

  @Test("a format that only one pack has decides nothing if another one looks the same")
  func formats() throws {
    var new = Self.a
    new.pages[0].looks = ["pdf": "x", "svg": "s"]
    #expect(try compare([Self.a], [new]) == [])
  }
}
