internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiCoverage
internal import GaoshiFiles
internal import GaoshiPack

/// A pack and the policies that it is held against.
struct CoverageBasis {
  let pack: Manifest
  let policies: [Policy]

  /// Reads both.
  ///
  /// - Throws: if there is no pack, or if no policy is named, or one cannot be used.
  init(
    _ request: CoverageRequest, _ machine: Machine, into sink: inout DiagnosticSink
  ) throws(Stop) {
    let workspace = Workspace(at: request.place, current: machine.current)
    let isPack = workspace == nil && isThere(join(request.place, PackLayout.manifest))
    guard workspace != nil || isPack else {
      throw Stop(workspaceMissing(request.place), .contentWrong)
    }
    let names = try Self.names(request, workspace, machine, into: &sink)
    let around = workspace ?? Workspace(holding: request.place, current: machine.current)
    let folders = machine.surroundings(for: around).templateFolders
    let files = InputFiles(machine)
    var policies: [Policy] = []
    for name in names {
      policies.append(try Self.policy(name, in: folders, files, into: &sink))
    }
    self.policies = policies
    do throws(PackProblem) {
      pack = try Manifest(of: request.pack ?? workspace?.pack ?? request.place)
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
  }

  /// Holds the pack against the policies.
  func coverage(_ each: (Gap) -> Void) throws(Stop) -> Coverage {
    do throws(PackProblem) {
      return try GaoshiCoverage.coverage(of: pack, by: policies, each)
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
  }

  /// The names of the policies, with the places where they are written.
  private static func names(
    _ request: CoverageRequest, _ workspace: Workspace?, _ machine: Machine,
    into sink: inout DiagnosticSink
  ) throws(Stop) -> [(name: String, span: Span?)] {
    if !request.policies.isEmpty { return request.policies.map { ($0, nil) } }
    guard let workspace else { throw Stop(noPolicies(request.place), .contentWrong) }
    let policies = try readSettings(of: workspace, machine, into: &sink).policies
    guard !policies.isEmpty else { throw Stop(noPolicies(workspace.campaign), .contentWrong) }
    return policies.map { ($0.value, $0.span) }
  }

  private static func policy(
    _ named: (name: String, span: Span?), in folders: [String], _ files: InputFiles,
    into sink: inout DiagnosticSink
  ) throws(Stop) -> Policy {
    let name = named.name
    let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    for folder in isPlain ? folders : [] {
      let path = join(folder, "policies/\(name).yaml")
      guard isThere(path) else { continue }
      let content = try files.read(required: path)
      guard let policy = Policy(content.bytes, file: path, into: &sink) else {
        throw Stop(told: .contentWrong)
      }
      return policy
    }
    throw Stop(policyMissing(named, folders), .contentWrong)
  }
}

/// What a workspace's campaign file says of packs as a whole.
func readSettings(
  of workspace: Workspace, _ machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> CampaignSettings {
  let content = try InputFiles(machine).read(required: workspace.campaign)
  guard
    let settings = CampaignSettings(content.bytes, file: workspace.campaign, into: &sink)
  else { throw Stop(told: .contentWrong) }
  return settings
}

private func policyMissing(_ named: (name: String, span: Span?), _ folders: [String]) -> Diagnostic
{
  Diagnostic(
    .error, "policy-missing",
    Message(
      zh: "找不到要求“\(named.name)”（policies/\(named.name).yaml）",
      en: "there is no policy “\(named.name)” (policies/\(named.name).yaml)"),
    at: named.span,
    hint: Message(
      zh: "找过的文件夹：\(folders.joined(separator: "、"))",
      en: "searched in: \(folders.joined(separator: ", "))"))
}

private func noPolicies(_ place: String) -> Diagnostic {
  Diagnostic(
    .error, "policy-missing",
    Message(zh: "“\(place)”没有写 policies", en: "“\(place)” names no policies"), at: nil,
    hint: Message(
      zh: "写 policies: [five-places]，或加 --policy five-places",
      en: "write policies: [five-places], or add --policy five-places"))
}
