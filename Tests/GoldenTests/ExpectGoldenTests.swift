import Foundation
import TestKit
import Testing

/// The golden check itself: it must fail when it should.
@Suite struct ExpectGoldenTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func setting(isUpdating: Bool = false, isCI: Bool = false) -> GoldenSetting {
    GoldenSetting(
      expected: folder.url.appendingPathComponent("Expected"),
      actual: folder.url.appendingPathComponent("Actual"), isUpdating: isUpdating, isCI: isCI)
  }

  private func kept(_ path: String) -> String? {
    try? String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }

  private static func picture(_ grey: UInt8) -> Picture {
    Picture(width: 2, height: 1, pixels: [0, 0, 0, 255, grey, grey, grey, 255])
  }

  @Test("an equal text passes and leaves no report")
  func equalText() throws {
    try folder.write("same\n", to: "Expected/a.txt")
    GoldenSetting.$current.withValue(setting()) { expectGolden(text: "same\n", "a.txt") }
    #expect(kept("Actual/report.html") == nil)
  }

  @Test("a text that differs fails and is reported with both sides")
  func unequalText() throws {
    try folder.write("one\ntwo\n", to: "Expected/a.txt")
    withKnownIssue {
      GoldenSetting.$current.withValue(setting()) { expectGolden(text: "one\n2\n", "a.txt") }
    }
    #expect(kept("Actual/a.txt") == "one\n2\n")
    #expect(kept("Actual/report.html")?.contains("<del>two</del>\n<ins>2</ins>") == true)
    #expect(kept("Expected/a.txt") == "one\ntwo\n")
  }

  @Test("a missing expectation fails and is not recorded")
  func missing() {
    withKnownIssue {
      GoldenSetting.$current.withValue(setting()) { expectGolden(text: "new\n", "a.txt") }
    }
    #expect(kept("Expected/a.txt") == nil)
  }

  @Test("updating writes the expectation and still fails")
  func updating() {
    withKnownIssue {
      GoldenSetting.$current.withValue(setting(isUpdating: true)) {
        expectGolden(text: "new\n", "a.txt")
      }
    }
    #expect(kept("Expected/a.txt") == "new\n")
  }

  @Test("updating is refused in CI")
  func updatingInCI() {
    withKnownIssue {
      GoldenSetting.$current.withValue(setting(isUpdating: true, isCI: true)) {
        expectGolden(text: "new\n", "a.txt")
      }
    }
    #expect(kept("Expected/a.txt") == nil)
  }

  @Test("a picture may differ only as far as the case allows")
  func allowance() throws {
    guard Project.isPicturePlatform else { return }
    try folder.write("", to: "Expected/a.png")
    try Data(Self.picture(100).png).write(to: folder.url.appendingPathComponent("Expected/a.png"))
    let actual = Self.picture(104).png
    withKnownIssue {
      try GoldenSetting.$current.withValue(setting()) { try expectGolden(png: actual, "a.png") }
    }
    try GoldenSetting.$current.withValue(setting()) {
      let allowance = Allowance(channel: 4, pixels: 1, because: "this is what is tested")
      try expectGolden(png: actual, "a.png", allowing: allowance)
    }
  }
}
