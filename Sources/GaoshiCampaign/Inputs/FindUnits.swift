internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// Finds the unit files that are meant: a file is itself; a folder stands for all YAML files below
/// its units/, or without one for those that lie in it, in order of their names.
func findUnits(_ paths: [String]) throws(Stop) -> [String] {
  var files: [String] = []
  // By their bytes: texts are equal in whatever normal form they are, but files are not.
  var known: Set<[UInt8]> = []
  for path in paths {
    let found = isFolder(path) ? try units(in: path) : [path]
    if found.isEmpty { throw Stop(noUnits(path), .contentWrong) }
    for file in found where known.insert(Array(file.utf8)).inserted { files.append(file) }
  }
  return files
}

private func units(in folder: String) throws(Stop) -> [String] {
  let units = join(folder, "units")
  let files: [String]
  do throws(FileProblem) {
    files =
      isFolder(units)
      ? try yamlFiles(in: units, deep: true) : try yamlFiles(in: folder, deep: false)
  } catch {
    // A folder that is passed over would be units that are missing.
    throw Stop(reading: error)
  }
  return files.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
}

/// The YAML files of a folder but for the campaign's and hidden ones.
private func yamlFiles(in folder: String, deep: Bool) throws(FileProblem) -> [String] {
  var files: [String] = []
  for name in try namesIn(folder) where !name.hasPrefix(".") {
    let path = join(folder, name)
    if isFolder(path) {
      if deep { files += try yamlFiles(in: path, deep: true) }
    } else if name != Workspace.campaignFile, name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      files.append(path)
    }
  }
  return files
}

/// The campaign and the authorities' files of a workspace; none for any other folder.
func othersOfWorkspace(_ folder: String) throws(Stop) -> [String] {
  let workspace = Workspace(folder: folder)
  guard access(workspace.campaign, R_OK) == 0 else { return [] }
  let place = join(folder, "authorities")
  var authorities: [String] = []
  do throws(FileProblem) {
    if isFolder(place) { authorities = try yamlFiles(in: place, deep: true) }
  } catch {
    throw Stop(reading: error)
  }
  return ([workspace.campaign] + authorities).map {
    $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0
  }
}

private func noUnits(_ folder: String) -> Diagnostic {
  Diagnostic(
    .error, "no-unit-files",
    Message(zh: "“\(folder)”里没有单位文件", en: "there is no unit file in “\(folder)”"), at: nil,
    hint: Message(
      zh: "写出单位文件的路径，或用 gaoshi init 建立工作区",
      en: "name a unit file, or start a workspace with gaoshi init"))
}
