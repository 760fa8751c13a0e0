internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// The file by which many machines make one pack: which units there are, and the hash of everything
/// that their pages are made from.
struct PlanFile: Sendable {
  /// A unit of the plan.
  struct Unit: Codable, Sendable {
    let unit: String
    /// The hash of its file.
    let sha256: String

    /// The unit as a JSON object.
    var json: String {
      JSONText.object([("unit", JSONText.quoted(unit)), ("sha256", JSONText.quoted(sha256))])
    }
  }

  /// What the plan says before its units.
  struct Head: Codable, Sendable {
    /// The identity of the program and its libraries.
    let program: String
    let fonts: String
    let materials: [String]
    let sizes: [String]
    let formats: [String]
    let theme: String?
    let dpi: Double
    let date: String
    /// The materials that were asked for with `--only`; empty for all.
    let only: [String]
    /// Whether the campaign wants a gallery.
    let gallery: Bool
    /// Every file beside the units' own that planning reads, and the hash of its bytes; nil for one
    /// that is looked for and is not there.
    let inputs: [String: String?]
  }

  let path: String
  let head: Head
  /// The hash of the whole plan.
  let digest: String
  let count: Int

  /// Reads a plan and holds its units against their root.
  init(_ path: String) throws(PackProblem) {
    self.path = path
    var reader = try RowFileReader(path, .plan, list: "units")
    head = try reader.decode(Head.self, reader.head)
    let end = try reader.skipToEnd()
    count = end.count
    digest = Digest.sha256("\(reader.head)\n\(end.root)")
  }

  /// The units in the order of their ids' bytes, one by one.
  func units() throws(PackProblem) -> RowFileReader {
    try RowFileReader(path, .plan, list: "units")
  }

  /// Reads a row.
  func unit(_ row: String) throws(PackProblem) -> Unit {
    guard let unit = Unit(row: row) else { throw .damaged(path) }
    return unit
  }

  /// Which shard makes a unit: a hash of its id, so that adding a unit moves no other.
  static func shard(of unit: String, among count: Int) -> Int {
    let hash = UInt64(Digest.sha256(unit).prefix(16), radix: 16) ?? 0
    return Int(hash % UInt64(count))
  }
}

extension PlanFile.Unit {
  /// The unit whose row this is; nil if it is none of ours.
  ///
  /// There may be millions: only an id with an escaped character is left to the reader of JSON.
  init?(row: String) {
    let start = "{\"unit\":\""
    let middle = "\",\"sha256\":\""
    let id = row.utf8.dropFirst(start.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    let rest = row.utf8[id.endIndex...]
    if row.utf8.starts(with: start.utf8), !id.contains(UInt8(ascii: "\\")),
      rest.starts(with: middle.utf8), rest.count == middle.utf8.count + 64 + 2
    {
      let hash = rest.dropFirst(middle.utf8.count).prefix(64)
      self.init(unit: String(Substring(id)), sha256: String(Substring(hash)))
    } else {
      guard let unit = try? JSONDecoder().decode(Self.self, from: Data(row.utf8)) else {
        return nil
      }
      self = unit
    }
  }
}
