import Foundation
import TestKit
import Testing

@Suite struct BuildTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test("build makes the boards of the units that are named")
  func plain() throws {
    let done = Command.Run(
      out: "output/water-board-600x900.pdf\n", err: "1 file written, 0 errors, 0 warnings.\n",
      code: 0)
    #expect(try desk.run("build", "units/water.yaml") == done)
    #expect(try desk.run("build", "units") == done)
    #expect(desk.list("output") == ["water-board-600x900.pdf"])
  }

  @Test("options choose sizes, theme, formats and folder, and the names say so")
  func options() throws {
    let run = try desk.run(
      "build", "units", "--size", "A4", "--size", "900x600", "--theme", "blue-white", "--format",
      "svg,png",
      "--dpi", "40", "-o", "here/there", "--lang", "zh")
    #expect(
      run
        == Command.Run(
          out: """
            here/there/water-board-A4-blue-white.svg
            here/there/water-board-A4-blue-white.png
            here/there/water-board-900x600-blue-white.svg
            here/there/water-board-900x600-blue-white.png

            """, err: "写出 4 个文件，0 个错误，0 个警告。\n", code: 0))
  }

  @Test("an error in one unit keeps the files of all from being written")
  func allOrNothing() throws {
    try desk.write(Desk.brokenUnit, "units/other.yaml")
    let run = try desk.run("build", "units")
    #expect(
      run
        == Command.Run(
          out: "",
          err: """
            units/other.yaml:2:1: error[unknown-key]: “other.yaml” has no key “levle”
              2 | levle: county
                | ^^^^^
                = hint: did you mean “level”?
            0 files written, 1 error, 0 warnings.

            """, code: 1))
    #expect(desk.list("output") == [])
  }

  @Test("warnings fail only when asked to")
  func strict() throws {
    try desk.write(Desk.unitWithWarning, "units/water.yaml")
    let strict = try desk.run("build", "units", "--strict", "--quiet")
    #expect(strict.code == 1)
    #expect(
      strict.err.hasPrefix("units/water.yaml:8:13: warning[private-contact]: "))
    #expect(!strict.err.contains("written"))
    #expect(desk.list("output") == [])
    let plain = try desk.run("build", "units", "--quiet")
    #expect(plain == Command.Run(out: "", err: strict.err, code: 0))
    #expect(desk.list("output") == ["water-board-600x900.pdf"])
  }

  @Test(
    "what is not there is told in words",
    arguments: [
      (
        ["build", "none.yaml"], 3,
        "error[file-unreadable]: cannot read “none.yaml”: there is no such file or folder",
        "错误[file-unreadable]: 读不了“none.yaml”：没有这个文件或文件夹"
      ),
      (
        ["build", "units", "--data", "nowhere"], 2,
        "error[data-missing]: Templates/ and Fonts/fonts.yaml, which come with the program, "
          + "were not found",
        "错误[data-missing]: 找不到程序自带的 Templates/ 和 Fonts/fonts.yaml"
      ),
      (
        ["check", "empty"], 1, "error[no-unit-files]: there is no unit file in “empty”",
        "错误[no-unit-files]: “empty”里没有单位文件"
      ),
      (
        ["build", "units", "-o", "campaign.yaml/out"], 3,
        "error[file-unwritable]: cannot write “campaign.yaml”: a file of this name is in its place",
        "错误[file-unwritable]: 写不了“campaign.yaml”：已经有一个同名的文件"
      ),
      (
        ["explain", "units"], 3,
        "error[file-unreadable]: cannot read “units”: it is a folder, not a file",
        "错误[file-unreadable]: 读不了“units”：这是文件夹，不是文件"
      ),
    ] as [([String], Int32, String, String)])
  func missing(arguments: [String], code: Int32, english: String, chinese: String) throws {
    try desk.write("", "empty/notes.txt")
    for (locale, expected) in [("C", english), ("zh_CN.UTF-8", chinese)] {
      let run = try Command.run(arguments, in: desk.path, environment: ["LC_ALL": locale])
      #expect(run.err.split(separator: "\n").first.map(String.init) == expected)
      #expect(run.out == "")
      #expect(run.code == code)
    }
  }

  @Test("two units that would write one file are an error before anything is drawn")
  func clash() throws {
    try desk.write(
      Desk.unit.replacingOccurrences(of: "../campaign", with: "../../campaign"),
      "units/inner/Water.yaml")
    let run = try desk.run("build", "units/inner/Water.yaml", "units/water.yaml")
    #expect(run.code == 1)
    #expect(
      run.err.hasPrefix(
        """
        error[output-name-clash]: “units/inner/Water.yaml” and “units/water.yaml” would write one \
        file, “water-board-600x900.pdf”
        """))
    #expect(desk.list("output") == [])
  }

  @Test("a folder that another build writes into is left alone, or waited for")
  func locked() throws {
    try desk.write("", "output/old")
    let holder = open(desk.path + "/output", O_RDONLY)
    #expect(flock(holder, LOCK_EX) == 0)
    let run = try desk.run("build", "units")
    #expect(
      run.err == """
        error[folder-locked]: another build writes into the folder “output”
            = hint: run again when it is done, or add --wait
        0 files written, 1 error, 0 warnings.

        """)
    #expect(run.code == 5)
    #expect(desk.list("output") == ["old"])

    let waiting = try Command.start(["build", "units", "--wait"], in: desk.path)
    Thread.sleep(forTimeInterval: 0.5)
    #expect(waiting.isRunning)
    close(holder)
    #expect(try waiting.wait().code == 0)
    #expect(desk.list("output") == ["old", "water-board-600x900.pdf"])
  }

  @Test("JSON is one object a line and nothing else")
  func json() throws {
    try desk.write(Desk.unitWithWarning, "units/water.yaml")
    let run = try desk.run("build", "units", "--json", "--lang", "zh")
    #expect(run.err == "")
    let objects = try run.out.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    try #require(objects.count == 3)
    #expect(objects[0]["code"] as? String == "private-contact")
    #expect(objects[0]["file"] as? String == "units/water.yaml")
    #expect(objects[0]["line"] as? Int == 8)
    #expect(objects[1]["output"] as? String == "output/water-board-600x900.pdf")
    #expect(objects[1]["unit"] as? String == "units/water.yaml")
    #expect(objects[1]["bytes"] as? Int == desk.bytes("output/water-board-600x900.pdf")?.count)
    #expect(objects[2] as? [String: Int] == ["exit": 0, "outputs": 1, "errors": 0, "warnings": 1])
  }

  @Test("a unit may come from the standard input; paths in it start from the current folder")
  func standardInput() throws {
    let unit = Desk.unit.replacingOccurrences(of: "../campaign", with: "campaign")
    #expect(
      try desk.run("check", "-", input: unit)
        == Command.Run(out: "", err: "0 files written, 0 errors, 0 warnings.\n", code: 0))
    #expect(try desk.run("build", "-", input: unit).out == "output/stdin-board-600x900.pdf\n")
    let broken = try desk.run("check", "-", input: Desk.brokenUnit)
    #expect(broken.err.hasPrefix("-:2:1: error[unknown-key]: "))
    #expect(broken.err.contains("  2 | levle: county\n"))
  }

  @Test("a build that is killed leaves whole files only")
  func killed() throws {
    #expect(try desk.run("build", "units", "--format", "pdf,svg").code == 0)
    let whole = desk.list("output").map { desk.bytes("output/\($0)") }
    for moment in 1...8 {
      let build = try Command.start(["build", "units", "--format", "pdf,svg"], in: desk.path)
      Thread.sleep(forTimeInterval: 0.06 * Double(moment))
      build.send(SIGKILL)
      _ = try build.wait()
      let files = desk.list("output").filter { !$0.hasPrefix(".") }
      #expect(files.map { desk.bytes("output/\($0)") } == whole)
    }
    #expect(try desk.run("build", "units", "--format", "pdf,svg").code == 0)
    #expect(desk.list("output") == ["water-board-600x900.pdf", "water-board-600x900.svg"])
  }

  @Test("SOURCE_DATE_EPOCH dates files that nothing else dates, and is refused if it is no number")
  func epoch() throws {
    let undated = Desk.unit.replacingOccurrences(
      of: "edition: {date: \"2024-06-01\", version: \"1\"}\n", with: "")
    try desk.write(undated, "units/water.yaml")
    #expect(
      try desk.run("build", "units", environment: ["SOURCE_DATE_EPOCH": "1717200000"]).code == 0)
    let pdf = desk.bytes("output/water-board-600x900.pdf") ?? Data()
    #expect(pdf.range(of: Data("20240601000000Z".utf8)) != nil)
    let wrong = try desk.run("build", "units", environment: ["SOURCE_DATE_EPOCH": "June"])
    #expect(
      wrong.err
        == "error: SOURCE_DATE_EPOCH in the environment is no number of seconds: 'June'\n")
    #expect(wrong.code == 64)
  }
}
