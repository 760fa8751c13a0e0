/// The word that was probably meant: the one that the fewest edits lead to, if they are few.
func nearest(to word: String, in words: [String]) -> String? {
  let limit = max(1, word.count / 3)
  return words.map { (word: $0, edits: edits(from: word, to: $0)) }
    .filter { $0.edits <= limit }
    .min { $0.edits < $1.edits }?.word
}

/// How many characters must be put in, taken out or changed (Levenshtein's distance).
private func edits(from a: String, to b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, character) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let change = diagonal + (character == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
