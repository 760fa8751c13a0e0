internal import GaoshiPack

/// The pages of a unit, each with its files and the values that stand on it.
struct UnitPages {
  /// One page.
  struct Page {
    var files: [PackFile]
    let values: [UnitRecord.Value]
  }

  let record: UnitRecord
  private(set) var pages: [String: Page] = [:]

  init(_ unit: PackUnit) throws(PackProblem) {
    record = try unit.record()
    let printed = Dictionary(
      record.prints.map { ($0.job, $0.values) }, uniquingKeysWith: { first, _ in first })
    for file in try unit.files() {
      let values = (printed[file.job] ?? []).filter(record.values.indices.contains)
      let page = Page(files: [], values: values.map { record.values[$0] })
      pages[file.job, default: page].files.append(file)
    }
  }
}

/// What changed between the two states of a unit; nil for a state in which there is none.
func compare(_ old: PackUnit?, _ new: PackUnit?) throws(PackProblem) -> UnitChange {
  let before = try old.map { (unit) throws(PackProblem) in try UnitPages(unit) }
  let after = try new.map { (unit) throws(PackProblem) in try UnitPages(unit) }
  let names = Set((before?.pages.keys.map(\.self) ?? []) + (after?.pages.keys.map(\.self) ?? []))
  let pages = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
    compare(name, before?.pages[name], after?.pages[name])
  }
  var values: [ValueChange] = []
  for value in pages.flatMap(\.values) where !values.contains(value) { values.append(value) }
  let record = (after ?? before)?.record
  return UnitChange(
    unit: record?.unit ?? "", name: record?.name ?? "", region: record?.region, values: values,
    pages: pages)
}

private func compare(
  _ name: String, _ old: UnitPages.Page?, _ new: UnitPages.Page?
) -> PageChange? {
  guard let file = (new ?? old)?.files.first else { return nil }
  func change(_ kind: PageChange.Kind, _ values: [ValueChange]) -> PageChange {
    PageChange(
      kind: kind, page: name, material: file.material, size: file.size, copies: file.copies,
      sites: file.sites, values: values, before: old?.files.first?.preview,
      after: new?.files.first?.preview)
  }
  guard let new else { return change(.takeDown, []) }
  guard let old else { return change(.hang, []) }
  guard looksOtherwise(old.files, new.files) else { return nil }
  let values = changes(from: old.values, to: new.values)
  return change(values.isEmpty ? .redesign : .reprint, values)
}

/// Whether any format that both have looks otherwise; if they share none, that they do.
private func looksOtherwise(_ old: [PackFile], _ new: [PackFile]) -> Bool {
  let looks = Dictionary(old.map { ($0.format, $0.look) }, uniquingKeysWith: { first, _ in first })
  let shared = new.filter { looks[$0.format] != nil }
  return shared.isEmpty || shared.contains { looks[$0.format] != $0.look }
}
