/// The outlines of a `CFF ` table (Adobe Technical Note 5176), and smaller tables made of them.
///
/// What is made is always keyed by number, the form that PDF takes as `CIDFontType0C`. Charstrings
/// are copied as they are.
struct CompactFont {
  private let table: ByteReader
  private let top: CompactDict
  private let globalSubroutines: CompactIndex
  private let outlines: CompactIndex
  private let groups: [Group]
  private let groupOfGlyph: GroupSelect

  /// Glyphs that share a private dictionary.
  private struct Group {
    let font: CompactDict
    let shared: CompactDict
    let subroutines: CompactIndex?
  }

  init?(_ table: ByteReader) {
    self.table = table
    guard let header = table.byte(2), let names = CompactIndex(table, at: Int(header)),
      let tops = CompactIndex(table, at: names.end), let first = tops[0],
      let strings = CompactIndex(table, at: tops.end),
      let subroutines = CompactIndex(table, at: strings.end), let top = CompactDict(first),
      let place = top.integer(.charStrings), let outlines = CompactIndex(table, at: place)
    else { return nil }
    self.top = top
    globalSubroutines = subroutines
    self.outlines = outlines
    if let list = top.integer(.fontArray) {
      guard let fonts = CompactIndex(table, at: list), let select = top.integer(.fontSelect),
        let groupOfGlyph = GroupSelect(table, at: select, glyphs: outlines.count)
      else { return nil }
      let groups = (0..<fonts.count).compactMap { index in
        fonts[index].flatMap { CompactDict($0) }.flatMap { Self.group($0, in: table) }
      }
      guard groups.count == fonts.count else { return nil }
      self.groups = groups
      self.groupOfGlyph = groupOfGlyph
    } else {
      guard let group = Self.group(top, in: table) else { return nil }
      groups = [Group(font: CompactDict(), shared: group.shared, subroutines: group.subroutines)]
      groupOfGlyph = GroupSelect(glyphs: outlines.count)
    }
  }

  private static func group(_ font: CompactDict, in table: ByteReader) -> Group? {
    guard let (length, start) = font.pair(.privateDict), let part = table.part(start, length),
      let shared = CompactDict(part)
    else { return nil }
    let subroutines = shared.integer(.subroutines).flatMap { CompactIndex(table, at: start + $0) }
    return Group(font: font, shared: shared, subroutines: subroutines)
  }

  /// A table with these glyphs, in this order; nil if the font lacks one.
  func cut(to glyphs: [UInt32], name: String) -> [UInt8]? {
    var kept: [ByteReader] = []
    // Groups in the order in which they are first met.
    var places: [Int: Int] = [:]
    var used: [Int] = []
    var groupOfCode: [Int] = []
    for glyph in glyphs {
      guard let outline = outlines[Int(glyph)], let group = groupOfGlyph[Int(glyph)],
        groups.indices.contains(group)
      else { return nil }
      kept.append(outline)
      if places[group] == nil {
        places[group] = used.count
        used.append(group)
      }
      groupOfCode.append(places[group, default: 0])
    }
    return write(kept, used.map { groups[$0] }, groupOfCode, name: name)
  }

  private func write(
    _ outlines: [ByteReader], _ groups: [Group], _ groupOfCode: [Int], name: String
  ) -> [UInt8] {
    var bytes: [UInt8] = [1, 0, 4, 4]
    bytes.reserveCapacity(outlines.reduce(4096) { $0 + $1.count + 4 })
    bytes.append(index: [Array(name.utf8)])
    // Numbers of five bytes, so that the dictionary is as long once the places are known.
    let topStart = bytes.count
    bytes.append(index: [topDict(count: outlines.count, places: TopPlaces())])
    bytes.append(index: [Array("Adobe".utf8), Array("Identity".utf8)])
    bytes += globalSubroutines.bytes.bytes
    var places = TopPlaces()
    places.charset = bytes.count
    // All numbers after the first in one range.
    bytes += [2]
    bytes.append(1, width: 2)
    bytes.append(max(0, outlines.count - 2), width: 2)
    places.select = bytes.count
    bytes.append(select: groupOfCode)
    places.outlines = bytes.count
    bytes.append(index: outlines)
    places.fonts = bytes.count
    let fontDicts = groups.map { $0.font.bytes(keeping: [.fontMatrix]) }
    // A private dictionary's length and place follow in the font's dictionary.
    let lengths = fontDicts.map { $0.count + CompactDict.entryLength(operands: 2, wide: false) }
    var place = places.fonts + CompactIndex.length(of: lengths)
    var privates: [UInt8] = []
    var fonts: [[UInt8]] = []
    for (group, dict) in zip(groups, fontDicts) {
      let shared = Self.bytes(of: group)
      fonts.append(dict + CompactDict.entry([shared.length, place], .privateDict))
      privates += shared.bytes
      place += shared.bytes.count
    }
    bytes.append(index: fonts)
    bytes += privates
    var top: [UInt8] = []
    top.append(index: [topDict(count: outlines.count, places: places)])
    bytes.replaceSubrange(topStart..<(topStart + top.count), with: top)
    return bytes
  }

