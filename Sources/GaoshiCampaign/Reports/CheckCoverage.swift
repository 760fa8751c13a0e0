internal import GaoshiConfig
public import GaoshiCore
public import GaoshiCoverage
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiSheet

/// What is asked of a check of coverage.
public struct CoverageRequest: Sendable {
  /// The workspace, whose campaign names the policies.
  public var workspace: String
  /// The pack; the workspace's own unless given.
  public var pack: String?
  /// Names of policies; the campaign's unless given.
  public var policies: [String] = []

  public init(workspace: String) { self.workspace = workspace }
}

/// What a check of coverage came to.
public struct CoverageReport: Sendable {
  public var coverage = Coverage()
  public var gaps = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Holds a workspace's pack against what documents ask for.
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
    let (manifest, policies) = try readPolicies(request, machine, into: &sink)
    let table = try output.map { (path) throws(Stop) in try gapTable(path, language) }
    var failure: FileProblem?
    do throws(PackProblem) {
      report.coverage = try coverage(of: manifest, by: policies) { gap in
        report.gaps += 1
        each(gap)
        do throws(FileProblem) { try table?.row(gap.cells(in: language)) } catch {
          failure = failure ?? error
        }
      }
    } catch {
      throw Stop(reading: error.asFileProblem)
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

/// The pack and the policies that it is held against.
func readPolicies(
  _ request: CoverageRequest, _ machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> (Manifest, [Policy]) {
  guard let workspace = Workspace(at: request.workspace, current: machine.current) else {
    throw Stop(workspaceMissing(request.workspace), .contentWrong)
  }
  let files = InputFiles(machine)
  let content = try files.read(required: workspace.campaign)
  guard
    let settings = CampaignSettings(content.bytes, file: workspace.campaign, into: &sink)
  else { throw Stop(told: .contentWrong) }
  let names =
    request.policies.isEmpty
    ? settings.policies.map { ($0.value, Optional($0.span)) }
    : request.policies.map { ($0, nil) }
  guard !names.isEmpty else { throw Stop(noPolicies(workspace.campaign), .contentWrong) }
  let folders = machine.surroundings(for: workspace).templateFolders
  var policies: [Policy] = []
  for (name, span) in names {
    policies.append(try readPolicy(name, at: span, in: folders, files, into: &sink))
  }
  do throws(PackProblem) {
    return (try Manifest(of: request.pack ?? workspace.pack), policies)
  } catch {
    throw Stop(reading: error.asFileProblem)
  }
}

private func readPolicy(
  _ name: String, at span: Span?, in folders: [String], _ files: InputFiles,
  into sink: inout DiagnosticSink
) throws(Stop) -> Policy {
  let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  for folder in isPlain ? folders : [] {
    let path = join(folder, "policies/\(name).yaml")
    guard let content = try? files.read(path) else { continue }
    guard let policy = Policy(content.bytes, file: path, into: &sink) else {
      throw Stop(told: .contentWrong)
    }
    return policy
  }
  throw Stop(
    Diagnostic(
      .error, "policy-missing",
      Message(
        zh: "找不到要求“\(name)”（policies/\(name).yaml）",
        en: "there is no policy “\(name)” (policies/\(name).yaml)"),
      at: span,
      hint: Message(
        zh: "找过的文件夹：\(folders.joined(separator: "、"))",
        en: "searched in: \(folders.joined(separator: ", "))")), .contentWrong)
}

private func noPolicies(_ campaign: String) -> Diagnostic {
  Diagnostic(
    .error, "policy-missing",
    Message(zh: "“\(campaign)”没有写 policies", en: "“\(campaign)” names no policies"), at: nil,
    hint: Message(
      zh: "写 policies: [five-places]，或加 --policy five-places",
      en: "write policies: [five-places], or add --policy five-places"))
}

private func gapTable(_ path: String, _ language: MessageLanguage) throws(Stop) -> TableWriter {
  func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }
  guard let format = TableFormat(file: path) else { throw Stop(listFormat(path), .usage) }
  do throws(FileProblem) {
    return try TableWriter(
      to: path, as: format, sheet: words("缺项", "Missing"),
      columns: [
        TableColumn(words("单位", "Unit")), TableColumn(words("单位标识", "Id")),
        TableColumn(words("区划", "Region")), TableColumn(words("要求", "Requirement")),
        TableColumn(words("应有", "Asked"), isNumber: true),
        TableColumn(words("已有", "Found"), isNumber: true),
        TableColumn(words("没印的内容", "Not printed")), TableColumn(words("依据", "Source")),
      ])
  } catch {
    throw Stop(writing: error)
  }
}

extension Gap {
  /// The gap as a row of a table.
  func cells(in language: MessageLanguage) -> [String] {
    [
      name, unit, region ?? "", requirement.text.text(in: language), "\(requirement.count)",
      "\(found)", unprinted.map { printedWord($0).text(in: language) }.joined(separator: "、"),
      source,
    ]
  }

  /// The document and its clause.
  public var source: String { policy.source + (requirement.clause.map { "　\($0)" } ?? "") }
}

/// What a policy's word stands for.
public func printedWord(_ word: String) -> Message {
  switch word {
  case "phone": Message(zh: "举报电话", en: "a telephone")
  case "code": Message(zh: "二维码", en: "a code to scan")
  case "matters": Message(zh: "举报事项", en: "the matters")
  case "rewards": Message(zh: "奖励标准", en: "the rewards")
  case "flow": Message(zh: "办理流程", en: "the steps of handling")
  case "promises": Message(zh: "承诺", en: "the promises")
  default: Message(zh: word, en: word)
  }
}
