public import GaoshiCore

/// One value of a YAML file with its place: a text, a list, or keys with values in written order.
///
/// A plain text is never turned into a number, a date or a flag; it stays what the author typed.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public enum Content: Hashable, Sendable {
    /// A text. `quoted` is true for quoted and block texts.
    case scalar(String, quoted: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  /// The whole value, as far as its first line goes.
  public let span: Span

  public init(_ content: Content, at span: Span) {
    self.content = content
    self.span = span
  }

  /// Whether nothing is written, or a plain `~` or `null`, which YAML reads as nothing.
  public var isEmpty: Bool {
    guard case .scalar(let text, quoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text and its place, if this is a text.
  public var text: Sourced<String>? {
    guard case .scalar(let text, _) = content, !isEmpty else { return nil }
    return Sourced(text, at: span)
  }

  /// The elements, if this is a list.
  public var elements: [YAMLNode]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The entries in written order, if this is a mapping.
  public var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The entry with this key, if this is a mapping that has it.
  public func entry(_ key: String) -> YAMLEntry? { entries?.first { $0.key.value == key } }

  /// The value under this key, if this is a mapping that has it.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }
}

/// A key, its place and its value.
public struct YAMLEntry: Hashable, Sendable {
  public let key: Sourced<String>
  public let value: YAMLNode

  public init(key: Sourced<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
