import Foundation
import GaoshiArchive
import GaoshiCore
import TestKit
import Testing

@Suite struct ZipTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let lines = (0..<5000).flatMap { Array("第\($0)行\n".utf8) }

  private func write(_ name: String) throws -> [UInt8] {
    try scratch.write(String(decoding: Self.lines, as: UTF8.self), "board.txt")
    let writer = try ZipWriter(to: scratch(name))
    try writer.add(name: "水利厅/公告牌.pdf", file: scratch("board.txt"), method: .store)
    try writer.add(name: "b.txt", file: scratch("board.txt"))
    try writer.add(name: "a.txt", bytes: Array("abc".utf8))
    try writer.add(name: "empty", bytes: [])
    try writer.finish()
    return try bytes(name)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: scratch(name))))
  }

  @Test("an archive reads back in the order in which it was written")
  func roundTrip() throws {
    _ = try write("a.zip")
    let reader = try ZipReader(scratch("a.zip"))
    #expect(reader.names == ["水利厅/公告牌.pdf", "b.txt", "a.txt", "empty"])
    #expect(try reader.read("水利厅/公告牌.pdf", atMost: 1 << 20) == Self.lines)
    #expect(try reader.read("b.txt", atMost: 1 << 20) == Self.lines)
    #expect(try reader.read("empty", atMost: 0) == [])
    #expect(try reader.read("c.txt", atMost: 1) == nil)
  }

  @Test("the same entries give the same bytes, and nothing is left beside them")
  func sameBytes() throws {
    let first = try write("first.zip")
    #expect(try write("second.zip") == first)
    #expect(scratch.list() == ["board.txt", "first.zip", "second.zip"])
    let reader = try ZipReader(first)
    #expect(reader.names.count == 4)
  }

  @Test("Python's zipfile finds date, mode, names and checksums as they should be")
  func judge() throws {
    _ = try write("a.zip")
    let script = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist():
          print(i.filename, i.date_time, oct(i.external_attr >> 16), i.compress_type, i.extra)
      """
    let judged = try Program.run(
      URL(fileURLWithPath: "/usr/bin/python3"), ["-c", script, scratch("a.zip")])
    #expect(
      judged.output == """
        水利厅/公告牌.pdf (1980, 1, 1, 0, 0, 0) 0o100644 0 b''
        b.txt (1980, 1, 1, 0, 0, 0) 0o100644 8 b''
        a.txt (1980, 1, 1, 0, 0, 0) 0o100644 8 b''
        empty (1980, 1, 1, 0, 0, 0) 0o100644 8 b''

        """)
  }

  @Test("an archive without entries is a zip")
  func empty() throws {
    try ZipWriter(to: scratch("a.zip")).finish()
    #expect(try ZipReader(scratch("a.zip")).names == [])
  }

  @Test("a file that is not there is named, and the place stays as it was")
  func missing() throws {
    try scratch.write("old", "a.zip")
    let writer = try ZipWriter(to: scratch("a.zip"))
    let error = #expect(throws: FileProblem.self) {
      try writer.add(name: "x", file: scratch("none"))
    }
    #expect(error?.path == scratch("none"))
    #expect(scratch.text("a.zip") == "old")
  }

  @Test("a file that goes away before the end is named, and nothing is left")
  func vanished() throws {
    try scratch.write("x", "here")
    do {
      let writer = try ZipWriter(to: scratch("a.zip"))
      try writer.add(name: "x", file: scratch("here"))
      try FileManager.default.removeItem(atPath: scratch("here"))
      let error = #expect(throws: FileProblem.self) { try writer.finish() }
      #expect(error?.path == scratch("here"))
    }
    #expect(scratch.list() == [])
  }

  @Test("a folder that is not there is made, and stays only with the archive in it")
  func noFolder() throws {
    do { _ = try ZipWriter(to: scratch("none/below/a.zip")) }
    #expect(scratch.list() == [])
    try scratch.write("x", "file")
    #expect(throws: FileProblem.self) { try ZipWriter(to: scratch("file/a.zip")) }
    let writer = try ZipWriter(to: scratch("none/below/a.zip"))
    try writer.add(name: "x", bytes: [1])
    try writer.finish()
    #expect(try ZipReader(scratch("none/below/a.zip")).names == ["x"])
  }

  @Test("an entry that unpacks to more than the limit is refused, whatever its header says")
  func bomb() throws {
    let writer = try ZipWriter(to: scratch("bomb.zip"))
    try writer.add(name: "zeros", bytes: Array(repeating: 0, count: 10 << 20))
    try writer.finish()
    let bytes = try bytes("bomb.zip")
    #expect(bytes.count < 1 << 14)
    #expect(throws: ZipProblem.tooLarge(entry: "zeros", limit: 1 << 20)) {
      try ZipReader(bytes).read("zeros", atMost: 1 << 20)
    }
  }

  @Test("a flipped byte in an entry is damage", arguments: [60, 200, 2000])
  func flipped(at index: Int) throws {
    var bytes = try write("a.zip")
    bytes[index] ^= 0xFF
    #expect(throws: ZipProblem.self) {
      let reader = try ZipReader(bytes)
      for name in reader.names { _ = try reader.read(name, atMost: 1 << 20) }
    }
  }

  @Test("what is no zip is told", arguments: ["", "hello", "PK\u{3}\u{4}cut off"])
  func noZip(text: String) throws {
    #expect(throws: ZipProblem.self) { try ZipReader(Array(text.utf8)) }
  }
}
