// GaoshiCode: text goes in, a square of dark and light modules comes out; a picture goes in, the
// text of its codes comes out.
public import GaoshiCore

/// A text that no QR code can carry, or a library that fails.
public struct CodeProblem: Error, Hashable, Sendable {
  /// A stable name, listed in docs/diagnostics.md.
  public let code: String
  public let message: Message
  public let hint: Message

  public init(code: String, message: Message, hint: Message) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}
