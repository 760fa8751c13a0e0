internal import GaoshiCore
internal import GaoshiText

/// The font programs of a run, each read once.
final class FontPrograms {
  private var programs: [FontFace: FontProgram] = [:]

  func program(of face: FontFace) throws(RenderProblem) -> FontProgram {
    if let known = programs[face] { return known }
    guard let program = FontProgram(face) else { throw .font(face.name) }
    programs[face] = program
    return program
  }
}

/// A face as files embed it: what its tables say of it, and its glyphs' outlines.
final class FontProgram {
  /// How outlines are written.
  enum Kind {
    /// In a `CFF ` table.
    case compact(CompactFont)
    /// In a `glyf` table.
    case trueType(TrueTypeFont)
  }

  /// The PostScript name.
  let name: String
  let kind: Kind
  let glyphCount: Int
  private let tables: FontTables
  private let unitsPerEm: Double
  private let measures: (count: Int, table: ByteReader)
  private lazy var characters = tables.characters

  init?(_ face: FontFace) {
    tables = FontTables(face.withBytes { Array($0) })
    guard let head = tables["head"], let hhea = tables["hhea"], let hmtx = tables["hmtx"],
      let maxp = tables["maxp"], let count = maxp.short(4), let measured = hhea.short(34)
    else { return nil }
    glyphCount = Int(count)
    unitsPerEm = Double(head.short(18) ?? 1000)
    measures = (Int(measured), hmtx)
    name = tables.postScriptName ?? "Font"
    if let cff = tables["CFF "] {
      guard let font = CompactFont(cff) else { return nil }
      kind = .compact(font)
    } else {
      guard let font = TrueTypeFont(tables, glyphCount: glyphCount) else { return nil }
      kind = .trueType(font)
    }
  }

  /// A glyph's width in em, in the steps in which files give it.
  func width(of glyph: UInt32) -> Double {
    guard measures.count > 0 else { return 1 }
    let units = measures.table.short(4 * min(Int(glyph), measures.count - 1)) ?? 0
    return (Double(units) / unitsPerEm * 1_000_000).rounded() / 1_000_000
  }

  /// The character whose own glyph this is.
  func character(of glyph: UInt32) -> Character? { characters[glyph].map { Character($0) } }

  /// A font with these glyphs alone, in this order; the first one is the missing glyph.
  func cut(to glyphs: [UInt32]) throws(RenderProblem) -> [UInt8] {
    let cut =
      switch kind {
      case .compact(let font): font.cut(to: glyphs, name: name)
      case .trueType(let font): font.cut(to: glyphs)
      }
    guard let cut else { throw .font(name) }
    return cut
  }

  /// The font descriptor (ISO 32000-1, 9.8); lengths in thousandths of an em.
  func descriptor(name: String, data: Int) -> String {
    func em(_ units: Int16?) -> Int {
      Int((Double(units ?? 0) / unitsPerEm * 1000).rounded())
    }
    let head = tables["head"]
    let box = [36, 38, 40, 42].map { "\(em(head?.signed($0)))" }.joined(separator: " ")
    let hhea = tables["hhea"]
    let (ascent, descent) = (em(hhea?.signed(4)), em(hhea?.signed(6)))
    let capitals = tables["OS/2"].flatMap { $0.signed(88) }.map { em($0) } ?? ascent
    return "<< /Type /FontDescriptor /FontName /\(name) /Flags 4 /FontBBox [ \(box) ]"
      + "\n   /ItalicAngle 0 /Ascent \(ascent) /Descent \(descent) /CapHeight \(capitals)"
      + " /StemV 80\n   /\(kind.fileKey) \(data) 0 R >>"
  }
}

extension FontProgram.Kind {
  /// The kind of the font that has the glyphs.
  var fontType: String {
    switch self {
    case .compact: "CIDFontType0"
    case .trueType: "CIDFontType2"
    }
  }

  /// That codes count glyphs, where it must be said.
  var glyphMap: String {
    switch self {
    case .compact: ""
    case .trueType: " /CIDToGIDMap /Identity"
    }
  }

  /// Under which key a descriptor has the font's data.
  var fileKey: String {
    switch self {
    case .compact: "FontFile3"
    case .trueType: "FontFile2"
    }
  }

  /// What the data's dictionary says.
  func streamEntries(length: Int) -> String {
    switch self {
    case .compact: "/Subtype /CIDFontType0C"
    case .trueType: "/Length1 \(length)"
    }
  }
}
