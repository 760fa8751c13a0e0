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
    for file in found where known.insert(Array(file.utf8)).inserted { files.append(file) }
  }
  return files
}

private func units(in folder: String) throws(Stop) -> [String] {
  let start = Workspace(folder: folder).unitsFolder
  var files: [String] = []
  try forEachUnitFile(of: folder) { files.append(join(start, $0)) }
  return files.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
}

/// Gives every unit file of a folder by its path from the folder's units/, or without one from the
/// folder itself.
///
/// - Throws: if there is none, or if a folder cannot be read.
func forEachUnitFile(of folder: String, _ body: (String) -> Void) throws(Stop) {
  let start = Workspace(folder: folder).unitsFolder
  var isEmpty = true
  do throws(FileProblem) {
    try forEachYAMLFile(in: start, isDeep: start != folder) {
      isEmpty = false
      body($0)
    }
  } catch {
    // A folder that is passed over would be units that are missing.
    throw Stop(reading: error)
  }
  if isEmpty { throw Stop(noUnits(folder.isEmpty ? "." : folder), .contentWrong) }
}

/// Gives the YAML files of a folder but for the campaign's and hidden ones, by their paths from there.
private func forEachYAMLFile(
  in folder: String, below inner: String = "", isDeep: Bool, _ body: (String) -> Void
) throws(FileProblem) {
  let place = join(folder, inner)
  for name in try namesIn(place.isEmpty ? "." : place) where !name.hasPrefix(".") {
    let path = join(inner, name)
    if isFolder(join(folder, path)) {
      if isDeep { try forEachYAMLFile(in: folder, below: path, isDeep: true, body) }
    } else if name != Workspace.campaignFile, name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      body(path)
    }
  }
}

/// The campaign and the authorities' files of a workspace; none for any other folder.
func othersOfWorkspace(_ folder: String) throws(Stop) -> [String] {
  let workspace = Workspace(folder: folder)
  guard access(workspace.campaign, R_OK) == 0 else { return [] }
  let place = join(folder, "authorities")
  var authorities: [String] = []
  do throws(FileProblem) {
    if isFolder(place) {
      try forEachYAMLFile(in: place, isDeep: true) { authorities.append(join(place, $0)) }
    }
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
