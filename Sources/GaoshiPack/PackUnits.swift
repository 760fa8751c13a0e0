internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles

/// A unit's part of a pack, as it stands in the pack's files.
package struct PackUnit: Sendable {
  package let id: String
  /// The line of units.jsonl: `UnitRecord` as JSON.
  package let line: String
  /// The manifest's rows of the unit: `PackFile` as JSON each.
  package let rows: [String]
  /// The pack's folder, for messages.
  package let folder: String

  /// What is known of the unit.
  package func record() throws(PackProblem) -> UnitRecord {
    try decoded(UnitRecord.self, line, PackLayout.units)
  }

  /// The unit's files.
  package func files() throws(PackProblem) -> [PackFile] {
    var files: [PackFile] = []
    for row in rows { files.append(try decoded(PackFile.self, row, PackLayout.manifest)) }
    return files
  }

  private func decoded<Part: Decodable>(
    _ type: Part.Type, _ text: String, _ file: String
  ) throws(PackProblem) -> Part {
    guard let part = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .damaged(join(folder, file))
    }
    return part
  }
}

/// The units of a published pack one after another, in the order of their ids' bytes, in memory that
/// does not grow with their number.
///
/// A pack whose units stand in another order, or whose manifest has files of a unit that is not
/// listed, is damaged: half of it would be passed over in silence.
package struct PackUnits {
  private let folder: String
  private var rows: RowFileReader
  private let units: LineReader
  private var nextRow: (unit: String, text: String)?
  /// The unit at hand; nil behind the last.
  package private(set) var current: PackUnit?

  package init(_ manifest: Manifest) throws(PackProblem) {
    folder = manifest.folder
    rows = try manifest.rows()
    units = try manifest.units()
    try advanceRow()
    try advance()
  }

  /// Goes on to the next unit.
  package mutating func advance() throws(PackProblem) {
    guard let line = try units.nextOfPack() else {
      guard nextRow == nil else { throw .damaged(units.path) }
      current = nil
      return
    }
    guard let id = unitID(ofLine: line), isNext(id) else {
      throw .damaged(units.path)
    }
    var own: [String] = []
    while let row = nextRow, ExactText(row.unit) == ExactText(id) {
      own.append(row.text)
      try advanceRow()
    }
    current = PackUnit(id: id, line: line, rows: own, folder: folder)
  }

  /// Whether a unit may follow the one at hand: ids grow, and no file waits for one before it.
  private func isNext(_ id: String) -> Bool {
    if let current, !current.id.utf8.lexicographicallyPrecedes(id.utf8) { return false }
    return nextRow.map { !$0.unit.utf8.lexicographicallyPrecedes(id.utf8) } ?? true
  }

  private mutating func advanceRow() throws(PackProblem) {
    nextRow = nil
    guard let text = try rows.next() else { return }
    guard let head = RowHead(text) else { throw .damaged(rows.path) }
    nextRow = (head.unit, text)
  }
}
