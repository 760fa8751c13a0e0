internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// What a shard made, read unit by unit from its file in a store.
struct ShardFile {
  /// A unit of a shard.
  enum Unit {
    case made(UnitRows)
    /// One with something wrong.
    case wrong(id: String)
  }

  /// What the file says before its rows.
  private struct Head: Decodable {
    let plan: String
    let shard: Int
    let shards: Int
    let header: ManifestHead
  }

  let store: String
  let plan: String
  let header: ManifestHeader
  private var reader: RowFileReader
  private var nextLine: String?

  /// Opens the file of a shard; nil if the store has none.
  init?(_ shard: Shard, in store: String) throws(PackProblem) {
    let path = join(store, shard.file)
    guard access(path, F_OK) == 0 else { return nil }
    self.store = store
    reader = try RowFileReader(path, .shard, list: "rows")
    let head = try reader.decode(Head.self, reader.head)
    guard head.shard == shard.index, head.shards == shard.count else { throw .damaged(path) }
    plan = head.plan
    header = ManifestHeader(head.header)
    nextLine = try reader.next()
  }

  /// The next unit in order; nil behind the last, where the file is known to be whole.
  mutating func next() throws(PackProblem) -> Unit? {
    guard let line = nextLine else { return nil }
    nextLine = try reader.next()
    if line.hasPrefix("{\"wrong\":") {
      return .wrong(id: try reader.decode([String: String].self, line)["wrong"] ?? "")
    }
    guard let id = unitID(ofLine: line) else { throw .damaged(reader.path) }
    var unit = UnitRows(id: id, rows: [], unit: line)
    while let row = nextLine, row.hasPrefix("{\"path\":") {
      guard let row = UnitEntry.Row(row) else { throw .damaged(reader.path) }
      unit.rows.append(row)
      nextLine = try reader.next()
    }
    return .made(unit)
  }

  /// Reads to the end, where every row is known to be as it was written.
  ///
  /// - Returns: whether all that the rows name is there.
  mutating func check(against objects: ObjectStores) throws(PackProblem) -> Bool {
    var isWhole = true
    while let unit = try next() {
      guard isWhole, case .made(let unit) = unit else { continue }
      isWhole = unit.rows.allSatisfy { row in
        objects.find(row.sha256) != nil && row.preview.map { objects.find($0) != nil } ?? true
      }
    }
    return isWhole
  }
}
