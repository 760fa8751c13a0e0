internal import CUnicode

/// A line-breaking class of UAX #14 by its short name, as the rules see it: after LB1, so that
/// each character has one that the rules name.
///
/// Two classes of Unicode's are two here each, because a rule asks for more than the class:
/// `op` and `opEastAsian`, `cp` and `cpEastAsian` (LB30), and `pictograph` beside `id` (LB30b).
public enum LineBreakClass: UInt8, Hashable, Sendable, CaseIterable {
  case al = 2
  case b2, ba, bb, bk, cb, cl, cm, cr, ex, gl, hy, id
  case `in`, `is`
  case lf, ns, nu, op, po, pr, qu
  case sp = 26
  case sy, zw, nl, wj, h2, h3, jl, jt, jv, cp
  case hl = 38
  case ri, eb, em, zwj
  /// An opening mark of East Asian width.
  case opEastAsian
  /// A closing parenthesis of East Asian width.
  case cpEastAsian
  /// A place that Unicode keeps for pictographs to come.
  case pictograph

  /// The class of a character, resolved by LB1 with no knowledge of its language.
  public init(_ character: Unicode.Scalar) {
    let code = character.value
    let found = cunicode_line_break_class(code)
    self =
      switch Int(found) {
      case CUNICODE_LB_OP: cunicode_is_east_asian(code) != 0 ? .opEastAsian : .op
      case CUNICODE_LB_CP: cunicode_is_east_asian(code) != 0 ? .cpEastAsian : .cp
      case CUNICODE_LB_ID: cunicode_is_unassigned_pictograph(code) != 0 ? .pictograph : .id
      case CUNICODE_LB_SA: character.isMark ? .cm : .al
      case CUNICODE_LB_CJ: .ns
      default: LineBreakClass(rawValue: found) ?? .al
      }
  }
}

/// Some line-breaking classes, for rules that name several at once.
struct LineBreakClasses: ExpressibleByArrayLiteral {
  private let bits: UInt64

  init(arrayLiteral classes: LineBreakClass...) {
    bits = classes.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func contains(_ lineBreakClass: LineBreakClass) -> Bool {
    bits >> UInt64(lineBreakClass.rawValue) & 1 == 1
  }
}
