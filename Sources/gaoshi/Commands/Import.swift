internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiExchange
internal import GaoshiSheet

/// The command `gaoshi import`.
struct Import: Action {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      "把 CSV 和 XLSX 表格里的单位做成单位文件。", "Make unit files of the units in CSV and XLSX tables."),
    discussion: say(
      "先查完所有的行，列出每一处错误的行、列、原因和改法；有任何错误就什么也不写。认得的列名见 docs/import.md。",
      "Checks every row first and lists all errors with row, column, reason and remedy; nothing is "
        + "written if there is any. docs/import.md lists the headings."))

  @Argument(
    help: ArgumentHelp(
      say("表格：.csv、.tsv、.txt 或 .xlsx。", "Tables: .csv, .tsv, .txt or .xlsx."),
      valueName: say("表格", "table")),
    completion: .file(extensions: ["csv", "tsv", "txt", "xlsx"]))
  var tables: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      say(
        "单位文件的文件夹；不写则为工作区或当前文件夹里的 units/。",
        "Folder for the unit files; otherwise units/ in the workspace or the current folder."),
      valueName: say("文件夹", "folder")),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("读哪张工作表；可写多次。", "The sheet to read; repeatable."),
      valueName: say("工作表", "sheet")))
  var sheet: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "文本表格的编码：utf-8、gb18030、utf-16、big5；不写则自己判断。",
        "Encoding of text tables: utf-8, gb18030, utf-16, big5; found by looking if left out."),
      valueName: say("编码", "encoding")), transform: readEncoding)
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      say("没有写上级的单位，上级是这个文件。", "The authority's file of units that name none."),
      valueName: say("文件", "file")),
    completion: .file(extensions: ["yaml", "yml"]))
  var parent: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "只写没有错误的单位，其余的行存成表格旁边的 …-bad-rows.csv。",
        "Write the units without errors; the other rows go to …-bad-rows.csv beside the table.")))
  var skipBad = false

  @Flag(
    help: ArgumentHelp(say("已有的单位文件也换掉。", "Replace unit files that are there already.")))
  var replace = false

  @Flag(
    help: ArgumentHelp(say("只检查，不写任何文件。", "Check only; write no file.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      say("等待正在写同一文件夹的另一次运行。", "Wait for another run that writes into the same folder.")))
  var wait = false

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    var request = ImportRequest(
      tables: tables, folder: output ?? unitsFolder(on: machine))
    request.sheets = sheet
    request.encoding = encoding
    request.parent = parent
    var options = ImportOptions()
    options.skipsBad = skipBad
    options.replaces = replace
    options.isTrial = dryRun
    options.waits = wait
    let report = importTables(request, options, on: machine)
    console.show(report, isTrial: dryRun)
    return report.outcome
  }
}

private func readEncoding(_ text: String) throws -> String {
  guard TextEncoding(named: text) != nil else {
    throw WrongValue(
      description: say("可以写 utf-8、gb18030、utf-16、big5", "write utf-8, gb18030, utf-16 or big5"))
  }
  return text
}

extension Console {
  /// Prints what an import did; rows stand in no file of text, so no line of one is shown.
  fileprivate func show(_ report: ImportReport, isTrial: Bool) {
    show(report.diagnostics) { _ in nil }
    for file in report.files where !isQuiet || isJSON {
      data(
        isJSON ? JSONText.object([(isTrial ? "would-write" : "file", JSONText.quoted(file))]) : file
      )
    }
    for file in report.rejected {
      if isJSON { data(JSONText.object([("rejected", JSONText.quoted(file))])) }
    }
    if isJSON {
      data(report.summary)
    } else if !isQuiet {
      talk(sentence(report, isTrial: isTrial))
    }
  }

  private func sentence(_ report: ImportReport, isTrial: Bool) -> String {
    let left = report.rejected.joined(separator: say("、", ", "))
    let more = left.isEmpty ? "" : say("没有导入的行在 \(left)。", " The rows left out are in \(left).")
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    return say(
      "读了 \(report.rows) 行，\(isTrial ? "可写" : "写出") \(report.files.count) 个单位文件；"
        + "\(report.badRows) 行有错，\(errors) 个错误，\(warnings) 个警告。",
      "\(counted(report.rows, "row")) read, \(counted(report.files.count, "unit file")) "
        + "\(isTrial ? "could be written" : "written"); \(counted(report.badRows, "bad row")), "
        + "\(counted(errors, "error")), \(counted(warnings, "warning")).") + more
  }
}

extension ImportReport {
  /// The last line of `--json`.
  fileprivate var summary: String {
    JSONText.object([
      ("exit", "\(outcome.rawValue)"), ("rows", "\(rows)"), ("bad-rows", "\(badRows)"),
      ("units", "\(files.count)"),
      ("errors", "\(diagnostics.count { $0.severity == .error })"),
      ("warnings", "\(diagnostics.count { $0.severity == .warning })"),
    ])
  }
}
