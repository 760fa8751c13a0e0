import GaoshiCore
import GaoshiExchange
import Testing

@Suite struct ImportTests {
  @Test("a row becomes a file with every value in its place, quoted where YAML would misread it")
  func whole() throws {
    let office = Office(
      """
      单位名称,简称,层级,行业,行政区划,区号,上级,举报电话（必填）,传真,邮箱,通信地址,邮政编码,微信公众号,网址,点位,物料,数量,观看距离（米）,规格
      云岭县水利局,no,县级,水利,530126,0871,应急管理部,0871-60000000,无,a@example.gov.cn,滨河路1号,650000,水利: 公众号,https://www.mem.gov.cn/,大门,公告牌、海报,2块,5,600*900毫米

      """)
    #expect(
      try office.texts() == [
        """

        unit: 云岭县水利局
        short: "no"
        level: county
        sector: 水利
        region: "530126"
        area-code: "0871"
        parent: "../authorities/national.yaml"
        campaign: "../campaign.yaml"

        channels:
          - phone: "0871-60000000"
          - email: a@example.gov.cn
          - post:
              address: 滨河路1号
              postcode: "650000"
          - wechat: "水利: 公众号"
          - web: https://www.mem.gov.cn/

        sites:
          - place: 大门
            materials: [board, poster]
            count: 2
            distance: "5m"
            size: "600x900"

        """
      ])
  }

  @Test("the file says which rows of which table it comes from")
  func source() throws {
    let office = Office("单位名称,电话,上级\n甲,12350,应急管理部\n")
    let text = String(
      decoding: try #require(try office.imported().files.first).bytes, as: UTF8.self)
    #expect(text.contains("从“t.csv”第 2 行"))
    #expect(text.contains("from “t.csv”, row 2."))
  }

  @Test(
    "several numbers in a cell are several channels, with who answers where that is said",
    arguments: [
      ("0871-60000000；0871-60000001", ["0871-60000000", "0871-60000001"], 0),
      ("0871-60000000、60000001/60000002", ["0871-60000000", "60000001", "60000002"], 0),
      ("\"0871-60000000\n0871-60000001\"", ["0871-60000000", "0871-60000001"], 0),
      ("监督处：0871-60000000；0871-60000001（自治区）", ["0871-60000000", "0871-60000001"], 2),
      ("(0871)60000000", ["(0871)60000000"], 0), ("0871-60000000转8", ["0871-60000000转8"], 0),
    ])
  func severalNumbers(cell: String, numbers: [String], owners: Int) throws {
    let office = Office("单位名称,区号,电话,上级\n甲,0871,\(cell),应急管理部\n")
    let text = try #require(try office.texts().first)
    #expect(
      text.split(separator: "\n").filter { $0.contains("phone:") }
        == numbers.map { "  - phone: \"\($0)\"" })
    #expect(text.split(separator: "\n").count { $0.contains("owner:") } == owners)
  }

  @Test("rows of one unit are its sites, and numbered columns are more of them")
  func sites() throws {
    let office = Office(
      """
      单位名称,电话,上级,点位1,物料1,点位2,点位2物料
      甲,12350,应急管理部,大门,公告牌,宿舍,海报
      甲,,,车间,公告牌,,
      乙,12350,应急管理部,,,,

      """)
    let texts = try office.texts()
    #expect(texts.count == 2)
    #expect(
      texts[0].hasSuffix(
        """
        sites:
          - place: 大门
            materials: [board]
          - place: 宿舍
            materials: [poster]
          - place: 车间
            materials: [board]

        """))
    #expect(!texts[1].contains("sites:"))
  }

  @Test(
    "titles above the headings, groups of headings, repeated headings and empty rows do no harm")
  func titles() throws {
    let office = Office(
      """
      某县举报信息表,,,
      ,,联系方式,联系方式
      序号,单位名称,举报电话,上级
      1,甲,12350,应急管理部
      ,,,
      序号,单位名称,举报电话,上级
      2,乙,12350,应急管理部

      """)
    #expect(try office.imported().files.map(\.unit) == ["甲", "乙"])
    #expect(try office.errors() == [])
  }

  @Test(
    "two units of one name get two files if a column names the files, and are one unit otherwise")
  func names() throws {
    let office = Office(
      "文件,单位名称,电话,上级\na/局,水利局,12350,应急管理部\nb/局,水利局,12345,应急管理部\n")
    let files = try office.imported().files
    #expect(files.map(\.name) == ["a/局.yaml", "b/局.yaml"])
    #expect(try office.texts()[1].contains("parent: \"../../authorities/national.yaml\""))
    let without = Office("单位名称,电话,上级\n水利局,12350,应急管理部\n水利局,12345,应急管理部\n")
    #expect(try without.errors() == ["3:2 unit-rows-differ"])
  }

  @Test("the column of files gives names, with or without suffix", arguments: ["x/局", "/x/局.yaml"])
  func fileColumn(file: String) throws {
    let office = Office("文件,单位名称,电话,上级\n\(file),水利局,12350,应急管理部\n")
    #expect(try office.imported().files.map(\.name) == ["x/局.yaml"])
  }

  @Test("units whose names a disk takes for one get numbers")
  func clash() throws {
    let office = Office("单位名称,电话,上级\nABC厂,12350,应急管理部\nabc厂,12350,应急管理部\n")
    #expect(try office.imported().files.map(\.name) == ["ABC厂.yaml", "abc厂-2.yaml"])
  }

  @Test("a unit without a parent of its own gets the one that is asked for")
  func parent() throws {
    var office = Office("单位名称,电话\n甲,12350\n")
    office.request.parent = "authorities/national.yaml"
    #expect(try office.texts().first?.contains("parent: \"../authorities/national.yaml\"") == true)
  }

  @Test(
    "a name broken into lines to fit its cell is one line, and that is told",
    arguments: [
      ("云岭县\n水利局", "云岭县水利局"), ("云岭县\r\n 水利局", "云岭县水利局"),
      ("Yunling\nWater Bureau", "Yunling Water Bureau"), ("甲县（A\nB）", "甲县（A B）"),
      ("سۇ\nئىدارىسى", "سۇ ئىدارىسى"),
    ])
  func broken(written: String, name: String) throws {
    let office = Office(
      "单位名称,上级,举报电话,点位\n\"\(written)\",应急管理部,0871-60000000,\"宿舍\n大门\"\n\(name),应急管理部,0871-60000000,车间\n"
    )
    let imported = try office.imported()
    #expect(imported.files.map(\.unit) == [name])
    #expect(try office.texts()[0].contains("  - place: 宿舍大门\n"))
    let told = imported.diagnostics.filter { $0.code == "lines-joined" }
    #expect(told.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0)" } == ["2:1", "2:4"])
  }

  @Test("a column that nothing is made of is told, those that every list has are not")
  func unknownColumns() throws {
    let told = try Office("序号,单位名称,电话,上级,法人代表\n1,甲,0871-60000000,应急管理部,张三\n").imported().diagnostics
    #expect(told.map(\.code) == ["table-read-as", "column-unknown"])
    #expect(told.last?.span == Span(file: "t.csv", line: 1, column: 5))
  }

  @Test("a person's name comes onto no board by accident")
  func person() throws {
    let texts = try Office("单位名称,电话,上级,联系人\n甲,12350,应急管理部,张三\n").texts()
    #expect(texts.first?.contains("张三") == false)
  }
}
