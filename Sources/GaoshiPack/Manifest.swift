internal import Foundation
public import GaoshiCore
package import GaoshiFiles

/// A pack's manifest, read from its file: its header and its root at once, its rows on demand.
public struct Manifest: Sendable {
  /// The pack's folder as the user named it.
  public let folder: String
  public let header: ManifestHeader
  /// The root that the manifest names.
  public let root: String
  /// The number of rows that the manifest names.
  public let count: Int
  /// The hash of the list of units.
  public let unitsSHA256: String

  /// The manifest's file.
  public var path: String { join(folder, PackLayout.manifest) }

  /// Reads the manifest of a pack and holds every row against the root.
  ///
  /// - Throws: if there is none, if it cannot be read, or if a byte of its rows has changed.
  public init(of folder: String) throws(PackProblem) {
    self.folder = folder
    var reader = try Self.reader(of: folder)
    header = ManifestHeader(try reader.decode(ManifestHead.self, reader.head))
    unitsSHA256 = try reader.decode(UnitsHead.self, reader.head).units
    (count, root) = try reader.skipToEnd()
  }

  /// Gives each row in order, read.
  public func forEachFile(
    _ body: (PackFile) throws(PackProblem) -> Void
  ) throws(PackProblem) {
    var reader = try rows()
    while let row = try reader.next() { try body(try reader.decode(PackFile.self, row)) }
  }

  /// The rows one by one, as text.
  package func rows() throws(PackProblem) -> RowFileReader { try Self.reader(of: folder) }

  private static func reader(of folder: String) throws(PackProblem) -> RowFileReader {
    try RowFileReader(join(folder, PackLayout.manifest), .pack, list: "files")
  }

  /// All rows; for packs that fit into memory.
  public func files() throws(PackProblem) -> [PackFile] {
    var files: [PackFile] = []
    try forEachFile { (file) throws(PackProblem) in files.append(file) }
    return files
  }

  /// The list of units, held against its hash: a number that is read from it is the one on the page.
  ///
  /// - Throws: if the list cannot be read, or if a byte of it has changed.
  package func units() throws(PackProblem) -> LineReader {
    let path = join(folder, PackLayout.units)
    let found: String
    do throws(FileProblem) { found = try hashOfFile(path) } catch { throw .file(error) }
    guard found == unitsSHA256 else { throw .damaged(path) }
    return try LineReader(ofPack: path)
  }

  /// Gives what the pack knows of each unit, in the order of their ids.
  public func forEachUnit(
    _ body: (UnitRecord) throws(PackProblem) -> Void
  ) throws(PackProblem) {
    let lines = try units()
    let decoder = JSONDecoder()
    while let line = try lines.nextOfPack() {
      guard let unit = try? decoder.decode(UnitRecord.self, from: Data(line.utf8)) else {
        throw .damaged(lines.path)
      }
      try body(unit)
    }
  }
}

/// The member of a manifest that binds the list of units to it.
private struct UnitsHead: Decodable { let units: String }

extension LineReader {
  convenience init(ofPack path: String) throws(PackProblem) {
    do throws(FileProblem) { try self.init(path) } catch { throw .file(error) }
  }

  /// The next line; nil at the end.
  func nextOfPack() throws(PackProblem) -> String? {
    do throws(FileProblem) { return try next() } catch { throw .file(error) }
  }
}

/// Why a pack cannot be taken.
public enum PackProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  /// A file of ours that is not as we wrote it.
  case damaged(String)

  /// The same as a problem of one file, in words.
  public var asFileProblem: FileProblem {
    switch self {
    case .file(let problem): problem
    case .damaged(let path):
      FileProblem(
        path: path,
        message: Message(
          zh: "内容已损坏或被改动；请删除它，再重新生成物料包",
          en: "it is damaged or was changed; delete it and build the pack again"))
    }
  }
}

extension ManifestHeader {
  /// Begins a manifest with this header; its rows follow, `PackFile.json`, in the order of the units'
  /// ids and then of the paths, both by their bytes.
  ///
  /// - Parameter unitsSHA256: the hash of the list of units.
  package func begin(
    in file: NewFile, unitsSHA256: String
  ) throws(FileProblem) -> RowFileWriter {
    try RowFileWriter(
      .pack, head: members + [("units", JSONText.quoted(unitsSHA256))], list: "files", to: file)
  }
}
