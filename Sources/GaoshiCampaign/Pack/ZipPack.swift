internal import GaoshiArchive
public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import GaoshiSheet
internal import Glibc

/// Into which archives a pack is parted.
public enum ZipGrouping: String, Sendable, CaseIterable {
  case unit, region, shop
}

/// What zipping a pack came to.
public struct ZipReport: Sendable {
  /// The archives that are in their places now.
  public var archives: [String] = []
  public var files = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Puts the files of a pack into archives, one for each unit, region or print shop; each with the
/// checksums of its files and a list of what to print.
///
/// Equal packs give equal bytes.
/// - Parameters:
///   - workspace: whose campaign names the shops.
///   - language: that of the list.
public func zipPack(
  _ pack: String, by grouping: ZipGrouping, workspace: String?, into folder: String,
  language: MessageLanguage, on machine: Machine
) -> ZipReport {
  var report = ZipReport()
  var sink = DiagnosticSink()
  do throws(Stop) {
    let shops = grouping == .shop ? try readShops(workspace, machine, into: &sink) : []
    var groups: [String: [ZipEntry]] = [:]
    do throws(PackProblem) {
      var units = try PackUnits(try Manifest(of: pack))
      while let unit = units.current {
        let record = try unit.record()
        for file in try unit.files() {
          let group = group(of: file, record, grouping, shops)
          groups[group, default: []].append(ZipEntry(file: file, unit: record))
          report.files += 1
        }
        try units.advance()
      }
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
    // Nothing goes out that is not as it was published, and nothing is written before all is known.
    try checkFiles(of: groups, in: pack)
    do throws(FileProblem) {
      let work = try WorkFolder(in: folder)
      for (group, entries) in groups.sorted(by: { $0.key < $1.key }) {
        let path = join(folder, safeName(group, limit: longestName) + ".zip")
        try write(entries, of: pack, to: path, in: work, language)
        report.archives.append(path)
      }
    } catch {
      throw Stop(writing: error)
    }
  } catch {
    sink.report(contentsOf: error.diagnostics)
    report.outcome = error.outcome
  }
  report.diagnostics = sink.diagnostics
  return report
}

/// Holds every file against its hash in the manifest.
private func checkFiles(
  of groups: [String: [ZipEntry]], in pack: String
) throws(Stop) {
  let files = groups.values.joined().map(\.file)
  let problems = onThreads(processorCount(), pieces: files.count) { _, piece -> FileProblem? in
    let path = join(pack, files[piece].path)
    do throws(FileProblem) {
      return try hashOfFile(path) == files[piece].sha256
        ? nil : PackProblem.damaged(path).asFileProblem
    } catch {
      return error
    }
  }
  let sorted = problems.compactMap(\.self).sorted { $0.path < $1.path }
  guard let first = sorted.first else { return }
  throw Stop(reading: first)
}

/// A file that goes into an archive.
private struct ZipEntry {
  let file: PackFile
  let unit: UnitRecord
}

private func group(
  of file: PackFile, _ unit: UnitRecord, _ grouping: ZipGrouping, _ shops: [CampaignSettings.Shop]
) -> String {
  switch grouping {
  case .unit: unit.unit.replacing("/", with: "_")
  case .region: unit.region ?? "000000"
  case .shop:
    shops.first { $0.prints(file.material, region: unit.region) }?.name ?? "others"
  }
}

private func readShops(
  _ folder: String?, _ machine: Machine, into sink: inout DiagnosticSink
) throws(Stop) -> [CampaignSettings.Shop] {
  let folder = folder ?? "."
  guard let workspace = Workspace(at: folder, current: machine.current) else {
    throw Stop(workspaceMissing(folder), .contentWrong)
  }
  let content = try InputFiles(machine).read(required: workspace.campaign)
  guard let settings = CampaignSettings(content.bytes, file: workspace.campaign, into: &sink)
  else { throw Stop(told: .contentWrong) }
  guard !settings.shops.isEmpty else {
    throw Stop(
      Diagnostic(
        .error, "shops-missing",
        Message(
          zh: "“\(workspace.campaign)”没有写 shops", en: "“\(workspace.campaign)” names no shops"),
        at: nil,
        hint: Message(
          zh: "写 shops: [{shop: 名称, regions: [\"6501\"]}]",
          en: "write shops: [{shop: NAME, regions: [\"6501\"]}]")), .contentWrong)
  }
  return settings.shops
}

/// Writes one archive beside its place and moves it in.
private func write(
  _ entries: [ZipEntry], of pack: String, to path: String, in work: WorkFolder,
  _ language: MessageLanguage
) throws(FileProblem) {
  let sorted = entries.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  let list = work.newPath()
  defer { unlink(list) }
  try writeList(sorted, to: list, language)
  let sums = sorted.map {
    ChecksumLine(path: $0.file.path, sha256: $0.file.sha256).text + "\n"
  }.joined()
  let writer = try ZipWriter(to: path, in: work)
  for entry in sorted {
    try writer.add(name: entry.file.path, file: join(pack, entry.file.path))
  }
  try writer.add(name: PackLayout.checksums, bytes: Array(sums.utf8))
  try writer.add(name: "print-list.csv", bytes: try readFile(list))
  try writer.finish()
}

/// What is to be printed: a row for each page.
private func writeList(
  _ entries: [ZipEntry], to path: String, _ language: MessageLanguage
) throws(FileProblem) {
  func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }
  let table = try TableWriter(
    to: path, as: .csv, sheet: "",
    columns: [
      TableColumn(words("文件", "File")), TableColumn(words("单位", "Unit")),
      TableColumn(words("物料", "Material")), TableColumn(words("成品尺寸（mm）", "Trim size (mm)")),
      TableColumn(words("份数", "Copies"), isNumber: true), TableColumn(words("点位", "Sites")),
    ])
  for entry in entries where entry.file.format == "pdf" {
    let sites = entry.file.sites.map { "\($0.place)×\($0.count)" }.joined(separator: "；")
    let size = PageSize(entry.file.size)
    let trim = size.map { size in
      "\(size.width.map { "\(Int($0.millimetres.rounded()))" } ?? "?")×\(Int(size.height.millimetres.rounded()))"
    }
    try table.row([
      entry.file.path, entry.unit.name, entry.file.material, trim ?? entry.file.size,
      "\(entry.file.copies)", sites,
    ])
  }
  try table.finish()
}
