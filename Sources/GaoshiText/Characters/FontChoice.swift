internal import GaoshiCore

extension FontLibrary {
  /// Gives each letter the first face of its role's chain that has it.
  ///
  /// A combining mark stays with its base, and punctuation of Chinese text stays in the face that
  /// most of the text's Han characters stand in; so do space, digits and marks in Arabic, Tibetan
  /// and Mongolian text, as far as the letters' face has them. Western letters of one text stand in
  /// one face, if one has them all. An isolated number or address
  /// stands in one face. Reports what cannot be set.
  func chooseFaces(
    _ letters: inout ArraySlice<Letter>, for text: StyledText, isolates: [Range<Int>],
    into sink: inout DiagnosticSink
  ) {
    let faces = TextFaces(letters, chain(of: text.style.role), self)
    for index in letters.indices {
      letters[index].face = faces.chain.first { faces.has(letters[index].scalar, $0) }
    }
    keepAlphabet(&letters, in: faces)
    keepCommonCharacters(&letters, in: faces)
    for isolate in isolates where letters.indices.contains(isolate) {
      keepOneFace(&letters[isolate], in: faces)
    }
    let han = mainFace(of: letters, in: faces.chain) { $0.script == Script.han && $0.mark == .wide }
    for index in letters.indices {
      let scalar = letters[index].scalar
      if letters[index].mark.isHanPunctuation {
        if let han, faces.has(scalar, han) { letters[index].face = han }
      } else if scalar.isMark || scalar.isIgnorable {
        join(index, in: &letters, faces)
      }
      report(letters[index], in: text, into: &sink)
      if scalar.isControl { letters[index].face = nil }
    }
  }

  /// Puts all Western text into the first face that has all its letters, where the first face of
  /// the chain lacks some, such as ƃ of old Zhuang: no word is patched together from two faces.
  private func keepAlphabet(_ letters: inout ArraySlice<Letter>, in faces: TextFaces) {
    for script in [Script.latin, Script.cyrillic, Script.greek] {
      let own = letters.filter { $0.scalar.script == script }
      guard let first = own.first?.face, own.contains(where: { $0.face != first }) else { continue }
      let whole = faces.chain.first { face in own.allSatisfy { faces.has($0.scalar, face) } }
      guard let whole else { continue }
      for index in letters.indices
      where letters[index].script == script && faces.has(letters[index].scalar, whole) {
        letters[index].face = whole
      }
    }
  }

  /// Puts common characters beside letters of a script such as Arabic into the letters' face.
  private func keepCommonCharacters(_ letters: inout ArraySlice<Letter>, in faces: TextFaces) {
    for script in Set(letters.map(\.script)).filter(Script.keepsCommonCharacters) {
      let main = mainFace(of: letters, in: faces.chain) { $0.scalar.script == script }
      guard let main else { continue }
      for index in letters.indices
      where letters[index].script == script && faces.has(letters[index].scalar, main) {
        letters[index].face = main
      }
    }
  }

  /// Puts a number or an address into one face, if one has it all: that of its first character if
  /// it can.
  private func keepOneFace(_ letters: inout ArraySlice<Letter>, in faces: TextFaces) {
    let candidates = [letters[letters.startIndex].face].compactMap { $0 } + faces.chain
    let face = candidates.first { face in letters.allSatisfy { faces.has($0.scalar, face) } }
    guard let face else { return }
    for index in letters.indices { letters[index].face = face }
  }

  /// The face of most letters of a kind; of two the one earlier in the chain.
  private func mainFace(
    of letters: ArraySlice<Letter>, in chain: [Int], where isOfKind: (Letter) -> Bool
  ) -> Int? {
    if chain.count == 1 { return chain[0] }
    let counts = chain.map { face in letters.count { isOfKind($0) && $0.face == face } }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return nil
    }
    return chain[index]
  }

  /// Puts a combining mark or a joiner into the face of the letter before it; if that face lacks
  /// the mark, both into the first face that has both.
  private func join(_ index: Int, in letters: inout ArraySlice<Letter>, _ faces: TextFaces) {
    guard index > letters.startIndex, let base = letters[index - 1].face else { return }
    let (mark, letter) = (letters[index].scalar, letters[index - 1].scalar)
    if mark.isIgnorable || faces.has(mark, base) {
      letters[index].face = base
    } else if let both = faces.chain.first(where: { faces.has(mark, $0) && faces.has(letter, $0) })
    {
      letters[index - 1].face = both
      letters[index].face = both
    }
  }

  private func report(_ letter: Letter, in text: StyledText, into sink: inout DiagnosticSink) {
    let scalar = letter.scalar
    if letter.face == nil && !scalar.isControl && !scalar.isIgnorable {
      precondition(
        expects(scalar, in: text.style.role),
        "the caller names every character of a role when it makes a library")
      sink.report(missing(scalar, in: text.style.role, at: text.origin))
    }
  }
}
