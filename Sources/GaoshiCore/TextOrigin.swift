/// Where a text comes from: for messages that name the unit, the field and the place.
public struct TextOrigin: Hashable, Sendable {
  /// The unit's name; empty for text of a template.
  public var unit: String
  /// The field's path, such as `channels[2].phone`.
  public var field: String
  public var span: Span?

  public init(unit: String = "", field: String = "", span: Span? = nil) {
    self.unit = unit
    self.field = field
    self.span = span
  }
}
