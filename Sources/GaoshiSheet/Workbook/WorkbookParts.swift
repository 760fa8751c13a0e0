internal import GaoshiArchive

/// Which part of a workbook's archive is what.
struct WorkbookParts {
  /// A sheet as the workbook lists it.
  struct Entry {
    let name: String
    let isHidden: Bool
    let path: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var sharedStrings: String?
  private(set) var styles: String?
  /// Whether days are counted from 1904, as old Macintosh versions do.
  private(set) var countsFrom1904 = false

  /// The most bytes that one part unpacks to.
  static let limit = 512 << 20

  init(_ archive: ZipReader) throws(WorkbookFault) {
    let root = try Relations.read("_rels/.rels", relativeTo: "", in: archive)
    guard let workbook = root.first(ofKind: "officeDocument") else { throw .noWorkbook }
    let relations = try Relations.read(
      relationsPath(of: workbook), relativeTo: folder(of: workbook), in: archive)
    sharedStrings = relations.first(ofKind: "sharedStrings")
    styles = relations.first(ofKind: "styles")
    let list = SheetList()
    try archive.parse(workbook, with: list)
    countsFrom1904 = list.countsFrom1904
    // Sheets of charts and macros have relations of other kinds.
    sheets = list.sheets.compactMap { sheet in
      relations.target(of: sheet.relation, kind: "worksheet").map {
        Entry(name: sheet.name, isHidden: sheet.isHidden, path: $0)
      }
    }
  }
}

/// Why no table can be made of a workbook.
enum WorkbookFault: Error {
  case noWorkbook
  case archive(ZipProblem)
  case xml(part: String, reason: String)
  /// More cells than any list of units has.
  case tooLarge(sheet: String)
}

extension ZipReader {
  /// Reads one part of the archive, which must be there.
  func parse(_ part: String, with taker: some XMLTaker) throws(WorkbookFault) {
    let reader = XMLReader(taker)
    do throws(ZipProblem) {
      guard try read(part, atMost: WorkbookParts.limit, { reader.feed($0) }) else {
        throw ZipProblem.damaged("\(part) is missing")
      }
    } catch {
      throw .archive(error)
    }
    reader.finish()
    if let reason = reader.problem { throw .xml(part: part, reason: reason) }
  }
}

/// What one part of the archive names others by.
private struct Relations {
  private var entries: [(id: String, kind: String, target: String)] = []

  static func read(
    _ path: String, relativeTo folder: String, in archive: ZipReader
  ) throws(WorkbookFault) -> Relations {
    let list = RelationList()
    try archive.parse(path, with: list)
    var relations = Relations()
    relations.entries = list.entries.map { ($0.id, $0.kind, resolve($0.target, in: folder)) }
    return relations
  }

  func first(ofKind kind: String) -> String? { entries.first { $0.kind == kind }?.target }

  func target(of id: String, kind: String) -> String? {
    entries.first { $0.id == id && $0.kind == kind }?.target
  }
}

private final class RelationList: XMLTaker {
  var entries: [(id: String, kind: String, target: String)] = []

  func begin(_ element: XMLElement) {
    guard element.name == "Relationship", let id = element["Id"], let target = element["Target"]
    else { return }
    // The kind is a long URL, another one in files of the strict form; its end says it all.
    let kind = element["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    entries.append((id, kind, target))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class SheetList: XMLTaker {
  var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  var countsFrom1904 = false

  func begin(_ element: XMLElement) {
    if element.name == "workbookPr" { countsFrom1904 = element.isSet("date1904") }
    guard element.name == "sheet", let name = element["name"], let id = element["id"] else {
      return
    }
    let isHidden = ["hidden", "veryHidden"].contains(element["state"] ?? "")
    sheets.append((name, isHidden, id))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`.
private func relationsPath(of part: String) -> String {
  let folder = folder(of: part)
  return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
}

/// A target is relative to its part's folder, or begins at the root with a `/`.
private func resolve(_ target: String, in folder: String) -> String {
  let whole = target.hasPrefix("/") ? target : folder + target
  var parts: [Substring] = []
  for part in whole.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}
