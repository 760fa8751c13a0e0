/// Values by the hashes that they are found by, in little more memory than both take: there may be
/// millions, and a dictionary takes up to three times as much.
///
/// Most of them lie sorted; those that came last wait in a dictionary until they are an eighth.
struct HashTable<Value: Sendable>: Sendable {
  private var hashes: [UInt64] = []
  /// The value of each hash, in the same order.
  private var sorted: [Value] = []
  private var recent: [UInt64: Value] = [:]

  /// The value that was given to a hash last; nil if none was.
  subscript(hash: UInt64) -> Value? {
    recent[hash] ?? index(of: hash).map { sorted[$0] }
  }

  /// Every value, in no order that means anything.
  var values: [Value] { sorted + recent.values }

  /// How many hashes have values.
  var count: Int { hashes.count + recent.count }

  /// Gives a hash its value, or another one.
  mutating func put(_ value: Value, at hash: UInt64) {
    if let index = index(of: hash) {
      sorted[index] = value
      return
    }
    recent[hash] = value
    if recent.count > max(1024, hashes.count / 8) { settle() }
  }

  /// Sorts what came last in among the others, from the end, so that one array is enough.
  private mutating func settle() {
    let new = recent.sorted { $0.key < $1.key }
    recent = [:]
    var from = hashes.count - 1
    hashes.reserveCapacity(hashes.count + new.count)
    sorted.reserveCapacity(sorted.count + new.count)
    hashes += new.lazy.map(\.key)
    sorted += new.lazy.map(\.value)
    var to = hashes.count - 1
    var next = new.count - 1
    while next >= 0 {
      if from >= 0, hashes[from] > new[next].key {
        (hashes[to], sorted[to]) = (hashes[from], sorted[from])
        from -= 1
      } else {
        (hashes[to], sorted[to]) = new[next]
        next -= 1
      }
      to -= 1
    }
  }

  /// Where a hash lies among the sorted ones.
  private func index(of hash: UInt64) -> Int? {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? low : nil
  }
}

/// Hashes alone.
typealias HashSet = HashTable<Void>

extension HashTable<Void> {
  /// Takes a hash.
  mutating func insert(_ hash: UInt64) { put((), at: hash) }

  /// Whether the hash was taken.
  func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
