import GaoshiCore
import GaoshiFiles
import Glibc
import TestKit
import Testing

@Suite struct PublisherTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("files stand in their places only after publishing, and nothing else is left")
  func publishes() throws {
    let publisher = try Publisher(into: scratch("a/b"))
    try publisher.stage(Array("one".utf8), as: "1.pdf")
    try publisher.stage([], as: "空.pdf")
    #expect(scratch.text("a/b/1.pdf") == nil)
    try publisher.publish()
    #expect(scratch.list("a/b") == ["1.pdf", "空.pdf"])
    #expect(scratch.text("a/b/1.pdf") == "one")
    #expect(scratch.text("a/b/空.pdf") == "")
  }

  @Test("a new file has the rights that the umask gives")
  func rights() throws {
    try publish(["1.pdf": "one"])
    var status = stat()
    stat(scratch("out/1.pdf"), &status)
    let mask = umask(0)
    umask(mask)
    #expect(status.st_mode & 0o777 == 0o666 & ~mask)
  }

  @Test("a run that gives up leaves what was there and no folder of its own")
  func givesUp() throws {
    try scratch.write("old", "out/1.pdf")
    try stageOnly(["1.pdf": "new", "2.pdf": "new"], into: "out")
    try stageOnly(["1.pdf": "new"], into: "fresh/deep")
    #expect(scratch.list("out") == ["1.pdf"])
    #expect(scratch.text("out/1.pdf") == "old")
    #expect(scratch.list() == ["out"])
  }

  @Test("a folder in a file's place is an error before anything is moved")
  func folderInPlace() throws {
    try scratch.write("old", "out/1.pdf")
    try scratch.write("inside", "out/2.pdf/file")
    let problem = #expect(throws: FileProblem.self) {
      try publish(["1.pdf": "new", "2.pdf": "new"])
    }
    #expect(problem?.path == scratch("out/2.pdf"))
    #expect(problem?.message.english == "it is a folder, not a file")
    #expect(scratch.list("out") == ["1.pdf", "2.pdf"])
    #expect(scratch.text("out/1.pdf") == "old")
  }

  @Test("a rename that fails takes back those before it")
  func rollsBack() throws {
    try scratch.write("old", "out/1.pdf")
    let publisher = try Publisher(into: scratch("out"))
    for name in ["1.pdf", "2.pdf", "3.pdf"] { try publisher.stage(Array("new".utf8), as: name) }
    // Someone takes the third file away before it is moved.
    for name in scratch.list("out") where name.hasSuffix("-2.part") {
      unlink(scratch("out/\(name)"))
    }
    let problem = #expect(throws: FileProblem.self) { try publisher.publish() }
    #expect(problem?.path == scratch("out/3.pdf"))
    #expect(scratch.list("out").filter { !$0.hasPrefix(".") } == ["1.pdf"])
    #expect(scratch.text("out/1.pdf") == "old")
  }

  @Test("a link in a file's place is replaced; what it points to is not touched")
  func link() throws {
    try scratch.write("theirs", "elsewhere.pdf")
    mkdir(scratch("out"), 0o777)
    symlink("../elsewhere.pdf", scratch("out/1.pdf"))
    symlink("nowhere", scratch("out/2.pdf"))
    try publish(["1.pdf": "new", "2.pdf": "new"])
    #expect(scratch.text("elsewhere.pdf") == "theirs")
    #expect(scratch.text("out/1.pdf") == "new")
    #expect(scratch.list("out") == ["1.pdf", "2.pdf"])
  }

  @Test("a full disk is told in words and leaves what was there")
  func fullDisk() throws {
    let disk = try scratch.mountDisk("disk", options: "size=64k")
    try scratch.write("old", "disk/1.pdf")
    let publisher = try Publisher(into: disk)
    let problem = #expect(throws: FileProblem.self) {
      try publisher.stage([UInt8](repeating: 1, count: 1 << 17), as: "1.pdf")
    }
    #expect(problem?.path == disk + "/1.pdf")
    #expect(
      problem?.message
        == Message(
          zh: "磁盘满了；请腾出空间再试",
          en: "the disk is full; free some space and run again"))
    #expect(scratch.list("disk") == ["1.pdf"])
    #expect(scratch.text("disk/1.pdf") == "old")
  }

  @Test("a read-only folder is told in words")
  func readOnly() throws {
    let disk = try scratch.mountDisk("disk", options: "size=64k")
    try scratch.makeReadOnly(disk)
    let publisher = try Publisher(into: disk)
    let problem = #expect(throws: FileProblem.self) { try publisher.stage([1], as: "1.pdf") }
    #expect(
      problem?.message
        == Message(
          zh: "这里是只读的；请换一个输出文件夹",
          en: "it is read-only here; choose another folder"))
    #expect(throws: PublishProblem.self) { try Publisher(into: disk + "/new") }
  }

  @Test("a name or path that is too long is told in words")
  func tooLong() throws {
    let name = String(repeating: "长", count: 100) + ".pdf"
    let problem = #expect(throws: FileProblem.self) { try publish([name: "x"]) }
    #expect(
      problem?.message.english == "the path is too long; use shorter names")
    #expect(scratch.list() == [])
    #expect(throws: PublishProblem.self) {
      try Publisher(into: scratch(String(repeating: "d", count: 300)))
    }
  }

  @Test("a file where a folder of the path should be is told in words")
  func fileInPath() throws {
    try scratch.write("", "file")
    let problem = #expect(throws: PublishProblem.self) { try Publisher(into: scratch("file/out")) }
    #expect(
      problem
        == .file(
          FileProblem(
            path: scratch("file"),
            message: Message(
              zh: "已经有一个同名的文件",
              en: "a file of this name is in its place"))))
  }

  @Test("two builds never write into one folder at a time")
  func locked() throws {
    let first = try Publisher(into: scratch("out"))
    #expect(throws: PublishProblem.locked(folder: scratch("out"))) {
      try Publisher(into: scratch("out"))
    }
    try first.stage([1], as: "1.pdf")
    try first.publish()
    withExtendedLifetime(first) {}
  }

  @Test("the lock goes with the run that holds it")
  func unlocked() throws {
    try publish(["1.pdf": "one"])
    try publish(["1.pdf": "two"])
    #expect(scratch.text("out/1.pdf") == "two")
  }

  @Test("what a killed run left beside its place is cleared by the next one")
  func leftovers() throws {
    try scratch.write("half", "out/.gaoshi-123-0.part")
    try scratch.write("old", "out/.gaoshi-123-1.old")
    try scratch.write("mine", "out/.hidden")
    try publish(["1.pdf": "one"])
    #expect(scratch.list("out") == [".hidden", "1.pdf"])
  }

  private func stageOnly(_ files: [String: String], into folder: String) throws {
    let publisher = try Publisher(into: scratch(folder))
    for (name, text) in files { try publisher.stage(Array(text.utf8), as: name) }
  }

  private func publish(_ files: [String: String]) throws {
    let publisher = try Publisher(into: scratch("out"))
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try publisher.stage(Array(text.utf8), as: name)
    }
    try publisher.publish()
  }
}
