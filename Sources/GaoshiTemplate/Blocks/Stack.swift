import GaoshiCore

/// `stack: [blocks]`: children under each other.
struct StackPattern: BlockPattern {
  static let keyword = "stack"
  private let children: [ChildPattern]
  private let gap: Measure
  private let anchor: Anchor?
  private let spare: StackBox.Spare

  init(_ fields: inout BlockFields) {
    children = fields.children(Self.keyword)
    gap = fields.measure("gap") ?? .zero
    anchor = fields.choice("align")
    spare = fields.choice("spare") ?? .start
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let children = children.compose(composer, scope)
    guard !children.isEmpty else { return nil }
    return StackBox(children: children, gap: gap, anchor: anchor, spare: spare)
  }
}
