/// A value and the place it was written at.
public struct Sourced<Value> {
  public var value: Value
  public var span: Span

  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with another value.
  public func map<Other>(_ change: (Value) throws -> Other) rethrows -> Sourced<Other> {
    Sourced<Other>(try change(value), at: span)
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
