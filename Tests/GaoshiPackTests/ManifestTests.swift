import GaoshiCore
import GaoshiFiles
import GaoshiPack
import TestKit
import Testing

@Suite struct ManifestTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let header = ManifestHeader(
    campaign: "安全“月”", date: "2024-06-01",
    tools: [.init(name: "cairo", version: "1.16.0"), .init(name: "gaoshi", version: "0.1.0")],
    fonts: [PackSource(path: "A.ttc", sha256: "aa")],
    templates: [PackSource(path: "Templates/board/template.yaml", sha256: "bb")])

  private static func file(_ path: String, preview: String? = nil) -> PackFile {
    PackFile(
      path: path, sha256: String(repeating: "0", count: 64), bytes: 3, look: "l", key: "k",
      unit: "a/水利厅", material: "board", size: "600x900", theme: "red-gold", format: "pdf", pages: 1,
      sites: [
        .init(place: "大门\t“前”", kind: "gate", count: 2, mount: "hung"),
        .init(place: "宿舍", kind: nil, count: 1, mount: "pasted"),
      ], copies: 3, codes: ["https://example.mem.gov.cn/\\"], preview: preview,
      sources: [PackSource(path: "units/a.yaml", sha256: "cc")])
  }

  private func write(_ files: [PackFile], _ units: [UnitRecord] = []) throws -> Manifest {
    try writePack(files, units, header: Self.header, into: scratch("pack"))
  }

  @Test("a manifest reads back as it was written", arguments: [0, 1, 2, 300])
  func roundTrip(count: Int) throws {
    let files = (0..<count).map { Self.file("u\(1000 + $0).pdf", preview: $0 == 1 ? "p" : nil) }
    var tree = MerkleTree()
    for file in files { tree.append(file.json) }
    let manifest = try write(files)
    #expect(manifest.header == Self.header)
    #expect(manifest.root == tree.root)
    #expect(manifest.count == count)
    #expect(try manifest.files() == files)
  }

  @Test("a flipped bit, tried at every seventh byte, in the rows or behind them is damage")
  func flipped() throws {
    _ = try write([Self.file("a.pdf"), Self.file("b.pdf")])
    let good = try readFile(scratch("pack/manifest.json"))
    let start = good.firstRange(of: Array("\"files\"".utf8))?.lowerBound ?? 0
    for index in stride(from: start + 1, to: good.count - 1, by: 7) {
      var bad = good
      bad[index] ^= 1
      try scratch.replace(bad, "pack/manifest.json")
      #expect(throws: PackProblem.damaged(scratch("pack/manifest.json"))) {
        try Manifest(of: scratch("pack"))
      }
    }
  }

  @Test("a manifest cut off, tried at every fifth byte, is damage")
  func cutOff() throws {
    _ = try write([Self.file("a.pdf")])
    let good = try readFile(scratch("pack/manifest.json"))
    for length in stride(from: 0, to: good.count - 2, by: 5) {
      try scratch.replace(Array(good[..<length]), "pack/manifest.json")
      #expect(throws: PackProblem.damaged(scratch("pack/manifest.json"))) {
        try Manifest(of: scratch("pack"))
      }
    }
  }

  @Test("units read back as they were written")
  func units() throws {
    let unit = UnitRecord(
      unit: "a/水利厅", file: "units/a/水利厅.yaml", name: "水利厅", short: "厅", level: "region",
      sector: nil, region: "650000", authority: "应急管理部",
      sites: [.init(place: "大门", kind: nil, materials: ["board"], count: 2, mount: "hung")],
      values: [
        .init(field: "channels[0].phone", value: "0991-5815739", file: "units/a.yaml", line: 7),
        .init(field: "headline", value: "公告牌", file: nil, line: nil),
      ], prints: [.init(job: "a-board", values: [0, 1])])
    var read: [UnitRecord] = []
    let manifest = try write([], [unit, unit])
    try manifest.forEachUnit { read.append($0) }
    #expect(read == [unit, unit])

    // Another number is not the one on the page.
    let good = String(decoding: try readFile(scratch("pack/units.jsonl")), as: UTF8.self)
    try scratch.replace(Array(good.replacing("5815739", with: "5815738").utf8), "pack/units.jsonl")
    #expect(throws: PackProblem.damaged(scratch("pack/units.jsonl"))) {
      try manifest.forEachUnit { _ in }
    }
  }
}
