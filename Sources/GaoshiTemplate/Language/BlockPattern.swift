import GaoshiCore
import GaoshiModel

/// A kind of block as a template writes it: it is read once and composed for every notice.
///
/// A new kind is one file with its pattern, one with its box, and a line in ``BlockPatterns/all``.
protocol BlockPattern: Sendable {
  /// The key that names the kind and holds its main content.
  static var keyword: String { get }

  /// Reads the block's content and options; what is wrong is reported.
  init(_ fields: inout BlockFields)

  /// The block for one notice; nil if all its data is empty, so that it goes away.
  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)?
}

/// The kinds of block there are.
enum BlockPatterns {
  static let all: [any BlockPattern.Type] = [
    StackPattern.self, RowPattern.self, GridPattern.self, LayersPattern.self, PanelPattern.self,
    TextPattern.self, TablePattern.self, FlowPattern.self, CodePattern.self, ArtPattern.self,
    RulePattern.self, SpacerPattern.self, EyeletsPattern.self, PartPattern.self,
  ]
}

/// A block inside another: when it is there, how often, and what it asks of its parent.
struct ChildPattern: Sendable {
  var block: any BlockPattern
  var condition: Sourced<Condition>?
  /// Whether the block is there only if the one before it is not.
  var isElse: Bool
  /// The list that the block is repeated for, and the name that each entry has inside.
  var each: (list: Sourced<[String]>, name: String)?
  var grow: Double
  var width: Extent
  var height: Measure?
  var anchor: Anchor?

  /// The children that this pattern gives for a notice: none, one, or one per entry.
  func compose(_ composer: Composer, _ scope: Scope) -> [Child] {
    if let condition, !composer.holds(condition, scope) { return [] }
    return composer.scopes(for: each, scope).compactMap { child(composer, $0) }
  }

  private func child(_ composer: Composer, _ scope: Scope) -> Child? {
    block.compose(composer, scope).map {
      Child(box: $0, grow: grow, width: width, height: height, anchor: anchor)
    }
  }
}

extension ChildPattern {
  /// A block with what its fields ask of the parent.
  init(_ block: any BlockPattern, _ fields: inout BlockFields) {
    self.block = block
    condition = fields.condition()
    isElse = fields.flag("else") ?? false
    each = fields.each()
    grow = fields.number("grow") ?? 0
    width = fields.extent("width") ?? .auto
    height = fields.measure("height")
    anchor = fields.choice("anchor")
  }
}

extension [ChildPattern] {
  /// The children that the patterns give, in order.
  func compose(_ composer: Composer, _ scope: Scope) -> [Child] {
    var children: [Child] = []
    var wasThere = false
    for pattern in self where !(pattern.isElse && wasThere) {
      let made = pattern.compose(composer, scope)
      children += made
      wasThere = !made.isEmpty
    }
    return children
  }
}
