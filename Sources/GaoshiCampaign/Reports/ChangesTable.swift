public import GaoshiChanges
public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiSheet

/// The list of what is to be done as a table: a row for each page at each site.
struct ChangesTable {
  private let writer: TableWriter
  private let language: MessageLanguage

  /// Begins the table.
  init(
    to path: String, as format: TableFormat, language: MessageLanguage
  ) throws(FileProblem) {
    self.language = language
    let copies = Message(zh: "份数", en: "Copies")
    let titles = [
      Message(zh: "单位", en: "Unit"), Message(zh: "单位标识", en: "Id"),
      Message(zh: "区划", en: "Region"), Message(zh: "要做什么", en: "To do"),
      Message(zh: "物料", en: "Material"), Message(zh: "成品尺寸", en: "Size"),
      Message(zh: "点位", en: "Site"), copies, Message(zh: "旧值", en: "Old value"),
      Message(zh: "新值", en: "New value"), Message(zh: "出处", en: "Written at"),
      Message(zh: "文件", en: "File"),
    ]
    writer = try TableWriter(
      to: path, as: format, sheet: Message(zh: "重印清单", en: "To print").text(in: language),
      columns: titles.map { TableColumn($0.text(in: language), isNumber: $0 == copies) })
  }

  /// Adds the rows of a unit.
  func add(_ unit: UnitChange) throws(FileProblem) {
    for page in unit.pages {
      let old = page.values.map { $0.old ?? "—" }.joined(separator: "\n")
      let new = page.values.map { $0.new ?? "—" }.joined(separator: "\n")
      let places = page.values.map { $0.place ?? "—" }.joined(separator: "\n")
      for (site, count) in page.rows {
        try writer.row([
          unit.name, unit.unit, unit.region ?? "", page.kind.words.text(in: language),
          page.material, page.size, site, "\(count)", old, new, places, page.page,
        ])
      }
    }
  }

  /// Ends the table and moves it into its place.
  func finish() throws(FileProblem) { try writer.finish() }
}

extension PageChange {
  /// A place and a number of copies for each site; one without a place for a page that no site asks for.
  var rows: [(site: String, count: Int)] {
    sites.isEmpty ? [("", copies)] : sites.map { ($0.place, $0.count) }
  }
}

extension PageChange.Kind {
  /// What is to be done, in a word.
  public var words: Message {
    switch self {
    case .reprint: Message(zh: "重印", en: "print again")
    case .redesign: Message(zh: "换版式", en: "new design")
    case .takeDown: Message(zh: "取下", en: "take down")
    case .hang: Message(zh: "新挂", en: "hang")
    }
  }
}
