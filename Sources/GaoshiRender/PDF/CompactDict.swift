/// An INDEX of a `CFF ` table: objects one after another.
struct CompactIndex {
  let count: Int
  /// All of it, from its count to its last object.
  let bytes: ByteReader
  /// Where what follows begins in the table.
  let end: Int
  private let offsetWidth: Int
  private let data: Int

  init?(_ table: ByteReader, at place: Int) {
    guard let count = table.short(place).map(Int.init) else { return nil }
    self.count = count
    guard count > 0 else {
      guard let bytes = table.part(place, 2) else { return nil }
      self.bytes = bytes
      (end, offsetWidth, data) = (place + 2, 1, 2)
      return
    }
    guard let width = table.byte(place + 2).map(Int.init), (1...4).contains(width),
      let last = table.number(place + 3 + count * width, width: width)
    else { return nil }
    offsetWidth = width
    // Offsets count from the byte before the first object.
    data = 2 + (count + 1) * width
    guard let bytes = table.part(place, data + last) else { return nil }
    self.bytes = bytes
    end = place + data + last
  }

  subscript(index: Int) -> ByteReader? {
    guard index >= 0, index < count,
      let start = bytes.number(3 + index * offsetWidth, width: offsetWidth),
      let end = bytes.number(3 + (index + 1) * offsetWidth, width: offsetWidth), end >= start
    else { return nil }
    return bytes.part(data + start, end - start)
  }

  /// How many bytes an offset takes.
  static func offsetWidth(_ largest: Int) -> Int {
    largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : largest < 1 << 24 ? 3 : 4
  }

  /// The length of an INDEX of objects of these lengths.
  static func length(of lengths: [Int]) -> Int {
    let total = lengths.reduce(0, +)
    return 3 + (lengths.count + 1) * offsetWidth(total + 1) + total
  }
}

/// A DICT of a `CFF ` table: operators with their operands.
struct CompactDict {
  /// The operators that matter here; those of two bytes have 12 in their upper byte.
  enum Key: Int {
    case fontBox = 5
    case charset = 15
    case charStrings = 17
    case privateDict = 18
    case subroutines = 19
    case fontMatrix = 0x0C07
    case registry = 0x0C1E
    case count = 0x0C22
    case fontArray = 0x0C24
    case fontSelect = 0x0C25
  }

  private struct Entry {
    let key: Int
    /// Operands and operator as they stand.
    let bytes: ByteReader
    /// The operands; nil for one that is no whole number.
    let operands: [Int?]
  }

  private var entries: [Entry] = []

  /// One without entries.
  init() {}

  init?(_ dict: ByteReader) {
    var (place, start) = (0, 0)
    var operands: [Int?] = []
    while let first = dict.byte(place) {
      switch first {
      case 0...21:
        let isLong = first == 12
        guard let second = isLong ? dict.byte(place + 1) : 0,
          let bytes = dict.part(start, place + (isLong ? 2 : 1) - start)
        else { return nil }
        let key = isLong ? 0x0C00 | Int(second) : Int(first)
        entries.append(Entry(key: key, bytes: bytes, operands: operands))
        place += isLong ? 2 : 1
        start = place
        operands = []
      default:
        guard let (value, length) = Self.operand(dict, at: place) else { return nil }
        operands.append(value)
        place += length
      }
    }
  }

  func integer(_ key: Key) -> Int? { operands(key)?.first.flatMap(\.self) }

  func pair(_ key: Key) -> (Int, Int)? {
    guard let operands = operands(key), operands.count == 2, let first = operands[0],
      let second = operands[1]
    else { return nil }
    return (first, second)
  }

  private func operands(_ key: Key) -> [Int?]? {
    entries.first { $0.key == key.rawValue }?.operands
  }

  func bytes(keeping keys: [Key]) -> [UInt8] {
    let kept = Set(keys.map(\.rawValue))
    return entries.filter { kept.contains($0.key) }.flatMap { $0.bytes.bytes }
  }

  func bytes(except keys: [Key]) -> [UInt8] {
    let left = Set(keys.map(\.rawValue))
    return entries.filter { !left.contains($0.key) }.flatMap { $0.bytes.bytes }
  }

  /// An entry whose operands take five bytes each, whatever they are.
  static func entry(_ operands: [Int], _ key: Key) -> [UInt8] {
    var bytes: [UInt8] = []
    for operand in operands {
      bytes.append(29)
      bytes.append(operand, width: 4)
    }
    bytes.append(key.rawValue, width: key.rawValue > 0xFF ? 2 : 1)
    return bytes
  }

  /// How long such an entry is; `wide` for an operator of two bytes.
  static func entryLength(operands: Int, wide: Bool) -> Int { 5 * operands + (wide ? 2 : 1) }

  private static func operand(_ dict: ByteReader, at place: Int) -> (value: Int?, length: Int)? {
    guard let first = dict.byte(place).map(Int.init) else { return nil }
    switch first {
    case 32...246: return (first - 139, 1)
    case 247...250: return dict.byte(place + 1).map { ((first - 247) * 256 + Int($0) + 108, 2) }
    case 251...254: return dict.byte(place + 1).map { (-(first - 251) * 256 - Int($0) - 108, 2) }
    case 28: return dict.signed(place + 1).map { (Int($0), 3) }
    case 29: return dict.long(place + 1).map { (Int(Int32(bitPattern: $0)), 5) }
    case 30:
      // A real number: two digits a byte until one of them is 15.
      var length = 1
      while let byte = dict.byte(place + length) {
        length += 1
        if byte & 15 == 15 || byte >> 4 == 15 { return (nil, length) }
      }
      return nil
    default: return nil
    }
  }
}
