internal import GaoshiPack

/// The values of a unit in two packs, each with what became of it.
struct ValuePairs {
  /// An entry of a list, such as one channel with its number and its owner.
  struct Entry {
    let key: FieldPath.Entry
    /// Places in the unit's values.
    var values: [Int] = []
    /// What kinds of things it says.
    var kinds: Set<String> = []
    /// What it says.
    var says: Set<Said> = []
  }

  /// A kind of thing and what is said of it.
  struct Said: Hashable {
    let kind: String
    let value: String
  }

  private let old: [UnitRecord.Value]
  private let new: [UnitRecord.Value]
  /// Places in `old` and `new`, in the order of the new ones, and then what is gone.
  private var pairs: [(old: Int?, new: Int?)] = []

  init(_ old: [UnitRecord.Value], _ new: [UnitRecord.Value]) {
    (self.old, self.new) = (old, new)
    pair()
  }

  /// The changes that a page shows, which has these values in the old pack and those in the new one.
  func changes(on before: Set<Int>, and after: Set<Int>) -> [ValueChange] {
    pairs.compactMap { pair in
      let left = pair.old.flatMap { before.contains($0) ? old[$0] : nil }
      let right = pair.new.flatMap { after.contains($0) ? new[$0] : nil }
      guard let value = right ?? left, left?.value != right?.value else { return nil }
      return ValueChange(
        field: value.field, old: left?.value, new: right?.value, place: value.place)
    }
  }

  private mutating func pair() {
    let (before, after) = (old.map(FieldPath.init), new.map(FieldPath.init))
    var former = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)

    /// Pairs values of one kind: those that are equal, and then in order.
    func take(_ gone: [Int], _ come: [Int], equal: Bool) {
      var waiting: [Said: [Int]] = [:]
      for index in gone.reversed() where !isTaken[index] {
        let value = equal ? old[index].value : ""
        waiting[Said(kind: before[index].kind, value: value), default: []].append(index)
      }
      for index in come where former[index] == nil {
        let value = equal ? new[index].value : ""
        let same = waiting[Said(kind: after[index].kind, value: value)]?.popLast()
        guard let same else { continue }
        former[index] = same
        isTaken[same] = true
      }
    }

    let (left, right) = (Self.entries(old, before), Self.entries(new, after))
    for list in right.keys.sorted() {
      for pair in pairEntries(left[list] ?? [], right[list] ?? []) {
        take(pair.old.values, pair.new.values, equal: true)
        take(pair.old.values, pair.new.values, equal: false)
      }
    }
    take(Array(old.indices), Array(new.indices), equal: true)
    take(Array(old.indices), Array(new.indices), equal: false)
    pairs = new.indices.map { (former[$0], $0) }
    pairs += old.indices.filter { !isTaken[$0] }.map { ($0, nil) }
  }

  /// The entries of each list, in order.
  private static func entries(
    _ values: [UnitRecord.Value], _ paths: [FieldPath]
  ) -> [String: [Entry]] {
    var entries: [FieldPath.Entry: Entry] = [:]
    for (index, path) in paths.enumerated() {
      guard let key = path.entry else { continue }
      entries[key, default: Entry(key: key)].values.append(index)
      entries[key]?.kinds.insert(path.kind)
      entries[key]?.says.insert(Said(kind: path.kind, value: values[index].value))
    }
    return Dictionary(grouping: entries.values.sorted { $0.key.number < $1.key.number }) {
      $0.key.list
    }
  }
}

extension FieldPath {
  fileprivate init(_ value: UnitRecord.Value) { self.init(value.field, file: value.file) }
}

extension UnitRecord.Value {
  /// `units/a.yaml:12`; nil for a default.
  fileprivate var place: String? { file.flatMap { file in line.map { "\(file):\($0)" } } }
}
