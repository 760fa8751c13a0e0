import Foundation
import GaoshiCore
import TestKit
import Testing

@testable import GaoshiModel

@Suite struct ExamplesTests {
  /// Resolves one unit of Examples/ from the disk.
  private func resolve(_ file: String) throws -> (notice: Notice?, codes: [String]) {
    let surroundings = Surroundings(
      readFile: { path throws(FileProblem) in
        guard let data = try? Data(contentsOf: Project.at("Examples").appendingPathComponent(path))
        else { throw FileProblem(path: path, message: Message(zh: "没有", en: "not there")) }
        return Array(data)
      }, fontFolders: [], templateFolders: [])
    var sink = DiagnosticSink()
    let notice = try Notice.resolve(file: file, surroundings: surroundings, into: &sink)
    return (notice, sink.diagnostics.map(\.code))
  }

  @Test(
    "the examples print what their documents say",
    arguments: [
      (
        "000-water/units/shuiliting.yaml",
        [
          "12350", "0991-5815739", "0991-5093123", "0991-5892029", "0991-5815159",
          "sltanquan@163.com", "乌鲁木齐市黑龙江路146号自治区水利厅安全生产领导小组办公室（监督处）",
          "应急管理部安全生产举报",
        ], ["postcode-missing", "number-in-two-roles"]
      ),
      (
        "002-township/units/henghe.yaml", ["12350", "023-58659106", "应急管理部安全生产举报"],
        ["area-code-completed"]
      ),
      (
        "003-district/units/qinnan.yaml",
        ["12350", "0777-2693099", "qnqaj@126.com", "应急管理部安全生产举报"], []
      ),
      (
        "004-care-homes/units/minzhengju.yaml", ["12350", "平罗县民政局", "应急管理部安全生产举报"], []
      ),
    ])
  func examples(file: String, values: [String], codes: [String]) throws {
    let outcome = try resolve(file)
    #expect(outcome.notice?.channels.map(\.value.text) == values)
    #expect(outcome.codes == codes)
    #expect(
      outcome.notice?.codes.map(\.symbol.payload) == ["https://dctjfx.mem.gov.cn/aqscjb"])
  }

  @Test("the internal contact of the water department is in no value")
  func waterDepartment() throws {
    let value = try #require(try resolve("000-water/units/shuiliting.yaml").notice).value
    #expect(!value.texts.contains { $0.contains("高旭欣") })
    // The number itself is printed once, as the fax that it also is.
    #expect(value["channels"].texts.filter { $0.contains("5815159") } == ["0991-5815159"])
  }
}
