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
  /// Blocks of Unicode that other fonts than these cover; the first that has a character counts.
  public let elsewhere: [Elsewhere]

  public init(chains: [Role: [Face]], elsewhere: [Elsewhere] = []) {
    self.chains = chains
    self.elsewhere = elsewhere
  }

  /// The block of a character that no face has, as far as the catalogue knows it.
  public func elsewhere(for character: Unicode.Scalar) -> Elsewhere? {
    elsewhere.first { $0.characters.contains(character.value) }
  }
}

extension FontCatalog {
  /// A range of characters, what it is called, and who has a font for it.
  public struct Elsewhere: Hashable, Sendable {
    public let characters: ClosedRange<UInt32>
    /// The block's or the script's name.
    public let name: Message
    /// The Debian package; nil if none has a font that can be printed.
    public let package: String?

    public init(characters: ClosedRange<UInt32>, name: Message, package: String?) {
      self.characters = characters
      self.name = name
      self.package = package
    }
  }
}
