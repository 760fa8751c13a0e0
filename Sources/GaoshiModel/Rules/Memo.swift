internal import GaoshiCore
internal import Synchronization

/// What a rule that looks at nothing but a text found in the texts that it has seen: the units of a
/// campaign have most of their texts in common.
///
/// Emptied when full, so that a long run of many units does not grow without end. Threads share it.
final class Memo<Value: Sendable>: Sendable {
  private let known = Mutex<[ExactText: Value]>([:])
  private let rule: @Sendable (String) -> Value

  /// The most texts that are kept.
  private static var most: Int { 4096 }

  init(_ rule: @escaping @Sendable (String) -> Value) { self.rule = rule }

  /// What the rule finds in a text.
  func callAsFunction(_ text: String) -> Value {
    let key = ExactText(text)
    if let known = known.withLock({ $0[key] }) { return known }
    let found = rule(text)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[key] = found
    }
    return found
  }
}
