// GoldenTests: files in Cases go in; what comes out is compared with the files in Expected.
import Foundation
import TestKit
import Testing

/// Every message that the tool prints about a wrong file, in both languages, as a person sees it.
@Suite struct DiagnosticsGoldenTests {
  @Test("these files are told what is wrong with them", arguments: Case.all(in: "diagnostics"))
  func messages(_ example: Case) throws {
    var printed = ""
    for language in ["zh", "en"] {
      let outcome = try Program.run(
        Project.program,
        ["check", example.file.lastPathComponent, "--lang", language, "--color", "never"],
        in: example.file.deletingLastPathComponent())
      printed += "\(outcome.errors)\(outcome.output)exit \(outcome.code)\n\n"
    }
    expectGolden(text: printed, "\(example.name).txt")
  }
}
