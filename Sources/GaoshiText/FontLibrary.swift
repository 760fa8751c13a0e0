internal import CHarfBuzz
public import GaoshiCore

/// The faces of a run, each cut once to the characters that its role must show.
public final class FontLibrary: @unchecked Sendable {
  /// Opens and cuts the faces.
  ///
  /// - Parameters:
  ///   - catalog: which files stand for which role.
  ///   - folders: where the files are looked for, in order.
  ///   - characters: for each role used, every character that will be set in it.
  public init(
    _ catalog: FontCatalog, in folders: [String],
    characters: [FontCatalog.Role: Set<Unicode.Scalar>]
  ) throws(FontProblem) {
    fatalError("not written yet")
  }
}

/// A font that is missing, is another version, or cannot be read.
public struct FontProblem: Error, Hashable, Sendable {
  public let code: String
  public let message: Message
  public let hint: Message

  public init(code: String, message: Message, hint: Message) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
