internal import CHarfBuzz
public import GaoshiCore

/// One face, cut to the characters of a run and held in memory: the shaper and the painter read
/// the same bytes. Never hinted: Cairo 1.16 loses outlines of hinted CFF glyphs.
public final class FontFace: @unchecked Sendable, Hashable {
  /// A name that is the same from run to run: file, face index and role.
  public let name: String
  /// Font units in an em.
  public let unitsPerEm: Int

  let font: OpaquePointer
  private let blob: OpaquePointer

  /// Adopts a HarfBuzz font and the blob it stands on; both are released with the face.
  init(name: String, font: OpaquePointer, blob: OpaquePointer) {
    self.name = name
    self.font = font
    self.blob = blob
    unitsPerEm = Int(hb_face_get_upem(hb_font_get_face(font)))
  }

  deinit {
    hb_font_destroy(font)
    hb_blob_destroy(blob)
  }

  /// Lends the font file's bytes. The pointer stays good as long as the face lives.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    return try body(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  public static func == (a: FontFace, b: FontFace) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
