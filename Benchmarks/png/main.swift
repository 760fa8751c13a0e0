// bench-png: a board of 600 × 900 mm at 150 dpi, painted and packed by gaoshi, against the packing
// alone by Cairo's own PNG writer. `swift run -c release bench-png`
import CCairo
import GaoshiCode
import GaoshiCore
import GaoshiPage
import GaoshiRender
import GaoshiText
import Glibc

let page = try board()
let renderer = Renderer()
var png: [UInt8] = []
let ours = try fastest(of: 7) { png = try renderer.png(page, dpi: 150) }
let surface = decode(png)
let columns = cairo_image_surface_get_width(surface)
let rows = cairo_image_surface_get_height(surface)
var written = 0
let theirs = fastest(of: 3) { written = cairoSize(of: surface) }
print("\(columns) x \(rows) pixels")
print("gaoshi  paint and pack  \(ours) ms  \(png.count) bytes")
print("cairo   pack only       \(theirs) ms  \(written) bytes")
let check = try fastest(of: 5) { for _ in 0..<10 { _ = try renderer.verifyCodes(on: page) } }
print("ratio   \(Double(ours * 1000 / theirs) / 1000)")
print("reading a code back  \(Double(check) / 10) ms")

/// A head, forty lines of text, a table's rules and a code.
func board() throws -> Page {
  let role = FontCatalog.Role("sans")
  let face = FontCatalog.Face(
    file: "NotoSansCJK-Regular.ttc", index: 2, package: "fonts-noto-cjk", sha256: "")
  let text = "举报重大事故隐患和违法行为，经核查属实的，按规定给予奖励。电话 12350"
  let fonts = try FontLibrary(
    FontCatalog(chains: [role: [face]]), in: ["/usr/share/fonts"],
    characters: [role: Set(text.unicodeScalars)])
  var items: [Item] = [.fill(.rect(rect(0, 0, 600, 148)), Ink(red: 200, green: 16, blue: 46))]
  items.append(
    .code(
      try QRSymbol(encoding: "https://dctjfx.mem.gov.cn/aqscjb"), in: rect(300, 170, 260, 260),
      dark: .black))
  for index in 0..<40 {
    let top = 450 + Double(index) * 10.5
    items.append(.fill(.rect(rect(25, top, 550, 0.4)), Ink(red: 136, green: 136, blue: 136)))
    items += line(text, role, fonts, at: Point(x: .mm(30), y: .mm(top + 1)))
  }
  return Page(size: Size(width: .mm(600), height: .mm(900)), items: items)
}

func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
  Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
}

func line(
  _ text: String, _ role: FontCatalog.Role, _ fonts: FontLibrary, at place: Point
) -> [Item] {
  let style = TextStyle(role: role, size: .mm(7), ink: .black)
  var sink = DiagnosticSink()
  let block = fonts.set(
    Paragraph([StyledText(text, style: style)], wraps: false), measure: .unbounded, into: &sink)
  return block.items(at: place)
}

/// The fastest of several runs, in milliseconds of processor time.
func fastest(of count: Int, _ body: () throws -> Void) rethrows -> Int {
  var best = Int.max
  for _ in 0..<count {
    let start = clock()
    try body()
    best = min(best, (clock() - start) / 1000)
  }
  return best
}

func decode(_ png: [UInt8]) -> OpaquePointer? {
  var rest = png[...]
  return withUnsafeMutablePointer(to: &rest) { rest in
    cairo_image_surface_create_from_png_stream(
      { closure, target, length in
        guard let rest = closure?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target else {
          return CAIRO_STATUS_READ_ERROR
        }
        rest.pointee.prefix(Int(length)).withUnsafeBufferPointer { bytes in
          UnsafeMutableBufferPointer(start: target, count: bytes.count).update(
            fromContentsOf: bytes)
        }
        rest.pointee.removeFirst(Int(length))
        return CAIRO_STATUS_SUCCESS
      }, rest)
  }
}

func cairoSize(of surface: OpaquePointer?) -> Int {
  var size = 0
  withUnsafeMutablePointer(to: &size) { size in
    _ = cairo_surface_write_to_png_stream(
      surface,
      { closure, _, length in
        closure?.assumingMemoryBound(to: Int.self).pointee += Int(length)
        return CAIRO_STATUS_SUCCESS
      }, size)
  }
  return size
}
