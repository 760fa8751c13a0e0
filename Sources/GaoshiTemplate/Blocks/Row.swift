import GaoshiCore

/// `row: [blocks]`: children beside each other.
struct RowPattern: BlockPattern {
  static let keyword = "row"
  private let children: [ChildPattern]
  private let gap: Measure
  private let anchor: RowBox.CrossAnchor
  private let spare: StackBox.Spare

  init(_ fields: inout BlockFields) {
    children = fields.children(Self.keyword)
    gap = fields.measure("gap") ?? .zero
    anchor = fields.choice("align") ?? .top
    spare = fields.choice("spare") ?? .start
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let children = children.compose(composer, scope)
    guard !children.isEmpty else { return nil }
    return RowBox(children: children, gap: gap, anchor: anchor, spare: spare)
  }
}
