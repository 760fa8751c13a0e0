public import GaoshiCore

/// A section that is a list: it stands in the place of the parent's or adds to it.
public enum WrittenList<Element> {
  /// `matters: [ … ]`: what the parent says is dropped.
  case replace([Element])
  /// `matters: {add: [ … ]}`: what the parent says stays and stands first.
  case add([Element])

  /// The elements written in this file.
  public var elements: [Element] {
    switch self {
    case .replace(let elements), .add(let elements): elements
    }
  }
}

extension WrittenList: Sendable where Element: Sendable {}
extension WrittenList: Equatable where Element: Equatable {}
extension WrittenList: Hashable where Element: Hashable {}

/// A key that the author chose and its text, such as a language and the name in it.
public struct WrittenEntry: Hashable, Sendable {
  public let key: Sourced<String>
  public let value: Sourced<String>

  public init(key: Sourced<String>, value: Sourced<String>) {
    self.key = key
    self.value = value
  }
}
