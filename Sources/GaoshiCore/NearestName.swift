/// Finds the known name that a mistyped one was probably meant to be.
public enum NearestName {
  /// The nearest of the known names, if it is near enough to be a slip: at most a third of the
  /// letters differ.
  public static func name(to word: String, in known: [String]) -> String? {
    let candidates = known.map { (name: $0, distance: distance(word, $0)) }
    guard let best = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else {
      return nil
    }
    return best.distance <= max(1, max(word.count, best.name.count) / 3) ? best.name : nil
  }

  /// “Did you mean …?”, or the list of names if none is near.
  public static func hint(to word: String, in known: [String]) -> Message? {
    if let name = name(to: word, in: known) {
      return Message(zh: "是不是“\(name)”？", en: "did you mean “\(name)”?")
    }
    guard !known.isEmpty else { return nil }
    return Message(
      zh: "可以用：\(known.joined(separator: "、"))", en: "known here: \(known.joined(separator: ", "))")
  }

  /// How many letters must be inserted, deleted, replaced or swapped to turn one word into the
  /// other (Damerau's distance with adjacent swaps).
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
