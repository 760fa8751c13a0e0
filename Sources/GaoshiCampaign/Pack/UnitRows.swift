internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// A unit's part of a pack: its files and what is known of it.
struct UnitRows {
  let id: String
  var rows: [UnitEntry.Row]
  /// The line of units.jsonl.
  var unit: String
  /// What it was made from, as far as that is known here.
  var inputs: [UnitEntry.Input] = []
}

extension UnitRows {
  /// A unit of a published pack.
  init(_ unit: PackUnit) throws(PackProblem) {
    var rows: [UnitEntry.Row] = []
    for text in unit.rows {
      guard let row = UnitEntry.Row(text) else {
        throw .damaged(join(unit.folder, PackLayout.manifest))
      }
      rows.append(row)
    }
    self.init(id: unit.id, rows: rows, unit: unit.line)
  }
}

/// What a row is made from.
private struct RowOwner: Decodable {
  let material: String
}

extension UnitEntry.Row {
  /// The row whose text this is; nil if it is none of ours.
  init?(_ text: String) {
    guard let head = RowHead(text) else { return nil }
    self.init(
      path: head.path, sha256: head.sha256, bytes: head.bytes, preview: head.preview, json: text)
  }

  /// The template that the file was made from.
  var material: String {
    (try? JSONDecoder().decode(RowOwner.self, from: Data(json.utf8)).material) ?? ""
  }
}

extension UnitRows {
  /// The unit with those materials made anew that were asked for, and the others as they were.
  ///
  /// - Parameter old: what the former pack knows of the unit.
  func replacing(
    _ former: UnitRows, recordedAs old: UnitRecord, where isMade: (String) -> Bool
  ) -> UnitRows {
    let kept = former.rows.filter { !isMade($0.material) }
    if kept.isEmpty { return self }
    let rows = (kept + rows).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    guard let new = try? JSONDecoder().decode(UnitRecord.self, from: Data(unit.utf8)) else {
      preconditionFailure("a unit's record is read as it was written")
    }
    let jobs = kept.map { String($0.path[..<($0.path.lastIndex(of: ".") ?? $0.path.endIndex)]) }
    return UnitRows(
      id: id, rows: rows, unit: new.adding(old.prints(of: Set(jobs))).json,
      inputs: inputs)
  }
}

extension UnitRecord {
  /// The pages of these jobs with the values that stand on them.
  fileprivate func prints(of jobs: Set<String>) -> [(job: String, values: [Value])] {
    prints.filter { jobs.contains($0.job) }.map { ($0.job, $0.values.map { values[$0] }) }
  }

  /// The record with further pages.
  fileprivate func adding(_ others: [(job: String, values: [Value])]) -> UnitRecord {
    var values = values
    var prints = prints
    for other in others {
      let places = other.values.map { value in
        if let known = values.firstIndex(of: value) { return known }
        values.append(value)
        return values.count - 1
      }
      prints.append(Print(job: other.job, values: places))
    }
    return UnitRecord(
      unit: unit, file: file, name: name, short: short, level: level, sector: sector,
      region: region, authority: authority, sites: sites, without: without, values: values,
      prints: prints.sorted { $0.job.utf8.lexicographicallyPrecedes($1.job.utf8) })
  }
}
