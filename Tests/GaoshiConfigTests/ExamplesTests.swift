import Foundation
import GaoshiConfig
import GaoshiCore
import Testing

@Suite struct ExamplesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples")

  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test("an example file is read without a word", arguments: files)
  func clean(_ file: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
    if file.hasSuffix("campaign.yaml") {
      #expect(readCampaign(text).printed() == "")
    } else {
      #expect(readUnit(text).printed() == "")
    }
  }

  @Test("there are examples to read")
  func found() { #expect(Self.files.count >= 12) }
}
