import Foundation
import TestKit
import Testing

@Suite struct PackTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write("campaign: 测试\nhosts: [mem.gov.cn]\ngallery: false\n", "campaign.yaml")
    try desk.write(
      Desk.unit.replacing("../campaign", with: "../../campaign")
        .replacing("云岭县", with: "石林县").replacing("level:", with: "region: \"530126\"\nlevel:"),
      "units/530126/stone.yaml")
  }

  /// Exit code, pages drawn, pages that were as they had been, and files of a build.
  private func counts(_ arguments: String...) throws -> [Int] {
    let run = try Command.run(["build", "--json"] + arguments, in: desk.path)
    let last = try #require(run.out.split(separator: "\n").last)
    let end = try #require(
      try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    return ["exit", "drawn", "unchanged", "files"].map { end[$0] as? Int ?? -1 }
  }

  @Test("a workspace's folder stands for the pack of its campaign, which lies in output/pack")
  func pack() throws {
    let run = try desk.run("build", "--lang", "en")
    #expect(
      run
        == Command.Run(
          out: "output/pack\n",
          err: "The pack has 2 files; 2 pages made, 0 unchanged; 0 errors, 0 warnings.\n", code: 0))
    #expect(desk.list("output") == ["pack"])
    #expect(
      desk.list("output/pack") == [
        "530126", "SHA256SUMS", "manifest.json", "units.jsonl", "water-board-600x900.pdf",
      ])
    #expect(desk.list("output/pack/530126") == ["stone-board-600x900.pdf"])
  }

  @Test("a page is the same in a pack as when its unit is built by itself")
  func samePage() throws {
    #expect(try desk.run("build").code == 0)
    #expect(try desk.run("build", "units/water.yaml").code == 0)
    // The faces of the pack are cut for characters that this unit does not have.
    #expect(
      desk.bytes("output/pack/water-board-600x900.pdf")
        == desk.bytes("output/water-board-600x900.pdf"))
  }

  @Test("what has not changed is not made again, and the pack stays as it is")
  func unchanged() throws {
    #expect(try counts() == [0, 2, 0, 2])
    let manifest = desk.bytes("output/pack/manifest.json")
    let before = try desk.identity("output/pack")
    #expect(try counts() == [0, 0, 2, 2])
    #expect(desk.bytes("output/pack/manifest.json") == manifest)
    #expect(try desk.identity("output/pack") == before)
  }

  @Test("one number changed makes that unit's page again, and says why")
  func oneNumber() throws {
    #expect(try counts() == [0, 2, 0, 2])
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    let run = try desk.run("build", "--explain", "--lang", "en")
    #expect(run.out == "water-board-600x900: changed: units/water.yaml\noutput/pack\n")
    #expect(run.err == "The pack has 2 files; 1 page made, 1 unchanged; 0 errors, 0 warnings.\n")
  }

  @Test("a page that was made before is taken from the store when its unit is as it was")
  func back() throws {
    #expect(try counts() == [0, 2, 0, 2])
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    #expect(try counts() == [0, 1, 1, 2])
    try desk.write(Desk.unit, "units/water.yaml")
    #expect(try counts() == [0, 0, 2, 2])
  }

  @Test("with --only the rest stays as it is, though its file has changed")
  func only() throws {
    #expect(try counts() == [0, 2, 0, 2])
    let stone = desk.bytes("output/pack/530126/stone-board-600x900.pdf")
    let water = desk.bytes("output/pack/water-board-600x900.pdf")
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    try desk.write(
      Desk.unit.replacing("../campaign", with: "../../campaign").replacing("12350", with: "12345"),
      "units/530126/stone.yaml")
    #expect(try counts("--only", "unit=wat*") == [0, 1, 0, 2])
    #expect(desk.bytes("output/pack/530126/stone-board-600x900.pdf") == stone)
    #expect(desk.bytes("output/pack/water-board-600x900.pdf") != water)
    #expect(try desk.run("verify").code == 0)
    let none = try desk.run("build", "--only", "region=11", "--lang", "en")
    #expect(none.err.hasPrefix("error[nothing-selected]: no unit is what --only asks for\n"))
    #expect(none.code == 1)
  }

  @Test("an error in one unit leaves the pack as it was")
  func wrong() throws {
    #expect(try counts() == [0, 2, 0, 2])
    let manifest = desk.bytes("output/pack/manifest.json")
    try desk.write(Desk.brokenUnit, "units/water.yaml")
    let run = try desk.run("build", "--lang", "en")
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("units/water.yaml:2:1: error[unknown-key]: "))
    #expect(run.err.hasSuffix("The pack was left as it is; 1 error, 0 warnings.\n"))
    #expect(desk.bytes("output/pack/manifest.json") == manifest)
  }

  @Test("a warning fails with --strict, also when its unit has not changed")
  func strict() throws {
    try desk.write(Desk.unitWithWarning, "units/water.yaml")
    #expect(try desk.run("build").code == 0)
    let again = try desk.run("build", "--strict", "--lang", "en")
    #expect(again.code == 1)
    #expect(again.err.contains("units/water.yaml:8:13: warning[private-contact]: "))
  }

  @Test(
    "names follow the campaign's pattern; a change of it draws nothing anew",
    arguments: [
      ("{material}/{region}-{short}", "board/000000-云岭县水利局.pdf"),
      ("{unit}_{theme}", "water_red-gold.pdf"),
    ])
  func names(pattern: String, expected: String) throws {
    #expect(try counts() == [0, 2, 0, 2])
    try desk.write(
      "campaign: 测试\nhosts: [mem.gov.cn]\ngallery: false\nnames: \"\(pattern)\"\n",
      "campaign.yaml")
    #expect(try counts() == [0, 2, 0, 2])
    #expect(desk.bytes("output/pack/\(expected)") != nil)
  }

  @Test("two pages that would be one file on some disk are found at planning")
  func clash() throws {
    try desk.write(
      "campaign: 测试\nhosts: [mem.gov.cn]\nnames: \"{material}\"\n", "campaign.yaml")
    for command in ["plan", "build"] {
      let run = try desk.run(command, "--lang", "en")
      #expect(run.code == 1)
      #expect(
        run.err.contains(
          "error[output-name-clash]: “530126/stone” and “water” would write one file, “board”"))
    }
    #expect(desk.list("output") == [])
  }

  @Test("a pattern that names what does not exist is an error at its place")
  func badPattern() throws {
    try desk.write("campaign: 测试\nnames: \"{unti}\"\n", "campaign.yaml")
    let run = try desk.run("build", "--lang", "en")
    #expect(run.code == 1)
    #expect(
      run.err.hasPrefix("campaign.yaml:2:8: error[wrong-form]: “names” expects a pattern of names"))
  }

  @Test("a folder with something in it that is not a pack's is left alone")
  func foreign() throws {
    try desk.write("notes", "output/pack/notes.txt")
    let run = try desk.run("build", "--lang", "en")
    #expect(run.code == 3)
    #expect(
      run.err.hasPrefix("error[pack-folder-foreign]: the folder “output/pack” holds “notes.txt”"))
    #expect(desk.list("output/pack") == ["notes.txt"])
  }

  @Test("verify names each file that is missing, changed or foreign")
  func verify() throws {
    #expect(try counts() == [0, 2, 0, 2])
    #expect(try desk.run("verify", "--config", ".").code == 0)
    try desk.write("x", "output/pack/extra.txt")
    try desk.write("y", "output/pack/water-board-600x900.pdf")
    try FileManager.default.removeItem(
      atPath: desk.path + "/output/pack/530126/stone-board-600x900.pdf")
    let run = try desk.run("verify", "--lang", "en")
    #expect(run.code == 4)
    let errors = run.err.split(separator: "\n").filter { $0.hasPrefix("error") }
    #expect(
      errors == [
        "error[pack-file-missing]: the pack lacks “output/pack/530126/stone-board-600x900.pdf”",
        "error[pack-file-changed]: “output/pack/water-board-600x900.pdf” is damaged or was changed",
        "error[pack-file-foreign]: “output/pack/extra.txt” is not of the pack",
      ])
  }

  @Test("verify --config tells what the config would make otherwise now")
  func verifyConfig() throws {
    #expect(try counts() == [0, 2, 0, 2])
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    try FileManager.default.removeItem(atPath: desk.path + "/units/530126")
    try desk.write(Desk.unit, "units/new.yaml")
    let run = try desk.run("verify", "--config", ".", "--lang", "en")
    #expect(run.code == 4)
    let codes = run.err.split(separator: "\n").filter { $0.hasPrefix("error") }
      .map { String($0.prefix { $0 != ":" }) }
    #expect(
      codes == [
        "error[pack-page-missing]", "error[pack-page-outdated]", "error[pack-page-superfluous]",
      ])
  }

  @Test("plan lists pages with their copies and makes nothing")
  func plan() throws {
    try desk.write(
      Desk.unit + "sites:\n  - {place: 大门, materials: [board], count: 2}\n  - {place: 宿舍}\n",
      "units/water.yaml")
    let run = try desk.run("plan", "--only", "unit=water", "--lang", "en")
    #expect(
      run.out.split(separator: " ", omittingEmptySubsequences: true) == [
        "water-board-600x900", "pdf", "3×", "云岭县水利局", "大门×2,", "宿舍×1\n",
      ])
    #expect(run.err == "1 units, 1 pages, 1 files, 3 copies to print.\n")
    #expect(desk.list(".").sorted() == ["campaign.yaml", "units"])
  }

  @Test("the shards of a plan, in any order and number, make the pack of one machine")
  func shards() throws {
    #expect(try counts("-o", "one") == [0, 2, 0, 2])
    #expect(try desk.run("plan", "-o", "plan.json").code == 0)
    for count in [1, 3] {
      let store = "store-\(count)"
      for index in (0..<count).reversed() {
        let before = try desk.run("missing", "--plan", "plan.json", "--shards", "\(count)", store)
        #expect(before == Command.Run(out: index == 0 ? "0\n" : "0-\(index)\n", err: "", code: 4))
        let early = try desk.run(
          "merge", "--plan", "plan.json", "--shards", "\(count)", store, "-o", "early")
        #expect(early.code == 4)
        let shard = try desk.run(
          "build", "--plan", "plan.json", "--shard", "\(index)/\(count)", "-o", store)
        #expect(shard.code == 0)
      }
      #expect(
        try desk.run("missing", "--plan", "plan.json", "--shards", "\(count)", store)
          == Command.Run(out: "", err: "", code: 0))
      let pack = "pack-\(count)"
      #expect(
        try desk.run("merge", "--plan", "plan.json", store, "-o", pack).code == 0)
      #expect(desk.bytes("\(pack)/manifest.json") == desk.bytes("one/manifest.json"))
      #expect(desk.bytes("\(pack)/SHA256SUMS") == desk.bytes("one/SHA256SUMS"))
      #expect(try desk.run("verify", pack).code == 0)
    }
    #expect(desk.list("early") == [])
  }

  @Test("a page that is lost makes its own shard missing, and no other")
  func lostPage() throws {
    #expect(try desk.run("plan", "-o", "plan.json").code == 0)
    let shards = ["missing", "--plan", "plan.json", "--shards", "16", "store"]
    #expect(try Command.run(shards, in: desk.path).out == "0-15\n")
    for index in 0..<16 { #expect(try make(index, of: 16) == 0) }
    #expect(try Command.run(shards, in: desk.path).code == 0)

    #expect(try desk.run("merge", "--plan", "plan.json", "store", "-o", "pack").code == 0)
    let line = try #require(
      String(decoding: desk.bytes("pack/SHA256SUMS") ?? Data(), as: UTF8.self)
        .split(separator: "\n").first { $0.hasSuffix("  water-board-600x900.pdf") })
    try desk.write("no PDF", "store/objects/\(line.prefix(2))/\(line.prefix(64).dropFirst(2))")

    // A look is not enough to see that it is damaged; the merge reads it and takes it away.
    #expect(try Command.run(shards, in: desk.path).code == 0)
    let hashed = try Command.run(shards + ["--check", "hash"], in: desk.path)
    #expect(hashed.code == 4)
    #expect(try Command.run(shards, in: desk.path) == hashed)
    let index = try #require(Int(hashed.out.dropLast()))
    #expect(try desk.run("merge", "--plan", "plan.json", "store", "-o", "pack2").code == 3)
    #expect(try make(index, of: 16) == 0)
    #expect(try desk.run("merge", "--plan", "plan.json", "store", "-o", "pack2").code == 0)
    #expect(desk.bytes("pack2/SHA256SUMS") == desk.bytes("pack/SHA256SUMS"))
  }

  /// Makes a shard of plan.json into store, and gives the exit code.
  private func make(_ index: Int, of count: Int) throws -> Int32 {
    try desk.run("build", "--plan", "plan.json", "--shard", "\(index)/\(count)", "-o", "store").code
  }

  @Test("a shard refuses files that are not as the plan has them")
  func otherInputs() throws {
    #expect(try desk.run("plan", "-o", "plan.json").code == 0)
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    let run = try desk.run(
      "build", "--plan", "plan.json", "--shard", "0/1", "-o", "store", "--lang", "en")
    #expect(run.code == 3)
    #expect(run.err.contains("it is not as the plan has it; run gaoshi plan again"))
  }

  @Test("a shard refuses the plan of another program")
  func otherProgram() throws {
    #expect(try desk.run("plan", "-o", "plan.json").code == 0)
    let text = String(decoding: desk.bytes("plan.json") ?? Data(), as: UTF8.self)
    try desk.write(text.replacing("\"program\":\"", with: "\"program\":\"0"), "other.json")
    let run = try desk.run(
      "build", "--plan", "other.json", "--shard", "0/1", "-o", "store", "--lang", "en")
    #expect(run.code == 2)
    #expect(run.err.hasPrefix("error[plan-of-other-program]: "))
  }
}

