internal import GaoshiCore
internal import GaoshiPack

/// What the gallery keeps of one file of a pack; as a line of text it can wait on the disk.
///
/// Texts that go to the page are JSON already: quoted, and so free of tabs and line ends.
struct FileRow: Equatable {
  /// The unit's id and the job's name as they are: rows are sorted by them.
  let unit: String
  let job: String
  let format: String
  let bytes: Int
  let pages: Int
  let copies: Int
  /// The size's name as it is; the page gets millimetres too.
  let size: String
  let material: String
  let theme: String
  /// `null` if there is none.
  let preview: String
  /// A list `[[place, kind, count, mount], …]`.
  let sites: String
  let codes: [String]

  init(_ file: PackFile) {
    unit = file.unit
    job = file.job
    format = file.format
    bytes = file.bytes
    pages = file.pages
    copies = file.copies
    size = file.size
    material = JSONText.quoted(file.material)
    theme = JSONText.quoted(file.theme)
    preview = quoted(file.preview)
    sites = JSONText.array(
      file.sites.map {
        JSONText.array([
          JSONText.quoted($0.place), quoted($0.kind), "\($0.count)", JSONText.quoted($0.mount),
        ])
      })
    codes = file.codes.map(JSONText.quoted)
  }
}

extension FileRow {
  /// The row as a line without its end.
  var line: String {
    ([
      kept(unit), kept(job), kept(format), "\(bytes)", "\(pages)", "\(copies)", kept(size),
      material,
      theme, preview, sites,
    ] + codes).joined(separator: "\t")
  }

  /// The row of a line that was written here.
  init(line: String) {
    let words = line.split(separator: "\t", omittingEmptySubsequences: false)
    precondition(words.count >= 11, "a line of \(words.count) words was not written by FileRow")
    unit = restored(words[0])
    job = restored(words[1])
    format = restored(words[2])
    bytes = Int(words[3]) ?? 0
    pages = Int(words[4]) ?? 0
    copies = Int(words[5]) ?? 0
    size = restored(words[6])
    material = String(words[7])
    theme = String(words[8])
    preview = String(words[9])
    sites = String(words[10])
    codes = words[11...].map(String.init)
  }

  /// Whether the row comes before another: by unit, job and format, each by its bytes.
  func precedes(_ other: FileRow) -> Bool {
    if !isSame(unit, other.unit) { return unit.utf8.lexicographicallyPrecedes(other.unit.utf8) }
    if !isSame(job, other.job) { return job.utf8.lexicographicallyPrecedes(other.job.utf8) }
    return format.utf8.lexicographicallyPrecedes(other.format.utf8)
  }
}

/// Whether two paths are the same, by their bytes: Swift takes é and e with an accent for equal, a disk
/// does not.
func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

/// A text as JSON; `null` for none.
func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }

/// A text without the characters that part words and lines; paths may have any of them.
private func kept(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x09 || $0 == 0x0A }) else { return text }
  return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
    .replacing("\n", with: "\\n")
}

private func restored(_ text: Substring) -> String {
  guard text.utf8.contains(0x5C) else { return String(text) }
  var result = ""
  var characters = text.unicodeScalars.makeIterator()
  while let next = characters.next() {
    guard next == "\\", let escaped = characters.next() else {
      result.unicodeScalars.append(next)
      continue
    }
    result.unicodeScalars.append(escaped == "t" ? "\t" : escaped == "n" ? "\n" : escaped)
  }
  return result
}
