internal import CHarfBuzz
internal import GaoshiCore

/// A glyph and its place in its cell, in the units of the cells; upwards.
struct PlacedGlyph {
  let id: UInt32
  let x: Double
  let y: Double
}

/// The smallest thing that lines are made of: glyphs that stand for one or more characters and
/// cannot be parted.
///
/// All distances are in em of the paragraph's largest text.
struct Cell {
  let letters: Range<Int>
  let glyphs: Range<Int>
  let text: Int
  let face: Int
  /// The em of its own text.
  let size: Double
  /// The class of the first letter, and of the last.
  let mark: Mark
  let lastMark: Mark
  let advance: Double
  /// The empty space on both sides of the ink, for marks only.
  let blankBefore: Double
  let blankAfter: Double
  /// What is cut from the blank of a full-width mark on either side, wherever it stands.
  var cutBefore = 0.0
  var cutAfter = 0.0
  /// What more is cut at a line's start and end.
  var cutAtStart = 0.0
  var cutAtEnd = 0.0
  /// Space between the cell before and this one; none where a line starts.
  var gap = 0.0
  /// What may happen before this cell.
  var lineBreak = LineBreak.never

  /// The distance that the cell takes up inside a line.
  var width: Double { advance - cutBefore - cutAfter }
  var isSpace: Bool { mark == .space }
}

extension FontLibrary {
  /// Turns letters into glyphs and cells.
  ///
  /// Letters without a face and control characters fall out, and so does what comes out of the
  /// shaper without a glyph, which is reported.
  func shape(_ galley: inout Galley, _ texts: [StyledText]) {
    for item in itemize(galley.letters) {
      let text = texts[item.text]
      let buffer = shaped(item, of: galley.letters, style: text.style)
      defer { hb_buffer_destroy(buffer) }
      for missing in galley.add(buffer, of: item, size: text.style.size.points, faces[item.face]) {
        let tried = files(of: text.style.role)
        galley.sink.report(.missingGlyph(missing, at: text.origin, tried: tried))
      }
    }
  }

  private func shaped(_ item: Item, of letters: [Letter], style: TextStyle) -> OpaquePointer {
    guard let buffer = hb_buffer_create() else { preconditionFailure("HarfBuzz never gives nil") }
    // One cluster per character where the font allows it; script and language are never guessed:
    // guessed as Common, —— comes out 1.676 em wide instead of 2.
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(item.script))
    hb_buffer_set_language(buffer, hb_language_from_string(style.language, -1))
    for index in item.letters {
      hb_buffer_add(buffer, letters[index].scalar.value, UInt32(index))
    }
    let features = style.features.sorted { $0.key < $1.key }.map {
      hb_feature_t(tag: tag($0.key), value: $0.value, start: 0, end: UInt32.max)
    }
    hb_shape(faces[item.face].font, buffer, features, UInt32(features.count))
    return buffer
  }
}

extension Galley {
  /// Appends a shaped item, glyphs grouped by the letter that they begin at; gives back the
  /// letters that have no glyph.
  fileprivate mutating func add(
    _ buffer: OpaquePointer, of item: Item, size: Double, _ face: FontFace
  ) -> [Unicode.Scalar] {
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    let total = Int(count)
    var missing: [Unicode.Scalar] = []
    var next = 0
    while next < total {
      let first = next
      let letter = Int(infos[first].cluster)
      while next < total && Int(infos[next].cluster) == letter { next += 1 }
      let end = next < total ? Int(infos[next].cluster) : item.letters.upperBound
      if (first..<next).contains(where: { infos[$0].codepoint == 0 }) {
        missing.append(letters[letter].scalar)
      } else {
        let shaped = (first..<next).map { (infos[$0].codepoint, positions[$0]) }
        add(shaped, of: item, letter..<end, size: size, face)
      }
    }
    return missing
  }

  private mutating func add(
    _ shaped: [(id: UInt32, position: hb_glyph_position_t)], of item: Item, _ range: Range<Int>,
    size: Double, _ face: FontFace
  ) {
    let unit = size / Double(face.unitsPerEm)
    let start = glyphs.count
    var advance = 0.0
    for (id, position) in shaped {
      let x = advance + Double(position.x_offset) * unit
      glyphs.append(PlacedGlyph(id: id, x: x, y: Double(position.y_offset) * unit))
      advance += Double(position.x_advance) * unit
    }
    let mark = letters[range.lowerBound].mark
    var blanks = (before: 0.0, after: 0.0)
    if mark.isHanPunctuation, shaped.count == 1, range.count == 1 {
      var extents = hb_glyph_extents_t()
      hb_font_get_glyph_extents(face.font, shaped[0].id, &extents)
      let left = glyphs[start].x + Double(extents.x_bearing) * unit
      blanks = (left, advance - left - Double(extents.width) * unit)
    }
    cells.append(
      Cell(
        letters: range, glyphs: start..<glyphs.count, text: item.text, face: item.face,
        size: size, mark: mark, lastMark: letters[range.upperBound - 1].mark, advance: advance,
        blankBefore: blanks.before, blankAfter: blanks.after))
  }
}
