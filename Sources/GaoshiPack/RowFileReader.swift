internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles

/// One reading of a file that `RowFileWriter` wrote, from its first line to its last.
package struct RowFileReader {
  package let path: String
  /// The members before the list, as one JSON object.
  package let head: String
  /// What stands behind the rows; nil before they are all read.
  package private(set) var end: (count: Int, root: String)?

  private let lines: LineReader
  private var tree = MerkleTree()

  /// Reads the head.
  package init(_ path: String, _ kind: RowFileKind, list: String) throws(PackProblem) {
    self.path = path
    lines = try LineReader(ofPack: path)
    head = try Self.readHead(lines, until: "\(JSONText.quoted(list)):[")
    guard head.hasPrefix("{\(JSONText.quoted(kind.rawValue)):\(RowFileKind.form),") else {
      throw .damaged(path)
    }
  }

  /// The text of the next row; nil behind the last.
  ///
  /// - Throws: behind the last row too, if the rows are not those that the root was made of.
  package mutating func next() throws(PackProblem) -> String? {
    guard end == nil else { return nil }
    let line = try Self.line(lines)
    guard line == "]," else {
      // By bytes: what a reader sees as characters would have to be counted.
      let row = line.hasSuffix("},") ? String(Substring(line.utf8.dropLast())) : line
      tree.append(row)
      return row
    }
    let tail = try decode(Tail.self, "{" + (try Self.line(lines)))
    guard tail.count == tree.count, tail.root == tree.root else { throw .damaged(path) }
    end = (tail.count, tail.root)
    return nil
  }

  /// Reads on to the end and gives what stands there.
  package mutating func skipToEnd() throws(PackProblem) -> (count: Int, root: String) {
    while try next() != nil {}
    guard let end else { throw .damaged(path) }
    return end
  }

  /// Reads a part of the file's JSON.
  package func decode<Part: Decodable>(
    _ type: Part.Type, _ text: String
  ) throws(PackProblem) -> Part {
    guard let part = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .damaged(path)
    }
    return part
  }

  private static func readHead(
    _ lines: LineReader, until list: String
  ) throws(PackProblem) -> String {
    var text = ""
    while true {
      let line = try line(lines)
      if line == list { break }
      // A head of more than this is no head of ours.
      guard text.utf8.count < 64 << 20 else { throw .damaged(lines.path) }
      text += line
    }
    guard text.hasSuffix(",") else { throw .damaged(lines.path) }
    return text.dropLast() + "}"
  }

  private static func line(_ lines: LineReader) throws(PackProblem) -> String {
    guard let line = try lines.nextOfPack() else { throw .damaged(lines.path) }
    return line
  }

  private struct Tail: Decodable {
    let count: Int
    let root: String
  }
}
