internal import GaoshiCore

/// One character of a paragraph with all that is decided about it before shaping.
struct Letter {
  let scalar: Unicode.Scalar
  /// Which of the paragraph's texts it belongs to.
  let text: Int
  var mark: Mark
  /// Resolved: never Common or Inherited.
  var script: UInt32
  /// Nil for a character that shows nothing and for one that no face has.
  var face: FontFace?
}

/// Letters of one text, face and script: what is shaped at once.
struct Item {
  let letters: Range<Int>
  let text: Int
  let face: FontFace
  let script: UInt32
}

extension FontLibrary {
  /// Reads a paragraph's characters and decides class, script and face of each.
  ///
  /// Reports `missing-glyph` and `right-to-left`; letters that cannot be set have no face.
  func read(_ paragraph: Paragraph, into sink: inout DiagnosticSink) -> [Letter] {
    var letters: [Letter] = []
    for (index, text) in paragraph.texts.enumerated() {
      letters += text.text.unicodeScalars.map {
        Letter(scalar: $0, text: index, mark: Mark($0), script: $0.script)
      }
    }
    settleMarks(&letters)
    for (index, text) in paragraph.texts.enumerated() {
      let own = letters.indices.filter { letters[$0].text == index }
      guard let first = own.first, let last = own.last else { continue }
      resolveScripts(&letters[first...last], language: text.style.language)
      chooseFaces(&letters[first...last], for: text, into: &sink)
    }
    return letters
  }

  /// Cuts letters into stretches of one text, face and script; letters without a face fall out.
  func itemize(_ letters: [Letter]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while start < letters.count {
      let first = letters[start]
      let end =
        letters[start...].firstIndex {
          $0.text != first.text || $0.face != first.face || $0.script != first.script
        } ?? letters.count
      if let face = first.face {
        items.append(
          Item(letters: start..<end, text: first.text, face: face, script: first.script))
      }
      start = end
    }
    return items
  }

  /// Settles classes that depend on neighbours.
  private func settleMarks(_ letters: inout [Letter]) {
    func mark(_ index: Int) -> Mark? {
      letters.indices.contains(index) ? letters[index].mark : nil
    }
    for index in letters.indices {
      let scalar = letters[index].scalar
      let isTwin =
        [index - 1, index + 1].contains {
          letters.indices.contains($0) && letters[$0].scalar == scalar
        }
      switch scalar {
      case "—" where !isTwin: letters[index].mark = .connector
      case "’" where mark(index - 1) == .western && mark(index + 1) == .western,
        "‘" where mark(index - 1) == .western && mark(index + 1) == .western:
        letters[index].mark = .western
      default: break
      }
    }
  }

  /// Gives Common and Inherited characters the script of the text before them, else of the text
  /// after them, else of the language; Chinese punctuation is always Han in East Asian text.
  private func resolveScripts(_ letters: inout ArraySlice<Letter>, language: String) {
    let isEastAsian = ["zh", "ja", "ko", "ii"].contains(language.prefix { $0 != "-" })
    let byLanguage = isEastAsian ? Script.han : Script.latin
    func isOpen(_ script: UInt32) -> Bool {
      script == Script.common || script == Script.inherited
    }
    let firstReal = letters.first { !isOpen($0.script) }?.script
    var current = firstReal ?? byLanguage
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
}
