package import GaoshiCore
internal import Glibc

/// A path inside a folder; an empty folder is the current one.
package func join(_ folder: String, _ name: String) -> String {
  if folder.isEmpty { return name }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The folder and all above it, nearest first.
package func foldersUp(from folder: String) -> [String] {
  var folders = [folder]
  while let last = folders.last, last != "/", !last.isEmpty {
    folders.append(parent(of: last))
  }
  return folders
}

/// The folder that an absolute or relative path lies in; empty for the current one.
package func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The path of what is there, without links and dots; nil if nothing is.
package func absolute(_ path: String, in current: String) -> String? {
  let joined = path.hasPrefix("/") ? path : join(current, path)
  guard let resolved = realpath(joined, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// What a link at the path leads to in the end, there or not; the path itself if it is no link.
package func target(of path: String) -> String {
  var path = path
  // As many as the system follows.
  for _ in 0..<40 {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { break }
    let link = String(decoding: bytes[..<count], as: UTF8.self)
    path = link.hasPrefix("/") ? link : join(parent(of: path), link)
  }
  return path
}

/// The path as it is seen from the current folder, if it lies in it; messages then stay short.
package func relative(_ path: String, to current: String) -> String {
  if path == current { return "" }
  let inside = current.hasSuffix("/") ? current : current + "/"
  return path.hasPrefix(inside) ? String(path.dropFirst(inside.count)) : path
}

/// Whether anything is at the path.
package func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether a folder, or a link to one, is at the path.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The names in a folder, in no order; closes the descriptor.
///
/// For clearing up, where what cannot be read can only be left: see `namesIn` for all else.
package func names(in descriptor: Int32) -> [String] {
  guard descriptor >= 0, let stream = fdopendir(descriptor) else {
    if descriptor >= 0 { close(descriptor) }
    return []
  }
  defer { closedir(stream) }
  rewinddir(stream)
  return readNames(stream)
}

/// The names in a folder in the order of their bytes.
///
/// - Throws: if not all of them can be read.
package func namesIn(_ folder: String) throws(FileProblem) -> [String] {
  let descriptor = try openFolder(folder)
  guard let stream = fdopendir(descriptor) else {
    let number = errno
    close(descriptor)
    throw FileProblem(folder, errno: number)
  }
  defer { closedir(stream) }
  let names = readNames(stream)
  guard errno == 0 else { throw FileProblem(folder, errno: errno) }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Reads on to the end; `errno` is 0 if that is the end and not a failure.
private func readNames(_ stream: OpaquePointer) -> [String] {
  var names: [String] = []
  errno = 0
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
      start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
    errno = 0
  }
  return names
}
