import GaoshiCore

/// `rule: ink`: a straight line.
struct RulePattern: BlockPattern {
  static let keyword = "rule"
  private let ink: InkName?
  private let thickness: Measure
  private let isUpright: Bool

  init(_ fields: inout BlockFields) {
    ink = fields.ink(Self.keyword)
    thickness = fields.measure("thickness") ?? .units(0.2)
    isUpright = fields.flag("upright") ?? false
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    RuleBox(ink: composer.ink(ink), thickness: thickness, isUpright: isUpright)
  }
}

/// `spacer: 3u`: room; with `grow` it takes what is spare.
struct SpacerPattern: BlockPattern {
  static let keyword = "spacer"
  private let room: Measure

  init(_ fields: inout BlockFields) { room = fields.measure(Self.keyword) ?? .zero }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    RuleBox(ink: nil, thickness: room, isUpright: false)
  }
}
