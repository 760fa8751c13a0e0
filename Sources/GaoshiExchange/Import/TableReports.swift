internal import GaoshiCore

/// What is said of whole tables.
extension ImportRun {
  mutating func reportNoHeadings(of path: String) {
    isUnusable = true
    let words = HeadingIndex.examples.joined(separator: "、")
    sink.error(
      "table-headings-missing",
      Message(
        zh: "“\(path)”的前 30 行里没有找到表头", en: "there are no headings in the first 30 rows of “\(path)”"
      ),
      at: nil,
      hint: Message(
        zh: "表头里要有“单位名称”一列；认得的列名如 \(words)，全部见 docs/import.md",
        en: "one heading must be 单位名称 (or unit); others are \(words); docs/import.md lists all"))
  }

  mutating func reportNoSheet(among names: [String], of path: String) {
    isUnusable = true
    sink.error(
      "sheet-unknown",
      Message(
        zh: "“\(path)”里没有工作表“\(request.sheets.joined(separator: "、"))”",
        en: "“\(path)” has no sheet “\(request.sheets.joined(separator: ", "))”"),
      at: nil,
      hint: Message(
        zh: "它有：\(names.joined(separator: "、"))",
        en: "it has \(names.joined(separator: ", "))"))
  }

  mutating func reportSeveral(_ names: [String], of path: String) {
    isUnusable = true
    sink.error(
      "sheet-unclear",
      Message(
        zh: "“\(path)”有几张工作表都像单位名单：\(names.joined(separator: "、"))",
        en: "several sheets of “\(path)” look like lists of units: \(names.joined(separator: ", "))"
      ),
      at: nil,
      hint: Message(
        zh: "用 --sheet 指明，可以写多次", en: "name the one that is meant with --sheet, or several"))
  }

  mutating func reportHidden(_ names: [String], of path: String) {
    sink.warning(
      "sheet-hidden",
      Message(
        zh: "“\(path)”里隐藏的工作表没有读：\(names.joined(separator: "、"))",
        en: "hidden sheets of “\(path)” are not read: \(names.joined(separator: ", "))"),
      at: nil,
      hint: Message(zh: "要读就用 --sheet 指明", en: "name them with --sheet if they are meant"))
  }

  mutating func reportHidden(_ rows: [Int], of path: String, _ sheet: String?) {
    let shown = rows.prefix(10).map(String.init)
    let more = rows.count > 10
    sink.warning(
      "row-hidden",
      Message(
        zh: "“\(path)”里隐藏（或被筛选掉）的 \(rows.count) 行也读了：第 "
          + "\(shown.joined(separator: "、"))\(more ? "……" : "") 行",
        en: "\(rows.count) hidden or filtered rows of “\(path)” are read too: "
          + "\(shown.joined(separator: ", "))\(more ? " …" : "")"),
      at: nil,
      hint: Message(zh: "不要的行请删掉", en: "delete the rows that are not meant"))
  }
}
