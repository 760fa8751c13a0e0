import GaoshiCore
import GaoshiPage
import GaoshiRender
import GaoshiText
import Testing

@Suite struct CompanyTests {
  /// Texts of which each brings characters into a face that would change another if they counted.
  private static let texts: [(language: String, text: String)] = [
    ("zh-Hans", "举报电话：0991-5815739，“谁举报、‘谁’受益”——12350 ①✓"),
    ("fr", "Cafe\u{301} d'e\u{301}tat, a\u{300} l'e\u{302}tranger"),
    ("fr", "Café d'état, à l'étranger"),
    ("en", "Cafe\u{301}"), ("en", "Café"),
    ("en", "non\u{2011}breaking"), ("en", "plain\u{2010}hyphen \u{25CC}"),
    ("za", "Boux dwgƃouj ɵndaen (GB/T 2024)"), ("za", "Boux dwgouj ndaen (GB/T 2024)"),
    ("ug", "تېلېفون (0991) 5815739 بېكەت"), ("ug", "ئى ي\u{654} بىخەتەرلىك"),
    ("bo", "བདེ་འཇགས་སྐྱེད། 12350"), ("ru", "Сообщи́те й и\u{306} 12350"),
    ("zh-Hans", "第一条（1）ABC；安全〇〇七，如实举报！"),
  ]

  /// A page as PDF, PNG and SVG.
  private static func draw(_ page: Page, _ renderer: Renderer) throws -> [[UInt8]] {
    [
      try renderer.pdf([page], metadata: Samples.metadata), try renderer.png(page, dpi: 60),
      try renderer.svg(page, metadata: Samples.metadata),
    ]
  }

  private static func page(_ number: Int, _ library: FontLibrary) -> Page {
    let (language, text) = texts[number]
    return Samples.page(texts: [text], language: language, with: library)
  }

  private static let all = texts.map(\.text)
  private static let others = "举办鐵軌ÀÉéèŪȝѢабвгҒ⅓№™☎✉ཀཁགབོད་\u{200D}\u{FE00}ۇۆۈئ"

  @Test(
    "a page is the same bytes alone as in faces that were cut for others too", arguments: 0..<14)
  func alone(number: Int) throws {
    let alone = try Self.library([Self.all[number]])
    let expected = try Self.draw(Self.page(number, alone), Renderer())
    let together = try Self.library(Self.all + [Self.others])
    let extended = try Self.library([Self.all[number]], extras: (Self.all + [Self.others]).joined())
    for library in [together, extended] {
      // Whatever was set and drawn before.
      let renderer = Renderer()
      for other in Self.all.indices
      where other != number
        && library.covers([
          Samples.role: Set(Self.all[other].unicodeScalars)
        ])
      {
        _ = try Self.draw(Self.page(other, library), renderer)
      }
      let drawn = try Self.draw(Self.page(number, library), renderer)
      #expect(drawn == expected)
    }
  }

  @Test("threads that share faces draw the bytes of one thread")
  func threads() async throws {
    let library = try Self.library(Self.all)
    let expected = try Self.all.indices.map { number in
      try Self.draw(Self.page(number, library), Renderer())
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<4 {
        let own = library.sibling()
        group.addTask {
          let renderer = Renderer()
          for turn in 0..<36 {
            let number = (turn * 5 + thread * 3) % Self.all.count
            let drawn = try Self.draw(Self.page(number, own), renderer)
            #expect(drawn == expected[number])
          }
        }
      }
      try await group.waitForAll()
    }
  }

  private static func library(_ texts: [String], extras: String = "") throws -> FontLibrary {
    try Samples.library(texts, extras: extras)
  }
}
