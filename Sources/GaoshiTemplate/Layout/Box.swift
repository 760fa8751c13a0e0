import GaoshiCore

/// A piece of a document: its texts are final, its place and size are not.
protocol Box: Sendable {
  /// The width that the box would like to have.
  func naturalWidth(_ context: LayoutContext) -> Length

  /// The box at a width, filling a height if one is given.
  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment
}

/// A box inside another, and what it asks of it.
struct Child: Sendable {
  var box: any Box
  /// The share of spare height in a stack that goes to this child.
  var grow: Double = 0
  /// The width in a row.
  var width = Extent.auto
  /// A height of its own.
  var height: Measure?
  /// Across the direction of the parent; the parent's if nil.
  var anchor: Anchor?
}

extension Child {
  /// The child at a width, at its own height if it has one.
  func layout(width: Length, height: Length?, _ context: LayoutContext) -> Fragment {
    let own = self.height.map { context.length($0, of: context.page.height) }
    return box.layout(width: width, height: own ?? height, context)
  }

  func naturalWidth(_ context: LayoutContext) -> Length { box.naturalWidth(context) }
}
