/// Which font files stand for which role; read from Fonts/fonts.yaml.
public struct FontCatalog: Hashable, Sendable {
  /// A role that text asks for: a family and a weight, such as `sans-bold`.
  public struct Role: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let name: String
    public init(_ name: String) { self.name = name }
    public static func < (a: Role, b: Role) -> Bool { a.name < b.name }
    public var description: String { name }
  }

  /// One face of one pinned font file.
  public struct Face: Hashable, Sendable {
    /// The file's name, without folders.
    public let file: String
    /// The face's number inside a collection, from 0.
    public let index: Int
    /// The Debian package that installs the file.
    public let package: String
    /// The file's SHA-256, 64 lower-case hexadecimal digits.
    public let sha256: String

    public init(file: String, index: Int, package: String, sha256: String) {
      self.file = file
      self.index = index
      self.package = package
      self.sha256 = sha256
    }
  }

  /// For each role its faces in the order in which a character is looked for.
  public let chains: [Role: [Face]]

  public init(chains: [Role: [Face]]) { self.chains = chains }
}
