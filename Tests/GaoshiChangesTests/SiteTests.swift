import GaoshiPack
import Testing

@testable import GaoshiChanges

@Suite struct SiteTests {
  /// A page's sites before and after, whether it looks otherwise, and what is to be done.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: [(String, Int)]
    let new: [(String, Int)]
    var isOther = false
    let deeds: [String]

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a site more is hung there and nowhere else", old: [("门", 1)],
      new: [("门", 1), ("车间", 2)], deeds: ["hang 车间×2 =2"]),
    Case(
      name: "a site less is taken down there", old: [("门", 1), ("车间", 2)], new: [("门", 1)],
      deeds: ["take-down 车间×2 =2"]),
    Case(
      name: "a page that moves is hung and taken down", old: [("车间", 1)], new: [("泵站", 3)],
      deeds: ["hang 泵站×3 =3", "take-down 车间×1 =1"]),
    Case(
      name: "more at a site are as many new ones as there are more", old: [("门", 1)],
      new: [("门", 4)], deeds: ["hang 门×3 =3"]),
    Case(
      name: "a new print replaces what hangs, and new sites are told apart",
      old: [("门", 2), ("库", 1)],
      new: [("门", 1), ("车间", 1)], isOther: true,
      deeds: ["redesign 门×1 =1", "hang 车间×1 =1", "take-down 门×1、库×1 =2"]),
    Case(
      name: "a new print of a page that moves is printed for its new sites", old: [("库", 1)],
      new: [("门", 2)], isOther: true, deeds: ["redesign 门×2 =2", "take-down 库×1 =1"]),
    Case(
      name: "a page that no site asks for is printed once", old: [], new: [], isOther: true,
      deeds: ["redesign  =1"]),
    Case(
      name: "one place named twice counts as one", old: [("门", 1), ("门", 1)], new: [("门", 2)],
      deeds: []),
    Case(
      name: "a page that no site asked for is hung where one does now", old: [], new: [("门", 1)],
      deeds: ["hang 门×1 =1"]),
  ]

  @Test("what is to be done follows the sites", arguments: cases)
  func sites(_ row: Case) throws {
    let packs = try SamplePacks()
    func unit(_ look: String, _ sites: [(String, Int)]) -> SampleUnit {
      SampleUnit(
        id: "a", values: [("headline", "H")],
        pages: [
          SamplePage(
            job: "a", looks: ["pdf": look], values: [0],
            sites: sites.map { (place: $0.0, count: $0.1) })
        ])
    }
    var deeds: [String] = []
    try comparePacks(
      try packs.write("old", [unit("x", row.old)]),
      try packs.write("new", [unit(row.isOther ? "y" : "x", row.new)])
    ) { change in
      deeds += change.pages.map { page in
        let sites = page.sites.map { "\($0.place)×\($0.count)" }.joined(separator: "、")
        return "\(page.kind.rawValue) \(sites) =\(page.copies)"
      }
    }
    #expect(deeds == row.deeds)
  }
}
