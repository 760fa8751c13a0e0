import GaoshiCore
import GaoshiPack
import Testing

@Suite struct MerkleTreeTests {
  /// SHA-256 of the bytes given in hexadecimal pieces, computed as RFC 6962, section 2.1 says.
  private func leaf(_ row: String) -> [UInt8] { hash([0] + Array(row.utf8)) }
  private func node(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] { hash([1] + left + right) }

  private func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.digest()
  }

  private func root(_ rows: [String]) -> String {
    var tree = MerkleTree()
    for row in rows { tree.append(row) }
    return tree.root
  }

  @Test("no row gives the hash of nothing")
  func empty() {
    #expect(root([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("one empty row gives the published hash of an empty leaf")
  func emptyLeaf() {
    #expect(root([""]) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }

  @Test("the tree leans to the left, as RFC 6962 draws it for seven leaves")
  func seven() {
    let rows = ["a", "b", "c", "d", "e", "f", "g"]
    let leaves = rows.map(leaf)
    let (g, h) = (node(leaves[0], leaves[1]), node(leaves[2], leaves[3]))
    let (i, k) = (node(leaves[4], leaves[5]), node(g, h))
    #expect(root(rows) == Digest.hex(node(k, node(i, leaves[6]))))
  }

  @Test("every number of rows has a root of its own, and a prefix another one")
  func distinct() {
    let roots = (0...70).map { count in root((0..<count).map(String.init)) }
    #expect(Set(roots).count == roots.count)
  }
}
