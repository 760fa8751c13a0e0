internal import CHarfBuzz

/// One face, cut to the characters of a run and held in memory: the shaper and the painter read
/// the same bytes.
///
/// Never hinted: Cairo 1.16 loses outlines of hinted CFF glyphs. Nothing in it changes, so that
/// threads may share it.
public final class FontFace: @unchecked Sendable, Hashable {
  /// A name that is the same from run to run: file and face index, such as `Kai.ttc#0`.
  public let name: String
  /// Font units in an em.
  public let unitsPerEm: Int
  /// How high capitals and figures are, in em.
  let capHeight: Double
  /// Whether the face says how its glyphs stand below one another.
  let hasVerticalMetrics: Bool

  /// Scaled to font units: advances are whole numbers.
  let font: OpaquePointer
  private let blob: OpaquePointer

  /// Takes over a HarfBuzz blob that holds a font file of one face.
  ///
  /// - Parameter capHeight: in em, as the whole face has it: a cut one may lack the letter that it is
  ///   measured by.
  init(name: String, adopting blob: OpaquePointer, capHeight: Double) {
    self.name = name
    self.blob = blob
    let face = hb_face_create(blob, 0)
    font = hb_font_create(face)
    unitsPerEm = Int(hb_face_get_upem(face))
    self.capHeight = capHeight
    let table = hb_face_reference_table(face, tag("vmtx"))
    hasVerticalMetrics = hb_blob_get_length(table) > 0
    hb_blob_destroy(table)
    hb_face_destroy(face)
    // Makes its face immutable too.
    hb_font_make_immutable(font)
  }

  deinit {
    hb_font_destroy(font)
    hb_blob_destroy(blob)
  }

  /// Lends the font file's bytes.
  ///
  /// The pointer stays good as long as the face lives.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    return try body(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  /// Whether the face, as cut, has a glyph for the character.
  func has(_ character: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, character.value, &glyph) != 0
  }

  public static func == (a: FontFace, b: FontFace) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
