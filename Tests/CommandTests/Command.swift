import Foundation
import TestKit

/// The built program, run as a process.
enum Command {
  /// How a run ended.
  struct Run: Equatable {
    var out: String
    var err: String
    var code: Int32

    init(out: String, err: String, code: Int32) {
      self.out = out
      self.err = err
      self.code = code
    }

    init(_ outcome: Program.Outcome) {
      self.init(out: outcome.output, err: outcome.errors, code: outcome.code)
    }
  }

  static let path = Project.program.path

  /// Runs the program in a folder with a small, fixed environment.
  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Run {
    Run(
      try Program.run(
        Project.program, arguments, environment: environment, in: URL(fileURLWithPath: folder),
        input: input.map { .bytes(Array($0.utf8)) } ?? .nothing))
  }

  /// Starts the program in a folder.
  static func start(_ arguments: [String], in folder: String) throws -> RunningProgram {
    try Program.start(Project.program, arguments, in: URL(fileURLWithPath: folder))
  }
}
