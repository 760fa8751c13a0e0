import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct BoardTests {
  private static let code = "  - mini-program: {name: 甲, link: \"https://www.mem.gov.cn/x\"}\n"

  @Test(
    "a board has a telephone of the regulator",
    arguments: [
      ("unit", "  - hotline: \"12350\"", true), ("unit", "  - hotline: \"12345\"", true),
      ("unit", "  - phone: \"12350\"", true), ("unit", "  - phone: 0991-12350", true),
      ("township", "  - phone: 023-58659106", true),
      ("county", "  - phone-fax: 0777-2693099", true),
      ("unit", "  - phone: 0991-5815739", false), ("village", "  - phone: 0991-5815739", false),
      ("unit", "  - {hotline: \"12350\", audience: internal}", false),
      ("county", "  - fax: 0777-2693099", false), ("county", "  - email: a@163.com", false),
      ("unit", "  - hotline: \"96333\"", false),
    ])
  func regulator(level: String, channel: String, isThere: Bool) throws {
    let outcome = try Workspace([
      "u.yaml": "unit: 甲\nlevel: \(level)\nchannels:\n\(Self.code)\(channel)\n"
    ]).resolve()
    #expect(outcome.codes == (isThere ? [] : ["regulator-phone-missing"]))
  }

  @Test("a telephone that the authority is named as the owner of counts as its own")
  func owned() throws {
    let parent = "unit: 乙县应急管理局\nshort: 县应急局\nlevel: county\n"
    func codes(owner: String) throws -> [String] {
      try Workspace([
        "u.yaml":
          "unit: 甲\nparent: p.yaml\nchannels:\n\(Self.code)  - {phone: 0991-5815739, owner: \(owner)}\n",
        "p.yaml": parent,
      ]).resolve().codes
    }
    #expect(try codes(owner: "县应急局") == [])
    #expect(try codes(owner: "乙县应急管理局") == [])
    #expect(try codes(owner: "本厂安全科") == ["regulator-phone-missing"])
  }

  @Test(
    "a board has a code to scan",
    arguments: [
      (code, true), ("  - web: {link: \"https://www.mem.gov.cn/\", code: true}\n", true),
      ("  - web: https://www.mem.gov.cn/\n", false), ("  - mini-program: 随手拍\n", false),
      (
        "  - mini-program: {name: 甲, link: \"https://www.mem.gov.cn/x\"}\n    audience: staff\n",
        false
      ),
    ])
  func scan(channel: String, isThere: Bool) throws {
    let outcome = try Workspace([
      "u.yaml": "unit: 甲\nchannels:\n  - hotline: \"12350\"\n\(channel)"
    ]).resolve()
    #expect(outcome.codes == (isThere ? [] : ["mini-program-missing"]))
  }

  @Test("what is missing is said at the unit's name, with a way out")
  func place() throws {
    let outcome = try Workspace(["u.yaml": "# 说明\nunit: 甲公司\n"]).resolve()
    #expect(outcome.codes == ["regulator-phone-missing", "mini-program-missing"])
    #expect(
      outcome.diagnostics.map(\.span)
        == [Span](repeating: Span(file: "u.yaml", line: 2, column: 7, length: 3), count: 2))
    #expect(outcome.diagnostics.allSatisfy { $0.hint != nil })
  }

  @Test(
    "a rule is waived for a reason only, and only where it would be broken",
    arguments: [
      ("[{rule: mini-program-missing, reason: 部小程序不受理本行业举报}]", []),
      (
        "[{rule: mini-program-missing, reason: \" \"}]",
        ["waiver-reason-missing", "mini-program-missing"]
      ),
      ("[{rule: mini-program-mising, reason: 理由}]", ["waiver-unknown", "mini-program-missing"]),
      ("[{rule: email, reason: 理由}]", ["waiver-unknown", "mini-program-missing"]),
      (
        "[{rule: mini-program-missing, reason: 理由}, {rule: regulator-phone-missing, reason: 理由}]",
        ["waiver-unneeded"]
      ),
    ])
  func waivers(written: String, codes: [String]) throws {
    let outcome = try Workspace([
      "u.yaml": "unit: 甲\nchannels: [{hotline: \"12350\"}]\nwaive: \(written)\n"
    ]).resolve()
    #expect(outcome.codes == codes)
  }

  @Test("an unknown rule gets the nearest one as a hint")
  func nearestRule() throws {
    let outcome = try Workspace.below("waive: [{rule: mini-program-mising, reason: 理由}]\n")
      .resolve()
    let fault = try #require(outcome.first("waiver-unknown"))
    #expect(fault.hint?.english == "did you mean “mini-program-missing”?")
    #expect(fault.span == Span(file: "u.yaml", line: 3, column: 16, length: 19))
  }

  @Test("a parent's waiver covers its units, and need not be needed by each")
  func inheritedWaivers() throws {
    let parent =
      "unit: 乙厅\nlevel: region\nchannels: [{hotline: \"12350\"}]\n"
      + "waive: [{rule: mini-program-missing, reason: 未接入}]\n"
    let without = try Workspace(["u.yaml": "unit: 甲\nparent: p.yaml\n", "p.yaml": parent]).resolve()
    #expect(without.codes == [])
    #expect(without.notice?.waivers.map(\.reason.text) == ["未接入"])
    let with = try Workspace([
      "u.yaml": "unit: 甲\nparent: p.yaml\nchannels:\n" + Self.code, "p.yaml": parent,
    ]).resolve()
    #expect(with.codes == [])
  }
}

