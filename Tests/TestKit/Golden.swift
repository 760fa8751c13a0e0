public import Foundation
public import Testing

/// Checks that a text is, byte for byte, the one kept under a name in GoldenTests/Expected.
///
/// UPDATE_GOLDEN=1 writes what differs and still fails the test; it is refused in CI.
///
/// - Parameter name: the path below Expected, such as `text/kinsoku.display.txt`.
public func expectGolden(
  text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = Golden(name: name, sourceLocation: sourceLocation)
  let actual = Array(text.utf8)
  guard let expected = golden.expected else { return golden.missing(actual) }
  if expected == actual { return }
  golden.differs(
    actual,
    finding: Finding(
      name: name, summary: "the text differs", weight: abs(expected.count - actual.count) + 1,
      content: .text(before: String(decoding: expected, as: UTF8.self), after: text)))
}

/// Checks that a picture has, pixel for pixel, the colours of the one kept under a name in
/// GoldenTests/Expected.
///
/// Pictures are compared on the platform that they were made on only; elsewhere the check says so.
///
/// - Parameters:
///   - name: the path below Expected, such as `text/kinsoku.png`.
///   - allowance: what this case may differ by.
public func expectGolden(
  png actual: [UInt8], _ name: String, allowing allowance: Allowance? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  guard Project.isPicturePlatform else {
    print("not compared on this platform: \(name)")
    return
  }
  let golden = Golden(name: name, sourceLocation: sourceLocation)
  guard let expected = golden.expected else { return golden.missing(actual) }
  if expected == actual { return }
  let (before, after) = (try Picture(png: expected), try Picture(png: actual))
  let difference = Difference(between: before, and: after)
  if let difference, difference.pixels == 0 || allowance?.covers(difference) == true { return }
  golden.differs(
    actual,
    finding: Finding(
      name: name,
      summary: difference.map { "\($0.pixels) pixels differ, by up to \($0.channel)" }
        ?? "\(before.width)×\(before.height) was expected, \(after.width)×\(after.height) came",
      weight: difference?.pixels ?? Int.max,
      content: .picture(
        before: expected, after: actual,
        difference: Difference.picture(of: before, against: after)?.png)))
}

/// Where expectations lie, where mismatches go, and what the run may do about them.
public struct GoldenSetting: Sendable {
  public let expected: URL
  public let actual: URL
  public let isUpdating: Bool
  public let isCI: Bool
  let report: Report

  public init(expected: URL, actual: URL, isUpdating: Bool, isCI: Bool) {
    self.expected = expected
    self.actual = actual
    self.isUpdating = isUpdating
    self.isCI = isCI
    report = Report(folder: actual)
  }

  /// The project's own; tests of the check itself put another in its place.
  @TaskLocal public static var current = GoldenSetting(
    expected: Project.at("Tests/GoldenTests/Expected"),
    actual: Project.at("Tests/GoldenTests/Actual"),
    isUpdating: ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1",
    isCI: ProcessInfo.processInfo.environment["CI"] != nil)
}

/// One expectation and what becomes of a mismatch.
private struct Golden {
  let name: String
  let sourceLocation: SourceLocation
  let setting = GoldenSetting.current

  private var place: URL { setting.expected.appendingPathComponent(name) }
  var expected: [UInt8]? { (try? Data(contentsOf: place)).map(Array.init) }

  func missing(_ actual: [UInt8]) {
    let content = Finding.Content.new(bytes: actual, isPicture: name.hasSuffix(".png"))
    differs(
      actual,
      finding: Finding(
        name: name, summary: "nothing is expected yet", weight: Int.max, content: content))
  }

  func differs(_ actual: [UInt8], finding: Finding) {
    setting.report.add(finding)
    write(actual, to: setting.actual.appendingPathComponent(name))
    if setting.isUpdating && !setting.isCI { write(actual, to: place) }
    Issue.record("\(name): \(finding.summary); \(remark)", sourceLocation: sourceLocation)
  }

  private var remark: String {
    switch (setting.isUpdating, setting.isCI) {
    case (true, true): "UPDATE_GOLDEN is refused in CI"
    case (true, false): "written anew: look at it before you commit it"
    case (false, _): "see \(setting.actual.path)/report.html"
    }
  }

  private func write(_ bytes: [UInt8], to file: URL) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      Issue.record(error, "cannot write \(file.path)", sourceLocation: sourceLocation)
    }
  }
}
