/// The outlines of a `glyf` table, and smaller fonts made of them (ISO/IEC 14496-22).
struct TrueTypeFont {
  private let tables: FontTables
  private let glyf: ByteReader
  private let loca: ByteReader
  private let hasLongOffsets: Bool
  private let glyphCount: Int

  init?(_ tables: FontTables, glyphCount: Int) {
    guard let glyf = tables["glyf"], let loca = tables["loca"],
      let format = tables["head"]?.short(50)
    else { return nil }
    self.tables = tables
    self.glyf = glyf
    self.loca = loca
    self.glyphCount = glyphCount
    hasLongOffsets = format == 1
  }

  /// A font with these glyphs, in this order, and behind them those that they are composed of; nil
  /// if it lacks one.
  func cut(to glyphs: [UInt32]) -> [UInt8]? {
    var kept = glyphs.map(Int.init)
    var places = Dictionary(
      kept.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var outlines: [[UInt8]] = []
    while outlines.count < kept.count {
      guard var outline = outline(of: kept[outlines.count]) else { return nil }
      for place in components(of: outline) {
        let part = Int(outline[place]) << 8 | Int(outline[place + 1])
        let number = places[part] ?? kept.count
        if number == kept.count {
          kept.append(part)
          places[part] = number
        }
        outline[place] = UInt8(truncatingIfNeeded: number >> 8)
        outline[place + 1] = UInt8(truncatingIfNeeded: number)
      }
      outlines.append(outline)
    }
    return write(kept, outlines)
  }

  private func outline(of glyph: Int) -> [UInt8]? {
    guard glyph < glyphCount, let start = offset(glyph), let end = offset(glyph + 1) else {
      return nil
    }
    return glyf.part(start, end - start).map { Array($0.bytes) }
  }

  private func offset(_ glyph: Int) -> Int? {
    hasLongOffsets
      ? loca.long(4 * glyph).map(Int.init) : loca.short(2 * glyph).map { 2 * Int($0) }
  }

  /// Where a composed outline has the numbers of its parts.
  private func components(of outline: [UInt8]) -> [Int] {
    let reader = ByteReader(outline[...])
    guard let contours = reader.signed(0), contours < 0 else { return [] }
    var places: [Int] = []
    var place = 10
    while let flags = reader.short(place), reader.short(place + 2) != nil {
      places.append(place + 2)
      place += 4 + (flags & 0x0001 != 0 ? 4 : 2)
      place += flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
      if flags & 0x0020 == 0 { break }
    }
    return places
  }

  private func write(_ glyphs: [Int], _ outlines: [[UInt8]]) -> [UInt8]? {
    guard let head = tables["head"], let hhea = tables["hhea"], let maxp = tables["maxp"],
      let hmtx = tables["hmtx"], let measured = hhea.short(34).map(Int.init), measured > 0
    else { return nil }
    var (data, offsets, measures): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    for (glyph, outline) in zip(glyphs, outlines) {
      offsets.append(data.count, width: 4)
      data += outline
      data += repeatElement(0, count: -data.count & 3)
      let last = min(glyph, measured - 1)
      let bearing = glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)
      measures.append(Int(hmtx.short(4 * last) ?? 0), width: 2)
      measures.append(Int(hmtx.short(bearing) ?? 0), width: 2)
    }
    offsets.append(data.count, width: 4)
    var parts: [(tag: String, bytes: [UInt8])] = [
      ("glyf", data), ("head", Array(head.bytes).setting(1, at: 50).setting(0, at: 8, width: 4)),
      ("hhea", Array(hhea.bytes).setting(glyphs.count, at: 34)), ("hmtx", measures),
      ("loca", offsets), ("maxp", Array(maxp.bytes).setting(glyphs.count, at: 4)),
    ]
    for tag in ["cvt ", "fpgm", "prep"] {
      if let table = tables[tag] { parts.append((tag, Array(table.bytes))) }
    }
    return file(of: parts.sorted { $0.tag < $1.tag })
  }

  /// A font file of tables, with their sums.
  private func file(of parts: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(0x0001_0000, width: 4)
    bytes.append(parts.count, width: 2)
    let power = parts.count == 0 ? 0 : Int.bitWidth - 1 - parts.count.leadingZeroBitCount
    bytes.append(16 << power, width: 2)
    bytes.append(power, width: 2)
    bytes.append(16 * parts.count - (16 << power), width: 2)
    var place = 12 + 16 * parts.count
    for part in parts {
      bytes += part.tag.utf8
      bytes.append(Int(checksum(part.bytes)), width: 4)
      bytes.append(place, width: 4)
      bytes.append(part.bytes.count, width: 4)
      place += part.bytes.count + (-part.bytes.count & 3)
    }
    for part in parts {
      bytes += part.bytes
      bytes += repeatElement(0, count: -part.bytes.count & 3)
    }
    return bytes
  }

  /// The sum of a table's four-byte numbers.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      sum &+= UInt32(byte) << UInt32(24 - 8 * (index & 3))
    }
    return sum
  }
}

extension [UInt8] {
  /// The bytes with a number written over some of them.
  fileprivate func setting(_ value: Int, at place: Int, width: Int = 2) -> [UInt8] {
    guard place + width <= count else { return self }
    var number: [UInt8] = []
    number.append(value, width: width)
    var changed = self
    changed.replaceSubrange(place..<(place + width), with: number)
    return changed
  }
}