@Suite struct PictureTests {
  private static let bytes: [UInt8] = Array("a picture".utf8)
  private static let hash = Digest.sha256(bytes)

  private func resolve(_ picture: String, link: String = "", size: Int = 9) throws
    -> Workspace.Outcome
  {
    let unit = """
      unit: 甲
      channels:
        - hotline: "12350"
        - mini-program:
            name: 乙
            \(link.isEmpty ? "path: 搜索" : "link: \(link)")
            picture: \(picture)
      """
    let bytes = size == 9 ? Self.bytes : [UInt8](repeating: 0, count: size)
    return try Workspace(files: ["units/u.yaml": Array(unit.utf8), "art/code.png": bytes])
      .resolve("units/u.yaml")
  }

  @Test("a round code whose hash is right is read from beside its file")
  func round() throws {
    let outcome = try resolve(
      "{file: ../art/code.png, kind: mini-program-code, sha256: \(Self.hash)}")
    #expect(outcome.codes == [])
    let symbol = try #require(outcome.notice?.codes.first?.symbol)
    #expect(symbol.payload == "")
    #expect(
      symbol.picture
        == ScanCode.Picture(path: "art/code.png", kind: .miniProgram, bytes: Self.bytes))
    #expect(outcome.notice?.sources == ["units/u.yaml", "art/code.png"])
  }

  @Test("a QR picture carries the link that it must decode to")
  func square() throws {
    let outcome = try resolve(
      "{file: ../art/code.png, kind: qr}", link: "https://www.mem.gov.cn/x")
    #expect(outcome.codes == [])
    #expect(outcome.notice?.codes.first?.symbol.payload == "https://www.mem.gov.cn/x")
    #expect(outcome.notice?.codes.first?.symbol.picture?.kind == .qr)
  }

  @Test(
    "a picture that cannot be trusted is refused",
    arguments: [
      ("{file: ../art/code.png, kind: mini-program-code}", "picture-hash-missing"),
      ("{file: ../art/code.png, kind: qr}", "picture-link-missing"),
      (
        "{file: ../art/code.png, kind: mini-program-code, sha256: \(String(repeating: "0", count: 64))}",
        "picture-hash"
      ),
      ("{file: ../art/gone.png, kind: mini-program-code, sha256: \(hash)}", "file-unreadable"),
      ("{file: /art/code.png, kind: mini-program-code, sha256: \(hash)}", "path-invalid"),
    ])
  func refused(picture: String, code: String) throws {
    #expect(try resolve(picture).codes == [code, "mini-program-missing"])
  }

  @Test("twenty megabytes are read, a byte more is refused", arguments: [0, 1])
  func size(over: Int) throws {
    let outcome = try resolve(
      "{file: ../art/code.png, kind: qr}", link: "https://www.mem.gov.cn/x",
      size: (20 << 20) + over)
    #expect(outcome.codes.contains("picture-too-large") == (over > 0))
  }
}
