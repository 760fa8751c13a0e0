internal import CDeflate
internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// The file that remembers what was made from what: records are only ever added at its end.
///
/// A record is 4 bytes that begin every one, its length, its CRC-32, its kind, the 16 bytes that it is
/// found by, and its text. What is damaged is passed over up to the next whole record, and a torn end
/// is cut off: all that is lost is work saved. Builds may share the file: additions are made under a
/// lock, in one go.
final class CacheIndex {
  /// What a record is about.
  enum Kind: UInt8 { case unit = 0x55, job = 0x4A }

  /// What a record is found by: the beginning of a SHA-256.
  struct ID: Hashable {
    let high: UInt64
    let low: UInt64

    init(_ sha256: String) {
      high = UInt64(sha256.prefix(16), radix: 16) ?? 0
      low = UInt64(sha256.dropFirst(16).prefix(16), radix: 16) ?? 0
    }

    fileprivate init(high: UInt64, low: UInt64) {
      self.high = high
      self.low = low
    }
  }

  let path: String
  /// Bytes that were passed over because they are no records of ours.
  private(set) var damagedBytes = 0
  private var descriptor: Int32
  /// Where the newest records lie, by one half of what they are found by: the other is looked at when
  /// a record is read.
  private var units = HashTable<UInt64>()
  private var jobs = HashTable<UInt64>()
  private var waiting: [UInt8] = []
  private var added: [(Kind, ID, Int)] = []

  /// Opens the file, and makes it if it is not there.
  init(_ path: String) throws(FileProblem) {
    self.path = path
    _ = try makeFolders(parent(of: path).isEmpty ? "." : parent(of: path))
    descriptor = uninterrupted { open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
    do throws(FileProblem) { try load() } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// How many records count.
  var count: Int { units.count + jobs.count }

  /// The newest text of a record; nil if there is none or it has been damaged since.
  func text(_ kind: Kind, _ id: ID) -> [UInt8]? {
    let known = kind == .unit ? units[id.high] : jobs[id.high]
    guard let offset = known, let record = Record(at: offset, of: descriptor) else { return nil }
    return record.kind == kind && record.id == id ? record.text : nil
  }

  /// Adds a record; it is in the file after `flush`.
  func add(_ kind: Kind, _ id: ID, _ text: String) throws(FileProblem) {
    added.append((kind, id, waiting.count))
    waiting += Record.bytes(kind, id, Array(text.utf8))
    if waiting.count >= 1 << 18 { try flush() }
  }

  /// Writes what was added.
  func flush() throws(FileProblem) {
    guard !waiting.isEmpty else { return }
    guard uninterrupted({ flock(descriptor, LOCK_EX) }) == 0 || errno == ENOLCK else {
      throw FileProblem(path, errno: errno)
    }
    defer { flock(descriptor, LOCK_UN) }
    let end = lseek(descriptor, 0, SEEK_END)
    do throws(SystemError) { try writeAll(waiting, to: descriptor) } catch {
      // A record that is not whole would only be passed over; better that it is not there.
      ftruncate(descriptor, end)
      throw FileProblem(path, errno: error.errno)
    }
    for (kind, id, offset) in added { remember(kind, id, UInt64(end) + UInt64(offset)) }
    waiting.removeAll(keepingCapacity: true)
    added.removeAll(keepingCapacity: true)
  }

  /// Waits until the disk has all that was added.
  func sync() throws(FileProblem) {
    try flush()
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw FileProblem(path, errno: errno) }
  }

  /// The records that count for these units: the newest of each, and those of the jobs of their pages.
  ///
  /// - Parameter used: gains the names of all objects that they speak of.
  /// - Returns: where they lie, in an order that hangs on what they are found by alone.
  func live(units ids: NameSet, into used: inout NameSet) -> [UInt64] {
    var records: [(id: ID, offset: UInt64)] = []
    var keys: Set<ID> = []
    for offset in units.values {
      guard let record = Record(at: offset, of: descriptor), let entry = UnitEntry(record.text),
        ids.contains(entry.id)
      else { continue }
      records.append((record.id, offset))
      keys.formUnion(entry.pages.map { ID($0.key) })
      for row in entry.rows {
        [row.sha256, row.preview].compactMap(\.self).forEach { used.insert($0) }
      }
    }
    for id in keys {
      guard let offset = jobs[id.high], let text = text(.job, id), let entry = JobEntry(text)
      else { continue }
      records.append((id, offset))
      for object in entry.objects { used.insert(object) }
    }
    return records.sorted { ($0.id.high, $0.id.low) < ($1.id.high, $1.id.low) }.map(\.offset)
  }

  /// Replaces the file by one that holds only these records.
  func rewrite(_ records: [UInt64]) throws(FileProblem) {
    let staged = try StagedFile(path)
    let file = try NewFile(staged.temporary)
    for offset in records {
      guard let record = Record(at: offset, of: descriptor) else { continue }
      try file.bytes(Record.bytes(record.kind, record.id, record.text))
    }
    try file.finish(syncs: true)
    try staged.moveIn()
  }

  private func remember(_ kind: Kind, _ id: ID, _ offset: UInt64) {
    switch kind {
    case .unit: units.put(offset, at: id.high)
    case .job: jobs.put(offset, at: id.high)
    }
  }

  private func load() throws(FileProblem) {
    // Nobody may be adding while the end is looked at.
    guard uninterrupted({ flock(descriptor, LOCK_EX) }) == 0 || errno == ENOLCK else {
      throw FileProblem(path, errno: errno)
    }
    defer { flock(descriptor, LOCK_UN) }
    var scan = IndexScan(descriptor)
    while let record = scan.next() { remember(record.kind, record.id, record.offset) }
    if let number = scan.failure { throw FileProblem(path, errno: number) }
    damagedBytes = scan.damagedBytes
    if scan.end < scan.size { ftruncate(descriptor, off_t(scan.end)) }
  }
}

/// One record of an index.
private struct Record {
  static let start: [UInt8] = [0x47, 0xA5, 0x5A, 0x01]
  static let headLength = 4 + 4 + 4
  static let idLength = 1 + 16

