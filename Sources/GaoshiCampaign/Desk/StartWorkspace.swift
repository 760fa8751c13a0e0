internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// What a new workspace is started with.
public struct StartRequest: Sendable {
  public var folder: String
  /// The unit's printed name; an example's if left out.
  public var unit: String?
  /// The unit's telephone; an example's if left out.
  public var phone: String?

  public init(folder: String) { self.folder = folder }
}

/// Writes the files of a new workspace; where one of them exists already, none is written.
///
/// - Returns: the paths of the files, in the order in which a reader should look at them.
public func startWorkspace(_ request: StartRequest) -> (files: [String], report: Report) {
  let files = starterFiles(request)
  do throws(Stop) {
    try refuseExisting(files.map { join(request.folder, $0.name) })
    for file in files { try write(file, into: request.folder) }
    return (files.map { join(request.folder, $0.name) }, Report())
  } catch {
    return ([], Report(diagnostics: error.diagnostics, outcome: error.outcome))
  }
}

private struct StarterFile {
  let name: String
  let text: String
}

private func starterFiles(_ request: StartRequest) -> [StarterFile] {
  [
    StarterFile(name: "units/unit.yaml", text: starterUnit(request)),
    StarterFile(
      name: Workspace.campaignFile,
      text: Starter.campaign(schema: "schema/campaign.schema.json")),
    StarterFile(name: "schema/unit.schema.json", text: JSONSchema.text(for: .unit)),
    StarterFile(name: "schema/campaign.schema.json", text: JSONSchema.text(for: .campaign)),
    StarterFile(
      name: ".gitignore", text: "/\(Workspace.outputFolder)/\n/\(Workspace.cacheFolder)/\n"),
  ]
}

private func starterUnit(_ request: StartRequest) -> String {
  let (schema, campaign) = ("../schema/unit.schema.json", "../\(Workspace.campaignFile)")
  let (name, phone) = (request.unit ?? Starter.unitName, request.phone ?? Starter.phone)
  return Starter.unit(name: name, phone: phone, schema: schema, campaign: campaign)
}

private func refuseExisting(_ paths: [String]) throws(Stop) {
  guard let existing = paths.first(where: { access($0, F_OK) == 0 }) else { return }
  throw Stop(
    Diagnostic(
      .error, "workspace-exists",
      Message(zh: "已经有“\(existing)”，没有改动任何文件", en: "“\(existing)” exists; nothing was changed"),
      at: nil,
      hint: Message(zh: "换一个新文件夹", en: "choose a new folder")), .filesFailed)
}

private func write(_ file: StarterFile, into folder: String) throws(Stop) {
  let path = join(folder, file.name)
  let name = String(path.split(separator: "/").last ?? "")
  try publishFiles(
    [(name, Array(file.text.utf8))], into: parent(of: path).isEmpty ? "." : parent(of: path))
}
