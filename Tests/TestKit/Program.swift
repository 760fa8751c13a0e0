public import Foundation

/// Runs programs and keeps all that they say.
public enum Program {
  /// What a program left behind.
  public struct Outcome: Hashable, Sendable {
    /// The exit code; the signal's number with a minus if a signal ended it.
    public let code: Int32
    public let bytes: [UInt8]
    public let errors: String

    /// The standard output as text.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// What a program finds on its standard input.
  public enum Input: Hashable, Sendable {
    case nothing
    case bytes([UInt8])
    /// Nothing comes and nothing ends as long as the program runs.
    case open
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - environment: added to a small fixed environment; nothing of the caller's own comes through.
  ///   - folder: the program's current folder; the project's if none is given.
  public static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL = Project.folder, input: Input = .nothing
  ) throws -> Outcome {
    try start(program, arguments, environment: environment, in: folder, input: input).wait()
  }

  /// Starts a program, to be waited for later.
  public static func start(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL = Project.folder, input: Input = .nothing
  ) throws -> RunningProgram {
    let plain = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"]
    let variables = plain.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    return try RunningProgram(
      [program.path] + arguments, variables: variables, folder: folder.path, input: input)
  }
}
