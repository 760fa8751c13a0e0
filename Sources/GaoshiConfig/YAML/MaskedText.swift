import GaoshiCore

/// A text in which single characters are exchanged for others, so that the YAML parser goes on where
/// it would stop, and all faults of a file can be told in one run.
///
/// The stand-ins are plane 16 private use characters: a file cannot hold them, since they were refused
/// and replaced before. Exchanging keeps every line and column.
struct MaskedText {
  /// Stands for a `*` where an alias could begin.
  static let star: Unicode.Scalar = "\u{100000}"
  /// The first of the stand-ins for the first character of a repeated key.
  private static let firstKey: UInt32 = 0x100001

  private(set) var scalars: [Unicode.Scalar]
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [star: "*"]

  /// Masks each `*` that the parser could take for an alias.
  ///
  /// Aliases are refused, and nested ones must not even be composed: some lines of them stand for
  /// thousands of millions of nodes.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    for index in scalars.indices where scalars[index] == "*" {
      if index == 0 || Self.mayPrecedeAlias(scalars[index - 1]) { self.scalars[index] = Self.star }
    }
  }

  private static func mayPrecedeAlias(_ scalar: Unicode.Scalar) -> Bool {
    " \t\n\r[{,:".unicodeScalars.contains(scalar)
  }

  /// Makes the key at this index differ from its namesakes; false if it is written in a way that
  /// cannot be masked.
  mutating func maskKey(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let isQuoted = scalars[index] == "\"" || scalars[index] == "'"
    let target = isQuoted ? index + 1 : index
    guard scalars.indices.contains(target),
      !"\"'\\[]{},&!|>?:*#%@`\n\r -".unicodeScalars
        .contains(scalars[target]),
      let mask = Unicode.Scalar(Self.firstKey + UInt32(originals.count))
    else { return false }
    originals[mask] = originals[scalars[target]] ?? scalars[target]
    scalars[target] = mask
    return true
  }

  /// The text that the parser reads.
  var text: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// A value of the parsed tree as the author wrote it.
  func original(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 >= Self.star }) else { return text }
    var original = ""
    original.unicodeScalars.append(contentsOf: text.unicodeScalars.map { originals[$0] ?? $0 })
    return original
  }
}
