import Foundation
import TestKit

/// A workspace of one small unit, and the program run in it.
struct Desk {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(
      """
      campaign: 测试
      hosts: [mem.gov.cn]
      formats: [pdf]

      """, "campaign.yaml")
    try write(Desk.unit, "units/water.yaml")
  }

  var path: String { folder.url.resolvingSymlinksInPath().path }

  func write(_ text: String, _ name: String) throws { try folder.write(text, to: name) }

  /// Runs the program in the workspace.
  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Command.Run {
    try Command.run(arguments, in: path, environment: environment, input: input)
  }

  /// The names in a folder, hidden ones too.
  func list(_ name: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()) ?? []
  }

  /// A file's bytes.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

  static let unit = """
    unit: 云岭县水利局
    level: county
    edition: {date: "2024-06-01", version: "1"}
    campaign: ../campaign.yaml
    channels:
      - hotline: "12350"
      - mini-program:
          name: 应急管理部安全生产举报
          link: https://dctjfx.mem.gov.cn/aqscjb
          path: 微信搜索“应急管理部安全生产举报”小程序

    """

  /// The same unit with a person's contact on its public board, which is worth a warning.
  static let unitWithWarning = unit.replacingOccurrences(
    of: "  - mini-program:", with: "  - phone: 0871-65310000\n    person: 张三\n  - mini-program:")

  /// The same unit with a key that does not exist.
  static let brokenUnit = unit.replacingOccurrences(of: "level:", with: "levle:")
}
