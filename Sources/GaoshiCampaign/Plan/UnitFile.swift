internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// A unit's file in a workspace.
struct UnitFile: Sendable {
  /// As it is opened from the current folder.
  let path: String
  /// Its path below units/ without the suffix, such as `6501/hospital`.
  let id: String
  /// Its place in the `UnitList` that it is of.
  var place: UInt32 = 0
}

/// The unit files of a workspace in the order of their ids' bytes.
///
/// - Throws: if there is none, or if two have one id.
func listUnits(of workspace: Workspace) throws(Stop) -> UnitList {
  let units = try UnitList(in: workspace.unitsFolder) { (take) throws(Stop) in
    try forEachUnitFile(of: workspace.folder, take)
  }
  if let (unit, other) = units.sameID { throw Stop(sameID(unit, other), .contentWrong) }
  return units
}

/// The path of one unit's file from the folder of units, without a look at any other; nil if there is
/// none.
func unitFileName(of id: String, in workspace: Workspace) -> String? {
  let parts = id.split(separator: "/", omittingEmptySubsequences: false)
  guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
  return [".yaml", ".yml"].map { id + $0 }.first { isThere(join(workspace.unitsFolder, $0)) }
}

extension Workspace {
  /// The folder from which the ids of units are counted.
  var unitsFolder: String {
    let inUnits = join(folder, "units")
    return isFolder(inUnits) ? inUnits : folder
  }
}

/// The units that a build or plan is asked for.
///
/// - Throws: if there is none, or none of them is meant.
func selectUnits(of campaign: CampaignBuild) throws(Stop) -> UnitList {
  let only = campaign.request.only
  var units = try listUnits(of: campaign.workspace)
  if !only.units.isEmpty { units = units.selecting { only.includes(unit: units[$0].id) } }
  if !only.regions.isEmpty {
    let regions = onThreads(campaign.threads, pieces: units.count) { [units] _, piece in
      region(of: units[piece], campaign)
    }
    units = units.selecting { only.includes(region: regions[$0]) }
  }
  guard !units.isEmpty else { throw Stop(nothingMeant, .contentWrong) }
  return units
}

/// The region that a unit's own file names.
private func region(of unit: UnitFile, _ campaign: CampaignBuild) -> String? {
  guard let content = try? campaign.files.readOnce(unit.path) else { return nil }
  var sink = DiagnosticSink()
  return WrittenUnit.parse(content.bytes, file: unit.path, into: &sink)?.region?.value
}

private let nothingMeant = Diagnostic(
  .error, "nothing-selected",
  Message(zh: "--only 的条件没有选中任何单位", en: "no unit is what --only asks for"), at: nil,
  hint: Message(
    zh: "用 gaoshi plan 看有哪些单位", en: "gaoshi plan lists the units there are"))

/// Two files that would be one unit.
func sameID(_ a: UnitFile, _ b: UnitFile) -> Diagnostic {
  Diagnostic(
    .error, "output-name-clash",
    Message(
      zh: "“\(a.path)”和“\(b.path)”是同一个单位标识“\(a.id)”",
      en: "“\(a.path)” and “\(b.path)” are one unit id, “\(a.id)”"), at: nil,
    hint: Message(zh: "给其中一个改名", en: "rename one of them"))
}
