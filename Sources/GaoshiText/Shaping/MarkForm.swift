internal import CHarfBuzz
internal import GaoshiCore

/// What a face says about one mark, in em.
struct MarkForm {
  let glyph: UInt32
  /// Whether the glyph is made for lines down the page.
  let isVertical: Bool
  /// The most that may be cut before and after the mark along its line.
  let blankBefore: Double
  let blankAfter: Double
}

/// What a mark's form hangs on.
struct MarkKey: Hashable {
  let mark: Unicode.Scalar
  let face: Int
  let language: String
  let isVertical: Bool
}

extension FontLibrary {
  /// A mark's form in one face, found once; nil for what is not exactly one glyph.
  func markForm(
    _ mark: Unicode.Scalar, face: Int, language: String, isVertical: Bool
  ) -> MarkForm? {
    let key = MarkKey(mark: mark, face: face, language: language, isVertical: isVertical)
    if let known = markForms[key] { return known }
    let form = faces[face].form(of: mark, language: language, isVertical: isVertical)
    markForms[key] = .some(form)
    return form
  }
}

extension FontFace {
  /// Asks the face how it sets a mark.
  ///
  /// Blanks come from `halt` (`vhal` in vertical text), which knows more than the ink does: how far
  /// a mark stays from its text. Where the face has no such alternative they are the ink's
  /// distance from the edges.
  fileprivate func form(
    of mark: Unicode.Scalar, language: String, isVertical: Bool
  ) -> MarkForm? {
    guard let level = place(mark, language, isVertical: false, feature: nil),
      let plain = isVertical ? place(mark, language, isVertical: true, feature: nil) : level,
      let tight = place(
        mark, language, isVertical: isVertical, feature: isVertical ? "vhal" : "halt")
    else { return nil }
    let cut = plain.advance - tight.advance
    let before = plain.start - tight.start
    let blanks =
      tight.glyph == plain.glyph && cut > 0
      ? (before: before, after: cut - before)
      : inkBlanks(
        of: plain.glyph, start: plain.start, advance: plain.advance, isVertical: isVertical)
    return MarkForm(
      glyph: plain.glyph, isVertical: isVertical && plain.glyph != level.glyph,
      blankBefore: blanks.before, blankAfter: blanks.after)
  }

  /// A single glyph as the shaper places it, in em: how far along the line its origin is, and how
  /// much of the line it takes.
  private struct Place {
    let glyph: UInt32
    let start: Double
    let advance: Double
  }

  private func place(
    _ mark: Unicode.Scalar, _ language: String, isVertical: Bool, feature: String?
  ) -> Place? {
    guard let buffer = hb_buffer_create() else { preconditionFailure("HarfBuzz never gives nil") }
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, isVertical ? HB_DIRECTION_TTB : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
    hb_buffer_add(buffer, mark.value, 0)
    let features = [feature].compactMap(\.self).map {
      hb_feature_t(tag: tag($0), value: 1, start: 0, end: UInt32.max)
    }
    hb_shape(font, buffer, features, UInt32(features.count))
    var count: UInt32 = 0
    guard let info = hb_buffer_get_glyph_infos(buffer, &count),
      let position = hb_buffer_get_glyph_positions(buffer, &count),
      count == 1, info.pointee.codepoint != 0
    else { return nil }
    let em = Double(unitsPerEm)
    let (offset, advance) =
      isVertical
      ? (-position.pointee.y_offset, -position.pointee.y_advance)
      : (position.pointee.x_offset, position.pointee.x_advance)
    return Place(
      glyph: info.pointee.codepoint, start: Double(offset) / em, advance: Double(advance) / em)
  }

  /// The distance of a glyph's ink from both ends of its advance, in em; `start` is where its
  /// origin stands.
  func inkBlanks(
    of glyph: UInt32, start: Double, advance: Double, isVertical: Bool
  ) -> (before: Double, after: Double) {
    let ink = ink(of: glyph)
    let before = isVertical ? start - ink.top : start + ink.left
    let length = isVertical ? ink.top - ink.bottom : ink.right - ink.left
    return (before, advance - before - length)
  }

  /// The edges of a glyph's ink in em, from its origin, upwards and to the right.
  func ink(of glyph: UInt32) -> (left: Double, right: Double, bottom: Double, top: Double) {
    var extents = hb_glyph_extents_t()
    hb_font_get_glyph_extents(font, glyph, &extents)
    let em = Double(unitsPerEm)
    return (
      Double(extents.x_bearing) / em, Double(extents.x_bearing + extents.width) / em,
      Double(extents.y_bearing + extents.height) / em, Double(extents.y_bearing) / em
    )
  }
}
