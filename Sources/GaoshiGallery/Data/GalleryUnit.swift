internal import GaoshiCore
internal import GaoshiPack

/// A unit with its pages.
struct GalleryUnit {
  /// One page or leaflet in all its formats.
  struct Job {
    /// What the files of the job have in common, and the first of them.
    let first: FileRow
    /// The formats in order, with the number of their bytes.
    var files: [(format: String, bytes: Int)]
    /// Places of the values that stand on it.
    let values: [Int]
  }

  let record: UnitRecord
  let jobs: [Job]

  /// Takes a unit with its files in any order.
  init(_ record: UnitRecord, _ files: [PackFile]) {
    self.record = record
    let prints = Dictionary(
      record.prints.map { ($0.job, $0.values) }, uniquingKeysWith: { first, _ in first })
    var jobs: [Job] = []
    for row in files.map(FileRow.init).sorted(by: { $0.precedes($1) }) {
      if let last = jobs.indices.last, ExactText(jobs[last].first.job) == ExactText(row.job) {
        jobs[last].files.append((row.format, row.bytes))
      } else {
        jobs.append(
          Job(first: row, files: [(row.format, row.bytes)], values: prints[row.job] ?? []))
      }
    }
    self.jobs = jobs
  }

  /// What can be searched for besides the unit itself, with its kind: what its channels say, what
  /// its codes say, and short texts with a number in them.
  var keys: [(kind: String, value: String)] {
    record.values.compactMap { value in
      guard value.value.utf8.count <= 240 else { return nil }
      let kind = value.field.split(separator: ".").last.map(String.init) ?? value.field
      if value.field.hasPrefix("channels[") { return (kind, value.value) }
      return value.value.count { "0"..."9" ~= $0 } >= 3 ? ("text", value.value) : nil
    }
  }
}
