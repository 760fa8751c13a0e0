/// The faces of a role that one text may stand in, by what the text itself has: the first of the
/// chain, and those that have a character which the faces before them lack.
///
/// It mirrors how characters are dealt out when faces are cut, so that whatever is asked for here is
/// in the cut, and what other texts brought into it does not count.
struct TextFaces {
  private let library: FontLibrary
  /// Places in the library's faces, in the order in which a character is looked for.
  let chain: [Int]
  /// The first face that has a character of the text.
  private var first: [Unicode.Scalar: Int] = [:]
  /// Faces with a Western letter or a mark of their own: they may take letters beside it.
  private var alphabets: Set<Int> = []
  /// Faces with letters of their own of a script that takes common characters with it.
  private var commons: Set<Int> = []

  init(_ letters: ArraySlice<Letter>, _ role: [Int], _ library: FontLibrary) {
    self.library = library
    guard role.count > 1 else {
      chain = role
      return
    }
    for scalar in letters.lazy.map(\.scalar)
    where first[scalar] == nil && !scalar.isIgnorable && !scalar.isControl {
      guard let face = role.first(where: { library.faces[$0].has(scalar) }) else { continue }
      first[scalar] = face
      if scalar.isMark || scalar.isEuropeanLetter { alphabets.insert(face) }
      if Script.keepsCommonCharacters(scalar.script) { commons.insert(face) }
    }
    let used = Set(first.values)
    chain = [role[0]] + role.dropFirst().filter(used.contains)
  }

  /// Whether a face of the chain may set a character.
  func has(_ scalar: Unicode.Scalar, _ face: Int) -> Bool {
    library.faces[face].has(scalar) && (chain.count == 1 || mayMove(scalar, to: face))
  }

  /// Whether a character that a later face has may leave the first one for it.
  private func mayMove(_ scalar: Unicode.Scalar, to face: Int) -> Bool {
    if first[scalar] == face { return true }
    return scalar.isMark || scalar.isHanPunctuation || scalar.isIgnorable
      || !commons.isEmpty && scalar.isASCII
      || alphabets.contains(face) && !scalar.isWide
      || commons.contains(face) && scalar.script == Script.common
  }
}
