import GaoshiPack
import Testing

@testable import GaoshiChanges

@Suite struct ChangesTests {
  private let packs: SamplePacks

  init() throws { packs = try SamplePacks() }

  private func compare(_ old: [SampleUnit], _ new: [SampleUnit]) throws -> [String] {
    try packs.compare(old, new)
  }

  private static let a = SampleUnit(
    id: "a", values: [("channels[0].phone", "1"), ("channels[1].phone", "2"), ("headline", "H")],
    pages: [
      SamplePage(job: "a-board", looks: ["pdf": "x", "png": "y"], values: [0, 1, 2]),
      SamplePage(job: "a-poster", material: "poster", looks: ["pdf": "z"], values: [2]),
    ])

  private static let b = SampleUnit(
    id: "b", values: [], pages: [SamplePage(job: "b-board", looks: ["pdf": "x"])])

  @Test("equal packs have no changes")
  func same() throws { #expect(try compare([Self.a], [Self.a]) == []) }

  @Test("a number changed makes exactly the pages that show it new prints")
  func number() throws {
    var new = Self.a
    new.values[1].value = "3"
    new.pages[0].looks = ["pdf": "x2", "png": "y2"]
    #expect(
      try compare([Self.a, Self.b], [new, Self.b]) == [
        "reprint a-board ×2 channels[1].phone:2>3"
      ])
  }

  @Test("a changed value is told with the line where it is written now")
  func place() throws {
    var new = Self.a
    new.values.insert(("owner", "O"), at: 0)
    new.values[2].value = "3"
    new.pages[0].looks = ["pdf": "x2", "png": "y2"]
    new.pages[0].values = [1, 2, 3]
    new.pages[1].values = [3]
    var values: [ValueChange] = []
    try comparePacks(try packs.write("old", [Self.a]), try packs.write("new", [new])) {
      values += $0.values
    }
    #expect(
      values == [
        ValueChange(field: "channels[1].phone", old: "2", new: "3", place: "units/a.yaml:3")
      ])
  }

  @Test("a page that looks the same needs no print, whatever stands in the files")
  func sameLook() throws {
    var new = Self.a
    new.values[1].value = "3"
    #expect(try compare([Self.a], [new]) == [])
  }

  @Test("one format of a page that looks otherwise is enough for a new print")
  func oneFormat() throws {
    var new = Self.a
    new.pages[0].looks = ["pdf": "x", "png": "y2"]
    #expect(try compare([Self.a], [new]) == ["redesign a-board ×2"])
  }

  @Test("a format that only one pack has decides nothing if another one looks the same")
  func formats() throws {
    var new = Self.a
    new.pages[0].looks = ["pdf": "x", "svg": "s"]
    #expect(try compare([Self.a], [new]) == [])
  }

  @Test("another look with the same values is a new design")
  func design() throws {
    var new = Self.a
    new.pages[1].looks = ["pdf": "z2"]
    #expect(try compare([Self.a], [new]) == ["redesign a-poster ×2"])
  }

  @Test("another theme that is part of the names is a new design, not a page less and one more")
  func theme() throws {
    var new = Self.a
    for index in new.pages.indices {
      new.pages[index].job += "-blue"
      new.pages[index].looks = ["pdf": "blue\(index)"]
    }
    #expect(
      try compare([Self.a], [new]) == [
        "redesign a-board-blue (a-board) ×2", "redesign a-poster-blue (a-poster) ×2",
      ])
  }

  @Test("another pattern of names changes nothing that hangs")
  func names() throws {
    var new = Self.a
    for index in new.pages.indices { new.pages[index].job = "6501/" + new.pages[index].job }
    #expect(try compare([Self.a], [new]) == [])
  }

  @Test("another size of a material is hung, and the old one taken down")
  func size() throws {
    var new = Self.a
    new.pages[1].job = "a-poster-big"
    new.pages[1].size = "A1"
    new.pages[1].looks = ["pdf": "z2"]
    #expect(
      try compare([Self.a], [new]) == ["take-down a-poster ×2", "hang a-poster-big ×2"])
  }

  @Test("units and pages that came and went are to be hung and taken down")
  func cameAndWent() throws {
    var less = Self.a
    less.pages.removeLast()
    #expect(
      try compare([Self.a], [less, Self.b]) == ["take-down a-poster ×2", "hang b-board ×2"])
    #expect(
      try compare([Self.b], [Self.a]) == [
        "hang a-board ×2", "hang a-poster ×2", "take-down b-board ×2",
      ])
  }

  @Test("many units are compared as few are, and exactly those that changed are told")
  func many() throws {
    func unit(_ number: Int, phone: String, look: String) -> SampleUnit {
      let id = "u\(100_000 + number)"
      return SampleUnit(
        id: id, values: [("channels[0].phone", phone), ("headline", "H")],
        pages: [SamplePage(job: id, looks: ["pdf": look], values: [0, 1])])
    }
    let old = (0..<10_000).lazy.map { unit($0, phone: "0991-\($0)", look: "l\($0)") }
    let new = (0..<10_000).lazy.filter { $0 != 77 }.map { number in
      number % 1000 == 500
        ? unit(number, phone: "0991-0\(number)", look: "n\(number)")
        : unit(number, phone: "0991-\(number)", look: "l\(number)")
    }
    var units: [String] = []
    var kinds: [PageChange.Kind: Int] = [:]
    try comparePacks(try packs.write("old", old), try packs.write("new", new)) { unit in
      units.append(unit.unit)
      for page in unit.pages { kinds[page.kind, default: 0] += 1 }
    }
    #expect(units == ["u100077"] + (0..<10).map { "u\(100_500 + $0 * 1000)" })
    #expect(kinds == [.takeDown: 1, .reprint: 10])
  }
}