extension Desk {
  /// The disk's number of a file or folder: another one after it was exchanged.
  func identity(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return attributes[.systemFileNumber] as? Int ?? 0
  }
}

@Suite struct LookTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(
      "campaign: 测试\nhosts: [mem.gov.cn]\nformats: [pdf, svg, png]\ngallery: false\n",
      "campaign.yaml")
  }

  private func made() throws -> [String: String] {
    #expect(try desk.run("build", "--dpi", "20", "--size", "A4").code == 0)
    let manifest = String(
      decoding: desk.bytes("output/pack/manifest.json") ?? Data(), as: UTF8.self)
    let rows = manifest.split(separator: "\n").filter { $0.hasPrefix("{\"path\"") }
    return try rows.reduce(into: [:]) { looks, row in
      let text = row.hasSuffix(",") ? row.dropLast() : row
      let file = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      looks[file?["format"] as? String ?? ""] = file?["look"] as? String
    }
  }

  @Test("a date inside the files changes no look, a number on the page every one")
  func looks() throws {
    // The edition is printed; SOURCE_DATE_EPOCH is not.
    try desk.write(
      Desk.unit.replacing("edition: {date: \"2024-06-01\", version: \"1\"}\n", with: ""),
      "units/water.yaml")
    let before = try made()
    let pdf = desk.bytes("output/pack/water-board-A4.pdf")
    #expect(
      try desk.run(
        "build", "--dpi", "20", "--size", "A4", environment: ["SOURCE_DATE_EPOCH": "1717200000"]
      ).code == 0)
    #expect(desk.bytes("output/pack/water-board-A4.pdf") != pdf)
    let manifest = String(
      decoding: desk.bytes("output/pack/manifest.json") ?? Data(), as: UTF8.self)
    #expect(before.count == 3)
    for look in before.values { #expect(manifest.contains(look)) }
    let unit = String(decoding: desk.bytes("units/water.yaml") ?? Data(), as: UTF8.self)
    try desk.write(unit.replacing("12350", with: "12345"), "units/water.yaml")
    let after = try made()
    for (format, look) in before { #expect(after[format] != look) }
  }
}

