/// Whether a line may end before a letter.
enum LineBreak: Int, Comparable, Sendable {
  case never
  /// Only where nothing else lets the text fit.
  case lastResort
  case allowed
  case required

  static func < (a: LineBreak, b: LineBreak) -> Bool { a.rawValue < b.rawValue }

  init(_ opportunity: UnicodeLineBreaks.Opportunity) {
    self =
      switch opportunity {
      case .none: .never
      case .allowed: .allowed
      case .required: .required
      }
  }
}

extension Galley {
  /// Tells each cell what may happen before it.
  ///
  /// Unicode's rules on the classes that clreq's level gives the marks, corrected by what must stay
  /// together on a notice. What may happen before letters that fell out counts for the cell after
  /// them.
  mutating func markLineBreaks(_ texts: [StyledText], _ rules: SettingRules) {
    var breaks = UnicodeLineBreaks(classes: letters.lineBreakClasses(at: rules.lineEdges))
      .opportunities.map(LineBreak.init)
    keepLineEdges(&breaks, letters, rules.lineEdges)
    keepUnits(&breaks, letters, rules.keeps)
    keepTexts(&breaks, letters, texts)
    keepScripts(&breaks, letters)
    var end = 0
    for index in cells.indices {
      let letters = cells[index].letters
      cells[index].lineBreak =
        breaks[min(end, letters.lowerBound)...letters.lowerBound].max() ?? .never
      end = letters.upperBound
    }
  }

  /// Tells each cell whether a line end before it would divide a word of the dictionary.
  mutating func markWords(_ words: WordBreaker) {
    let starts = words.starts(in: letters.map(\.scalar))
    for index in cells.indices {
      cells[index].isInsideWord = !starts[cells[index].letters.lowerBound]
    }
    knowsWords = true
  }
}

extension [Letter] {
  /// Classes of UAX #14 by which its rules do what clreq asks at a level: quotation marks open and
  /// close, ～ · and a single — never start a line, a solidus joins both sides.
  fileprivate func lineBreakClasses(at level: SettingRules.LineEdges) -> [LineBreakClass] {
    indices.map { index in
      let found = LineBreakClass(self[index].scalar)
      return level == .none ? looseClass(of: index) ?? found : keptClass(of: index, level) ?? found
    }
  }

  private func keptClass(of index: Int, _ level: SettingRules.LineEdges) -> LineBreakClass? {
    switch self[index].mark {
    case .opening: .opEastAsian
    case .closing, .comma, .colon, .fullStop: .cl
    case .exclamation: .ex
    case .interpunct: isDigit(index - 1) && isDigit(index + 1) ? .is : .ns
    case .connector: .ns
    case .dash, .ellipsis: level == .strict ? .ns : .id
    case .solidus: level == .basic ? .sy : .gl
    default: nil
    }
  }

  private func looseClass(of index: Int) -> LineBreakClass? {
    self[index].mark.isHanPunctuation || self[index].mark == .solidus ? .id : nil
  }
}

/// Line edges that reach over spaces (clreq; GB/T 15834-2011, 5.1), and the halves of —— and ……,
/// which stay together while several such marks in a row may be parted.
private func keepLineEdges(
  _ breaks: inout [LineBreak], _ letters: [Letter], _ level: SettingRules.LineEdges
) {
  var half = 0
  var before: Mark?
  for index in letters.indices {
    let mark = letters[index].mark
    let isRun = index > 0 && letters[index - 1].scalar == letters[index].scalar
    half = isRun && (mark == .dash || mark == .ellipsis) ? half + 1 : 0
    defer { if mark != .space { before = mark } }
    guard breaks[index] == .allowed else { continue }
    if half % 2 == 1 || !level.mayEnd(before) || !level.mayStart(mark) { breaks[index] = .never }
  }
}

extension SettingRules.LineEdges {
  /// Whether a line may start with the mark.
  func mayStart(_ mark: Mark) -> Bool {
    switch mark {
    case .comma, .colon, .fullStop, .exclamation, .closing, .interpunct, .connector, .solidus:
      self == .none
    case .dash, .ellipsis: self != .strict
    case .wide, .western, .other, .space, .opening, .westernOpening, .westernClosing,
      .westernStop:
      true
    }
  }

  /// Whether a line may end with the mark.
  func mayEnd(_ mark: Mark?) -> Bool {
    switch mark {
    case .opening: self == .none
    case .solidus: self == .none || self == .basic
    default: true
    }
  }
}

extension [Letter] {
  func isDigit(_ index: Int) -> Bool {
    indices.contains(index) && self[index].scalar.isWesternDigit
  }
}
