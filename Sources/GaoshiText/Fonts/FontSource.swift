internal import CHarfBuzz
internal import GaoshiCore

/// One face of a font file as installed, before it is cut.
final class FontSource {
  let face: FontCatalog.Face
  let path: String
  private let source: OpaquePointer
  private let font: OpaquePointer

  /// Maps the file into memory; pages are read only as they are used.
  init(_ face: FontCatalog.Face, at path: String) throws(FontProblem) {
    self.face = face
    self.path = path
    guard let blob = hb_blob_create_from_file_or_fail(path) else {
      throw .unreadable(face, at: path)
    }
    defer { hb_blob_destroy(blob) }
    guard face.index >= 0, UInt32(face.index) < hb_face_count(blob),
      let opened = hb_face_create(blob, UInt32(face.index))
    else { throw .unreadable(face, at: path) }
    guard hb_face_get_glyph_count(opened) > 0 else {
      hb_face_destroy(opened)
      throw .unreadable(face, at: path)
    }
    source = opened
    font = hb_font_create(opened)
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(source)
  }

  func has(_ character: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, character.value, &glyph) != 0
  }

  /// The face with no other glyphs than these characters need.
  ///
  /// Hints are always dropped: Cairo 1.16 loses outlines of hinted CFF glyphs. Subroutines are
  /// flattened: that takes a quarter off the time of the cut and makes Cairo's files smaller.
  func cut(to characters: Set<Unicode.Scalar>) throws(FontProblem) -> FontFace {
    guard let input = hb_subset_input_create_or_fail() else { throw .unreadable(face, at: path) }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let kept = hb_subset_input_unicode_set(input)
    for character in characters { hb_set_add(kept, character.value) }
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    for feature in Self.features { hb_set_add(features, tag(feature)) }
    guard let cut = hb_subset_or_fail(source, input) else { throw .unreadable(face, at: path) }
    defer { hb_face_destroy(cut) }
    return FontFace(
      name: "\(face.file)#\(face.index)", adopting: hb_face_reference_blob(cut),
      capHeight: capHeight)
  }

  /// How high capitals and figures are, in em.
  private var capHeight: Double {
    var height: hb_position_t = 0
    hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height)
    return Double(height) / Double(hb_face_get_upem(source))
  }

  /// The layout features that survive the cut beside those that every shaper applies.
  static let features = [
    "calt", "ccmp", "halt", "hwid", "kern", "liga", "locl", "mark", "mkmk", "palt", "pnum", "tnum",
    "vert", "vhal", "vkrn", "vpal", "vrt2",
  ]
}

/// A four-letter OpenType tag as a number.
func tag(_ name: String) -> UInt32 {
  name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
}
