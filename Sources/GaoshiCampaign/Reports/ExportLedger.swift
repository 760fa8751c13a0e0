internal import GaoshiConfig
public import GaoshiCore
internal import GaoshiFiles
public import GaoshiLedger
internal import GaoshiSheet

/// Writes the rows of a workspace's ledger that are meant as a table.
public func exportLedger(
  _ folder: String, _ filter: LedgerFilter, to path: String, language: MessageLanguage,
  on machine: Machine
) -> LedgerReport {
  var report = LedgerReport()
  do throws(Stop) {
    let ledger = try openLedger(of: folder, machine)
    let table = try reportTable(
      path, sheet: Message(zh: "台账", en: "Ledger"), LedgerItem.columns, language)
    var failure: FileProblem?
    do throws(LedgerProblem) {
      try ledger.forEachItem(filter) { item in
        do throws(FileProblem) {
          if failure == nil { try table.row(item.cells(in: language)) }
        } catch { failure = error }
      }
    } catch {
      throw Stop(error)
    }
    do throws(FileProblem) {
      if let failure { throw failure }
      try table.finish()
    } catch {
      throw Stop(writing: error)
    }
  } catch {
    report.diagnostics = error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

/// A table in the form that the file's name asks for.
func reportTable(
  _ path: String, sheet: Message, _ columns: [(Message, isNumber: Bool)],
  _ language: MessageLanguage
) throws(Stop) -> TableWriter {
  guard let format = TableFormat(file: path) else {
    throw Stop(
      Diagnostic(
        .error, "report-format",
        Message(zh: "“\(path)”不是能写的格式", en: "“\(path)” is no format that can be written"), at: nil,
        hint: Message(zh: "用 .csv 或 .xlsx", en: "use .csv or .xlsx")), .usage)
  }
  do throws(FileProblem) {
    return try TableWriter(
      to: path, as: format, sheet: sheet.text(in: language),
      columns: columns.map { TableColumn($0.0.text(in: language), isNumber: $0.isNumber) })
  } catch {
    throw Stop(writing: error)
  }
}

extension LedgerItem {
  fileprivate static let columns: [(Message, isNumber: Bool)] = [
    (Message(zh: "单位", en: "Unit"), false), (Message(zh: "单位标识", en: "Id"), false),
    (Message(zh: "区划", en: "Region"), false), (Message(zh: "点位", en: "Site"), false),
    (Message(zh: "点位种类", en: "Kind of site"), false),
    (Message(zh: "物料", en: "Material"), false), (Message(zh: "成品尺寸", en: "Size"), false),
    (Message(zh: "应有份数", en: "Wanted"), true), (Message(zh: "状态", en: "State"), false),
    (Message(zh: "待印", en: "To print"), true), (Message(zh: "已印待挂", en: "In stock"), true),
    (Message(zh: "已挂", en: "Hanging"), true), (Message(zh: "挂着旧版", en: "Outdated"), true),
    (Message(zh: "版本", en: "Edition"), false), (Message(zh: "列入日期", en: "Planned on"), false),
    (Message(zh: "印制日期", en: "Printed on"), false),
    (Message(zh: "悬挂日期", en: "Hung on"), false),
    (Message(zh: "取下日期", en: "Taken down on"), false), (Message(zh: "备注", en: "Note"), false),
    (Message(zh: "文件", en: "File"), false), (Message(zh: "SHA-256", en: "SHA-256"), false),
  ]

  fileprivate func cells(in language: MessageLanguage) -> [String] {
    [
      name, unit, region ?? "", site, kindName?.text(in: language) ?? "", material, size,
      "\(count)", state.words.text(in: language), "\(toPrint)", "\(stock)", "\(hanging)",
      "\(outdated)", edition ?? "", plannedOn ?? "", printedOn ?? "", hungOn ?? "", downOn ?? "",
      note ?? "", page, sha256,
    ]
  }

  /// What the kind of site is called.
  var kindName: Message? { kind.flatMap { SiteKind(rawValue: $0)?.name } }
}

extension LedgerItem.State {
  /// The state in a word.
  public var words: Message {
    switch self {
    case .planned: Message(zh: "待印", en: "planned")
    case .printed: Message(zh: "已印待挂", en: "printed")
    case .hung: Message(zh: "已挂", en: "hung")
    case .outdated: Message(zh: "挂着旧版", en: "outdated")
    case .takeDown: Message(zh: "待取下", en: "take down")
    case .gone: Message(zh: "已不用", en: "gone")
    }
  }
}

extension LedgerEvent.Kind {
  /// What happened in a word.
  public var words: Message {
    switch self {
    case .planned: Message(zh: "列入", en: "planned")
    case .changed: Message(zh: "内容有变", en: "changed")
    case .dropped: Message(zh: "不再需要", en: "dropped")
    case .printed: Message(zh: "印制", en: "printed")
    case .hung: Message(zh: "悬挂", en: "hung")
    case .down: Message(zh: "取下", en: "taken down")
    }
  }
}
