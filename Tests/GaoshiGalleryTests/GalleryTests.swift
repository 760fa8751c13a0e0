import Foundation
import GaoshiCore
import GaoshiPack
import TestKit
import Testing

@testable import GaoshiGallery

@Suite struct GalleryTests {
  private static func pack(reversed: Bool = false, units count: Int = 120) throws -> SamplePack {
    let ids = (0..<count).map { "u\(1000 + $0)" }
    let formats = reversed ? ["png", "pdf"] : ["pdf", "png"]
    let files = ids.flatMap { id in
      formats.flatMap { format in
        ["\(id)-board", "\(id)-poster"].map { SamplePack.file(id, job: $0, format) }
      }
    }
    return try SamplePack(files, ids.map { SamplePack.unit($0) })
  }

  /// Every file below a folder with its text.
  private static func files(of pack: SamplePack, _ folder: String) -> [String: String] {
    let paths = FileManager.default.enumerator(atPath: pack.scratch(folder))?.allObjects
    return (paths as? [String] ?? []).reduce(into: [:]) { files, path in
      files[path] = pack.scratch.text("\(folder)/\(path)")
    }
  }

  @Test("the same pack gives the same bytes, and nothing else is left in the folder")
  func sameBytes() throws {
    let pack = try Self.pack()
    try writeGallery(of: pack.manifest, into: pack.scratch("one"))
    try writeGallery(of: pack.manifest, into: pack.scratch("two"))
    let one = Self.files(of: pack, "one")
    #expect(one == Self.files(of: pack, "two"))
    #expect(
      one.keys.filter { $0.contains(".") }.sorted() == [
        "gallery/app.js", "gallery/data/index-0000.js", "gallery/data/units-0000.js",
        "gallery/data/units-0001.js", "gallery/data/units-0002.js", "gallery/pack.js",
        "gallery/style.css", "index.html",
      ])
  }

  @Test("the order of a unit’s rows does not matter to what is shown")
  func order() throws {
    let pack = try Self.pack()
    let other = try Self.pack(reversed: true)
    try writeGallery(of: pack.manifest, into: pack.scratch("out"))
    try writeGallery(of: other.manifest, into: other.scratch("out"))
    #expect(
      Self.files(of: pack, "out/gallery/data") == Self.files(of: other, "out/gallery/data"))
    #expect(try pack.manifest.root != other.manifest.root)
  }

  @Test("the page knows the pack, how much there is, and the way to it")
  func packScript() throws {
    let pack = try Self.pack()
    try writeGallery(of: pack.manifest, into: pack.scratch("out"), base: "../pack/")
    let root = try pack.manifest.root
    #expect(
      pack.scratch.text("out/gallery/pack.js") == """
        globalThis.gaoshiPack={"campaign":"安全月","date":"2024-06-01","root":"\(root)",\
        "base":"../pack/","units":120,"pages":240,"files":480,"indexChunks":1,\
        "unitsInIndexChunk":1000,"unitsInChunk":50};

        """)
  }

  @Test("a unit's chunk names each page with its files, millimetres and what it prints")
  func unitChunk() throws {
    let site = PackFile.Site(place: "大门", kind: "gate", count: 2, mount: "hung")
    let pack = try SamplePack(
      [
        SamplePack.file("a", "pdf", sites: [site], codes: ["https://a.cn/"], preview: "p.png"),
        SamplePack.file("a", "png", sites: [site], codes: ["https://a.cn/"], preview: "p.png"),
        SamplePack.file("a", job: "a-banner", size: "autox700"),
      ],
      [SamplePack.unit("a", values: [("channels[0].phone", "0991-5815739"), ("headline", "公告牌")])])
    try writeGallery(of: pack.manifest, into: pack.scratch("out"))
    #expect(
      pack.scratch.text("out/gallery/data/units-0000.js") == """
        gaoshi.units(0,{"strings":["channels[0].phone","0991-5815739","units/a.yaml","headline",\
        "公告牌"],
        "units":[
        {"file":"units/a.yaml","sites":[],"values":[[0,1,2,3],[3,4,2,3]],"pages":[\
        {"job":"a-banner","material":"board","size":"autox700","mm":[null,700],\
        "theme":"red-gold","pages":1,"copies":2,"preview":null,"sites":[],"codes":[],\
        "files":[["pdf",3]],"values":[]},\
        {"job":"a-board","material":"board","size":"600x900","mm":[600,900],\
        "theme":"red-gold","pages":1,"copies":2,"preview":"p.png",\
        "sites":[["大门","gate",2,"hung"]],"codes":["https://a.cn/"],\
        "files":[["pdf",3],["png",3]],"values":[0,1]}]}
        ]});

        """)
    // The index has what is searched for: channels and codes, no headline.
    let index = pack.scratch.text("out/gallery/data/index-0000.js") ?? ""
    #expect(index.contains("0991-5815739"))
    #expect(index.contains("https://a.cn/"))
    #expect(!index.contains("公告牌"))
  }

  @Test("a campaign's name is text in the page, whatever it says")
  func escapedTitle() throws {
    let pack = try SamplePack(campaign: "</title><script>\"&", [], [])
    try writeGallery(of: pack.manifest, into: pack.scratch("out"))
    let page = pack.scratch.text("out/index.html") ?? ""
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test(
    "a pack whose files and units do not belong together is damaged",
    arguments: [["a"], ["a", "c"], ["b", "a"], ["a", "a", "b"], []])
  func damaged(units: [String]) throws {
    let pack = try SamplePack(
      [SamplePack.file("a"), SamplePack.file("b")], units.map { SamplePack.unit($0) })
    let problem = #expect(throws: FileProblem.self) {
      try writeGallery(of: pack.manifest, into: pack.scratch("out"))
    }
    #expect(problem?.path == pack.scratch("pack/units.jsonl"))
  }
}
