import Foundation
import GaoshiCore
import GaoshiPage
import GaoshiRender
import Testing

@Suite struct PDFTests {
  @Test("the page is the trim size, and the document says what it is about")
  func information() throws {
    let pdf = try Renderer().pdf([Samples.board()], metadata: Samples.metadata)
    let info = try Tool.run("pdfinfo", ["-isodates", "FILE"], on: pdf)
    let lines = Dictionary(
      info.text.split(separator: "\n").compactMap { line -> (String, String)? in
        let parts = line.split(separator: ":", maxSplits: 1)
        return parts.count == 2
          ? (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces)) : nil
      }, uniquingKeysWith: { first, _ in first })
    #expect(info.errors == "")
    #expect(lines["Page size"] == "170.079 x 255.118 pts")
    #expect(lines["Pages"] == "1")
    #expect(lines["PDF version"] == "1.5")
    #expect(lines["Title"] == "举报奖励公告牌")
    #expect(lines["Author"] == "水利厅（示例）")
    #expect(lines["Subject"] == "安全生产")
    #expect(lines["Creator"] == "gaoshi")
    #expect(lines["CreationDate"] == "2024-06-27T00:00:00Z")
    #expect(lines["ModDate"] == "2024-06-27T00:00:00Z")
  }

  @Test("qpdf, mutool and poppler find nothing wrong")
  func soundness() throws {
    let pages = [try Samples.board(), Samples.page([]), try Samples.board()]
    let pdf = try Renderer().pdf(pages, metadata: Samples.metadata)
    let qpdf = try Tool.run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(qpdf.status == 0, "\(qpdf.errors)")
    #expect(qpdf.text.contains("No syntax or stream encoding errors found"))
    for (tool, arguments) in [
      ("mutool", ["info", "FILE"]), ("pdftotext", ["FILE", "-"]),
    ] {
      let result = try Tool.run(tool, arguments, on: pdf)
      #expect(result.status == 0 && result.errors == "", "\(tool)")
    }
  }

  @Test("the catalog names the language and asks for the title in the title bar")
  func catalog() throws {
    let pdf = try Renderer().pdf([Samples.page([])], metadata: Samples.metadata)
    let trailer = try Tool.run("mutool", ["show", "FILE", "trailer/Root"], on: pdf).text
    #expect(trailer.contains("/Lang (zh-Hans)"))
    #expect(trailer.contains("/DisplayDocTitle true"))
    let identifier = try Tool.run("mutool", ["show", "FILE", "trailer/ID"], on: pdf).text
    #expect(identifier.hasPrefix("[ <"))
  }

  @Test("a link lies over its area, inside groups too, and is plain ASCII")
  func links() throws {
    let area = Samples.square(10, 20, 30)
    let page = Samples.page([
      .fill(.rect(area), Samples.red),
      .group(
        [.link(area, url: "https://example.gov.cn/a'b\\c?d=(码)")], at: Point(x: .mm(5), y: .mm(7)),
        quarterTurns: 0, clip: nil),
    ])
    let pdf = try Renderer().pdf([page], metadata: Samples.metadata)
    let objects = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf)
    #expect(objects.status == 0)
    #expect(objects.text.contains("/URI (https://example.gov.cn/a%27b%5Cc?d=%28%E7%A0%81%29)"))
    let numbers = try #require(objects.text.firstMatch(of: /\/QuadPoints \[([-.0-9\s]+)\]/))
    let corners = numbers.1.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    let (left, bottom, right, top) = (15.0, 33.0, 45.0, 63.0)
    let expected = [left, top, right, top, right, bottom, left, bottom].map { $0 * 72 / 25.4 }
    #expect(corners.count == 8)
    for (corner, value) in zip(corners, expected) { #expect(abs(corner - value) < 0.01) }
  }

  @Test("equal pages give equal bytes, from one renderer or two, in any zone and locale")
  func sameBytes() throws {
    let renderer = Renderer()
    let board = try Samples.board()
    let first = try renderer.pdf([board], metadata: Samples.metadata)
    #expect(try renderer.pdf([board], metadata: Samples.metadata) == first)
    setenv("TZ", "Asia/Urumqi", 1)
    setenv("LC_ALL", "de_DE.UTF-8", 1)
    tzset()
    setlocale(LC_ALL, "")
    defer {
      unsetenv("TZ")
      unsetenv("LC_ALL")
      tzset()
      setlocale(LC_ALL, "C")
    }
    #expect(try Renderer().pdf([board], metadata: Samples.metadata) == first)
  }

  @Test(
    "a page that no PDF can hold is refused with its reason",
    arguments: [
      (14_401.0, 100.0, "page-too-large"), (0, 100, "page-size"), (-5, 100, "page-size"),
      (.nan, 100, "page-size"), (.infinity, 100, "page-size"), (100, 1e9, "page-size"),
    ])
  func refused(width: Double, height: Double, code: String) {
    let page = Page(size: Size(width: .pt(width), height: .pt(height)), items: [])
    let problem = #expect(throws: RenderProblem.self) {
      try Renderer().pdf([page], metadata: Samples.metadata)
    }
    #expect(problem?.code == code)
  }

  @Test("a picture that cannot be painted is an error, not half a file")
  func failure() {
    let art = Samples.page([
      .art(Art(name: "a.png", format: .png, bytes: [1, 2, 3]), in: Samples.square(0, 0, 10))
    ])
    let problem = #expect(throws: RenderProblem.self) {
      try Renderer().pdf([art], metadata: Samples.metadata)
    }
    #expect(problem?.code == "art-unreadable")
  }

  @Test(
    "dates become whole ones in UTC, and what is no date is refused",
    arguments: [
      ("2024-06-27", "2024-06-27T00:00:00Z"), ("2024-06-27T08:30", "2024-06-27T08:30:00Z"),
      ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
      ("2024-01-01T07:00:00+08:00", "2023-12-31T23:00:00Z"),
      ("2023-12-31T23:00:00-02:00", "2024-01-01T01:00:00Z"), ("2023-02-29", nil),
      ("2024-13-01", nil), ("2024-6-1", nil), ("2024-06-27T25:00", nil), ("", nil),
      ("2024-06-27Z", nil), ("2024-06-27T08:30:00+8", nil),
    ])
  func dates(written: String, whole: String?) throws {
    var metadata = Samples.metadata
    metadata.date = written
    do throws(RenderProblem) {
      let pdf = try Renderer().pdf([Samples.page([])], metadata: metadata)
      let info = try? Tool.run("pdfinfo", ["-isodates", "FILE"], on: pdf).text
      let line = info?.split(separator: "\n").first { $0.hasPrefix("CreationDate") }
      let date = line?.split(separator: ":", maxSplits: 1)[1].trimmingCharacters(in: .whitespaces)
      #expect(date == whole)
    } catch {
      #expect(whole == nil && error.code == "date-unreadable")
    }
  }
}
