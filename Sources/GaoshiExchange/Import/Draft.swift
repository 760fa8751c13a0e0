internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiSheet

/// What a unit's cells say, before it is a file.
struct Draft {
  let group: Int
  /// The file's place below the folder, without suffix.
  var file: Entry?
  /// The unit's own values, each in the order of the columns.
  var values: [Place: Entry] = [:]
  var channels: [Channel] = []
  /// Each site's values by key and language.
  var sites: [[Place: Entry]] = []
  /// Whether a cell of it has an error.
  var isWrong = false

  /// One channel: what it is reached by, and its details.
  struct Channel {
    let kind: ChannelKind
    let number: Int
    var values: [Place: Entry]
  }
}

extension ImportRun {
  /// Reads the cells of a unit's rows; whatever is wrong with a single cell is reported.
  mutating func read(_ group: Int) -> Draft {
    var draft = Draft(group: group)
    for row in groups[group].rows {
      var sites: [Int: [Place: Entry]] = [:]
      for column in sheets[row.sheet].columns {
        guard let entry = usable(entry(column, of: row), column.heading.place, &draft) else {
          continue
        }
        tellIfJoined(entry)
        let place = column.heading.place
        switch place.part {
        case .file: keep(entry, at: .file, &draft)
        case .unit, .channel: keep(entry, at: place, &draft)
        case .site(let number):
          sites[number, default: [:]][
            Place(part: .site(1), key: place.key, language: place.language)] = entry
        }
      }
      draft.sites += sites.sorted { $0.key < $1.key }.map(\.value)
    }
    draft.file = draft.values.removeValue(forKey: .file)
    splitChannels(&draft)
    return draft
  }

  /// A cell that says something, or nil; what it says must be certain.
  private mutating func usable(
    _ entry: Entry, _ place: Place, _ draft: inout Draft
  ) -> Entry? {
    if case .unreliable(let reason) = entry.kind {
      reject(entry, unreliable(reason, entry.text), &draft)
      return nil
    }
    guard !entry.text.isEmpty else { return nil }
    if entry.kind == .date, !takesDates(place) {
      reject(entry, turnedToDate(entry.text), &draft)
      return nil
    }
    return entry
  }

  /// Times are for hours, days for editions and texts.
  private func takesDates(_ place: Place) -> Bool {
    ["edition.date", "hours", "note", "edition.version"].contains(place.key)
  }

  /// Keeps a unit's value; all rows of a unit must agree.
  private mutating func keep(_ entry: Entry, at place: Place, _ draft: inout Draft) {
    guard let other = draft.values[place] else {
      draft.values[place] = entry
      return
    }
    guard other.text != entry.text else { return }
    reject(
      entry,
      Finding(
        code: "unit-rows-differ",
        message: Message(
          zh: "“\(oneLine(entry.text))”与同一单位第 \(other.origin.row) 行的"
            + "“\(oneLine(other.text))”不一致",
          en: "“\(oneLine(entry.text))” is not what row \(other.origin.row) says of the same unit, "
            + "“\(oneLine(other.text))”"),
        hint: Message(
          zh: "改成一致；是同名的两个单位就加一列“文件”，各写一个名字；几个号码写在一格，用“；”隔开",
          en: "make them agree; give two units of one name a column 文件 with a name for each; "
            + "write several numbers in one cell, with ； between")), &draft)
  }

  /// Reports an error of a cell.
  mutating func reject(_ entry: Entry, _ finding: Finding, _ draft: inout Draft) {
    draft.isWrong = true
    rejectedCells.insert(entry.origin)
    bad[entry.origin.rowKey, default: []].append(finding.message)
    sink.report(
      diagnostic(.error, finding.code, finding.message, at: entry.origin, hint: finding.hint))
  }
}

/// What is wrong with a cell.
struct Finding {
  let code: String
  let message: Message
  let hint: Message
}
