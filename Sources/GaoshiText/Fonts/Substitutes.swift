internal import CHarfBuzz

/// Characters that the shaper puts in the place of others if a face has them: é for e and its
/// accent, the plain hyphen for the one that does not break, the circle under a mark that has no
/// letter.
///
/// A face is cut to them too, or a text would be shaped otherwise once another text brings them in.
func substitutes(of characters: Set<Unicode.Scalar>) -> Set<Unicode.Scalar> {
  var found: Set<Unicode.Scalar> = []
  if characters.contains("\u{2011}") { found.insert("\u{2010}") }
  let marks = characters.filter(\.isMark)
  guard !marks.isEmpty else { return found }
  found.insert("\u{25CC}")
  var bases = characters
  while !bases.isEmpty {
    let composed = Set(bases.flatMap { base in marks.compactMap { compose(base, $0) } })
    bases = composed.subtracting(found)
    found.formUnion(bases)
  }
  return found
}

/// The character that is canonically the same as two others (UAX #15); nil if there is none.
private func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
  var composed: hb_codepoint_t = 0
  guard hb_unicode_compose(hb_unicode_funcs_get_default(), base.value, mark.value, &composed) != 0
  else { return nil }
  return Unicode.Scalar(composed)
}
