/// The rules LB4 to LB31 of UAX #14, read once from the first character to the last.
///
/// What they need of all that stands before a place is kept in a few values, so that a text takes
/// time in proportion to its length.
struct LineBreakRules {
  private let classes: [LineBreakClass]
  /// The class of the last character that is neither a space nor a mark of another one.
  private var base: LineBreakClass?
  /// Whether spaces stand between that character and this place.
  private var isSpaced = false
  /// Whether HL stands before the base (LB21a).
  private var followsHebrew = false
  /// How far a number goes that ends with the base (LB25).
  private var number = NumberPart.none
  /// Whether the base ends an odd number of regional indicators (LB30a).
  private var isOddIndicator = false

  private enum NumberPart { case none, digits, closed }

  init(_ classes: [LineBreakClass]) { self.classes = classes }

  /// What may happen before a character; asked for one after another.
  mutating func opportunity(before index: Int) -> UnicodeLineBreaks.Opportunity {
    let found = classes[index]
    // LB9: marks go with the character before them, and LB10: else they are letters.
    if isMark(found), let base, !isSpaced, !hardOrZeroWidth.contains(base) { return .none }
    let next = isMark(found) ? .al : found
    defer { step(over: next) }
    guard index > 0, let base else { return .none }
    if isHardBreak(base, next) { return .required }
    return isKept(base, next, at: index) ? .none : .allowed
  }

  private func isMark(_ found: LineBreakClass) -> Bool { found == .cm || found == .zwj }

  /// LB4 and LB5.
  private func isHardBreak(_ base: LineBreakClass, _ next: LineBreakClass) -> Bool {
    !isSpaced && hard.contains(base) && !(base == .cr && next == .lf)
  }

  private mutating func step(over next: LineBreakClass) {
    if next == .sp && base != nil && base.map(hard.contains) == false {
      isSpaced = true
      return
    }
    followsHebrew = base == .hl && !isSpaced
    number = numberPart(with: next)
    isOddIndicator = next == .ri && !(base == .ri && !isSpaced && isOddIndicator)
    isSpaced = next == .sp
    base = next
  }

  private func numberPart(with next: LineBreakClass) -> NumberPart {
    if next == .nu { return .digits }
    guard number == .digits, !isSpaced else { return .none }
    if next == .sy || next == .is { return .digits }
    return closings.contains(next) ? .closed : .none
  }

  /// Whether LB6 to LB30b keep the place whole.
  private func isKept(_ base: LineBreakClass, _ next: LineBreakClass, at index: Int) -> Bool {
    // LB6, LB7, LB8, LB8a.
    if hard.contains(next) || next == .sp || next == .zw { return true }
    if base == .zw { return false }
    if classes[index - 1] == .zwj { return true }
    // LB11, LB12a, LB13.
    if next == .wj || neverFirst.contains(next) { return true }
    if isSpaced { return isKeptOverSpaces(base, next) }
    if base == .wj || base == .gl { return true }
    if next == .gl { return base != .ba && base != .hy }
    return isKeptOverSpaces(base, next) || isKeptPair(base, next)
      || isKeptNumber(base, next, at: index) || isKeptByContext(base, next)
  }

  /// LB14 to LB17, which reach over spaces.
  private func isKeptOverSpaces(_ base: LineBreakClass, _ next: LineBreakClass) -> Bool {
    switch base {
    case .op, .opEastAsian: true
    case .qu: openings.contains(next)
    case .cl, .cp, .cpEastAsian: next == .ns
    case .b2: next == .b2
    default: false
    }
  }

  /// LB25, as example 7 of section 8.2 has it.
  private func isKeptNumber(
    _ base: LineBreakClass, _ next: LineBreakClass, at index: Int
  ) -> Bool {
    if base == .cb || next == .cb { return false }
    switch next {
    case .nu: return number == .digits || base == .pr || base == .po || base == .hy
    case .po, .pr: return number != .none
    case .op, .opEastAsian, .hy:
      return (base == .pr || base == .po) && isBeforeDigit(index)
    default: return false
    }
  }

  private func isBeforeDigit(_ index: Int) -> Bool {
    classes[(index + 1)...].first { !isMark($0) } == .nu
  }

  /// LB21a, LB30a: what hangs on more than two characters.
  private func isKeptByContext(_ base: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if base == .cb || next == .cb { return false }
    if followsHebrew && (base == .hy || base == .ba) { return true }
    return base == .ri && next == .ri && isOddIndicator
  }
}

private let hard: LineBreakClasses = [.bk, .cr, .lf, .nl]
private let hardOrZeroWidth: LineBreakClasses = [.bk, .cr, .lf, .nl, .sp, .zw]
private let openings: LineBreakClasses = [.op, .opEastAsian]
private let closings: LineBreakClasses = [.cl, .cp, .cpEastAsian]
/// LB13.
private let neverFirst: LineBreakClasses = [.cl, .cp, .cpEastAsian, .ex, .is, .sy]
