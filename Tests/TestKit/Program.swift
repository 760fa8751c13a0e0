public import Foundation

/// Runs programs and keeps all that they say.
public enum Program {
  /// What a program left behind.
  public struct Outcome: Hashable, Sendable {
    public let code: Int32
    public let output: String
    public let errors: String
  }

  /// Runs a program to its end with no standard input.
  ///
  /// - Parameters:
  ///   - environment: added to a small fixed environment; nothing of the caller's own comes through.
  ///   - folder: the program's current folder; the project's if none is given.
  public static func run(
    _ program: URL, _ arguments: [String], environment: [String: String] = [:],
    in folder: URL = Project.folder
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let plain = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"]
    process.environment = plain.merging(environment) { $1 }

    // Files, not pipes: a program that says much can never wait for a reader.
    let folder = try TemporaryFolder()
    let output = try folder.write("", to: "output")
    let errors = try folder.write("", to: "errors")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
