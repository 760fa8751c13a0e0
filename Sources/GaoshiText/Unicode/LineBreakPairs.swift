/// LB19 to LB30b of UAX #14 so far as they hang on two characters that touch.
func isKeptPair(_ base: LineBreakClass, _ next: LineBreakClass) -> Bool {
  // LB19, LB20, LB21.
  if base == .qu || next == .qu { return true }
  if base == .cb || next == .cb { return false }
  if base == .bb || afterAnything.contains(next) { return true }
  return switch base {
  // LB21b.
  case .sy: next == .hl
  // LB23, LB24, LB28, LB30.
  case .al, .hl: afterLetters.contains(next)
  case .nu: letters.contains(next) || next == .op
  // LB29, LB30.
  case .is: letters.contains(next)
  case .cp: letters.contains(next) || next == .nu
  // LB23a, LB24, LB27.
  case .pr: letters.contains(next) || ideographs.contains(next) || hangul.contains(next)
  case .po: letters.contains(next)
  default: isKeptInScript(base, next)
  }
}

/// LB23a, LB26, LB27 and LB30b.
private func isKeptInScript(_ base: LineBreakClass, _ next: LineBreakClass) -> Bool {
  switch base {
  case .id, .em: next == .po
  case .eb: next == .po || next == .em
  case .pictograph: next == .po || next == .em
  case .jl: next == .po || afterLeading.contains(next)
  case .jv, .h2: next == .po || next == .jv || next == .jt
  case .jt, .h3: next == .po || next == .jt
  default: false
  }
}

/// LB21 and LB22.
private let afterAnything: LineBreakClasses = [.ba, .hy, .ns, .in]
private let letters: LineBreakClasses = [.al, .hl]
private let afterLetters: LineBreakClasses = [.al, .hl, .nu, .pr, .po, .op]
private let afterLeading: LineBreakClasses = [.jl, .jv, .h2, .h3]
private let ideographs: LineBreakClasses = [.id, .pictograph, .eb, .em]
private let hangul: LineBreakClasses = [.jl, .jv, .jt, .h2, .h3]
