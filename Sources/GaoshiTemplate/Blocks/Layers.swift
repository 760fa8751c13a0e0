import GaoshiCore

/// `layers: [blocks]`: children over each other, the last on top; it sets the size.
struct LayersPattern: BlockPattern {
  static let keyword = "layers"
  private let children: [ChildPattern]

  init(_ fields: inout BlockFields) { children = fields.children(Self.keyword) }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let children = children.compose(composer, scope)
    return children.isEmpty ? nil : LayersBox(children: children)
  }
}
