public import GaoshiChanges
public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiPaper
internal import GaoshiSheet

/// What a comparison of two packs came to.
public struct ChangesReport: Sendable {
  /// Units about which something is to be done.
  public var units = 0
  /// Pages by what is to be done about them.
  public var pages: [PageChange.Kind: Int] = [:]
  /// Copies by what is to be done with them.
  public var copies: [PageChange.Kind: Int] = [:]
  /// What is to be told to the person.
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done

  /// Copies that are to be printed.
  public var printed: Int {
    copies.reduce(0) { $0 + ($1.key.isPrinted ? $1.value : 0) }
  }

  fileprivate mutating func take(_ unit: UnitChange) {
    units += 1
    for page in unit.pages {
      pages[page.kind, default: 0] += 1
      copies[page.kind, default: 0] += page.copies
    }
  }
}

/// Compares two packs, and writes the list of what is to be printed, hung and taken down to a file: a
/// table (CSV, XLSX), pages (PDF) or a page with the pictures before and after (HTML).
///
/// - Parameters:
///   - output: the file; nil for none.
///   - each: given each unit about which something is to be done.
public func writeChanges(
  from old: String, to new: String, output: String?, language: MessageLanguage,
  on machine: Machine, _ each: (UnitChange) -> Void
) -> ChangesReport {
  var report = ChangesReport()
  do throws(Stop) {
    let format = try output.map { (path) throws(Stop) in try ChangesFormat(file: path) }
    let (before, after) = (try manifest(of: old), try manifest(of: new))
    let list = try output.flatMap { (path) throws(Stop) in
      try format.map { (format) throws(Stop) in
        try ChangesList(to: path, as: format, from: before, to: after, language)
      }
    }
    try compare(before, after) { (unit) throws(Stop) in
      report.take(unit)
      each(unit)
      try list?.add(unit)
    }
    try list?.finish(report, on: machine)
  } catch {
    report.diagnostics = error.diagnostics
    report.outcome = error.outcome
  }
  return report
}

private func manifest(of folder: String) throws(Stop) -> Manifest {
  do throws(PackProblem) { return try Manifest(of: folder) } catch {
    throw Stop(reading: error.asFileProblem)
  }
}

/// Compares, and ends with what went wrong first: in reading, or in what is done with a unit.
private func compare(
  _ old: Manifest, _ new: Manifest, _ each: (UnitChange) throws(Stop) -> Void
) throws(Stop) {
  var failure: Stop?
  do throws(PackProblem) {
    try comparePacks(old, new) { unit in
      guard failure == nil else { return }
      do throws(Stop) { try each(unit) } catch { failure = error }
    }
  } catch {
    throw failure ?? Stop(reading: error.asFileProblem)
  }
  if let failure { throw failure }
}

/// The forms in which the list is written.
private enum ChangesFormat {
  case table(TableFormat)
  case paper(PaperFormat)

  /// The form that a file's name asks for.
  init(file: String) throws(Stop) {
    if let format = PaperFormat(file: file) {
      self = .paper(format)
    } else if let format = TableFormat(file: file) {
      self = .table(format)
    } else {
      throw Stop(
        Diagnostic(
          .error, "report-format",
          Message(zh: "“\(file)”不是能写的格式", en: "“\(file)” is no format that can be written"),
          at: nil,
          hint: Message(
            zh: "用 .csv、.xlsx、.pdf、.html 或 .md", en: "use .csv, .xlsx, .pdf, .html or .md")), .usage
      )
    }
  }
}

/// The list while it grows: a table on its way to the disk, or a report that waits for its last unit.
private enum ChangesList {
  case table(ChangesTable)
  case paper(ChangesPaper, PaperFormat, path: String)

  init(
    to path: String, as format: ChangesFormat, from old: Manifest, to new: Manifest,
    _ language: MessageLanguage
  ) throws(Stop) {
    switch format {
    case .table(let format):
      do throws(FileProblem) {
        self = .table(try ChangesTable(to: path, as: format, language: language))
      } catch {
        throw Stop(writing: error)
      }
    case .paper(let format):
      let paper = ChangesPaper(
        from: old, to: new, language: language, hasPictures: format == .html)
      self = .paper(paper, format, path: path)
    }
  }

  func add(_ unit: UnitChange) throws(Stop) {
    switch self {
    case .table(let table):
      do throws(FileProblem) { try table.add(unit) } catch { throw Stop(writing: error) }
    case .paper(let paper, _, _): paper.add(unit)
    }
  }

  func finish(_ report: ChangesReport, on machine: Machine) throws(Stop) {
    switch self {
    case .table(let table):
      do throws(FileProblem) { try table.finish() } catch { throw Stop(writing: error) }
    case .paper(let paper, let format, let path):
      try paper.paper(report).write(to: path, as: format, on: machine)
    }
  }
}