  /// A private dictionary and the subroutines behind it; its own length.
  private static func bytes(of group: Group) -> (bytes: [UInt8], length: Int) {
    var bytes = group.shared.bytes(except: [.subroutines])
    guard let subroutines = group.subroutines, subroutines.count > 0 else {
      return (bytes, bytes.count)
    }
    let length = bytes.count + CompactDict.entryLength(operands: 1, wide: false)
    bytes += CompactDict.entry([length], .subroutines)
    return (bytes + subroutines.bytes.bytes, length)
  }

  /// Where the parts of a table begin.
  private struct TopPlaces {
    var charset = 0
    var select = 0
    var outlines = 0
    var fonts = 0
  }

  private func topDict(count: Int, places: TopPlaces) -> [UInt8] {
    // The first two strings of the table's own: 391 and 392.
    CompactDict.entry([391, 392, 0], .registry)
      + top.bytes(keeping: [.fontMatrix, .fontBox])
      + CompactDict.entry([count], .count)
      + CompactDict.entry([places.charset], .charset)
      + CompactDict.entry([places.select], .fontSelect)
      + CompactDict.entry([places.outlines], .charStrings)
      + CompactDict.entry([places.fonts], .fontArray)
  }
}

/// Which group each glyph is of (formats 0 and 3).
struct GroupSelect {
  private let groups: [UInt8]

  /// All glyphs in the first group.
  init(glyphs: Int) { groups = Array(repeating: 0, count: glyphs) }

  init?(_ table: ByteReader, at place: Int, glyphs: Int) {
    switch table.byte(place) {
    case 0:
      guard let part = table.part(place + 1, glyphs) else { return nil }
      groups = Array(part.bytes)
    case 3:
      var groups: [UInt8] = []
      groups.reserveCapacity(glyphs)
      for range in 0..<Int(table.short(place + 1) ?? 0) {
        let entry = place + 3 + 3 * range
        guard let group = table.byte(entry + 2), let end = table.short(entry + 3),
          Int(end) >= groups.count, Int(end) <= glyphs
        else { return nil }
        groups += repeatElement(group, count: Int(end) - groups.count)
      }
      guard groups.count == glyphs else { return nil }
      self.groups = groups
    default: return nil
    }
  }

  subscript(glyph: Int) -> Int? { groups.indices.contains(glyph) ? Int(groups[glyph]) : nil }
}

extension [UInt8] {
  /// Appends an INDEX of objects.
  mutating func append(index objects: [some Collection<UInt8>]) {
    let total = objects.reduce(1) { $0 + $1.count }
    append(objects.count, width: 2)
    guard !objects.isEmpty else { return }
    let width = CompactIndex.offsetWidth(total)
    append(UInt8(width))
    var offset = 1
    append(offset, width: width)
    for object in objects {
      offset += object.count
      append(offset, width: width)
    }
    for object in objects { self += object }
  }

  mutating func append(index objects: [ByteReader]) { append(index: objects.map(\.bytes)) }

  /// Appends an FDSelect of format 3.
  mutating func append(select groups: [Int]) {
    let starts = groups.indices.filter { $0 == 0 || groups[$0] != groups[$0 - 1] }
    append(3)
    append(starts.count, width: 2)
    for start in starts {
      append(start, width: 2)
      append(UInt8(groups[start]))
    }
    append(groups.count, width: 2)
  }
}
