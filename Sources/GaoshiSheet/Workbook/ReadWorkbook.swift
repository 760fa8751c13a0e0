internal import GaoshiArchive
internal import GaoshiCore

/// Reads every sheet of an XLSX; nil if it cannot be read, which is reported.
func readWorkbook(
  _ bytes: [UInt8], file: String, into sink: inout DiagnosticSink
) -> Table? {
  do throws(WorkbookFault) {
    let archive = try open(bytes)
    // Find out which part is what.
    let parts = try WorkbookParts(archive)

    // Read what all sheets share.
    let strings = SharedStrings()
    if let path = parts.sharedStrings { try archive.parse(path, with: strings) }
    let formats = NumberFormats()
    if let path = parts.styles { try archive.parse(path, with: formats) }

    // Read the sheets.
    var sheets: [Sheet] = []
    for entry in parts.sheets {
      let reader = SheetReader(
        strings.texts, formats, countsFrom1904: parts.countsFrom1904)
      try archive.parse(entry.path, with: reader)
      let rows = reader.finish()
      if reader.isTooLarge { throw .tooLarge(sheet: entry.name) }
      sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, rows: rows))
    }
    return Table(form: .workbook, sheets: sheets)
  } catch {
    sink.report(error.diagnostic(file))
    return nil
  }
}

private func open(_ bytes: [UInt8]) throws(WorkbookFault) -> ZipReader {
  do throws(ZipProblem) {
    return try ZipReader(bytes)
  } catch {
    throw .archive(error)
  }
}

extension WorkbookFault {
  fileprivate func diagnostic(_ file: String) -> Diagnostic {
    switch self {
    case .tooLarge(let sheet):
      Diagnostic(
        .error, "table-too-large",
        Message(
          zh: "工作表“\(sheet)”超过 \(SheetReader.widest) 列或 \(SheetReader.most) 个有内容的格子",
          en: "sheet “\(sheet)” has more than \(SheetReader.widest) columns or "
            + "\(SheetReader.most) filled cells"),
        at: Span(file: file, line: 1, column: 1),
        hint: Message(zh: "拆成几个文件", en: "split it into several files"))
    case .noWorkbook, .archive, .xml:
      Diagnostic(
        .error, "table-unreadable",
        Message(
          zh: "“\(file)”读不了：\(reason.chinese)",
          en: "“\(file)” cannot be read: \(reason.english)"),
        at: nil,
        hint: Message(
          zh: "在 Excel 或 WPS 里打开，重新“另存为”.xlsx",
          en: "open it in Excel or WPS and save it as .xlsx again"))
    }
  }

  private var reason: Message {
    switch self {
    case .noWorkbook: Message(zh: "压缩包里没有工作簿", en: "there is no workbook in the archive")
    case .archive(let problem): problem.message
    case .xml(let part, let reason):
      Message(zh: "\(part) 不是完好的 XML（\(reason)）", en: "\(part) is not whole XML (\(reason))")
    case .tooLarge(let sheet): Message(zh: sheet, en: sheet)
    }
  }
}
