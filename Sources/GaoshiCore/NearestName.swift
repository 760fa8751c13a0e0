/// Finds the known name that a mistyped one was probably meant to be.
public enum NearestName {
  /// The known word that a mistyped one most likely means; nil if none is near.
  ///
  /// Nearness counts letters left out, added, exchanged and swapped. Full-width letters, capitals
  /// and underscores count as what they stand for.
  public static func name(to word: String, in known: [String]) -> String? {
    let typed = folded(word)
    guard typed.count <= 64 else { return nil }
    let ranked = known.map { (word: $0, distance: distance(typed, folded($0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.count / 3) ? best.word : nil
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

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: folded(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalar == "_" ? "-" : scalar
      }
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "_" { return "-" }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// The optimal string alignment distance.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