@Suite struct CacheTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write(
      "campaign: 测试\nhosts: [mem.gov.cn]\ngallery: false\n", "campaign.yaml")
  }

  /// The files of the store.
  private var objects: [String] {
    desk.list(".gaoshi/objects").flatMap { desk.list(".gaoshi/objects/\($0)") }
  }

  @Test("gc takes away what no unit and no pack uses any more, and nothing else")
  func sweep() throws {
    #expect(try desk.run("build").code == 0)
    let first = objects
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    #expect(try desk.run("build").code == 0)
    #expect(objects.count == 2)
    let trial = try desk.run("gc", "--dry-run", "--lang", "en")
    #expect(trial.err == "1 files (1 MiB) would go, 1 would stay.\n")
    #expect(objects.count == 2)
    #expect(try desk.run("gc").code == 0)
    #expect(objects.count == 1)
    #expect(objects != first)
    let again = try desk.run("build", "--lang", "en")
    #expect(
      again.err == "The pack is as it was: 0 pages made, 1 unchanged; 0 errors, 0 warnings.\n")
    #expect(try desk.run("verify").code == 0)
  }

  @Test("gc does not run while a build uses the cache")
  func inUse() throws {
    #expect(try desk.run("build").code == 0)
    let holder = open(desk.path + "/.gaoshi", O_RDONLY)
    #expect(flock(holder, LOCK_SH) == 0)
    #expect(try desk.run("gc").code == 5)
    close(holder)
    #expect(try desk.run("gc").code == 0)
  }

  @Test("a damaged file of the store is told, and made again where it is needed")
  func damaged() throws {
    #expect(try desk.run("build", "-o", "one").code == 0)
    let name = desk.list(".gaoshi/objects")[0]
    let path = ".gaoshi/objects/\(name)/\(desk.list(".gaoshi/objects/\(name)")[0])"
    try FileManager.default.removeItem(atPath: desk.path + "/" + path)
    try desk.write("damaged", path)
    let run = try desk.run("build", "-o", "two", "--lang", "en")
    #expect(run.code == 0)
    #expect(
      run.err == """
        warning[cache-damaged]: the cached file “\(path)” is damaged and passed over
            = hint: it is made anew
        The pack has 1 file; 1 page made, 0 unchanged; 0 errors, 1 warning.

        """)
    #expect(desk.bytes("two/manifest.json") == desk.bytes("one/manifest.json"))
  }

  @Test("a torn end of the index is told and cut off; what it stood for is made again")
  func torn() throws {
    #expect(try desk.run("build").code == 0)
    let index = try #require(desk.list(".gaoshi").first { $0.hasPrefix("index-") })
    let whole = try #require(desk.bytes(".gaoshi/\(index)"))
    try whole.dropLast(7).write(to: URL(fileURLWithPath: desk.path + "/.gaoshi/\(index)"))
    let run = try desk.run("build", "--lang", "en")
    #expect(run.code == 0)
    #expect(run.err.hasPrefix("warning[cache-damaged]: "))
    #expect(
      run.err.hasSuffix("The pack is as it was: 0 pages made, 1 unchanged; 0 errors, 1 warning.\n"))
    #expect(try desk.run("build", "--lang", "en").err.hasPrefix("The pack is as it was: "))
  }
}

