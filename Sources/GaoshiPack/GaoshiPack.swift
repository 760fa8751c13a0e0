// GaoshiPack: rows of files and units go in, a pack's manifest with its root comes out; and back.
internal import GaoshiCore

/// The names of what lies in a pack 物料包 beside the materials.
public enum PackLayout {
  /// The list of all files with what they are made from: `Manifest`.
  public static let manifest = "manifest.json"
  /// One line for each unit: `UnitRecord`.
  public static let units = "units.jsonl"
  /// Every file's checksum, for `sha256sum -c`.
  public static let checksums = "SHA256SUMS"
  /// The page to look the pack through.
  public static let gallery = "index.html"
  /// What that page needs beside it.
  public static let galleryFolder = "gallery"

  /// The names that a material may not have.
  public static let reserved = [manifest, units, checksums, gallery, galleryFolder]

  /// Where the small pictures lie.
  public static let previews = "\(galleryFolder)/previews/"

  /// Where a job's small picture lies in the pack: `gallery/previews/ab/abcd….png`.
  public static func preview(_ sha256: String) -> String {
    "\(previews)\(sha256.prefix(2))/\(sha256).png"
  }
}

/// A file that went into a pack, and the hash of its bytes.
public struct PackSource: Hashable, Sendable, Codable {
  /// Relative to the workspace, or `Templates/…` for what comes with the program.
  public let path: String
  /// 64 lower-case hexadecimal digits.
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  /// The source as a JSON object.
  public var json: String {
    JSONText.object([("path", JSONText.quoted(path)), ("sha256", JSONText.quoted(sha256))])
  }
}
