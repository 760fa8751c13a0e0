/// Levels by the signs of embeddings, overrides and isolates (UAX #9, P2 to X10).
struct ExplicitLevels {
  /// The classes as they came.
  let original: [BidiClass]
  /// The classes with overrides in force.
  private(set) var classes: [BidiClass]
  private(set) var levels: [UInt8]
  private(set) var base: UInt8 = 0
  /// For each sign that starts an isolate the place of its PDI, and the other way round (BD9).
  private(set) var partners: [Int: Int] = [:]

  private var stack: [Status] = []
  private var overflowIsolates = 0
  private var overflowEmbeddings = 0
  private var validIsolates = 0

  /// An entry of the directional status stack (X1).
  private struct Status {
    let level: UInt8
    let override: BidiClass?
    let isIsolate: Bool
  }

  /// The highest level that signs may ask for (BD2).
  private static let highest: UInt8 = 125

  init(_ classes: [BidiClass], _ direction: BidiParagraph.Direction) {
    original = classes
    self.classes = classes
    levels = [UInt8](repeating: 0, count: classes.count)
    matchIsolates()
    base =
      switch direction {
      case .leftToRight: 0
      case .rightToLeft: 1
      case .byFirstStrong: firstStrongLevel(in: classes.indices) ?? 0
      }
  }

  private mutating func matchIsolates() {
    var open: [Int] = []
    for (index, found) in original.enumerated() {
      if found.startsIsolate {
        open.append(index)
      } else if found == .pdi, let start = open.popLast() {
        partners[start] = index
        partners[index] = start
      }
    }
  }

  /// P2 and P3: the level of the first strong character outside isolates.
  private func firstStrongLevel(in range: Range<Int>) -> UInt8? {
    var index = range.lowerBound
    while index < range.upperBound {
      if original[index].isStrong { return original[index] == .l ? 0 : 1 }
      index = original[index].startsIsolate ? partners[index] ?? range.upperBound : index + 1
    }
    return nil
  }

  /// X1 to X8.
  mutating func resolve() {
    stack = [Status(level: base, override: nil, isIsolate: false)]
    for index in classes.indices {
      switch original[index] {
      case .rle, .lre, .rlo, .lro: embed(index)
      case .rli, .lri, .fsi: isolate(index)
      case .pdi: endIsolate(index)
      case .pdf: endEmbedding(index)
      case .b: levels[index] = base
      case .bn: levels[index] = top.level
      default: put(index)
      }
    }
  }

  private var top: Status {
    guard let last = stack.last else { preconditionFailure("the paragraph's own entry stays") }
    return last
  }

  /// Gives a character the level in force, and the class of an override.
  private mutating func put(_ index: Int) {
    levels[index] = top.level
    if let override = top.override { classes[index] = override }
  }

  private func next(isOdd: Bool) -> UInt8 {
    isOdd ? (top.level + 1) | 1 : (top.level + 2) & ~1
  }

  /// X2 to X5.
  private mutating func embed(_ index: Int) {
    levels[index] = top.level
    let sign = original[index]
    let level = next(isOdd: sign == .rle || sign == .rlo)
    guard level <= Self.highest, overflowIsolates == 0, overflowEmbeddings == 0 else {
      if overflowIsolates == 0 { overflowEmbeddings += 1 }
      return
    }
    let override: BidiClass? = sign == .rlo ? .r : sign == .lro ? .l : nil
    stack.append(Status(level: level, override: override, isIsolate: false))
  }

  /// X5a to X5c.
  private mutating func isolate(_ index: Int) {
    put(index)
    let inner = (index + 1)..<(partners[index] ?? classes.count)
    let isOdd =
      switch original[index] {
      case .rli: true
      case .fsi: firstStrongLevel(in: inner) == 1
      default: false
      }
    let level = next(isOdd: isOdd)
    guard level <= Self.highest, overflowIsolates == 0, overflowEmbeddings == 0 else {
      overflowIsolates += 1
      return
    }
    validIsolates += 1
    stack.append(Status(level: level, override: nil, isIsolate: true))
  }

  /// X6a.
  private mutating func endIsolate(_ index: Int) {
    if overflowIsolates > 0 {
      overflowIsolates -= 1
    } else if validIsolates > 0 {
      overflowEmbeddings = 0
      while !top.isIsolate { stack.removeLast() }
      stack.removeLast()
      validIsolates -= 1
    }
    put(index)
  }

  /// X7.
  private mutating func endEmbedding(_ index: Int) {
    levels[index] = top.level
    if overflowIsolates > 0 { return }
    if overflowEmbeddings > 0 {
      overflowEmbeddings -= 1
    } else if !top.isIsolate && stack.count > 1 {
      stack.removeLast()
    }
  }

  /// The isolating run sequences (X9, X10): places of one level that follow each other, over
  /// isolates that stand between them.
  func isolatingRuns() -> [[Int]] {
    var runs: [[Int]] = []
    // A run that a sign of an isolate ends goes on where the isolate ends.
    var continued: [Int: Int] = [:]
    var before: Int?
    var current = 0
    for index in classes.indices where !original[index].isRemoved {
      if let before, levels[before] == levels[index] {
        runs[current].append(index)
      } else if original[index] == .pdi, let start = partners[index], let run = continued[start] {
        current = run
        runs[current].append(index)
      } else {
        current = runs.count
        runs.append([index])
      }
      if original[index].startsIsolate { continued[index] = current }
      before = index
    }
    return runs
  }
}
