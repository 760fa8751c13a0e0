import GaoshiCore
import GaoshiModel

/// `flow: block`: one arrow for each entry of a list, the block on each.
struct FlowPattern: BlockPattern {
  static let keyword = "flow"
  private let step: ChildPattern?
  private let fill: InkName?
  private let lastFill: InkName?
  private let gap: Measure
  private let tip: Double
  private let padding: Measure

  init(_ fields: inout BlockFields) {
    step = fields.child(Self.keyword)
    fill = fields.ink("fill")
    lastFill = fields.ink("last-fill")
    gap = fields.measure("gap") ?? .units(0.6)
    tip = fields.number("tip") ?? 0.3
    padding = fields.measure("padding") ?? .units(1)
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let steps = step?.compose(composer, scope) ?? []
    guard !steps.isEmpty, let fill = composer.ink(fill) else { return nil }
    var fills = [Ink](repeating: fill, count: steps.count)
    if let last = composer.ink(lastFill) { fills[fills.count - 1] = last }
    return FlowBox(steps: steps, fills: fills, gap: gap, tip: tip, padding: padding)
  }
}
