import GaoshiCore
import GaoshiModel

/// When a block is there: `matters`, `not page.landscape`, `count channels > 6`, joined by `and`
/// and `or` (`and` binds tighter).
indirect enum Condition: Hashable, Sendable {
  /// The name has data.
  case present([String])
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)
  /// The number of entries in a list compares with a number.
  case count([String], Comparison, Int)
  /// The text of a name equals a word.
  case equals([String], String)

  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case more = ">"

    func holds(_ a: Int, _ b: Int) -> Bool {
      switch self {
      case .less: a < b
      case .atMost: a <= b
      case .equal: a == b
      case .atLeast: a >= b
      case .more: a > b
      }
    }
  }

  /// Nil if the text is not a condition.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard let condition = Condition.read(words[...]) else { return nil }
    self = condition
  }

  private static func read(_ words: ArraySlice<String>) -> Condition? {
    if let place = words.firstIndex(of: "or") {
      guard let left = read(words[..<place]), let right = read(words[(place + 1)...]) else {
        return nil
      }
      return .or(left, right)
    }
    if let place = words.firstIndex(of: "and") {
      guard let left = read(words[..<place]), let right = read(words[(place + 1)...]) else {
        return nil
      }
      return .and(left, right)
    }
    if words.first == "not" { return read(words.dropFirst()).map { .not($0) } }
    let words = Array(words)
    if words.count == 4, words[0] == "count", let path = NamePath.read(words[1]),
      let comparison = Comparison(rawValue: words[2]), let number = Int(words[3])
    {
      return .count(path, comparison, number)
    }
    if words.count == 3, words[1] == "is", let path = NamePath.read(words[0]) {
      return .equals(path, words[2])
    }
    guard words.count == 1 else { return nil }
    return NamePath.read(words[0]).map { .present($0) }
  }
}

/// Dotted names such as `unit.name`.
enum NamePath {
  /// The names of a path; nil if it is not one.
  static func read(_ text: String) -> [String]? {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isName = names.allSatisfy { name in
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    return isName ? names : nil
  }
}
