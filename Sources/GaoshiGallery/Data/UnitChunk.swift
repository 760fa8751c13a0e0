internal import GaoshiCore
internal import GaoshiPack

/// What the page loads when it shows a unit: its pages, sites and printed values.
struct UnitChunk {
  static let size = 50

  private var strings = StringTable()
  private var units: [String] = []

  var count: Int { units.count }

  mutating func append(_ unit: GalleryUnit) {
    let record = unit.record
    units.append(
      JSONText.object([
        ("file", JSONText.quoted(record.file)),
        ("sites", JSONText.array(record.sites.map(site))),
        ("values", JSONText.array(record.values.map { value($0) })),
        ("pages", JSONText.array(unit.jobs.map(page))),
      ]))
  }

  /// The chunk as a script that hands itself over to the page.
  func script(number: Int) -> String {
    """
    gaoshi.units(\(number),{"strings":\(strings.json),
    "units":[
    \(units.joined(separator: ",\n"))
    ]});

    """
  }

  /// The site as `[place, kind, [material, …], count, mount]`.
  private func site(_ site: UnitRecord.Site) -> String {
    JSONText.array([
      JSONText.quoted(site.place), quoted(site.kind),
      JSONText.array(site.materials.map(JSONText.quoted)), "\(site.count)",
      JSONText.quoted(site.mount),
    ])
  }

  /// The value as `[field, value, file, line]`, the first three by number.
  private mutating func value(_ value: UnitRecord.Value) -> String {
    JSONText.array([
      "\(strings.number(value.field))", "\(strings.number(value.value))",
      "\(strings.number(value.file))", value.line.map { "\($0)" } ?? "null",
    ])
  }

  private func page(_ job: GalleryUnit.Job) -> String {
    let first = job.first
    return JSONText.object([
      ("job", JSONText.quoted(first.job)), ("material", first.material),
      ("size", JSONText.quoted(first.size)), ("mm", millimetres(first.size)),
      ("theme", first.theme), ("pages", "\(first.pages)"), ("copies", "\(first.copies)"),
      ("preview", first.preview), ("sites", first.sites),
      ("codes", JSONText.array(first.codes)),
      (
        "files",
        JSONText.array(
          job.files.map { JSONText.array([JSONText.quoted($0.format), "\($0.bytes)"]) })
      ), ("values", JSONText.array(job.values.map { "\($0)" })),
    ])
  }

  /// `[width, height]` in millimetres; a width that the content decides is `null`.
  private func millimetres(_ name: String) -> String {
    guard let size = PageSize(name) else { return "null" }
    return JSONText.array(
      [size.width, size.height].map { $0.map { number($0.millimetres) } ?? "null" })
  }

  /// A number without a fraction of nothing.
  private func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return tenths.remainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
  }
}
