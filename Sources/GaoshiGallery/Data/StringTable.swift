internal import GaoshiCore

/// Texts of a chunk that are named by number: units of one authority share most of theirs.
struct StringTable {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []

  /// The number of a text; -1 for none.
  mutating func number(_ text: String?) -> Int {
    guard let text else { return -1 }
    return number(ofJSON: JSONText.quoted(text))
  }

  /// The number of a text that is JSON already.
  mutating func number(ofJSON text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The table as a list of JSON.
  var json: String { JSONText.array(texts) }
}
