/// The directions in a paragraph by the Unicode bidirectional algorithm (UAX #9): the level of
/// each character, and the order in which a line shows them.
public struct BidiParagraph: Sendable {
  /// The direction that the paragraph as a whole has.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case leftToRight
    case rightToLeft
    /// That of the first character that has one; left to right if none has (P2, P3).
    case byFirstStrong
  }

  /// Even: the paragraph runs from left to right; odd: from right to left.
  public let baseLevel: UInt8
  /// Even levels run from left to right, odd ones from right to left.
  ///
  /// A character that X9 removes has the level of the one before it.
  public let levels: [UInt8]
  private let classes: [BidiClass]

  /// - Parameters:
  ///   - text: one paragraph.
  ///   - isolates: stretches that keep their order from left to right and do not touch the order
  ///     around them, as if they stood between LRI and PDI; ascending, none inside another.
  public init(
    _ text: [Unicode.Scalar], direction: Direction = .byFirstStrong, isolates: [Range<Int>] = []
  ) {
    classes = text.map { BidiClass($0) }
    if direction != .rightToLeft && classes.allSatisfy(\.isPlain) {
      (baseLevel, levels) = (0, [UInt8](repeating: 0, count: text.count))
      return
    }
    let wrapped = Wrapped(text, isolates)
    let classesThere = isolates.isEmpty ? classes : wrapped.text.map { BidiClass($0) }
    var explicit = ExplicitLevels(classesThere, direction)
    explicit.resolve()
    baseLevel = explicit.base
    var found = explicit.levels
    for run in explicit.isolatingRuns() {
      var sequence = IsolatingRun(run, of: wrapped.text, explicit)
      sequence.resolve()
      for (index, level) in zip(run, sequence.levels) { found[index] = level }
    }
    for index in found.indices where explicit.original[index].isRemoved {
      found[index] = index == 0 ? explicit.base : found[index - 1]
    }
    levels = wrapped.places.map { found[$0] }
  }

  /// Whether X9 takes the character out: it has no place in a line.
  public func isRemoved(_ index: Int) -> Bool { classes[index].isRemoved }

  /// The levels of a line's characters: the space at its end has the paragraph's own (L1).
  public func levels(ofLine line: Range<Int>) -> [UInt8] {
    var found = Array(levels[line])
    var isAtEnd = true
    for index in line.reversed() {
      if classes[index].isSeparator {
        isAtEnd = true
      } else if !classes[index].isSpace && !classes[index].isRemoved {
        isAtEnd = false
      }
      if isAtEnd { found[index - line.lowerBound] = baseLevel }
    }
    return found
  }

  /// The characters of a line from left to right, without those that X9 removes (L2).
  public func visualOrder(ofLine line: Range<Int>) -> [Int] {
    let levels = levels(ofLine: line)
    let shown = line.filter { !isRemoved($0) }
    return leftToRightOrder(ofLevels: shown.map { levels[$0 - line.lowerBound] }).map { shown[$0] }
  }
}

/// The order, from left to right, in which things of these levels stand in a line (UAX #9, L2):
/// from the highest level down to the lowest odd one, each stretch of that level or a higher one
/// is turned round.
func leftToRightOrder(ofLevels levels: [UInt8]) -> [Int] {
  var order = Array(levels.indices)
  guard let highest = levels.max(), let lowest = levels.lazy.filter({ $0 % 2 == 1 }).min() else {
    return order
  }
  for level in (lowest...highest).reversed() {
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { levels[$0] < level } ?? order.count
      order[start..<end].reverse()
      start = max(end, start + 1)
    }
  }
  return order
}

/// A text with its isolates between LRI and PDI, and where its characters stand there.
private struct Wrapped {
  var text: [Unicode.Scalar] = []
  var places: [Int] = []

  init(_ text: [Unicode.Scalar], _ isolates: [Range<Int>]) {
    var rest = isolates[...]
    if isolates.isEmpty {
      (self.text, places) = (text, Array(text.indices))
      return
    }
    for (index, character) in text.enumerated() {
      if rest.first?.lowerBound == index { self.text.append("\u{2066}") }
      places.append(self.text.count)
      self.text.append(character)
      if rest.first?.upperBound == index + 1 {
        self.text.append("\u{2069}")
        rest.removeFirst()
      }
    }
  }
}
