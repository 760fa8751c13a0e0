/// A document of one page as Cairo 1.16 writes it, taken apart: plain objects and a plain
/// cross-reference table.
struct CairoDocument {
  /// An object's number, and what stands between `obj` and `endobj`.
  struct Object {
    let number: Int
    let content: ArraySlice<UInt8>

    /// What stands before the stream, if there is one.
    private var dictionary: ArraySlice<UInt8> {
      content.firstRange(of: Array("\nstream\n".utf8)).map { content[..<$0.lowerBound] } ?? content
    }

    /// The numbers of the objects that it refers to.
    var references: [Int] { Self.references(in: dictionary).map(\.number) }

    /// The content with other numbers for these objects.
    func renumbered(by numbers: [Int: Int]) -> [UInt8] {
      let dictionary = dictionary
      var result: [UInt8] = []
      result.reserveCapacity(content.count + 32)
      var from = dictionary.startIndex
      for reference in Self.references(in: dictionary) {
        result += dictionary[from..<reference.range.lowerBound]
        result += "\(numbers[reference.number] ?? reference.number) 0 R".utf8
        from = reference.range.upperBound
      }
      return result + dictionary[from...] + content[dictionary.endIndex...]
    }

    /// Each `12 0 R`.
    private static func references(
      in text: ArraySlice<UInt8>
    ) -> [(number: Int, range: Range<Int>)] {
      text.ranges(of: Array(" 0 R".utf8)).compactMap { end in
        let before = text[..<end.lowerBound]
        let start = before.lastIndex { !(0x30...0x39 ~= $0) }.map { $0 + 1 } ?? before.startIndex
        let digits = before[start...]
        return Int(String(decoding: digits, as: UTF8.self)).map {
          ($0, digits.startIndex..<end.upperBound)
        }
      }
    }

    /// The number behind a key of the dictionary.
    func integer(_ key: String) -> Int? {
      let dictionary = dictionary
      guard let place = dictionary.firstRange(of: Array("\(key) ".utf8)) else { return nil }
      let digits = dictionary[place.upperBound...].prefix { 0x30...0x39 ~= $0 }
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }

  private let objects: [Int: Object]

  init?(_ bytes: [UInt8]) {
    guard let tail = PDFTable(bytes) else { return nil }
    let starts = tail.offsets.sorted()
    var objects: [Int: Object] = [:]
    for (index, start) in tail.offsets.enumerated() {
      let number = index + 1
      let end = starts.first { $0 > start } ?? tail.place
      let head = Array("\(number) 0 obj\n".utf8)
      let foot = Array("\nendobj\n".utf8)
      let part = bytes[start..<end]
      guard part.starts(with: head), part.suffix(foot.count).elementsEqual(foot) else { return nil }
      objects[number] = Object(
        number: number, content: part.dropFirst(head.count).dropLast(foot.count))
    }
    self.objects = objects
  }

  private var page: Object? {
    objects.values.first { $0.content.firstRange(of: Array("/Type /Page ".utf8)) != nil }
  }

  /// The packed operators of the page.
  var pageContent: ArraySlice<UInt8>? {
    guard let stream = page?.integer("/Contents").flatMap({ objects[$0] }),
      stream.content.firstRange(of: Array("/Filter /FlateDecode".utf8)) != nil,
      let start = stream.content.firstRange(of: Array("\nstream\n".utf8))?.upperBound,
      let length = stream.integer("/Length").flatMap({ objects[$0] }).flatMap({ object in
        Int(String(decoding: object.content.filter { $0 > 0x20 }, as: UTF8.self))
      }), start + length <= stream.content.endIndex
    else { return nil }
    return stream.content[start..<(start + length)]
  }

  /// The number of the page's resources.
  var pageResources: Int? { page?.integer("/Resources") }

  /// An object and all that it leads to, in the order in which they are met.
  func closure(of number: Int) -> [Object] {
    var numbers = [number]
    var index = 0
    while index < numbers.count {
      for next in objects[numbers[index]]?.references ?? [] where !numbers.contains(next) {
        numbers.append(next)
      }
      index += 1
    }
    return numbers.compactMap { objects[$0] }
  }
}

/// The plain cross-reference table at a document's end (ISO 32000-1, 7.5.4).
struct PDFTable {
  /// Where the table begins.
  let place: Int
  /// Where objects begin, from number 1.
  let offsets: [Int]

  init?(_ bytes: [UInt8]) {
    let tail = bytes.suffix(64)
    guard let start = tail.ranges(of: Array("startxref\n".utf8)).last,
      let place = Self.integer(in: bytes, at: start.upperBound), place < bytes.count,
      bytes[place...].starts(with: "xref\n0 ".utf8),
      let count = Self.integer(in: bytes, at: place + 7), count > 1,
      let line = bytes[(place + 7)...].firstIndex(of: 0x0A),
      line + 1 + 20 * count < bytes.count
    else { return nil }
    self.place = place
    offsets = (1..<count).compactMap { Self.integer(in: bytes, at: line + 1 + 20 * $0) }
    guard offsets.count == count - 1, offsets.allSatisfy({ $0 > 0 && $0 < place }) else {
      return nil
    }
  }

  /// The decimal number that starts at an index.
  private static func integer(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes.indices.contains(start) else { return nil }
    return Int(String(decoding: bytes[start...].prefix { 0x30...0x39 ~= $0 }, as: UTF8.self))
  }
}
