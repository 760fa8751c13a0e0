internal import CUnicode

/// An isolating run sequence, in which weak and neutral characters take a direction from those
/// around them (UAX #9, W1 to I2).
struct IsolatingRun {
  private let text: [Unicode.Scalar]
  private let original: [BidiClass]
  private var classes: [BidiClass]
  private let level: UInt8
  /// The directions before and after the sequence (X10).
  private let start: BidiClass
  private let end: BidiClass

  init(_ places: [Int], of text: [Unicode.Scalar], _ explicit: ExplicitLevels) {
    self.text = places.map { text[$0] }
    original = places.map { explicit.original[$0] }
    classes = places.map { explicit.classes[$0] }
    level = explicit.levels[places[0]]
    let before = explicit.levelBefore(places[0])
    let after = explicit.levelAfter(places[places.count - 1])
    start = .direction(ofLevel: max(level, before))
    end = .direction(ofLevel: max(level, after))
  }

  mutating func resolve() {
    resolveMarks()
    resolveNumbers()
    resolveSeparators()
    resolveLatinNumbers()
    resolveBrackets()
    resolveNeutrals()
  }

  /// I1 and I2.
  var levels: [UInt8] {
    classes.map { found in
      switch (found, level % 2) {
      case (.r, 0): level + 1
      case (.an, 0), (.en, 0): level + 2
      case (.l, 1), (.en, 1), (.an, 1): level + 1
      default: level
      }
    }
  }

  /// W1: a mark is what the character before it is.
  private mutating func resolveMarks() {
    for index in classes.indices where classes[index] == .nsm {
      let before = index == 0 ? start : classes[index - 1]
      classes[index] = before.startsIsolate || before == .pdi ? .on : before
    }
  }

  /// W2 and W3: digits after Arabic letters are Arabic.
  private mutating func resolveNumbers() {
    var strong = start
    for index in classes.indices {
      if classes[index].isStrong { strong = classes[index] }
      if classes[index] == .en && strong == .al { classes[index] = .an }
    }
    for index in classes.indices where classes[index] == .al { classes[index] = .r }
  }

  /// W4 to W6: signs inside numbers and beside them belong to them.
  private mutating func resolveSeparators() {
    for index in classes.indices.dropFirst().dropLast() {
      let (before, after) = (classes[index - 1], classes[index + 1])
      guard before == after else { continue }
      let joins =
        switch classes[index] {
        case .es: before == .en
        case .cs: before == .en || before == .an
        default: false
        }
      if joins { classes[index] = before }
    }
    var index = 0
    while index < classes.count {
      let end = classes[index...].firstIndex { $0 != .et } ?? classes.count
      let isBeside =
        index > 0 && classes[index - 1] == .en || end < classes.count && classes[end] == .en
      if isBeside { for sign in index..<end { classes[sign] = .en } }
      index = max(end, index + 1)
    }
    for index in classes.indices {
      switch classes[index] {
      case .et, .es, .cs: classes[index] = .on
      default: break
      }
    }
  }

  /// W7: digits in text from left to right are part of it.
  private mutating func resolveLatinNumbers() {
    var strong = start
    for index in classes.indices {
      if classes[index].isStrong { strong = classes[index] }
      if classes[index] == .en && strong == .l { classes[index] = .l }
    }
  }

  /// N1 and N2.
  private mutating func resolveNeutrals() {
    var index = 0
    while index < classes.count {
      let stop = classes[index...].firstIndex { !$0.isNeutral } ?? classes.count
      let before = index == 0 ? start : direction(index - 1) ?? start
      let after = stop == classes.count ? end : direction(stop) ?? end
      for neutral in index..<stop {
        classes[neutral] = before == after ? before : .direction(ofLevel: level)
      }
      index = max(stop, index + 1)
    }
  }

  /// The direction that a character gives to those around it: numbers count as right to left.
  private func direction(_ index: Int) -> BidiClass? {
    switch classes[index] {
    case .l: .l
    case .r, .en, .an: .r
    default: nil
    }
  }

  /// N0: two brackets of a pair have one direction, that of the text in them or before them.
  private mutating func resolveBrackets() {
    for pair in bracketPairs() {
      guard let found = direction(ofPair: pair) else { continue }
      setBracket(pair.lowerBound, found)
      setBracket(pair.upperBound, found)
    }
  }

  private func direction(ofPair pair: ClosedRange<Int>) -> BidiClass? {
    let own = BidiClass.direction(ofLevel: level)
    var other: BidiClass?
    for index in (pair.lowerBound + 1)..<pair.upperBound {
      guard let found = direction(index) else { continue }
      if found == own { return own }
      other = found
    }
    guard let other else { return nil }
    let before = (0..<pair.lowerBound).last { direction($0) != nil }.flatMap { direction($0) }
    return (before ?? start) == other ? other : own
  }

  /// Gives a bracket a direction, and with it the marks that stand on it.
  private mutating func setBracket(_ index: Int, _ found: BidiClass) {
    classes[index] = found
    for mark in (index + 1)..<classes.count {
      guard original[mark] == .nsm else { return }
      classes[mark] = found
    }
  }

  /// Brackets that belong together, by the place of the opening one (BD16).
  private func bracketPairs() -> [ClosedRange<Int>] {
    var open: [(bracket: UInt32, place: Int)] = []
    var pairs: [ClosedRange<Int>] = []
    for index in classes.indices where classes[index] == .on {
      let bracket = text[index].openingBracket
      if bracket == 0 { continue }
      if text[index].isOpeningBracket {
        if open.count == 63 { break }
        open.append((bracket, index))
      } else if let match = open.lastIndex(where: { $0.bracket == bracket }) {
        pairs.append(open[match].place...index)
        open.removeSubrange(match...)
      }
    }
    return pairs.sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension Unicode.Scalar {
  /// The opening bracket of its pair, 0 if it is none; U+2329 is U+3008 by its canonical form.
  fileprivate var openingBracket: UInt32 {
    let found = cunicode_opening_bracket(value)
    return found == 0x2329 ? 0x3008 : found
  }

  fileprivate var isOpeningBracket: Bool { cunicode_opening_bracket(value) == value }
}

extension ExplicitLevels {
  /// The level of the text before a place; the paragraph's own at its start.
  func levelBefore(_ index: Int) -> UInt8 {
    (0..<index).last { !original[$0].isRemoved }.map { levels[$0] } ?? base
  }

  /// The level of the text after a place; the paragraph's own at its end and after a sign that
  /// starts an isolate.
  func levelAfter(_ index: Int) -> UInt8 {
    if original[index].startsIsolate { return base }
    return ((index + 1)..<original.count).first { !original[$0].isRemoved }.map { levels[$0] }
      ?? base
  }
}
