internal import CRSVG
internal import GaoshiCore
internal import GaoshiPage

/// An SVG that librsvg paints as vectors.
///
/// The handle knows no folder, so nothing outside the file is loaded.
final class Drawing {
  private let handle: UnsafeMutablePointer<RsvgHandle>
  private let art: Art

  /// The most bytes of an SVG.
  private static let mostBytes = 4 << 20

  init(_ art: Art) throws(RenderProblem) {
    self.art = art
    guard art.bytes.count <= Self.mostBytes else {
      throw .tooLarge(
        art, Message(zh: "\(art.bytes.count >> 20) MB", en: "\(art.bytes.count >> 20) MB"),
        Message(zh: "4 MB", en: "4 MB"))
    }
    // Letters would come from whatever fonts the machine has.
    if art.bytes.contains(Array("<text".utf8)) { throw .text(art) }
    var problem: UnsafeMutablePointer<GError>?
    guard let handle = rsvg_handle_new_from_data(art.bytes, gsize(art.bytes.count), &problem)
    else { throw .unreadable(art, reason(of: problem)) }
    self.handle = handle
    try setStylesheet()
  }

  deinit { g_object_unref(handle) }

  private func setStylesheet() throws(RenderProblem) {
    let style = Array(art.stylesheet.utf8)
    guard !style.isEmpty else { return }
    var problem: UnsafeMutablePointer<GError>?
    guard rsvg_handle_set_stylesheet(handle, style, gsize(style.count), &problem) != 0 else {
      throw .unreadable(art, reason(of: problem))
    }
  }

  func paint(on canvas: borrowing Canvas, in rect: Rect) throws(RenderProblem) {
    var viewport = RsvgRectangle(
      x: rect.minX.points, y: rect.minY.points, width: rect.width.points,
      height: rect.height.points)
    var problem: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(handle, canvas.context, &viewport, &problem) != 0 else {
      throw .unreadable(art, reason(of: problem))
    }
  }
}

/// The words of a GLib error, which is freed.
private func reason(of problem: UnsafeMutablePointer<GError>?) -> String {
  guard let problem else { return "" }
  defer { g_error_free(problem) }
  return problem.pointee.message.map { String(cString: $0) } ?? ""
}

extension RenderProblem {
  fileprivate static func text(_ art: Art) -> RenderProblem {
    RenderProblem(
      code: "art-text",
      message: Message(
        zh: "图片 \(art.name) 里有文字元素，各台机器的字体不同",
        en: "\(art.name) holds text elements, and fonts differ from machine to machine"),
      hint: Message(zh: "把文字转成路径", en: "turn the text into outlines"))
  }
}
