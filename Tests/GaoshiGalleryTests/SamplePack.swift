import GaoshiFiles
import GaoshiPack
import TestKit

/// A small pack in a folder of its own.
struct SamplePack {
  let scratch: Scratch
  var manifest: Manifest { get throws { try Manifest(of: scratch("pack")) } }

  /// Writes the rows and the units in the order in which they are given.
  init(campaign: String = "安全月", _ files: [PackFile], _ units: [UnitRecord]) throws {
    scratch = try Scratch()
    let header = ManifestHeader(
      campaign: campaign, date: "2024-06-01", tools: [], fonts: [], templates: [])
    _ = try writePack(files, units, header: header, into: scratch("pack"))
  }

  /// A file of a unit's board.
  static func file(
    _ unit: String, job: String? = nil, _ format: String = "pdf", size: String = "600x900",
    sites: [PackFile.Site] = [], codes: [String] = [], preview: String? = nil
  ) -> PackFile {
    PackFile(
      path: "\(job ?? "\(unit)-board").\(format)", sha256: String(repeating: "0", count: 64),
      bytes: 3, look: "l", key: "k", unit: unit, material: "board", size: size, theme: "red-gold",
      format: format, pages: 1, sites: sites, copies: 2, codes: codes, preview: preview,
      sources: [PackSource(path: "units/a.yaml", sha256: "cc")])
  }

  /// A unit that prints these values, given with their fields.
  static func unit(_ unit: String, values: [(String, String)] = []) -> UnitRecord {
    UnitRecord(
      unit: unit, file: "units/\(unit).yaml", name: "单位\(unit)", short: "单位\(unit)",
      level: "county",
      sector: "水利", region: "650100", authority: nil, sites: [],
      values: values.map { .init(field: $0.0, value: $0.1, file: "units/\(unit).yaml", line: 3) },
      prints: [.init(job: "\(unit)-board", values: Array(values.indices))])
  }
}
