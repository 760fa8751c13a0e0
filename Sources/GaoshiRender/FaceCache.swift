internal import CCairo
internal import GaoshiCore
internal import GaoshiText

/// The Cairo face of each face used so far.
final class FaceCache {
  private var faces: [FontFace: CairoFace] = [:]

  func face(for face: FontFace) throws(RenderProblem) -> CairoFace {
    if let known = faces[face] { return known }
    let opened = try CairoFace(face)
    faces[face] = opened
    return opened
  }
}

/// A Cairo face on the same bytes that the shaper reads.
final class CairoFace {
  let pointer: OpaquePointer

  init(_ face: FontFace) throws(RenderProblem) {
    let opened = try OpenedFont(face)
    let noHints = Int32(FT_LOAD_NO_HINTING)
    guard let pointer = cairo_ft_font_face_create_for_ft_face(opened.face, noHints) else {
      throw .font(face.name)
    }
    self.pointer = pointer
    try RenderProblem.check(
      cairo_font_face_status(pointer), Message(zh: "打开字体", en: "opening a font"))
    try keep(opened)
  }

  deinit { cairo_font_face_destroy(pointer) }

  /// Ties the FreeType face to Cairo's: Cairo keeps faces for a while after their last use.
  private func keep(_ opened: OpenedFont) throws(RenderProblem) {
    let box = Unmanaged.passRetained(opened)
    let status = cairo_font_face_set_user_data(pointer, Self.key, box.toOpaque()) { box in
      guard let box else { return }
      Unmanaged<OpenedFont>.fromOpaque(box).release()
    }
    if status != CAIRO_STATUS_SUCCESS { box.release() }
    try RenderProblem.check(status, Message(zh: "打开字体", en: "opening a font"))
  }

  /// Only its address counts.
  nonisolated(unsafe) private static let key =
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}

/// A FreeType face and the bytes under it.
///
/// Each has a FreeType library of its own: Cairo may let go of a face on another thread.
private final class OpenedFont {
  let face: FT_Face
  private let library: FT_Library
  private let bytes: FontFace

  init(_ source: FontFace) throws(RenderProblem) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { throw .font(source.name) }
    var face: FT_Face?
    let status = source.withBytes { bytes in
      FT_New_Memory_Face(
        library, bytes.bindMemory(to: FT_Byte.self).baseAddress, FT_Long(bytes.count), 0, &face)
    }
    guard status == 0, let face else {
      FT_Done_FreeType(library)
      throw .font(source.name)
    }
    self.face = face
    self.library = library
    bytes = source
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }
}

extension RenderProblem {
  /// A font that cannot be read.
  static func font(_ name: String) -> RenderProblem {
    RenderProblem(
      code: "render-font",
      message: Message(zh: "字体 \(name) 打不开", en: "the font \(name) cannot be opened"),
      hint: Message(zh: "重新安装这个字体", en: "install the font again"))
  }
}
