/// Names, of which there may be millions, by their hashes.
struct NameSet {
  private var hashes = HashSet()

  mutating func insert(_ name: String) { hashes.insert(Self.hash(name)) }

  func contains(_ name: String) -> Bool { hashes.contains(Self.hash(name)) }

  /// Of its bytes: texts are equal in whatever normal form they are, but files are not.
  private static func hash(_ name: String) -> UInt64 {
    var hasher = Hasher()
    var name = name
    name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
