import GaoshiCore
import GaoshiPage
import Testing

@testable import GaoshiPaper

@Suite struct PaperPagesTests {
  private static let columns = [
    PaperTable.Column("名称", share: 2), PaperTable.Column("说明", share: 3),
    PaperTable.Column("份数", share: 1, isNumber: true),
  ]

  private func table(_ rows: [PaperTable.Row]) -> Part {
    .table(PaperTable(columns: Self.columns, rows: rows, whenEmpty: "没有。"))
  }

  private func paper(_ parts: [Part], isLandscape: Bool = false) throws -> SetPaper {
    try SetPaper(
      Paper(title: "重印清单", subtitle: "某县", footer: "新包", isLandscape: isLandscape, parts: parts))
  }

  @Test("a page is A4, upright or on its side")
  func size() throws {
    #expect(
      try paper([.text("文")]).pages.map(\.size) == [Size(width: .mm(210), height: .mm(297))])
    #expect(
      try paper([.text("文")], isLandscape: true).pages.map(\.size) == [
        Size(width: .mm(297), height: .mm(210))
      ])
  }

  @Test("each page has its number, and those behind the first one the title")
  func running() throws {
    let set = try paper([table((1...120).map { .cells(["\($0)", "甲", "1"]) })])
    let count = set.pages.count
    #expect(count > 2)
    for page in 1...count {
      #expect(set.texts(on: page).contains("第 \(page) 页，共 \(count) 页"))
      #expect(set.texts(on: page).contains("新包"))
    }
    #expect(set.pages(of: "重印清单") == Array(1...count))
  }

  @Test("an English report has English numbers")
  func english() throws {
    let set = try SetPaper(Paper(title: "List", language: .english, parts: [.text("text")]))
    #expect(set.texts(on: 1).contains("Page 1 of 1"))
  }

  @Test("a table's head stands on each of its pages, and every row once, in order")
  func head() throws {
    let set = try paper([table((1...120).map { .cells(["行\($0)", "甲", "1"]) })])
    #expect(set.pages(of: "说明") == Array(1...set.pages.count))
    let rows = set.lines.map(\.text).filter { $0.hasPrefix("行") }
    #expect(rows == (1...120).map { "行\($0)" })
  }

  @Test("a row whose text takes several lines stays on one page")
  func whole() throws {
    let long = String(repeating: "长", count: 60)
    let set = try paper([table((1...60).map { .cells(["行\($0)", PaperText(long), "1"]) })])
    for row in 1...60 {
      let first = try #require(set.lines.firstIndex { $0.text == "行\(row)" })
      let own = set.lines[first...].dropFirst().prefix { !$0.text.hasPrefix("行") }
      let texts = own.filter { $0.text.hasPrefix("长") }
      #expect(texts.map(\.text).joined() == long)
      #expect(Set(texts.map(\.page)) == [set.lines[first].page])
    }
  }

  @Test("a row higher than any page goes on over the next ones, and nothing of it is lost")
  func higher() throws {
    let long = (0..<3000).map { String($0 % 10) }.joined(separator: "字")
    let set = try paper([
      table([
        .cells(["前", "甲", "1"]), .cells(["高", PaperText(long), "2"]), .cells(["后", "乙", "3"]),
      ])
    ])
    let text = set.lines.filter { $0.text.contains("字") }.map(\.text).joined()
    #expect(text == long)
    #expect(set.pages(of: "说明") == Array(1...set.pages.count))
    #expect(set.pages(of: "后") == [set.pages.count])
  }

  @Test("a group's line goes with its first row, and stands again where the group goes on")
  func groups() throws {
    let rows = (1...12).flatMap { group in
      [PaperTable.Row.group(PaperText("组\(group)"))]
        + (1...9).map { .cells(["行\(group)-\($0)", "甲", "1"]) }
    }
    let set = try paper([table(rows)])
    for group in 1...12 {
      let pages = set.pages(of: "组\(group)")
      #expect(pages.first == set.pages(of: "行\(group)-1").first)
      let own = Set((1...9).flatMap { set.pages(of: "行\(group)-\($0)") })
      #expect(Set(pages) == own)
    }
    #expect(set.pages(of: "（续）").count > 0)
  }

  @Test("a heading does not stand alone at a page's foot")
  func heading() throws {
    for count in 30...45 {
      let set = try paper(
        (1...count).map { .text("第\($0)段") } + [.heading("标题"), table([.cells(["行", "甲", "1"])])])
      #expect(set.pages(of: "标题") == set.pages(of: "行"))
    }
  }

  @Test("nothing stands outside the margins, and no two lines of a column on one another")
  func margins() throws {
    let words = ["0991-5815739", "自治区水利厅安全生产领导小组办公室", "units/a.yaml:12", "短"]
    let rows = (0..<90).map { index in
      PaperTable.Row.cells([
        PaperText(words[index % 4]),
        PaperText(words[index % 3], .old) + " → "
          + PaperText(String(repeating: words[(index + 1) % 4], count: index % 5), .new),
        "\(index)",
      ])
    }
    let bars = PaperBars(
      title: "份数", rows: (0..<40).map { .init(words[$0 % 4], Double($0), text: "\($0) 份") })
    for isLandscape in [false, true] {
      let set = try paper(
        [.facts([PaperFact("7", "个单位"), PaperFact("1234", "份")]), table(rows), .bars(bars)],
        isLandscape: isLandscape)
      let size = try #require(set.pages.first?.size)
      for line in set.lines {
        #expect(line.x >= .mm(12.6) && line.end <= size.width - .mm(12.6))
        #expect(line.y >= .mm(12.6) && line.y <= size.height - .mm(12.6))
      }
      let columns = Dictionary(grouping: set.lines) { [Double($0.page), $0.x.points] }
      for lines in columns.values {
        let ys = lines.map(\.y).sorted()
        #expect(zip(ys, ys.dropFirst()).allSatisfy { $1 - $0 >= .pt(9) || $1 == $0 })
      }
    }
  }

  @Test("what held before is struck through, once for each of its lines")
  func struck() throws {
    func strokes(_ text: PaperText) throws -> Int {
      try paper([.text(text)]).pages[0].items.count { item in
        if case .stroke = item { true } else { false }
      }
    }
    let none = try strokes("旧值")
    #expect(try strokes(PaperText("旧值", .old) + " → " + PaperText("新值", .new)) == none + 1)
    #expect(try strokes(PaperText(String(repeating: "旧", count: 60), .old)) == none + 2)
  }

  @Test("a table without rows says so")
  func empty() throws {
    let set = try paper([table([])])
    #expect(set.texts(on: 1).contains("没有。"))
    #expect(!set.texts(on: 1).contains("说明"))
  }

  @Test("the longest bar leaves room for its text, and the others are as long as their share")
  func bars() throws {
    let set = try paper([
      .bars(PaperBars(title: "份", rows: [.init("甲", 8, text: "8"), .init("乙", 2, text: "2")]))
    ])
    let widths = set.pages[0].items.compactMap { item -> Double? in
      guard case .fill(.rect(let box), _) = item else { return nil }
      return box.width.points
    }
    #expect(widths.count == 2)
    #expect(abs(widths[0] / widths[1] - 4) < 0.001)
  }

  @Test("a picture that is not there is said in words")
  func pictures() throws {
    let set = try paper([
      .pairs([
        PicturePair(
          caption: "甲单位", before: .init(caption: "以前", png: nil, absence: "没有小图"),
          after: .init(caption: "现在", png: nil, absence: "没有这一页"))
      ])
    ])
    #expect(
      ["甲单位", "以前", "现在", "没有小图", "没有这一页"].allSatisfy { set.texts(on: 1).contains($0) })
  }
}
