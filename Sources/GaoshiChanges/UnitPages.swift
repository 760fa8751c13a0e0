internal import GaoshiPack

/// What a pack knows of a unit: its values, and its pages by name.
struct UnitPages {
  /// One page: its files and the values that stand on it.
  struct Page {
    let name: String
    var files: [PackFile]
    /// Places in the unit's values.
    let values: Set<Int>
  }

  let record: UnitRecord
  /// In the order of their names' bytes.
  let pages: [Page]

  init(_ unit: PackUnit) throws(PackProblem) {
    let record = try unit.record()
    let printed = Dictionary(
      record.prints.map { ($0.job, $0.values) }, uniquingKeysWith: { first, _ in first })
    var pages: [String: Page] = [:]
    for file in try unit.files() {
      let name = file.job
      let values = (printed[name] ?? []).filter(record.values.indices.contains)
      pages[name, default: Page(name: name, files: [], values: Set(values))].files.append(file)
    }
    self.record = record
    self.pages = pages.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

extension UnitPages.Page {
  /// The file that speaks for what all files of a page have in common.
  var file: PackFile {
    guard let file = files.first else { preconditionFailure("a page is made of its files") }
    return file
  }

  /// Whether any format that both have looks otherwise; if they share none, that they do.
  func looksOther(than new: Self) -> Bool {
    let looks = Dictionary(
      files.map { ($0.format, $0.look) }, uniquingKeysWith: { first, _ in first })
    let shared = new.files.filter { looks[$0.format] != nil }
    return shared.isEmpty || shared.contains { looks[$0.format] != $0.look }
  }
}
