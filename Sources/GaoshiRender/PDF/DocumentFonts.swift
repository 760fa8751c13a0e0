internal import GaoshiCore
internal import GaoshiText

/// The fonts of one document, each with the glyphs that its pages show.
final class DocumentFonts {
  private let renderer: Renderer
  private var fonts: [DocumentFont] = []
  private var places: [FontFace: Int] = [:]

  init(_ renderer: Renderer) { self.renderer = renderer }

  /// Which of the document's fonts a face is.
  func place(of face: FontFace) throws(RenderProblem) -> Int {
    if let known = places[face] { return known }
    fonts.append(DocumentFont(try renderer.programs.program(of: face)))
    places[face] = fonts.count - 1
    return fonts.count - 1
  }

  subscript(place: Int) -> DocumentFont { fonts[place] }

  /// The number of a font's object.
  func number(of place: Int, in file: inout PDFFile) -> Int { fonts[place].number(in: &file) }

  /// Writes all fonts that have a number.
  func write(to file: inout PDFFile) throws(RenderProblem) {
    for font in fonts { try font.write(to: &file) }
  }
}

/// One font of a document: codes for its glyphs in the order in which they are first met, so that
/// nothing in the file tells what else the face was cut to.
final class DocumentFont {
  private let program: FontProgram
  private var number: Int?
  /// By glyph of the face; 0 for those that are not used, and for the missing glyph.
  private var codes: [UInt16]
  /// By code: glyph, the text that it stands for, its width in em.
  private var glyphs: [UInt32] = [0]
  private var texts: [[UInt8]?] = [nil]
  private var widths: [Double]

  init(_ program: FontProgram) {
    self.program = program
    codes = Array(repeating: 0, count: program.glyphCount)
    widths = [program.width(of: 0)]
  }

  /// The code of a glyph.
  func code(of glyph: UInt32) -> UInt16 {
    guard glyph > 0, Int(glyph) < codes.count else { return 0 }
    if codes[Int(glyph)] == 0 {
      codes[Int(glyph)] = UInt16(glyphs.count)
      glyphs.append(glyph)
      texts.append(nil)
      widths.append(program.width(of: glyph))
    }
    return codes[Int(glyph)]
  }

  /// A glyph's width in em, as readers of the file know it.
  func width(of code: UInt16) -> Double { widths[Int(code)] }

  /// Whether a glyph stands for this text throughout the document; it does from the first time on.
  func maps(_ glyph: UInt32, to text: ArraySlice<UInt8>) -> Bool {
    let code = Int(code(of: glyph))
    guard code > 0, !text.isEmpty else { return false }
    if let known = texts[code] { return known.elementsEqual(text) }
    texts[code] = Array(text)
    return true
  }

  /// The number of the font's object.
  func number(in file: inout PDFFile) -> Int {
    let known = number ?? file.reserve()
    number = known
    return known
  }

  /// Writes the font, if a page refers to it (ISO 32000-1, 9.7).
  func write(to file: inout PDFFile) throws(RenderProblem) {
    guard let number else { return }
    let cut = try program.cut(to: glyphs)
    let name = "\(tag(of: cut))+\(program.name)"
    let (descendant, descriptor, data, unicode) = (
      file.reserve(), file.reserve(), file.reserve(), file.reserve()
    )
    file.write(
      number,
      "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H"
        + "\n   /DescendantFonts [ \(descendant) 0 R ] /ToUnicode \(unicode) 0 R >>")
    file.write(
      descendant,
      "<< /Type /Font /Subtype /\(program.kind.fontType) /BaseFont /\(name)"
        + "\n   /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        + "\n   /FontDescriptor \(descriptor) 0 R\(program.kind.glyphMap) /DW 1000\(widthArray) >>")
    file.write(descriptor, program.descriptor(name: name, data: data))
    try file.write(data, program.kind.streamEntries(length: cut.count), packing: cut)
    try file.write(unicode, "", packing: unicodeMap)
  }

  /// The widths of codes other than a full em, in thousandths of an em.
  private var widthArray: String {
    var array = ContentStream()
    var isOpen = false
    for (code, width) in widths.enumerated() {
      if width == 1 {
        if isOpen { array.write("] ") }
        isOpen = false
        continue
      }
      if !isOpen {
        array.integer(UInt(code))
        array.write(" [")
        isOpen = true
      }
      array.numbers(width * 1000)
    }
    if isOpen { array.write("]") }
    return array.bytes.isEmpty
      ? "" : "\n   /W [ \(String(decoding: array.bytes, as: UTF8.self)) ]"
  }

  /// What the codes stand for (ISO 32000-1, 9.10.3).
  private var unicodeMap: [UInt8] {
    var map = ContentStream()
    map.write(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    for start in stride(from: 1, to: glyphs.count, by: 100) {
      let codes = start..<min(start + 100, glyphs.count)
      map.integer(UInt(codes.count))
      map.write(" beginbfchar\n")
      for code in codes {
        map.write("<")
        map.hexadecimal(UInt16(code))
        map.write("> <")
        map.write(PDFText.utf16(text(of: code)))
        map.write(">\n")
      }
      map.write("endbfchar\n")
    }
    map.write(
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end

      """)
    return map.bytes
  }

  /// The text of a code: as it was shown, else the character that the face has the glyph for.
  private func text(of code: Int) -> String {
    if let text = texts[code] { return String(decoding: text, as: UTF8.self) }
    return String(program.character(of: glyphs[code]) ?? "\u{FFFD}")
  }

  /// Six capitals from the font's bytes (ISO 32000-1, 9.6.4).
  private func tag(of bytes: [UInt8]) -> String {
    var number = UInt64(Digest.sha256(bytes).prefix(15), radix: 16) ?? 0
    return String(
      (0..<6).map { _ in
        defer { number /= 26 }
        return Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number % 26)))
      })
  }
}
