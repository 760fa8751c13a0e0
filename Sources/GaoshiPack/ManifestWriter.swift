package import GaoshiCore
package import GaoshiFiles

/// Writes a manifest row by row, in memory that does not grow with their number.
package struct ManifestWriter {
  private let file: NewFile
  private var tree = MerkleTree()
  private var last: String?

  package init(_ header: ManifestHeader, to file: NewFile) throws(FileProblem) {
    self.file = file
    for line in header.lines { try file.line(line) }
  }

  /// Takes the next row, `PackFile.json`; rows come in the order of their paths' bytes.
  package mutating func append(_ row: String) throws(FileProblem) {
    if let last { try file.line(last + ",") }
    last = row
    tree.append(row)
  }

  /// Ends the manifest; the root is that of all rows.
  package mutating func finish() throws(FileProblem) -> String {
    if let last { try file.line(last) }
    try file.line("],")
    try file.line("\"count\":\(tree.count),\"root\":\(JSONText.quoted(tree.root))}")
    return tree.root
  }
}
