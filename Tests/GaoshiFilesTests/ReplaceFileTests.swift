import GaoshiCore
import Glibc
import TestKit
import Testing

@testable import GaoshiFiles

@Suite struct ReplaceFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("a file is exchanged whole and nothing is left beside it")
  func exchanges() throws {
    let path = try scratch.write("old", "u.yaml")
    chmod(path, 0o600)
    try replaceFile(path, holding: Array("old".utf8), with: Array("new".utf8))
    #expect(scratch.text("u.yaml") == "new")
    #expect(scratch.list() == ["u.yaml"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test("a file that another program has changed since it was read stays as that one left it")
  func changed() throws {
    let path = try scratch.write("changed", "u.yaml")
    #expect(throws: FileProblem.self) {
      try replaceFile(path, holding: Array("old".utf8), with: Array("new".utf8))
    }
    #expect(scratch.text("u.yaml") == "changed")
    #expect(scratch.list() == ["u.yaml"])
  }

  @Test("a file that nobody may write stays, even for the superuser")
  func readOnly() throws {
    let path = try scratch.write("old", "u.yaml")
    chmod(path, 0o444)
    #expect(throws: FileProblem(path, errno: EACCES)) {
      try replaceFile(path, holding: Array("old".utf8), with: Array("new".utf8))
    }
    #expect(scratch.text("u.yaml") == "old")
  }

  @Test("a file that is gone is not made anew")
  func gone() {
    #expect(throws: FileProblem(scratch("u.yaml"), errno: ENOENT)) {
      try replaceFile(scratch("u.yaml"), holding: [], with: [])
    }
    #expect(scratch.list() == [])
  }
}
