import GaoshiCore

/// `panel: block`: a ground, an outline and room around one block.
struct PanelPattern: BlockPattern {
  static let keyword = "panel"
  private let child: ChildPattern?
  private let fill: InkName?
  private let stroke: InkName?
  private let strokeWidth: Measure
  private let radius: Measure
  private let padding: Padding
  private let horizontal: Anchor?
  private let vertical: Anchor
  private let clips: Bool

  init(_ fields: inout BlockFields) {
    child = fields.child(Self.keyword)
    fill = fields.ink("fill")
    stroke = fields.ink("stroke")
    strokeWidth = fields.measure("stroke-width") ?? .units(0.3)
    radius = fields.measure("radius") ?? .zero
    padding = fields.padding("padding") ?? .none
    horizontal = fields.choice("align")
    vertical = fields.choice("valign") ?? .start
    clips = fields.flag("clip") ?? false
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let inner = child?.compose(composer, scope).first
    // A panel around content that went away goes with it; one without a child is a shape.
    if child != nil && inner == nil { return nil }
    return PanelBox(
      child: inner, fill: composer.ink(fill), stroke: composer.ink(stroke),
      strokeWidth: strokeWidth, radius: radius, padding: padding, horizontal: horizontal,
      vertical: vertical, clips: clips)
  }
}
