import GaoshiConfig
import Testing

@testable import GaoshiExchange

@Suite struct HeadingTests {
  @Test(
    "headings mean what offices mean by them",
    arguments: [
      ("单位名称", Place.unit("unit")), ("企业名称（全称）", .unit("unit")), (" 单 位 ", .unit("unit")),
      ("行政区划", .unit("region")), ("上级主管部门", .unit("parent")),
      ("举报电话*", Place(part: .channel(.phone, 1), key: "")),
      ("联系电话2", Place(part: .channel(.phone, 2), key: "")),
      ("电话（二）", Place(part: .channel(.phone, 2), key: "")),
      ("电话３", Place(part: .channel(.phone, 3), key: "")),
      ("电话传真", Place(part: .channel(.phoneFax, 1), key: "")),
      ("举报电话2受理时间", Place(part: .channel(.phone, 2), key: "hours")),
      ("传真号码", Place(part: .channel(.fax, 1), key: "")),
      ("E-mail", Place(part: .channel(.email, 1), key: "")),
      ("通讯地址", Place(part: .channel(.post, 1), key: "")),
      ("邮政编码", Place(part: .channel(.post, 1), key: "postcode")),
      ("悬挂地点", Place(part: .site(1), key: "place")),
      ("点位2物料", Place(part: .site(2), key: "materials")),
      ("物料②", Place(part: .site(2), key: "materials")),
      ("单位名称（ug）", Place(part: .unit, key: "unit", language: "ug")),
      ("标语(zh-hant)", Place(part: .unit, key: "slogans", language: "zh-Hant")),
      ("举报事项（追加）", Place(part: .unit, key: "matters", adds: true)),
      ("phone 2 owner", Place(part: .channel(.phone, 2), key: "owner")),
    ])
  func meanings(text: String, place: Place) { #expect(Heading(text)?.place == place) }

  @Test("other words mean nothing", arguments: ["", "备注", "法人代表", "联系人", "XX县举报信息表", "举报电话说明书"])
  func nothing(text: String) { #expect(Heading(text) == nil) }

  @Test(
    "a heading's brackets say what its numbers are",
    arguments: [("观看距离（米）", "m"), ("观看距离(cm)", "cm")])
  func units(text: String, unit: String) { #expect(Heading(text)?.lengthUnit == unit) }

  @Test("every heading that an export writes is read as what it was written for")
  func exported() {
    for word in ColumnWords.unit + ColumnWords.sections {
      #expect(Heading(word.heading)?.place == .unit(word.key))
    }
    for word in ColumnWords.sites {
      #expect(Heading(word.heading)?.place == Place(part: .site(1), key: word.key))
    }
    for (kind, word) in ColumnWords.channels {
      #expect(Heading(word.heading)?.place == Place(part: .channel(kind, 1), key: ""))
      for detail in ColumnWords.details {
        let place = Place(part: .channel(kind, 2), key: detail.key)
        #expect(Heading("\(word.heading)2\(detail.heading)")?.place == place)
        #expect(Heading("\(word.heading)\(detail.heading)")?.place.key == detail.key)
      }
    }
  }
}
