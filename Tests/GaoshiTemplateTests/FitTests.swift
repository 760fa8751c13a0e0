import GaoshiCore
import GaoshiPage
import GaoshiText
import TestKit
import Testing

@testable import GaoshiTemplate

@Suite struct FitTests {
  private let matters = """
    body:
      stack:
        - {repeat: matters, text: "{{ it.text }}", role: body}
    """

  /// A template whose only text role has a size.
  private func lay(_ role: String, _ body: String, _ size: String) throws -> (Page?, [Diagnostic]) {
    let (template, diagnostics) = readTemplate(body, size: role)
    let read = try #require(template, "\(diagnostics)")
    return try GaoshiTemplateTests.lay(
      SampleNotice().value, read, size, from: TemplateLibrary(productSurroundings()),
      DiagnosticSink())
  }

  @Test("the page is as full as it can be: at the size found all fits, a little larger it does not")
  func isMaximal() throws {
    let (page, diagnostics) = try lay("[1u, 40u]", matters, "300x300")
    #expect(diagnostics == [])
    let sizes = Set(try #require(page).runs.map { ($0.size.millimetres * 1000).rounded() / 1000 })
    let size = try #require(sizes.first)
    #expect(sizes.count == 1, "one role, one size")
    #expect(size > 3.5 && size < 119)
    #expect(try lay("\(size)mm", matters, "300x300").0 != nil)
    // A step of the search is under a hundredth of the range of 117 mm.
    #expect(try lay("\(size + 1.2)mm", matters, "300x300").0 == nil)
  }

  @Test("with room to spare everything stands at the top of its range")
  func fillsUp() throws {
    let (page, _) = try lay("[1u, 3u]", matters, "300x300")
    #expect(Set(page?.runs.map { short($0.size) } ?? []) == [short(.mm(9))])
  }

  @Test("for older readers type stays three tenths above the low end, or the page is not made")
  func olderReaders() throws {
    let template = try #require(readTemplate(matters, size: "[10mm, 20mm]").0)
    func made(_ size: String, forOlderReaders: Bool) throws -> Page? {
      var sink = DiagnosticSink()
      let library = TemplateLibrary(productSurroundings())
      let theme = try #require(library.theme(named: "red-gold", into: &sink))
      let request = PageRequest(
        size: try #require(PageSize(size)), forOlderReaders: forOlderReaders)
      let document = try #require(
        library.compose(
          SampleNotice().value, template: template, theme: theme, request: request, into: &sink))
      return try SharedFonts.lend { fonts in
        var sink = DiagnosticSink()
        return document.layout(with: fonts, into: &sink)
      }
    }
    // Six matters on one line each: 84 mm at 10 mm of type, 109 mm at 13 mm.
    #expect(try made("400x90", forOlderReaders: false) != nil)
    #expect(try made("400x90", forOlderReaders: true) == nil)
    let sizes = try made("400x112", forOlderReaders: true)?.runs.map(\.size.millimetres) ?? []
    #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 12.99 })
  }

  @Test("a page that is too high says by how much and whose it is, and is not made")
  func tooHigh() throws {
    let body = """
      body:
        stack:
          - {panel: {text: 甲, role: body}, height: 80mm}
          - {panel: {text: 乙, role: body}, height: 70mm}
      """
    let (page, diagnostics) = try lay("2u", body, "200x100")
    #expect(page == nil)
    #expect(diagnostics.map(\.code) == ["does-not-fit"])
    let message = diagnostics.first?.message
    #expect(message?.english.contains("50.0 mm") == true)
    #expect(message?.english.contains("the test of 新疆维吾尔自治区水利厅") == true)
    #expect(message?.chinese.contains("test 在 200x100 上") == true)
  }

  @Test("a text that is too wide is named with its field and by how much")
  func tooWide() throws {
    // Ten characters of 20 mm on 100 mm.
    let body = "body:\n  text: \"{{ headline }}\"\n  role: body\n  lines: 1"
    let (page, diagnostics) = try lay("20mm", body, "100x100")
    #expect(page == nil)
    #expect(diagnostics.map(\.code) == ["text-too-wide"])
    let message = diagnostics.first?.message.english
    #expect(message?.contains("“安全生产举报奖励公告牌”") == true)
    #expect(message?.contains("120.0 mm") == true, "eleven characters of 20 mm on 100 mm")
    #expect(message?.contains("(test)") == true, "the field of the sample's texts")
  }

  @Test("a banner longer than a PDF page is drawn at 1:10 with its slug line")
  func longBanner() throws {
    let (page, diagnostics) = try GaoshiTemplateTests.lay(SampleNotice(), "banner", "6000x700")
    #expect(diagnostics == [])
    let sheet = try #require(page)
    #expect(sheet.scale == 0.1)
    #expect(short(sheet.size.width) == short(.mm(600)))
    #expect(short(sheet.size.height) == short(.mm(70) + SlugLine.height))
    #expect(sheet.words.contains("比例 1：10"))
    #expect(sheet.words.contains("6000×700 mm"))
    #expect(sheet.words.contains("12350"))
  }

  @Test("a sheet as long as a PDF page may be is drawn at its size, without a slug line")
  func shortBanner() throws {
    let (page, _) = try GaoshiTemplateTests.lay(SampleNotice(), "banner", "5000x700")
    #expect(page?.scale == 1)
    #expect(page?.words.contains("比例") == false)
  }

  @Test("a banner without a length is as long as its words want")
  func openLength() throws {
    let (page, _) = try GaoshiTemplateTests.lay(SampleNotice(), "banner", "autox700")
    var brief = SampleNotice()
    brief.slogans = ["举报有奖"]
    let (shorter, _) = try GaoshiTemplateTests.lay(brief, "banner", "autox700")
    let sheets = try [#require(page), #require(shorter)]
    let lengths = sheets.map { $0.size.width.millimetres / $0.scale }
    #expect(lengths[0] > lengths[1] && lengths[1] > 700)
  }
}
