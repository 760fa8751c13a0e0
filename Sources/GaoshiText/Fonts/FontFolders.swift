internal import Glibc

/// Finds font files by name in folders and all that lies below them.
///
/// Folders are tried in order. In each a file that lies in the folder itself is taken at once;
/// only else the tree below is walked, once per run. Links to files count, links to folders are
/// not followed.
struct FontFolders {
  let folders: [String]
  private var trees: [String: [String: String]] = [:]

  init(_ folders: [String]) { self.folders = folders }

  /// The path of the file with this name, or nil if no folder has it.
  mutating func path(of file: String) -> String? {
    for folder in folders {
      if access("\(folder)/\(file)", R_OK) == 0 { return "\(folder)/\(file)" }
      if let path = tree(below: folder)[file] { return path }
    }
    return nil
  }

  private mutating func tree(below folder: String) -> [String: String] {
    if let known = trees[folder] { return known }
    let files = walk(folder)
    trees[folder] = files
    return files
  }

  /// All files below a folder by name; of two with one name the one nearer to the top, then the
  /// first by path, so that the answer does not hang on the order in which a disk lists them.
  private func walk(_ top: String) -> [String: String] {
    var found: [String: String] = [:]
    var level = [top]
    while !level.isEmpty {
      let entries = level.sorted().flatMap { folder in
        list(folder).map { (path: "\(folder)/\($0.name)", entry: $0) }
      }
      for (path, entry) in entries where !entry.isFolder && found[entry.name] == nil {
        found[entry.name] = path
      }
      level = entries.filter { $0.entry.isFolder }.map(\.path)
    }
    return found
  }

  private func list(_ folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      entries.append((name, isFolder(entry.pointee.d_type, "\(folder)/\(name)")))
    }
    return entries
  }

  private func isFolder(_ type: UInt8, _ path: String) -> Bool {
    if Int(type) != DT_UNKNOWN { return Int(type) == DT_DIR }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
