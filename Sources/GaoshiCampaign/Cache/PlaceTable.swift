/// Places by the hashes that they are found by, in little more than 16 bytes each: there may be
/// millions, and a dictionary takes up to three times as much.
///
/// Most of them lie sorted; those that came last wait in a dictionary until they are an eighth.
struct PlaceTable: Sendable {
  private struct Entry {
    let hash: UInt64
    var place: UInt64
  }

  private var sorted: [Entry] = []
  private var recent: [UInt64: UInt64] = [:]

  /// The place that was given to a hash last; nil if none was.
  subscript(hash: UInt64) -> UInt64? {
    recent[hash] ?? index(of: hash).map { sorted[$0].place }
  }

  /// Every place, in no order that means anything.
  var places: [UInt64] { sorted.map(\.place) + recent.values }

  /// How many hashes have places.
  var count: Int { sorted.count + recent.count }

  /// Gives a hash its place, or another one.
  mutating func put(_ place: UInt64, at hash: UInt64) {
    if let index = index(of: hash) {
      sorted[index].place = place
      return
    }
    recent[hash] = place
    if recent.count > max(1024, sorted.count / 8) { settle() }
  }

  /// Sorts what came last in among the others, from the end, so that one array is enough.
  private mutating func settle() {
    let new = recent.map { Entry(hash: $0, place: $1) }.sorted { $0.hash < $1.hash }
    recent = [:]
    var from = sorted.count - 1
    sorted.reserveCapacity(sorted.count + new.count)
    sorted += new
    var to = sorted.count - 1
    var next = new.count - 1
    while next >= 0 {
      if from >= 0, sorted[from].hash > new[next].hash {
        sorted[to] = sorted[from]
        from -= 1
      } else {
        sorted[to] = new[next]
        next -= 1
      }
      to -= 1
    }
  }

  /// Where a hash lies among the sorted ones.
  private func index(of hash: UInt64) -> Int? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].hash == hash ? low : nil
  }
}
