internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// Brings the rows of a manifest, which come in any order, into that of units and jobs.
func sortedRows(of pack: Manifest, in place: GalleryPlace) throws(PackProblem) -> RowMerge {
  var sorter = RowSorter { place.scratch($0) }
  try pack.forEachFile { (file) throws(PackProblem) in
    try asPackProblem { () throws(FileProblem) in try sorter.append(FileRow(file)) }
  }
  return try asPackProblem { () throws(FileProblem) in try sorter.merge() }
}

/// Sorts rows in constant memory: full runs wait on the disk and are merged in the end.
struct RowSorter {
  /// How many rows are in memory at most: some 10 MB.
  private let longestRun: Int
  /// How many runs are open at once at most; more of them become one.
  private let mostRuns: Int
  private let scratch: (Int) -> String
  private var rows: [FileRow] = []
  private var isSorted = true
  private var runs: [RowRun] = []
  private var written = 0

  init(longestRun: Int = 1 << 14, mostRuns: Int = 64, scratch: @escaping (Int) -> String) {
    self.longestRun = longestRun
    self.mostRuns = mostRuns
    self.scratch = scratch
  }

  mutating func append(_ row: FileRow) throws(FileProblem) {
    if let last = rows.last, row.precedes(last) { isSorted = false }
    rows.append(row)
    if rows.count == longestRun { try spill() }
  }

  /// All rows in order; the sorter is empty then.
  mutating func merge() throws(FileProblem) -> RowMerge {
    let last = takeRows()
    return RowMerge(runs + [RowRun(last)])
  }

  private mutating func takeRows() -> [FileRow] {
    var taken: [FileRow] = []
    swap(&taken, &rows)
    if !isSorted { taken.sort { $0.precedes($1) } }
    isSorted = true
    return taken
  }

  private mutating func spill() throws(FileProblem) {
    if runs.count == mostRuns {
      var merge = RowMerge(runs)
      runs = [try write { () throws(FileProblem) in try merge.next() }]
    }
    var rest = takeRows()[...]
    runs.append(try write { () throws(FileProblem) in rest.popFirst() })
  }

  private mutating func write(
    _ next: () throws(FileProblem) -> FileRow?
  ) throws(FileProblem) -> RowRun {
    let file = try NewFile(scratch(written))
    // The name goes at once: a run that dies leaves nothing behind.
    let reader = try LineReader(file.path)
    unlink(file.path)
    written += 1
    while let row = try next() { try file.line(row.line) }
    try file.finish(syncs: false)
    return RowRun(reader)
  }
}

/// Sorted rows, in memory or on the disk.
final class RowRun {
  private var rows: ArraySlice<FileRow>
  private let lines: LineReader?

  init(_ rows: [FileRow]) {
    self.rows = rows[...]
    lines = nil
  }

  init(_ lines: LineReader) {
    rows = []
    self.lines = lines
  }

  func next() throws(FileProblem) -> FileRow? {
    guard let lines else { return rows.popFirst() }
    return try lines.next().map(FileRow.init(line:))
  }
}

/// The rows of several sorted runs as one sorted run.
struct RowMerge {
  private let runs: [RowRun]
  /// The next row of each run; nil once it is at its end.
  private var heads: [FileRow?] = []

  init(_ runs: [RowRun]) { self.runs = runs }

  /// The next row without taking it; nil behind the last.
  mutating func peek() throws(FileProblem) -> FileRow? { try least().flatMap { heads[$0] } }

  /// Takes the next row; nil behind the last.
  mutating func next() throws(FileProblem) -> FileRow? {
    guard let index = try least(), let row = heads[index] else { return nil }
    heads[index] = try runs[index].next()
    return row
  }

  private mutating func least() throws(FileProblem) -> Int? {
    while heads.count < runs.count { heads.append(try runs[heads.count].next()) }
    var least: Int?
    for (index, head) in heads.enumerated() {
      guard let head else { continue }
      if let former = least.flatMap({ heads[$0] }), !head.precedes(former) { continue }
      least = index
    }
    return least
  }
}
