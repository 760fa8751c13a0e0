import GaoshiCore
import GaoshiModel
import GaoshiPage

/// `art: name`: a picture from the template's art folders.
struct ArtPattern: BlockPattern {
  static let keyword = "art"
  private let name: Wording
  private let ink: InkName?
  private let width: Measure?
  private let height: Measure?
  private let covers: Bool
  private let horizontal: Anchor

  init(_ fields: inout BlockFields) {
    name = fields.wording(Self.keyword)
    ink = fields.ink("ink")
    width = fields.measure("art-width")
    height = fields.measure("art-height")
    covers = fields.flag("cover") ?? false
    horizontal = fields.choice("align") ?? .start
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    guard let name = composer.pieces(name, scope)?.map(\.text).joined() else { return nil }
    guard let drawing = composer.art.drawing(named: name) else {
      composer.sink.error(
        "unknown-art",
        Message(zh: "找不到图案“\(name)”", en: "there is no art named “\(name)”"),
        at: self.name.span,
        hint: Message(
          zh: "图案放在 Templates/art/，名称不带 .svg",
          en: "art lies in Templates/art/; its name has no .svg"))
      return nil
    }
    let art = Art(
      name: drawing.path, format: .svg, bytes: drawing.bytes,
      stylesheet: composer.theme.stylesheet(tint: composer.ink(ink)))
    return ArtBox(
      art: art, aspect: drawing.aspect, width: width, height: height, covers: covers,
      horizontal: horizontal)
  }
}
