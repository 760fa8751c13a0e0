import GaoshiConfig
import GaoshiCore
import GaoshiExchange
import GaoshiModel

/// Tables and the files around them, all in memory.
struct Office {
  var files: [String: [UInt8]]
  var request = ImportRequest(tables: ["t.csv"], folder: "units")
  var materials: [String]? = ["banner", "board", "poster"]
  var campaign: String? = "campaign.yaml"

  /// An office with one table.
  init(_ table: String) {
    files = [
      "t.csv": Array(table.utf8),
      "authorities/national.yaml": Array(Self.authority.utf8),
      "campaign.yaml": Array("campaign: 测试\nhosts: [mem.gov.cn]\n".utf8),
    ]
  }

  private static let authority = """
    unit: 应急管理部
    level: national
    channels:
      - {id: mem, hotline: "12350"}
      - {id: mail, email: aqjb@mem.gov.cn}
      - mini-program:
          name: 应急管理部安全生产举报
          link: https://dctjfx.mem.gov.cn/aqscjb

    """

  func read(_ path: String) throws(FileProblem) -> [UInt8] {
    guard let bytes = files[path] else {
      throw FileProblem(path: path, message: Message(zh: "没有", en: "none"))
    }
    return bytes
  }

  func imported() throws -> Imported {
    let office = self
    var surroundings = ImportSurroundings(
      readFile: { path throws(FileProblem) in try office.read(path) }, safeName: { $0 },
      nameKey: { $0.lowercased() }, isTaken: { office.files[$0] != nil })
    surroundings.materials = materials
    surroundings.campaign = campaign
    surroundings.authorities = ["authorities/national.yaml"]
    return try importUnits(request, from: surroundings)
  }

  /// The files' texts without the lines that say where they come from.
  func texts() throws -> [String] {
    try imported().files.map { file in
      String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    }
  }

  /// What is wrong, as `row:column code`; what is only told is left out.
  func errors() throws -> [String] {
    try imported().diagnostics.filter { $0.severity == .error }.map {
      "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.code)"
    }
  }
}
