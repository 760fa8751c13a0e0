internal import GaoshiCore
internal import GaoshiPage

/// The pictures of a run, opened once each.
final class ArtCache {
  private var opened: [Key: OpenArt] = [:]

  /// - Throws: `art-unreadable`, `art-too-large`, `art-text`, `art-colour`.
  func open(_ art: Art) throws(RenderProblem) -> OpenArt {
    let key = Key(art: art)
    if let known = opened[key] { return known }
    let fresh = try OpenArt(art)
    opened[key] = fresh
    return fresh
  }

  /// Equal when the art is; hashed by name and length, since bytes may be megabytes.
  private struct Key: Hashable {
    let art: Art

    func hash(into hasher: inout Hasher) {
      hasher.combine(art.name)
      hasher.combine(art.bytes.count)
    }
  }
}

/// A picture that is ready to be painted.
enum OpenArt {
  case drawing(Drawing)
  case picture(Picture)

  init(_ art: Art) throws(RenderProblem) {
    switch art.format {
    case .svg: self = .drawing(try Drawing(art))
    case .png: self = .picture(try Picture(png: art))
    case .jpeg: self = .picture(try Picture(jpeg: art))
    }
  }

  /// Paints the picture as large as fits the rectangle, in its middle, in its own proportions.
  func paint(on canvas: borrowing Canvas, in rect: Rect) throws(RenderProblem) {
    guard rect.width > .zero, rect.height > .zero else { return }
    switch self {
    case .drawing(let drawing):
      try canvas.scoped { () throws(RenderProblem) in try drawing.paint(on: canvas, in: rect) }
    case .picture(let picture):
      try canvas.scoped { () throws(RenderProblem) in picture.paint(on: canvas, in: rect) }
    }
  }
}

extension RenderProblem {
  static func unreadable(_ art: Art, _ reason: String = "") -> RenderProblem {
    let kind = art.format.rawValue.uppercased()
    let tail = reason.isEmpty ? "" : ": \(reason)"
    return RenderProblem(
      code: "art-unreadable",
      message: Message(
        zh: "图片 \(art.name) 不是完好的 \(kind) 文件\(tail)",
        en: "\(art.name) is no sound \(kind) file\(tail)"),
      hint: Message(zh: "重新导出这张图片", en: "export the picture again"))
  }

  static func tooLarge(_ art: Art, _ what: Message, _ most: Message) -> RenderProblem {
    RenderProblem(
      code: "art-too-large",
      message: Message(
        zh: "图片 \(art.name) 太大：\(what.chinese)", en: "\(art.name) is too large: \(what.english)"),
      hint: Message(zh: "缩到 \(most.chinese) 以内", en: "keep it within \(most.english)"))
  }
}
