internal import GaoshiArchive
internal import GaoshiCore
internal import GaoshiFiles

/// Writes an XLSX of one sheet: texts as texts, the header bold and fixed, columns as wide as what
/// stands in the first rows.
final class WorkbookWriter: RowWriter {
  private let path: String
  /// Beside the workbook's place, for it and its one big part.
  private let work: WorkFolder
  private let sheet: String
  private let columns: [TableColumn]
  private let file: NewFile
  /// Rows that wait until the columns' widths are settled; nil from then on.
  private var waiting: [[String]]? = []
  private var count = 0

  /// How many rows settle the widths.
  private static let sample = 1000

  /// The most characters that a cell of a spreadsheet takes.
  private static let longestCell = 32_767

  init(to path: String, sheet: String, columns: [TableColumn]) throws(FileProblem) {
    self.path = path
    self.sheet = sheet
    self.columns = columns
    work = try WorkFolder(besideFile: path)
    file = try NewFile(work.newPath())
  }

  func row(_ cells: [String]) throws(FileProblem) {
    if let long = cells.first(where: { $0.utf16.count > Self.longestCell }) {
      throw FileProblem(path: path, message: tooLong(long))
    }
    waiting?.append(cells)
    if waiting == nil {
      try write(cells)
    } else if waiting?.count == Self.sample {
      try begin()
    }
  }

  func finish() throws(FileProblem) {
    if waiting != nil { try begin() }
    try file.bytes(Array(SheetXML.end(columns: columns.count, rows: count).utf8))
    try file.finish(syncs: false)
    let zip = try ZipWriter(to: path, in: work)
    for part in WorkbookXML.parts(sheet: sheet) {
      try zip.add(name: part.name, bytes: Array(part.text.utf8))
    }
    try zip.add(name: WorkbookXML.sheetPart, file: file.path)
    try zip.finish()
  }

  /// Brings out the header and the rows that waited for it.
  private func begin() throws(FileProblem) {
    let rows = waiting ?? []
    waiting = nil
    let titles = columns.map(\.title)
    let widths = columns.indices.map { column in
      SheetXML.width(of: (rows + [titles]).map { column < $0.count ? $0[column] : "" })
    }
    try file.bytes(Array(SheetXML.start(widths: widths).utf8))
    count += 1
    try file.bytes(Array(SheetXML.header(titles).utf8))
    for cells in rows { try write(cells) }
  }

  private func write(_ cells: [String]) throws(FileProblem) {
    count += 1
    try file.bytes(Array(SheetXML.row(count, cells, columns).utf8))
  }

  private func tooLong(_ text: String) -> Message {
    Message(
      zh: "有一格有 \(text.utf16.count) 个字符，表格最多 \(Self.longestCell) 个",
      en: "a cell has \(text.utf16.count) characters; a spreadsheet takes \(Self.longestCell)")
  }
}
