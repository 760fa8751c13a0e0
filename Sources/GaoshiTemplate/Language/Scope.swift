import GaoshiCore
import GaoshiModel

/// The names that a block may use: the notice's, the page's, and those of the repeats and parts
/// around it.
///
/// Names are strict: an unknown one is an error at its place.
struct Scope: Sendable {
  private var values: [String: Value]

  init(_ values: [String: Value]) { self.values = values }

  /// The scope with one more name; an inner name hides an outer one.
  func with(_ name: String, _ value: Value) -> Scope {
    var inner = self
    inner.values[name] = value
    return inner
  }

  /// The value of a dotted path, or the first name of it that is unknown and those it might be.
  func value(at path: [String]) -> Lookup {
    var value = Value.record(values)
    for name in path {
      switch value {
      case .record(let record):
        guard let next = record[name] else { return .unknown(name, known: record.keys.sorted()) }
        value = next
      case .nothing: return .found(.nothing)
      default: return .unknown(name, known: [])
      }
    }
    return .found(value)
  }

  enum Lookup {
    case found(Value)
    case unknown(String, known: [String])
  }
}
