package import GaoshiCore
package import GaoshiFiles

/// A JSON file with a head and one long list, a line for each row, and the root hash of all rows at
/// its end: written and read row by row, in memory that does not grow with their number.
///
///     {"gaoshi-pack":1,
///     "campaign":"…",
///     "units":"…",
///     "files":[
///     {…},
///     {…}
///     ],
///     "count":2,"root":"…"}
package struct RowFileWriter {
  private let file: NewFile
  private var tree = MerkleTree()
  private var last: String?

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - kind: what the file is, with the version of its form.
  ///   - head: further members, whose values are JSON already.
  ///   - list: the name of the list.
  package init(
    _ kind: RowFileKind, head: [(String, String)], list: String, to file: NewFile
  ) throws(FileProblem) {
    self.file = file
    try file.line("{\(JSONText.quoted(kind.rawValue)):\(RowFileKind.form),")
    for (name, value) in head { try file.line("\(JSONText.quoted(name)):\(value),") }
    try file.line("\(JSONText.quoted(list)):[")
  }

  /// Takes the next row: a JSON object on one line.
  package mutating func append(_ row: String) throws(FileProblem) {
    if let last { try file.line(last + ",") }
    last = row
    tree.append(row)
  }

  /// Ends the list and gives the root of all rows; the file itself is still to be finished.
  package mutating func finish() throws(FileProblem) -> String {
    if let last { try file.line(last) }
    try file.line("],")
    try file.line("\"count\":\(tree.count),\"root\":\(JSONText.quoted(tree.root))}")
    return tree.root
  }
}

/// What a file of rows is.
package enum RowFileKind: String, Sendable {
  case pack = "gaoshi-pack"
  case plan = "gaoshi-plan"
  case shard = "gaoshi-shard"

  /// The version of the form.
  package static let form = 1
}
