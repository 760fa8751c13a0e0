internal import GaoshiCore

/// One character of a paragraph with all that is decided about it before shaping.
struct Letter {
  let scalar: Unicode.Scalar
  /// Which of the paragraph's texts it belongs to.
  let text: Int
  var mark: Mark
  /// Resolved: never Common or Inherited.
  var script: UInt32
  /// The place in the library's faces; nil for a character that shows nothing and for one that no
  /// face has.
  var face: Int?
  /// How it stands in its line.
  var posture = Posture.level
  /// Even: from left to right; odd: from right to left (UAX #9).
  var level: UInt8 = 0
  /// Whether no line ends before it, because it goes on with an isolated number.
  var continuesNumber = false
}

/// Letters of one text, face, script, posture and level: what is shaped at once.
struct Item {
  let letters: Range<Int>
  let text: Int
  let face: Int
  let script: UInt32
  let posture: Posture
  let level: UInt8
}

extension FontLibrary {
  /// Reads a paragraph's characters and decides class, script and face of each.
  ///
  /// Reports `missing-glyph`; letters that cannot be set have no face.
  ///
  /// - Parameter isRightToLeft: the paragraph's own direction.
  func read(
    _ texts: [StyledText], isRightToLeft: Bool = false, into sink: inout DiagnosticSink
  ) -> [Letter] {
    var letters: [Letter] = []
    for (index, text) in texts.enumerated() {
      for character in text.text.unicodeScalars {
        let scalar = character == "\t" ? " " : character
        letters.append(
          Letter(scalar: scalar, text: index, mark: Mark(scalar), script: scalar.script))
      }
    }
    settleDashes(&letters)
    settleQuotes(&letters)
    let isolates = settleLevels(&letters, isRightToLeft: isRightToLeft)
    var start = 0
    for text in texts {
      let end = start + text.text.unicodeScalars.count
      resolveScripts(&letters[start..<end], language: text.style.language)
      chooseFaces(&letters[start..<end], for: text, isolates: isolates, into: &sink)
      start = end
    }
    return letters
  }
}

/// Cuts letters into stretches of one text, face, script, posture and level; letters without a
/// face fall out.
func itemize(_ letters: [Letter]) -> [Item] {
  var items: [Item] = []
  var start = 0
  while start < letters.count {
    let first = letters[start]
    let end =
      letters[start...].firstIndex {
        $0.text != first.text || $0.face != first.face || $0.script != first.script
          || $0.posture != first.posture || $0.level != first.level
      } ?? letters.count
    if let face = first.face {
      items.append(
        Item(
          letters: start..<end, text: first.text, face: face, script: first.script,
          posture: first.posture, level: first.level))
    }
    start = end
  }
  return items
}

/// A single — is a connector.
private func settleDashes(_ letters: inout [Letter]) {
  for index in letters.indices where letters[index].scalar == "—" {
    let isTwin =
      index > 0 && letters[index - 1].scalar == "—"
      || index + 1 < letters.count && letters[index + 1].scalar == "—"
    if !isTwin { letters[index].mark = .connector }
  }
}

/// Gives Common and Inherited characters the script of the text before them, else of the text
/// after them, else of the language; Chinese punctuation is always Han in East Asian text.
private func resolveScripts(_ letters: inout ArraySlice<Letter>, language: String) {
  let isEastAsian = ["zh", "ja", "ko", "ii"].contains(language.prefix { $0 != "-" })
  func isOpen(_ script: UInt32) -> Bool { script == Script.common || script == Script.inherited }
  let first = letters.first { !isOpen($0.script) }?.script
  var current = first ?? (isEastAsian ? Script.han : Script.latin)
  for index in letters.indices {
    if !isOpen(letters[index].script) {
      current = letters[index].script
    } else if isEastAsian && letters[index].mark.isHanPunctuation {
      letters[index].script = Script.han
    } else {
      letters[index].script = current
    }
  }
}
