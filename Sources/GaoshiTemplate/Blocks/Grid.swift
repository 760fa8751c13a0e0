import GaoshiCore

/// `grid: [blocks]`: children in columns of equal width.
struct GridPattern: BlockPattern {
  static let keyword = "grid"
  private let children: [ChildPattern]
  private let columns: Int
  private let gap: Measure
  private let rowGap: Measure
  private let runsDown: Bool

  init(_ fields: inout BlockFields) {
    children = fields.children(Self.keyword)
    columns = max(1, fields.count("columns") ?? 2)
    gap = fields.measure("gap") ?? .zero
    rowGap = fields.measure("row-gap") ?? gap
    runsDown = fields.flag("down") ?? false
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let children = children.compose(composer, scope)
    guard !children.isEmpty else { return nil }
    return GridBox(
      children: children, columns: columns, gap: gap, rowGap: rowGap, runsDown: runsDown)
  }
}
