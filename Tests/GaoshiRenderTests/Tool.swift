import Foundation
import TestKit

/// A program of the system that looks at what was made.
enum Tool {
  struct Result {
    let status: Int32
    let output: [UInt8]
    let errors: String
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program on a file with these bytes; `FILE` in the arguments stands for its path.
  static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Result {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("page.pdf")
    try Data(bytes).write(to: file)
    let outcome = try Program.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [name] + arguments.map { $0 == "FILE" ? file.path : $0 })
    return Result(status: outcome.code, output: outcome.bytes, errors: outcome.errors)
  }
}
