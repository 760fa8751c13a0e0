internal import Foundation
public import GaoshiCore
internal import GaoshiFiles

/// A pack's manifest, read from its file: its header and its root at once, its rows on demand.
public struct Manifest: Sendable {
  /// The pack's folder as the user named it.
  public let folder: String
  public let header: ManifestHeader
  /// The root that the manifest names.
  public let root: String
  /// The number of rows that the manifest names.
  public let count: Int

  /// The manifest's file.
  public var path: String { join(folder, PackLayout.manifest) }

  /// Reads the manifest of a pack and holds every row against the root.
  ///
  /// - Throws: if there is none, if it cannot be read, or if a byte of it has changed.
  public init(of folder: String) throws(PackProblem) {
    self.folder = folder
    var scan = try ManifestScan(join(folder, PackLayout.manifest))
    var tree = MerkleTree()
    while let row = try scan.next() { tree.append(row) }
    guard let end = scan.end, end.count == tree.count, end.root == tree.root else {
      throw .damaged(join(folder, PackLayout.manifest))
    }
    header = scan.header
    root = end.root
    count = end.count
  }

  /// Gives each row in order, as text and read.
  public func forEachFile(
    _ body: (PackFile) throws(PackProblem) -> Void
  ) throws(PackProblem) {
    var scan = try ManifestScan(path)
    let decoder = JSONDecoder()
    while let row = try scan.next() {
      guard let file = try? decoder.decode(PackFile.self, from: Data(row.utf8)) else {
        throw .damaged(path)
      }
      try body(file)
    }
  }

  /// Gives each row in order, as text.
  public func forEachRow(_ body: (String) throws(PackProblem) -> Void) throws(PackProblem) {
    var scan = try ManifestScan(path)
    while let row = try scan.next() { try body(row) }
  }

  /// All rows; for packs that fit into memory.
  public func files() throws(PackProblem) -> [PackFile] {
    var files: [PackFile] = []
    try forEachFile { (file) throws(PackProblem) in files.append(file) }
    return files
  }

  /// Gives what the pack knows of each unit, in the order of their ids.
  public func forEachUnit(
    _ body: (UnitRecord) throws(PackProblem) -> Void
  ) throws(PackProblem) {
    let path = join(folder, PackLayout.units)
    let lines = try LineReader(ofPack: path)
    let decoder = JSONDecoder()
    while let line = try lines.nextOfPack() {
      guard let unit = try? decoder.decode(UnitRecord.self, from: Data(line.utf8)) else {
        throw .damaged(path)
      }
      try body(unit)
    }
  }
}

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
          zh: "内容已损坏或被改动；请重新生成物料包", en: "it is damaged or was changed; build the pack again"))
    }
  }
}
