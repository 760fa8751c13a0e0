import Foundation

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
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("gaoshi-\(UUID().uuidString).pdf")
    let errors = folder.appendingPathComponent("gaoshi-\(UUID().uuidString).txt")
    defer { [file, errors].forEach { try? FileManager.default.removeItem(at: $0) } }
    try Data(bytes).write(to: file)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: [UInt8](output),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
