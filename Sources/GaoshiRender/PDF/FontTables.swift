/// The tables of a font file of one face (ISO/IEC 14496-22).
struct FontTables {
  private let tables: [String: ByteReader]

  init(_ file: [UInt8]) {
    let reader = ByteReader(file[...])
    var tables: [String: ByteReader] = [:]
    for index in 0..<Int(reader.short(4) ?? 0) {
      let entry = 12 + 16 * index
      guard let tag = reader.part(entry, 4), let start = reader.long(entry + 8),
        let length = reader.long(entry + 12), let table = reader.part(Int(start), Int(length))
      else { continue }
      tables[String(decoding: tag.bytes, as: UTF8.self)] = table
    }
    self.tables = tables
  }

  subscript(tag: String) -> ByteReader? { tables[tag] }

  /// The name by which PostScript and PDF know the face.
  var postScriptName: String? {
    guard let names = tables["name"], let strings = names.short(4) else { return nil }
    for index in 0..<Int(names.short(2) ?? 0) {
      let entry = 6 + 12 * index
      guard names.short(entry + 6) == 6, let length = names.short(entry + 8),
        let offset = names.short(entry + 10),
        let text = names.part(Int(strings) + Int(offset), Int(length))
      else { continue }
      // One byte or two a character; the name is ASCII and needs no escapes in PDF.
      let name = text.bytes.filter { $0 > 32 && $0 < 127 && !"()<>[]{}/%#".utf8.contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// The first character of each glyph that has one of its own.
  var characters: [UInt32: Unicode.Scalar] {
    guard let map = tables["cmap"] else { return [:] }
    var found: [UInt32: Unicode.Scalar] = [:]
    for index in 0..<Int(map.short(2) ?? 0) {
      guard let offset = map.long(4 + 8 * index + 4), let part = map.rest(Int(offset)) else {
        continue
      }
      forEachPair(in: part) { character, glyph in
        guard glyph > 0, let scalar = Unicode.Scalar(character) else { return }
        if found[glyph].map({ scalar < $0 }) ?? true { found[glyph] = scalar }
      }
    }
    return found
  }

  /// Goes through a subtable of format 4 or 12.
  private func forEachPair(in part: ByteReader, _ body: (UInt32, UInt32) -> Void) {
    switch part.short(0) {
    case 4:
      let count = Int(part.short(6) ?? 0) / 2
      for segment in 0..<count {
        guard let last = part.short(14 + 2 * segment),
          let first = part.short(16 + 2 * (count + segment)), first <= last, last < 0xFFFF,
          let delta = part.short(16 + 2 * (2 * count + segment)),
          let offset = part.short(16 + 2 * (3 * count + segment))
        else { continue }
        for character in first...last {
          var glyph = character
          if offset > 0 {
            let place = 16 + 2 * (3 * count + segment) + Int(offset) + 2 * Int(character - first)
            glyph = part.short(place) ?? 0
            if glyph == 0 { continue }
          }
          body(UInt32(character), UInt32(glyph &+ delta))
        }
      }
    case 12:
      for group in 0..<Int(part.long(12) ?? 0) {
        guard let first = part.long(16 + 12 * group), let last = part.long(20 + 12 * group),
          let glyph = part.long(24 + 12 * group), first <= last, last <= 0x10FFFF
        else { continue }
        for character in first...last { body(character, glyph + character - first) }
      }
    default: break
    }
  }
}

/// Bytes that are read as big-endian numbers; nil for what lies outside.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  func byte(_ place: Int) -> UInt8? {
    place >= 0 && place < bytes.count ? bytes[bytes.startIndex + place] : nil
  }

  func short(_ place: Int) -> UInt16? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    let index = bytes.startIndex + place
    return UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
  }

  func signed(_ place: Int) -> Int16? { short(place).map { Int16(bitPattern: $0) } }

  func long(_ place: Int) -> UInt32? {
    guard let high = short(place), let low = short(place + 2) else { return nil }
    return UInt32(high) << 16 | UInt32(low)
  }

  /// A number of one to four bytes.
  func number(_ place: Int, width: Int) -> Int? {
    guard let part = part(place, width), (1...4).contains(width) else { return nil }
    return part.bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  func part(_ place: Int, _ length: Int) -> ByteReader? {
    guard place >= 0, length >= 0, place + length <= bytes.count else { return nil }
    let start = bytes.startIndex + place
    return ByteReader(bytes[start..<(start + length)])
  }

  func rest(_ place: Int) -> ByteReader? { part(place, bytes.count - place) }
}

extension [UInt8] {
  /// Appends a number in so many bytes, the highest first.
  mutating func append(_ value: Int, width: Int) {
    for shift in stride(from: 8 * (width - 1), through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value &>> shift))
    }
  }
}
