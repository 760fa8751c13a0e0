internal import GaoshiConfig
internal import GaoshiCore

/// A unit's file, written but not yet in its place.
struct ComposedUnit {
  let group: Int
  let name: String
  /// The file below the folder, and its path.
  let file: String
  let path: String
  let lines: YAMLLines
  let isWrong: Bool
}

extension ImportRun {
  /// Writes each unit's file and gives it a name of its own.
  mutating func compose(_ drafts: [Draft]) -> [ComposedUnit] {
    var taken: [String: Int] = [:]
    let parents = ParentNames(surroundings)
    return drafts.map { draft in
      var draft = draft
      let name = groups[draft.group].name
      let file = fileName(draft, name, &taken)
      let path = Paths.join(request.folder, file)
      let lines = write(&draft, path: path, parents)
      return ComposedUnit(
        group: draft.group, name: name.text, file: file, path: path, lines: lines,
        isWrong: draft.isWrong)
    }
  }

  /// The name that the column 文件 gives, else the unit's own; safe, and a number behind it where
  /// another unit has it already.
  private func fileName(_ draft: Draft, _ name: Entry, _ taken: inout [String: Int]) -> String {
    var parts = (draft.file?.text ?? "").split(separator: "/")
    for suffix in [".yaml", ".yml"] where parts.last?.hasSuffix(suffix) == true {
      parts.append(parts.removeLast().dropLast(suffix.count))
    }
    if parts.isEmpty { parts = [name.text[...]] }
    let stem = parts.map { surroundings.safeName(String($0)) }.joined(separator: "/")
    let key = surroundings.nameKey(stem)
    let number = (taken[key] ?? 0) + 1
    taken[key] = number
    guard number > 1 else { return stem + ".yaml" }
    let numbered = "\(stem)-\(number)"
    taken[surroundings.nameKey(numbered)] = 1
    return numbered + ".yaml"
  }

  private mutating func write(
    _ draft: inout Draft, path: String, _ parents: ParentNames
  ) -> YAMLLines {
    var lines = YAMLLines()
    writeSource(of: draft, &lines)
    let name = groups[draft.group].name
    lines.entry("unit", .text(name.text, name.origin))
    for (key, node) in unitEntries(&draft, path: path, parents) { lines.entry(key, node) }
    let channels = draft.channels.map { node(of: $0, &draft) }
    if !channels.isEmpty {
      lines.blank()
      lines.comment("举报渠道 · ways to report")
      lines.entry("channels", .list(channels))
    }
    let sections = sectionEntries(&draft)
    if !sections.isEmpty { lines.blank() }
    for (key, node) in sections { lines.entry(key, node) }
    let sites = draft.sites.map { node(ofSite: $0, &draft) }
    if !sites.isEmpty {
      lines.blank()
      lines.comment("挂在哪里 · where materials hang")
      lines.entry("sites", .list(sites))
    }
    return lines
  }

  /// Says which rows of which table the file was made from.
  private func writeSource(of draft: Draft, _ lines: inout YAMLLines) {
    let rows = groups[draft.group].rows
    guard let first = rows.first else { return }
    let sheet = sheets[first.sheet]
    let table = sheet.table.split(separator: "/").last.map(String.init) ?? sheet.table
    let name = oneLine(table + (sheet.sheet.map { "（\($0)）" } ?? ""))
    let numbers = rows.filter { $0.sheet == first.sheet }.map { "\($0.number)" }
    lines.comment("由 gaoshi import 从“\(name)”第 \(numbers.joined(separator: "、")) 行做成。")
    lines.comment(
      "Made by gaoshi import from “\(name)”, \(numbers.count == 1 ? "row" : "rows") "
        + "\(numbers.joined(separator: ", ")).")
    lines.blank()
  }
}

/// Paths as texts.
enum Paths {
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder == "."
      ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The way from a folder to a file, both seen from the same place.
  static func relative(_ file: String, from folder: String) -> String {
    var from = parts(folder)
    var to = parts(file)
    while let first = from.first, first == to.first {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in ".." } + to).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    var parts: [String] = path.hasPrefix("/") ? ["/"] : []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", last != "/" {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }
}

/// The files that units may have as parents, by their names.
struct ParentNames {
  private(set) var files: [String: String] = [:]

  var names: [String] { files.keys.sorted() }

  init(_ surroundings: ImportSurroundings) {
    var sink = DiagnosticSink()
    for path in surroundings.authorities {
      guard let bytes = try? surroundings.readFile(path),
        let unit = WrittenUnit.parse(bytes, file: path, into: &sink)
      else { continue }
      for name in [unit.unit?.value, unit.short?.value].compactMap(\.self) {
        files[name] = files[name] ?? path
      }
    }
  }
}
