internal import GaoshiConfig
public import GaoshiCore
public import GaoshiCoverage
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiSheet

/// What is asked of a check of coverage.
public struct CoverageRequest: Sendable {
  /// A workspace, whose campaign names the policies, or a pack.
  public var place: String
  /// The pack, if `place` is a workspace; the workspace's own unless given.
  public var pack: String?
  /// Names of policies; the campaign's unless given.
  public var policies: [String] = []

  public init(_ place: String) { self.place = place }
}

/// What a check of coverage came to.
public struct CoverageReport: Sendable {
  public var coverage = Coverage()
  public var gaps = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Holds a pack against what documents ask for.
///
/// - Parameters:
///   - output: a table of the gaps; nil for none.
///   - each: given each gap.
public func checkCoverage(
  _ request: CoverageRequest, output: String?, language: MessageLanguage, on machine: Machine,
  _ each: (Gap) -> Void
) -> CoverageReport {
  var report = CoverageReport()
  var sink = DiagnosticSink()
  do throws(Stop) {
    let basis = try CoverageBasis(request, machine, into: &sink)
    let table = try output.map { (path) throws(Stop) in try gapTable(path, language) }
    var failure: FileProblem?
    report.coverage = try basis.coverage { gap in
      report.gaps += 1
      each(gap)
      do throws(FileProblem) {
        if failure == nil { try table?.row(gap.cells(in: language)) }
      } catch { failure = error }
    }
    do throws(FileProblem) {
      if let failure { throw failure }
      try table?.finish()
    } catch {
      throw Stop(writing: error)
    }
    report.outcome = report.gaps == 0 ? .done : .contentWrong
  } catch {
    sink.report(contentsOf: error.diagnostics)
    report.outcome = error.outcome
  }
  report.diagnostics = sink.diagnostics
  return report
}

private func gapTable(_ path: String, _ language: MessageLanguage) throws(Stop) -> TableWriter {
  try reportTable(
    path, sheet: Message(zh: "缺项", en: "Missing"),
    [
      (Message(zh: "单位", en: "Unit"), false), (Message(zh: "单位标识", en: "Id"), false),
      (Message(zh: "区划", en: "Region"), false), (Message(zh: "要求", en: "Requirement"), false),
      (Message(zh: "应有", en: "Asked"), true), (Message(zh: "已有", en: "Found"), true),
      (Message(zh: "缺的点位", en: "Sites"), false),
      (Message(zh: "没印的内容", en: "Not printed"), false), (Message(zh: "依据", en: "Source"), false),
    ], language)
}

extension Gap {
  /// The gap as a row of a table.
  fileprivate func cells(in language: MessageLanguage) -> [String] {
    [
      name, unit, region ?? "", requirement.text.text(in: language), "\(asked)", "\(found)",
      sites.joined(separator: "、"),
      unprinted.map { printedWord($0).text(in: language) }.joined(separator: "、"), source,
    ]
  }

  /// What is wrong, in a few words.
  public var reason: Message {
    let words = unprinted.map(printedWord)
    let lacking = Message(
      zh: words.isEmpty ? "" : "，没印" + words.map(\.chinese).joined(separator: "、"),
      en: words.isEmpty ? "" : ", without " + words.map(\.english).joined(separator: ", "))
    if requirement.isForEach && !sites.isEmpty {
      let names = sites.joined(separator: "、")
      return Message(zh: "缺：\(names)" + lacking.chinese, en: "at \(names)" + lacking.english)
    }
    if requirement.isForEach {
      return Message(zh: "没有这样的点位", en: "there is no such site")
    }
    return Message(
      zh: "有 \(found)，应有 \(asked)" + lacking.chinese, en: "\(found) of \(asked)" + lacking.english)
  }
}

/// What a policy's word stands for.
public func printedWord(_ word: String) -> Message {
  Policy.words[word] ?? Message(zh: word, en: word)
}
