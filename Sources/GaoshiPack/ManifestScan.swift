internal import Foundation
internal import GaoshiCore
internal import GaoshiFiles

/// One reading of a manifest from its first line to its last.
///
/// The form is that of `ManifestWriter`: a row a line, so that a manifest of millions of rows never
/// lies in memory.
struct ManifestScan {
  private(set) var header = ManifestHeader(
    campaign: "", date: "", tools: [], fonts: [], templates: [])
  /// What stands behind the rows; nil before they are all read.
  private(set) var end: (count: Int, root: String)?

  private let path: String
  private let lines: LineReader

  init(_ path: String) throws(PackProblem) {
    self.path = path
    lines = try LineReader(ofPack: path)
    header = try readHeader()
  }

  /// The text of the next row; nil behind the last.
  mutating func next() throws(PackProblem) -> String? {
    guard end == nil else { return nil }
    let line = try line()
    guard line == "]," else {
      return line.hasSuffix("},") ? String(line.dropLast()) : line
    }
    let tail = try decode(Tail.self, "{" + (try self.line()))
    end = (tail.count, tail.root)
    return nil
  }

  private func readHeader() throws(PackProblem) -> ManifestHeader {
    var text = ""
    while true {
      let line = try line()
      if line == "\"files\":[" { break }
      // A header of more lines is no header of ours.
      guard text.utf8.count < 64 << 20 else { throw .damaged(path) }
      text += line
    }
    guard text.hasSuffix(",") else { throw .damaged(path) }
    let head = try decode(Head.self, text.dropLast() + "}")
    guard head.form == ManifestHeader.form else { throw .damaged(path) }
    return ManifestHeader(
      campaign: head.campaign, date: head.date,
      tools: head.tools.sorted { $0.key < $1.key }.map { .init(name: $0.key, version: $0.value) },
      fonts: head.fonts, templates: head.templates)
  }

  private func line() throws(PackProblem) -> String {
    guard let line = try lines.nextOfPack() else { throw .damaged(path) }
    return line
  }

  private func decode<Part: Decodable>(
    _ type: Part.Type, _ text: some StringProtocol
  ) throws(PackProblem) -> Part {
    guard let part = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .damaged(path)
    }
    return part
  }

  private struct Head: Decodable {
    let form: Int
    let campaign: String
    let date: String
    let tools: [String: String]
    let fonts: [PackSource]
    let templates: [PackSource]

    enum CodingKeys: String, CodingKey {
      case form = "gaoshi-pack"
      case campaign, date, tools, fonts, templates
    }
  }

  private struct Tail: Decodable {
    let count: Int
    let root: String
  }
}