  let kind: CacheIndex.Kind
  let id: CacheIndex.ID
  let body: ArraySlice<UInt8>

  var text: [UInt8] { Array(body.dropFirst(Self.idLength)) }

  static func bytes(_ kind: CacheIndex.Kind, _ id: CacheIndex.ID, _ text: [UInt8]) -> [UInt8] {
    var body = [kind.rawValue] + big(id.high) + big(id.low)
    body += text
    let length = big(UInt64(body.count)).suffix(4)
    return start + length + big(UInt64(checksum(body[...]))).suffix(4) + body
  }

  /// The record whose bytes these are from behind its head; nil if the checksum is another.
  init?(_ body: ArraySlice<UInt8>, checksum: UInt32) {
    guard body.count >= Self.idLength, Self.checksum(body) == checksum,
      let first = body.first, let kind = CacheIndex.Kind(rawValue: first)
    else { return nil }
    self.kind = kind
    self.body = body
    id = CacheIndex.ID(
      high: Self.number(body.dropFirst(1).prefix(8)), low: Self.number(body.dropFirst(9).prefix(8)))
  }

  /// The record at a place of a file.
  init?(at offset: UInt64, of descriptor: Int32) {
    guard let head = Self.read(Self.headLength, at: offset, of: descriptor),
      head.starts(with: Self.start)
    else { return nil }
    let length = Int(Self.number(head[4..<8]))
    guard length <= Self.longest,
      let body = Self.read(length, at: offset + UInt64(Self.headLength), of: descriptor)
    else { return nil }
    self.init(body[...], checksum: UInt32(Self.number(head[8..<12])))
  }

  static let longest = 64 << 20

  private static func read(_ count: Int, at offset: UInt64, of descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        uninterrupted {
          pread(
            descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
            off_t(offset) + off_t(filled))
        }
      }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func big(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
  }
}

/// One reading of an index from its beginning to its end, in memory that does not grow with it.
private struct IndexScan {
  struct Found {
    let kind: CacheIndex.Kind
    let id: CacheIndex.ID
    let offset: UInt64
  }

  let size: UInt64
  /// Behind the last whole record.
  private(set) var end: UInt64 = 0
  private(set) var damagedBytes = 0
  private(set) var failure: Int32?

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the buffer begins in the file, and where reading goes on in the buffer.
  private var base: UInt64 = 0
  private var place = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? UInt64(status.st_size) : 0
  }

  /// The next whole record; nil at the end.
  mutating func next() -> Found? {
    while true {
      guard has(Record.headLength) else { return finish() }
      let head = buffer[place..<place + Record.headLength]
      let length = Int(Record.number(head.dropFirst(4).prefix(4)))
      let offset = base + UInt64(place)
      if head.starts(with: Record.start), length <= Record.longest,
        UInt64(Record.headLength + length) <= size - offset, has(Record.headLength + length)
      {
        let start = place + Record.headLength
        let sum = UInt32(Record.number(buffer[start - 4..<start]))
        if let record = Record(buffer[start..<start + length], checksum: sum) {
          place = start + length
          end = base + UInt64(place)
          return Found(kind: record.kind, id: record.id, offset: offset)
        }
      }
      damagedBytes += 1
      place += 1
    }
  }

  /// What is left is too short for a record: a torn end.
  private mutating func finish() -> Found? {
    damagedBytes += buffer.count - place
    return nil
  }

  /// Whether so many bytes are there from the current place, after reading on if need be.
  private mutating func has(_ count: Int) -> Bool {
    while buffer.count - place < count {
      if place > 1 << 20 {
        buffer.removeFirst(place)
        base += UInt64(place)
        place = 0
      }
      let chunk = 1 << 20
      let filled = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: chunk))
      let from = off_t(base) + off_t(filled)
      let descriptor = descriptor
      let got = buffer.withUnsafeMutableBytes { bytes in
        uninterrupted { pread(descriptor, bytes.baseAddress?.advanced(by: filled), chunk, from) }
      }
      if got < 0 { failure = errno }
      buffer.removeLast(chunk - max(0, got))
      if got <= 0 { return false }
    }
    return true
  }
}
