import GaoshiCore
import GaoshiExchange
import Testing

@Suite struct BadRowTests {
  /// The errors of one row under some headings.
  private func errors(_ headings: String, _ row: String) throws -> [String] {
    try Office("单位名称,上级,\(headings)\n甲,应急管理部,\(row)\n").errors()
  }

  @Test(
    "what a spreadsheet did to a number is told at its cell, and nothing is guessed",
    arguments: [
      ("电话", "9915815739", "2:3 leading-zero-lost"), ("电话", "991-5815739", "2:3 leading-zero-lost"),
      ("电话", "1062345678", "2:3 leading-zero-lost"), ("电话", "1.23E+11", "2:3 digits-lost"),
      ("电话", "0991-58157", "2:3 phone-invalid"), ("电话", "１２３５０", "2:3 non-ascii-digit"),
      ("区号", "991", "2:3 wrong-form"), ("行政区划", "新疆", "2:3 wrong-form"),
      ("电话,电子邮箱", "12350,a＠b.cn", "2:4 email-invalid"),
      ("电话,地址,邮编", "12350,路1号,83000", "2:5 wrong-form"),
      ("电话,点位,数量", "12350,大门,两块", "2:5 not-a-number"),
      ("电话,点位,观看距离", "12350,大门,5", "2:5 length-unit-missing"),
      ("电话,点位,物料", "12350,大门,公告", "2:5 material-unknown"),
      ("电话,物料", "12350,公告牌", "2:4 missing-key"),
      ("电话,层级", "12350,厅局", "2:4 unknown-word"),
    ])
  func cells(headings: String, row: String, error: String) throws {
    let told = try errors(headings, row)
    #expect(told.contains(error), "\(told)")
  }

  @Test(
    "numbers that are whole are no lost zeros", arguments: ["4008123456", "13912345678", "12350"])
  func wholeNumbers(number: String) throws { #expect(try errors("电话", number) == []) }

  @Test("all rows are looked at, and told in the order of the sheet")
  func all() throws {
    let office = Office(
      """
      单位名称,上级,电话
      甲,应急部,12350
      乙,应急管理部,9915815739
      丙,应急管理部,12350
      ,,12350
      丁,应急管理部,0991-1

      """)
    #expect(
      try office.errors() == [
        "2:2 parent-unknown", "3:3 leading-zero-lost", "5:1 unit-name-missing", "6:3 phone-invalid",
      ])
    let imported = try office.imported()
    #expect(imported.files.map(\.unit) == ["丙"])
    #expect(imported.rowCount == 5)
    #expect(imported.rejected.map { $0.rows.map { $0[0] } } == [["甲", "乙", "", "丁"]])
    #expect(imported.rejected.first?.headings.prefix(3) == ["单位名称", "上级", "电话"])
  }

  @Test("an error names row, column, heading and remedy in both languages")
  func words() throws {
    let told = try Office("单位名称,上级,举报电话\n甲,应急管理部,9915815739\n").imported().diagnostics.last
    #expect(told?.message.chinese == "第 2 行 C 列“举报电话”：“9915815739”前面的 0 被表格软件去掉了")
    #expect(
      told?.message.english
        == "row 2, column C “举报电话”: “9915815739” has lost its leading 0 to the spreadsheet")
    #expect(told?.hint?.chinese == "核对后写 0991-5815739（带连字符就不会再丢）")
  }

  @Test("a good row of a bad unit is left out with it")
  func together() throws {
    let rejected = try Office("单位名称,上级,电话,点位,数量\n甲,应急管理部,12350,大门,1\n甲,,,宿舍,x\n")
      .imported().rejected
    #expect(rejected.first?.rows.count == 2)
    #expect(rejected.first?.rows[0].last?.hasPrefix("同一单位的另一行有错") == true)
  }

  @Test(
    "tables without usable headings are refused",
    arguments: [
      ("名单\n甲\n", "table-headings-missing"), ("单位名称,企业名称\n甲,乙\n", "column-twice"),
      ("电话,地址\n1,2\n", "table-headings-missing"),
    ])
  func headings(table: String, code: String) throws {
    let imported = try Office(table).imported()
    #expect(imported.isUnusable)
    #expect(imported.diagnostics.map(\.code).contains(code))
  }
}
