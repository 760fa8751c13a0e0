import GaoshiCore
import GaoshiText
import Testing

@Suite struct FontLibraryTests {
  private let sans = FontCatalog.Role("sans")

  private func catalog(_ faces: FontCatalog.Face...) -> FontCatalog {
    FontCatalog(chains: [sans: faces])
  }

  private func problem(_ body: () throws -> Void) -> FontProblem? {
    do { try body() } catch let problem as FontProblem { return problem } catch {}
    return nil
  }

  @Test("a file of another version is refused with both hashes, the file and its package")
  func wrongHash() throws {
    let zeros = String(repeating: "0", count: 64)
    let face = FontCatalog.Face(
      file: "DejaVuSans.ttf", index: 0, package: "fonts-dejavu-core", sha256: zeros)
    let library = try FontLibrary(
      catalog(face), in: Samples.folders, characters: [sans: ["a"]])
    let found = problem { try library.verify() }
    let path = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    let hash = try Samples.sha256(ofFile: path)
    #expect(
      found?.message.english
        == "font file \(path) is not the catalog's version: its SHA-256 should be \(zeros) "
        + "but is \(hash)")
    #expect(found?.code == "font-hash")
    #expect(found?.hint.english.contains("fonts-dejavu-core") == true)
    #expect(problem { try library.verify() } == found)
  }

  @Test("files with the catalog's hashes pass, however often one asks")
  func rightHash() throws {
    let path = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    let face = FontCatalog.Face(
      file: "DejaVuSans.ttf", index: 0, package: "", sha256: try Samples.sha256(ofFile: path))
    let library = try FontLibrary(
      catalog(face), in: Samples.folders, characters: [sans: ["a"]])
    try library.verify()
    try library.verify()
  }

  @Test("missing files are named together, with the packages to install and where was looked")
  func missing() {
    let faces = ["None-A.ttf", "None-B.ttf"].map {
      FontCatalog.Face(file: $0, index: 0, package: "fonts-none", sha256: "")
    }
    let catalog = FontCatalog(chains: [sans: [faces[0]], FontCatalog.Role("kai"): [faces[1]]])
    let found = problem {
      _ = try FontLibrary(
        catalog, in: ["/nowhere", "/usr/share/fonts/truetype/dejavu"],
        characters: [sans: ["a"], FontCatalog.Role("kai"): ["b"]])
    }
    #expect(
      found
        == FontProblem(
          code: "font-missing",
          message: Message(
            zh: "找不到字体文件 None-B.ttf、None-A.ttf；"
              + "找过：/nowhere, /usr/share/fonts/truetype/dejavu",
            en: "font file not found: None-B.ttf, None-A.ttf; "
              + "searched: /nowhere, /usr/share/fonts/truetype/dejavu"),
          hint: Message(
            zh: "安装字体包：apt install fonts-none", en: "install: apt install fonts-none")))
  }

  @Test("a later face that no character needs is not asked for")
  func unneeded() throws {
    let none = FontCatalog.Face(file: "None.ttf", index: 0, package: "", sha256: "")
    _ = try FontLibrary(
      catalog(Samples.dejavu, none), in: Samples.folders, characters: [sans: ["a"]])
  }

  @Test("a role that the catalog lacks is named")
  func unknownRole() {
    let found = problem {
      _ = try FontLibrary(
        catalog(Samples.sans), in: Samples.folders, characters: [FontCatalog.Role("hei"): ["a"]])
    }
    #expect(found?.code == "font-role")
    #expect(found?.message.english == "the font catalog has no role “hei”")
  }

  @Test("a face number that the file has not is refused")
  func wrongIndex() {
    let face = FontCatalog.Face(
      file: "DejaVuSans.ttf", index: 7, package: "fonts-dejavu-core", sha256: "")
    let found = problem {
      _ = try FontLibrary(catalog(face), in: Samples.folders, characters: [sans: ["a"]])
    }
    #expect(found?.code == "font-unreadable")
  }

  @Test("a cut face is small, keeps its em and its name, and is the same from run to run")
  func cut() throws {
    let faces = try (0..<2).map { _ in
      let library = try Samples.library(for: "安全生产举报奖励公告牌")
      var sink = DiagnosticSink()
      let block = library.set(
        Samples.paragraph("公告牌"), measure: .pt(100), into: &sink)
      return try #require(block.lines.first?.runs.first?.run.face)
    }
    let bytes = faces.map { $0.withBytes { Array($0) } }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0].count < 60_000)
    #expect(faces[0].unitsPerEm == 1000)
    #expect(faces[0].name == "NotoSansCJK-Regular.ttc#2")
  }

  @Test("the same face is one object for all roles, so that a file embeds it once")
  func shared() throws {
    let other = FontCatalog.Role("other")
    let library = try FontLibrary(
      FontCatalog(chains: [sans: [Samples.sans], other: [Samples.sans]]), in: Samples.folders,
      characters: [sans: ["安"], other: ["全"]])
    var sink = DiagnosticSink()
    let faces = [("安", "sans"), ("全", "other")].map { text, role in
      library.set(Samples.paragraph(text, role: role), measure: .pt(100), into: &sink)
        .lines[0].runs[0].run.face
    }
    #expect(faces[0] == faces[1])
  }

  @Test("extra characters are kept by the faces that are opened anyway, and open no other")
  func extras() throws {
    let none = FontCatalog.Face(file: "None.ttf", index: 0, package: "", sha256: "")
    let catalog = FontCatalog(chains: [
      sans: [Samples.sans, none], FontCatalog.Role("both"): [Samples.dejavu, Samples.sans],
    ])
    let role = FontCatalog.Role("both")
    // ༀ is in neither face, ⇎ in DejaVu alone.
    let library = try FontLibrary(
      catalog, in: Samples.folders, characters: [sans: ["安"], role: ["a", "全"]],
      extras: ["报", "ༀ", "⇎", "é"])
    #expect(library.covers([sans: ["安", "报", "é", "7"], role: ["报", "⇎", "é", "a"]]))
    #expect(!library.covers([sans: ["⇎"]]))
    #expect(!library.covers([role: ["ༀ"]]))
    #expect(!library.covers([FontCatalog.Role("other"): ["安"]]))
    #expect(!library.covers([sans: ["举"]]))
    var sink = DiagnosticSink()
    let block = library.set(
      Samples.paragraph("报⇎é", role: "both"), measure: .pt(100), into: &sink)
    #expect(block.lines[0].runs.map(\.run.text).joined() == "报⇎é")
    #expect(sink.diagnostics.isEmpty)
  }
}
