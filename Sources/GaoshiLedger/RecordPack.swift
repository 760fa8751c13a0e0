internal import GRDB
public import GaoshiCore
public import GaoshiPack

extension Ledger {
  /// Takes a published pack: new pages are planned, those that look otherwise are noted as changed, those
  /// that are not in it any more as dropped.
  ///
  /// The same pack taken twice changes nothing.
  /// - Parameter day: `YYYY-MM-DD`.
  /// - Returns: whether anything was written.
  @discardableResult
  public func record(_ pack: Manifest, on day: String) throws(LedgerProblem) -> Bool {
    let root = try read {
      try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = 'root'")
    }
    if root == pack.root { return false }
    try write { database in
      try database.execute(sql: "UPDATE item SET wanted = 0 - wanted")
      do {
        var recorder = Recorder(database: database, day: day)
        var units = try PackUnits(pack)
        while let unit = units.current {
          try recorder.take(unit)
          try units.advance()
        }
        if let failure = recorder.failure { throw failure }
      } catch let problem as PackProblem {
        throw LedgerProblem.pack(problem.asFileProblem)
      }
      try Self.drop(in: database, on: day)
      try database.execute(
        sql: "INSERT OR REPLACE INTO state (name, value) VALUES ('root', ?)",
        arguments: [pack.root])
    }
    return true
  }

  /// What was wanted and has not been seen in the pack: it stands at -1.
  private static func drop(in database: Database, on day: String) throws {
    try database.execute(
      sql: """
        INSERT INTO event (item, kind, day, count, look)
        SELECT id, 'dropped', ?, count, look FROM item WHERE wanted = -1
        """, arguments: [day])
    try database.execute(sql: "UPDATE item SET wanted = 0 WHERE wanted = -1")
  }
}

/// Takes the units of one pack.
private struct Recorder {
  let database: Database
  let day: String
  /// What the database said when it failed; the units that follow are passed over.
  var failure: (any Error)?

  mutating func take(_ unit: PackUnit) throws(PackProblem) {
    let record = try unit.record()
    let pages = Dictionary(grouping: try unit.files(), by: \.job)
    for (page, files) in pages.sorted(by: { $0.key < $1.key }) {
      // What is printed decides; a screen's picture only where there is no print.
      guard let file = files.first(where: { $0.format == "pdf" }) ?? files.first else { continue }
      for site in places(of: file) {
        do { try take(page, file, site, record) } catch { failure = failure ?? error }
      }
    }
  }

  /// The places of a page, each name once with all that hang there; one without a name for a page that
  /// no site asks for.
  private func places(of file: PackFile) -> [PackFile.Site] {
    if file.sites.isEmpty {
      return [PackFile.Site(place: "", kind: nil, count: file.copies, mount: "pasted")]
    }
    var places: [PackFile.Site] = []
    for site in file.sites {
      guard let index = places.firstIndex(where: { $0.place == site.place }) else {
        places.append(site)
        continue
      }
      places[index] = PackFile.Site(
        place: site.place, kind: site.kind, count: places[index].count + site.count,
        mount: site.mount)
    }
    return places
  }

  private func take(
    _ page: String, _ file: PackFile, _ site: PackFile.Site, _ unit: UnitRecord
  ) throws {
    let known = try Row.fetchOne(
      database, sql: "SELECT id, look, wanted FROM item WHERE page = ? AND site = ?",
      arguments: [page, site.place])
    guard let known else {
      try database.execute(
        sql: """
          INSERT INTO item (page, site, unit, name, region, kind, material, size, count, look)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          page, site.place, unit.unit, unit.name, unit.region, site.kind, file.material, file.size,
          site.count, file.look,
        ])
      try note("planned", database.lastInsertedRowID, site.count, file.look)
      return
    }
    let (id, look, wanted): (Int64, String, Int) = (known["id"], known["look"], known["wanted"])
    try database.execute(
      sql: """
        UPDATE item SET name = ?, region = ?, kind = ?, size = ?, count = ?, look = ?, wanted = 1
        WHERE id = ?
        """,
      arguments: [unit.name, unit.region, site.kind, file.size, site.count, file.look, id])
    if wanted == 0 {
      try note("planned", id, site.count, file.look)
    } else if look != file.look {
      try note("changed", id, site.count, file.look)
    }
  }

  private func note(_ kind: String, _ item: Int64, _ count: Int, _ look: String) throws {
    try database.execute(
      sql: "INSERT INTO event (item, kind, day, count, look) VALUES (?, ?, ?, ?, ?)",
      arguments: [item, kind, day, count, look])
  }
}
