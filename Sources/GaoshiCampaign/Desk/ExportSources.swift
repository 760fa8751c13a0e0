internal import GaoshiExchange
internal import GaoshiFiles

/// The unit files that are meant, each with its id.
///
/// An id is the file's path below its workspace's units/, whichever part of the workspace is named:
/// an import then puts the file where it came from, and its parent's path still leads there.
///
/// - Throws: if there is none, or if two have one id: an import would make one unit of both.
func exportSources(_ paths: [String], on machine: Machine) throws(Stop) -> [ExportSource] {
  var units: [UnitFile] = []
  var known: [String: UnitFile] = [:]
  for path in paths {
    var prefixes: [String: String] = [:]
    for file in try findUnits([path]) {
      let folder = parent(of: file)
      let prefix = prefixes[folder] ?? idPrefix(of: folder, named: path, on: machine)
      prefixes[folder] = prefix
      let unit = UnitFile(path: file, id: join(prefix, stem(file)))
      guard let other = known.updateValue(unit, forKey: unit.id) else {
        units.append(unit)
        continue
      }
      guard isOneFile(other.path, file, on: machine) else {
        throw Stop(sameID(other, unit), .contentWrong)
      }
    }
  }
  return units.map { ExportSource(path: $0.path, id: $0.id) }
}

/// What stands before the names of a folder's units in their ids.
private func idPrefix(of folder: String, named path: String, on machine: Machine) -> String {
  let units = join(path, "units")
  if isFolder(units) {
    return inner(folder, below: units.hasPrefix("./") ? String(units.dropFirst(2)) : units) ?? ""
  }
  guard let workspace = Workspace(holding: folder, current: machine.current),
    let start = absolute(join(workspace.folder, "units"), in: machine.current),
    let whole = absolute(folder, in: machine.current)
  else { return "" }
  return inner(whole, below: start) ?? ""
}

/// Nil if the one folder does not lie in the other.
private func inner(_ folder: String, below start: String) -> String? {
  if folder == start { return "" }
  return folder.hasPrefix(start + "/") ? String(folder.dropFirst(start.count + 1)) : nil
}

private func isOneFile(_ a: String, _ b: String, on machine: Machine) -> Bool {
  absolute(a, in: machine.current) == absolute(b, in: machine.current)
}
