import GaoshiConfig
import GaoshiCore

/// The name of a text role; reading the template has checked that it is there.
struct RoleName: Hashable, Sendable {
  var name: String
}

/// A text role as a template writes it; the theme gives its ink.
struct RolePattern: Hashable, Sendable {
  var face: FontCatalog.Role
  var size: Measure
  var leading: Double
  var ink: InkName?
  var tracking: Double
  var tabular: Bool
  var reach: Double

  init(_ fields: inout BlockFields) {
    face = FontCatalog.Role(fields.word("face") ?? "sans")
    size = fields.measure("size") ?? .units(2)
    leading = fields.number("leading") ?? 1.4
    ink = fields.ink("ink")
    tracking = fields.number("tracking") ?? 0
    tabular = fields.flag("tabular") ?? false
    reach = fields.number("reach") ?? 0
  }
}

extension TextRole {
  /// The role's size relative to another's at the top of their ranges, for stretches of one line.
  func relativeSize(to other: TextRole) -> Double {
    let own = size.top
    let reference = other.size.top
    return reference > 0 ? own / reference : 1
  }
}

extension Measure {
  /// The upper limit's number, to compare measures of the same unit.
  var top: Double {
    switch self {
    case .millimetres(let value), .units(let value), .percent(let value): value
    case .range(_, let high): high.top
    }
  }
}

extension Composer {
  /// A role in the theme's ink, or in another one.
  func role(_ name: RoleName, ink other: InkName?) -> TextRole {
    let pattern = template.roles[name.name]
    let size = (pattern?.size ?? .units(2)).scaled(by: readerScale)
    return TextRole(
      face: pattern?.face ?? FontCatalog.Role("sans"), size: size,
      leading: pattern?.leading ?? 1.4, ink: ink(other) ?? ink(pattern?.ink) ?? .black,
      tracking: pattern?.tracking ?? 0, features: pattern?.tabular == true ? ["tnum": 1] : [:],
      reach: pattern?.reach ?? 0)
  }
}

extension Measure {
  /// The measure with its lower limit raised, for readers who need larger type.
  func scaled(by factor: Double) -> Measure {
    guard case .range(let low, let high) = self, factor > 1 else { return self }
    return .range(low.times(factor), high)
  }

  /// The measure, both limits, times a factor.
  func times(_ factor: Double) -> Measure {
    switch self {
    case .millimetres(let value): .millimetres(value * factor)
    case .units(let value): .units(value * factor)
    case .percent(let value): .percent(value * factor)
    case .range(let low, let high): .range(low.times(factor), high.times(factor))
    }
  }
}