@Suite struct WatchTests {
  @Test("watch builds again when a file is saved, and keeps an error until it is mended")
  func watch() throws {
    let desk = try Desk()
    try desk.write("campaign: 测试\nhosts: [mem.gov.cn]\ngallery: false\n", "campaign.yaml")
    let watch = try Command.start(["watch", "--lang", "en"], in: desk.path)
    try desk.wait { desk.list("output/pack").contains("water-board-600x900.pdf") }
    let first = desk.bytes("output/pack/manifest.json")
    try desk.write(Desk.brokenUnit, "units/other.yaml")
    Thread.sleep(forTimeInterval: 1)
    try desk.write(Desk.unit.replacing("12350", with: "12345"), "units/water.yaml")
    Thread.sleep(forTimeInterval: 1)
    #expect(desk.bytes("output/pack/manifest.json") == first)
    try FileManager.default.removeItem(atPath: desk.path + "/units/other.yaml")
    try desk.wait { desk.bytes("output/pack/manifest.json") != first }
    watch.send(SIGTERM)
    let run = try watch.wait()
    let parts = run.errors.components(separatedBy: "Waiting for a file to be saved …\n")
    #expect(parts.count >= 3)
    #expect(parts.dropFirst().contains { $0.contains("units/other.yaml:2:1: error") })
    #expect(!parts[0].contains("units/other.yaml"))
  }
}

extension Desk {
  /// Waits until something is so, for ten seconds at most.
  func wait(until isSo: () -> Bool) throws {
    for _ in 0..<200 where !isSo() { Thread.sleep(forTimeInterval: 0.05) }
    try #require(isSo())
  }
}
