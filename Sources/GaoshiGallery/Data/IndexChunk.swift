internal import GaoshiCore
internal import GaoshiPack

/// What the page knows of each unit from the start: enough to search, filter and sort.
struct IndexChunk {
  static let size = 1000

  private var strings = StringTable()
  private var kinds: [String: Int] = [:]
  private var kindTexts: [String] = []
  private var units: [String] = []

  var count: Int { units.count }

  /// Takes a unit as `[id, name, short, region, sector, level, authority, [kind, value, …], [page's kind, copies, …]]`.
  mutating func append(_ unit: GalleryUnit) {
    let record = unit.record
    units.append(
      JSONText.array([
        JSONText.quoted(record.unit), JSONText.quoted(record.name),
        "\(strings.number(record.short == record.name ? nil : record.short))",
        "\(strings.number(record.region))", "\(strings.number(record.sector))",
        "\(strings.number(record.level))", "\(strings.number(record.authority))", keys(of: unit),
        JSONText.array(unit.jobs.flatMap { ["\(kind(of: $0))", "\($0.first.copies)"] }),
      ]))
  }

  /// The chunk as a script that hands itself over to the page.
  func script(number: Int) -> String {
    """
    gaoshi.index(\(number),{"strings":\(strings.json),
    "kinds":\(JSONText.array(kindTexts)),
    "units":[
    \(units.joined(separator: ",\n"))
    ]});

    """
  }

  private mutating func keys(of unit: GalleryUnit) -> String {
    var seen: Set<Int> = []
    var numbers: [String] = []
    for key in unit.keys {
      let value = strings.number(key.value)
      guard seen.insert(value).inserted else { continue }
      numbers += ["\(strings.number(key.kind))", "\(value)"]
    }
    for code in unit.jobs.flatMap(\.first.codes) {
      let value = strings.number(ofJSON: code)
      guard seen.insert(value).inserted else { continue }
      numbers += ["\(strings.number("code"))", "\(value)"]
    }
    return JSONText.array(numbers)
  }

  /// The number of a page's kind: `[material, size, theme, [format, …]]`.
  private mutating func kind(of job: GalleryUnit.Job) -> Int {
    let text = JSONText.array([
      job.first.material, JSONText.quoted(job.first.size), job.first.theme,
      JSONText.array(job.files.map { JSONText.quoted($0.format) }),
    ])
    if let number = kinds[text] { return number }
    kinds[text] = kindTexts.count
    kindTexts.append(text)
    return kindTexts.count - 1
  }
}
