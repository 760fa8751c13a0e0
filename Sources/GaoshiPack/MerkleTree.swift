internal import GaoshiCore

/// The root hash of a list of rows, taken one by one in constant memory.
///
/// The tree of RFC 6962, section 2.1: a leaf is the SHA-256 of 0x00 and the row, a node that of 0x01
/// and its two children; of n leaves the left subtree holds the largest power of two below n.
public struct MerkleTree: Sendable {
  /// Roots of full subtrees, larger ones first, and how many leaves each holds.
  private var subtrees: [(hash: [UInt8], leaves: Int)] = []
  public private(set) var count = 0

  public init() {}

  /// Takes the next row.
  public mutating func append(_ row: String) {
    var hash = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hash.update($0) }
    var row = row
    row.withUTF8 { hash.update(UnsafeRawBufferPointer($0)) }
    subtrees.append((hash.digest(), 1))
    count += 1
    while subtrees.count > 1,
      subtrees[subtrees.count - 2].leaves == subtrees[subtrees.count - 1].leaves
    {
      join()
    }
  }

  /// The hash of all rows, 64 lower-case hexadecimal digits; that of nothing for no row.
  public var root: String {
    var rest = self
    while rest.subtrees.count > 1 { rest.join() }
    return rest.subtrees.first.map { Digest.hex($0.hash) } ?? Digest.sha256([])
  }

  private mutating func join() {
    let right = subtrees.removeLast()
    let left = subtrees.removeLast()
    var hash = SHA256()
    for bytes in [[1], left.hash, right.hash] { bytes.withUnsafeBytes { hash.update($0) } }
    subtrees.append((hash.digest(), left.leaves + right.leaves))
  }
}
