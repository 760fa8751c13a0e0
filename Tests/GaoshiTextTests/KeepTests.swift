import GaoshiCore
import GaoshiText
import Testing

// What stays together. clreq leaves its section on digits with their prefixes and suffixes empty:
// the rows follow UAX #14 LB25, GB/T 15835-2011 on numbers in running text, and the way notices
// are written.
@Suite struct KeepTests {
  /// Sets a part between Han characters, at each place near a line's end, in a measure that has
  /// room for it.
  private func linesAround(
    _ part: String, em: Double, keeps: Set<SettingRules.Keep> = Set(SettingRules.Keep.allCases),
    before: String = "汉"
  ) throws -> [[String]] {
    let library = try Samples.library(for: "汉字\(before)\(part)")
    return (1...Int(em)).map { count in
      var paragraph = Samples.paragraph(
        String(repeating: "汉", count: count) + before + part + "字字字字字")
      paragraph.rules.keeps = keeps
      var sink = DiagnosticSink()
      return library.set(paragraph, measure: .pt(em * 10), into: &sink).texts
    }
  }

  @Test(
    "these are never parted where a line has room for them",
    arguments: [
      // UAX #14 LB25, at any setting: numbers with their signs.
      "12350", "1.5", "-5", "15%", "$5", "￥500", "30℃", "1,000.50", "+86",
      // Numbers with units and prefixes.
      "30万元", "24小时", "60个工作日", "第19号", "第七十三条", "3000～5000元", "1.5m", "20kg",
      // Dates and times.
      "2024年6月27日", "2024-06-27", "2024.6.27", "6·16", "8:30—18:00", "8:30", "6月1日",
      // Phones.
      "0991-5815739", "0991-581 5739", "400 812 3456", "(0991) 5815739", "（0991）5815739",
      "(023)58659106", "12350转8",
      // Document numbers.
      "〔2023〕14号", "〔2019〕104号",
      // Addresses.
      "a@126.com", "www.mem.gov.cn", "https://a.gov.cn/b",
      // Units of 2 em, Western words.
      "——", "……", "App", "it’s",
    ])
  func kept(_ part: String) throws {
    let room = try Samples.width(part)
    for lines in try linesAround(part, em: max(6, room.rounded(.up) + 1)) {
      #expect(lines.contains { $0.contains(part) }, "\(lines)")
    }
  }

  @Test(
    "a kind of thing that is not to be kept may part",
    arguments: [
      ("30万元", SettingRules.Keep.numbers), ("第19号", .numbers), ("2024年6月27日", .dates),
      ("400 812 3456", .phones), ("12350转8", .phones), ("第七十三条", .numbers),
      ("〔2024〕36号", .documents),
    ])
  func switchedOff(_ part: String, _ keep: SettingRules.Keep) throws {
    let keeps = Set(SettingRules.Keep.allCases).subtracting([keep, .numbers])
    let room = try Samples.width(part)
    let found = try linesAround(part, em: max(6, room.rounded(.up) + 1), keeps: keeps)
    #expect(found.contains { !$0.contains { $0.contains(part) } }, "\(found)")
  }

  @Test(
    "an address that finds no room parts only before . @ ? # % & = _ - ~ and after /",
    arguments: ["https://dctjfx.mem.gov.cn/aqscjb/a-b_c?d=e&f=g#h", "shuiliting-tanquan@163.com"])
  func addresses(_ address: String) throws {
    let library = try Samples.library(for: "汉字\(address)")
    for em in 3...12 {
      var sink = DiagnosticSink()
      let block = library.set(
        Samples.paragraph("汉字\(address)汉字"), measure: .pt(Double(em) * 10), into: &sink)
      let parts = block.texts.filter { $0.contains { $0.isASCII } }
      for (first, second) in zip(parts, parts.dropFirst()) {
        let isGood =
          first.last == "/" && second.first != "/"
          || ".@?#%&=_-~".contains(second.first ?? " ") || first.hasSuffix("汉字")
        #expect(isGood, "\(block.texts)")
      }
      #expect(!block.texts.joined().contains("\u{2010}"))
    }
  }

  @Test(
    "names of two to four characters behind their title stay whole",
    arguments: ["陈臣", "高旭欣", "欧阳文山"])
  func names(_ name: String) throws {
    for title in ["联系人：", "负责人：", "联系人 "] {
      for lines in try linesAround("\(name)，", em: 8, before: title) {
        #expect(lines.contains { $0.contains(name) }, "\(lines)")
      }
    }
  }
}
