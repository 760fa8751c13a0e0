public import GaoshiCore

/// A notice in a template's blocks: everything is known but places and sizes.
public struct Document: Sendable {
  /// The material, such as `board`.
  public let template: String
  public let title: String
  public let unit: String
  /// BCP 47.
  public let language: String
  let request: PageRequest
  let ground: Ink?
  let body: Child
  /// Every character that the document sets, by the face role that shows it: what the fonts of
  /// the run are cut to.
  public let characters: [FontCatalog.Role: Set<Unicode.Scalar>]
  /// Every text that the document sets.
  public let texts: [String]
  /// Where the author's texts among them were written.
  public let origins: Set<TextOrigin>
}
