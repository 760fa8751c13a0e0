public import GaoshiChanges
public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiPaper
internal import GaoshiSheet

/// What a comparison of two packs came to.
public struct ChangesReport: Sendable {
  /// Units of which a page has changed.
  public var units = 0
  /// Pages by what is to be done about them.
  public var pages: [PageChange.Kind: Int] = [:]
  /// Copies that are to be printed anew.
  public var copies = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Compares two packs, and writes the list of what is to be printed, hung and taken down to a file: a
/// table (CSV, XLSX), pages (PDF) or a page with the pictures before and after (HTML).
///
/// - Parameters:
///   - output: the file; nil for none.
///   - each: given each unit in which anything changed.
public func writeChanges(
  from old: String, to new: String, output: String?, language: MessageLanguage,
  on machine: Machine, _ each: (UnitChange) -> Void
) -> ChangesReport {
  var report = ChangesReport()
  do throws(Stop) {
    let list = try output.map { (path) throws(Stop) in
      try ChangesList(path, old: old, new: new, language)
    }
    do throws(PackProblem) {
      var failure: Stop?
      try comparePacks(try Manifest(of: old), try Manifest(of: new)) { unit in
        report.take(unit)
        each(unit)
        do throws(Stop) { try list?.take(unit) } catch { failure = failure ?? error }
      }
      if let failure { report.diagnostics += failure.diagnostics }
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
    try list?.finish(report, on: machine)
  } catch {
    report.diagnostics += error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

extension ChangesReport {
  fileprivate mutating func take(_ unit: UnitChange) {
    units += 1
    for page in unit.pages {
      pages[page.kind, default: 0] += 1
      if page.kind != .takeDown { copies += page.copies }
    }
  }
}

/// The list that goes to a file.
private final class ChangesList {
  private let path: String
  private let old: String
  private let new: String
  private let language: MessageLanguage
  private let table: TableWriter?
  private let format: PaperFormat?
  private var rows: [[String]] = []
  private var pairs: [PicturePair] = []
  private var hasPictures = false

  init(
    _ path: String, old: String, new: String, _ language: MessageLanguage
  ) throws(Stop) {
    self.path = path
    self.old = old
    self.new = new
    self.language = language
    format = PaperFormat(file: path)
    guard format == nil else {
      table = nil
      return
    }
    guard let kind = TableFormat(file: path) else { throw Stop(unknownList(path), .usage) }
    do throws(FileProblem) {
      table = try TableWriter(
        to: path, as: kind, sheet: say("重印清单", "To print"),
        columns: ChangesList.titles.map {
          TableColumn($0.text(in: language), isNumber: $0 == copies)
        })
    } catch {
      throw Stop(writing: error)
    }
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }
  }

  private static let titles = [
    Message(zh: "单位", en: "Unit"), Message(zh: "单位标识", en: "Id"),
    Message(zh: "区划", en: "Region"), Message(zh: "要做什么", en: "To do"),
    Message(zh: "物料", en: "Material"), Message(zh: "成品尺寸", en: "Size"),
    Message(zh: "点位", en: "Site"), copies, Message(zh: "旧值", en: "Old value"),
    Message(zh: "新值", en: "New value"), Message(zh: "出处", en: "Written at"),
    Message(zh: "文件", en: "File"),
  ]

  func take(_ unit: UnitChange) throws(Stop) {
    for page in unit.pages {
      for row in rows(of: page, unit) {
        guard let table else {
          rows.append(row)
          continue
        }
        do throws(FileProblem) { try table.row(row) } catch { throw Stop(writing: error) }
      }
      if format == .html { pairs.append(pair(of: page, unit)) }
    }
  }

  /// A row for each site; one for a page that no site asks for.
  private func rows(of page: PageChange, _ unit: UnitChange) -> [[String]] {
    let old = page.values.map { $0.old ?? "—" }.joined(separator: "\n")
    let new = page.values.map { $0.new ?? "—" }.joined(separator: "\n")
    let places = page.values.compactMap(\.place).joined(separator: "\n")
    let sites = page.sites.map { ($0.place, "\($0.count)") }
    return (sites.isEmpty ? [("", "\(page.copies)")] : sites).map { site, count in
      [
        unit.name, unit.unit, unit.region ?? "", page.kind.words.text(in: language),
        page.material, page.size, site, count, old, new, places, page.page,
      ]
    }
  }

  private func pair(of page: PageChange, _ unit: UnitChange) -> PicturePair {
    let changed = page.values.map { "\($0.old ?? "—") → \($0.new ?? "—")" }.joined(separator: "；")
    func side(_ zh: String, _ en: String, _ folder: String, _ path: String?) -> PicturePair.Side {
      let png = path.flatMap { try? readFile(join(folder, $0)) }
      hasPictures = hasPictures || png != nil
      return PicturePair.Side(caption: Message(zh: zh, en: en).text(in: language), png: png)
    }
    let kind = page.kind.words.text(in: language)
    return PicturePair(
      caption: "\(unit.name)　\(page.page)　\(kind)" + (changed.isEmpty ? "" : "　\(changed)"),
      before: side("以前", "before", old, page.before),
      after: side("现在", "after", new, page.after))
  }

  func finish(_ report: ChangesReport, on machine: Machine) throws(Stop) {
    if let table {
      do throws(FileProblem) { try table.finish() } catch { throw Stop(writing: error) }
      return
    }
    guard let format else { return }
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }
    var parts: [Part] = [
      .text(
        say(
          "\(report.units) 个单位有变化，共要印 \(report.copies) 份。",
          "\(report.units) units have changed; \(report.copies) copies are to be printed.")),
      .table(
        PaperTable(
          columns: shownColumns.map { column in
            PaperTable.Column(
              Self.titles[column.index].text(in: language), share: column.share,
              isNumber: Self.titles[column.index] == copies)
          }, rows: rows.map { row in shownColumns.map { row[$0.index] } },
          whenEmpty: say("没有变化。", "Nothing has changed."))),
    ]
    if !pairs.isEmpty {
      parts.append(.heading(say("前后对照", "Before and after")))
      if !hasPictures {
        parts.append(
          .text(
            say(
              "物料包没有小图（campaign.yaml 写了 gallery: false）。",
              "The packs have no pictures (gallery: false in campaign.yaml).")))
      }
      parts.append(.pairs(pairs))
    }
    try Paper(
      title: say("重印清单", "What to print again"),
      subtitle: say("旧包 \(old)，新包 \(new)", "from \(old) to \(new)"), footer: "gaoshi changes",
      isLandscape: true, parts: parts
    ).write(to: path, as: format, language: language, on: machine)
  }

  /// The columns of a page: their places in a row, and how wide each is.
  private let shownColumns: [(index: Int, share: Double)] = [
    (0, 3), (3, 1.2), (4, 1.3), (5, 1.3), (6, 2), (7, 0.8), (8, 2.4), (9, 2.4), (10, 2.4),
  ]
}

private let copies = Message(zh: "份数", en: "Copies")

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

private func unknownList(_ path: String) -> Diagnostic {
  Diagnostic(
    .error, "report-format",
    Message(zh: "“\(path)”不是能写的格式", en: "“\(path)” is no format that can be written"), at: nil,
    hint: Message(zh: "用 .csv、.xlsx、.pdf 或 .html", en: "use .csv, .xlsx, .pdf or .html"))
}
