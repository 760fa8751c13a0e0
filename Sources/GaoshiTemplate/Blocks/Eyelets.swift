import GaoshiCore

/// `eyelets: ink`: marks where a hung sheet is punched, along its edges.
struct EyeletsPattern: BlockPattern {
  static let keyword = "eyelets"
  private let ink: InkName?
  private let edge: Measure
  private let spacing: Measure
  private let diameter: Measure

  init(_ fields: inout BlockFields) {
    ink = fields.ink(Self.keyword)
    edge = fields.measure("edge") ?? .millimetres(30)
    spacing = fields.measure("spacing") ?? .millimetres(500)
    diameter = fields.measure("diameter") ?? .millimetres(12)
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    composer.ink(ink).map {
      EyeletsBox(ink: $0, edge: edge, spacing: spacing, diameter: diameter)
    }
  }
}
