internal import GaoshiCore
internal import GaoshiPack

/// What the gallery shows of one file of a pack; texts that go to the page are JSON already.
struct FileRow {
  /// The job's name and the format as they are: rows are sorted by them.
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
  /// Whether the row comes before another of its unit: by job and format, each by its bytes.
  func precedes(_ other: FileRow) -> Bool {
    if ExactText(job) != ExactText(other.job) {
      return job.utf8.lexicographicallyPrecedes(other.job.utf8)
    }
    return format.utf8.lexicographicallyPrecedes(other.format.utf8)
  }
}

/// A text as JSON; `null` for none.
func quoted(_ text: String?) -> String { text.map(JSONText.quoted) ?? "null" }
