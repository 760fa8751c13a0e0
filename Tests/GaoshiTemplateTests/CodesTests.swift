import Foundation
import TestKit
import Testing

/// docs/diagnostics.md and the codes that this module reports.
@Suite struct CodesTests {
  /// Codes that are explained in the chapter of the module that reports them too.
  private static let shared: Set<String> = ["unknown-key", "missing-key"]

  @Test("every code is documented, in alphabetical order, and no other")
  func codes() throws {
    let folder = Project.at("Sources/GaoshiTemplate")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var codes: Set<String> = []
    for name in names ?? [] where name.hasSuffix(".swift") {
      let source = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let calls = source.matches(of: /(?:sink\.(?:error|warning|note)\(|\.error,)\s*"([a-z-]+)"/)
      codes.formUnion(calls.map { String($0.1) })
    }
    let page = try String(contentsOf: Project.at("docs/diagnostics.md"), encoding: .utf8)
    let chapter = page.components(separatedBy: "\n## ").first {
      $0.hasPrefix("Templates and layout")
    }
    let sections = (chapter ?? "").matches(of: /(?m)^### ([a-z-]+)$/).map { String($0.1) }
    #expect(sections == codes.subtracting(Self.shared).sorted())
    for code in codes.intersection(Self.shared) { #expect(page.contains("\n### \(code)\n")) }
  }
}
