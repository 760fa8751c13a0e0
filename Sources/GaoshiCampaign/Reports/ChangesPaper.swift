internal import GaoshiChanges
internal import GaoshiCore
internal import GaoshiPack
internal import GaoshiPaper

/// The list of what is to be done as a report: what to print, what changed, and then unit by unit.
final class ChangesPaper {
  /// A material in a size.
  private struct Material: Hashable {
    let name: String
    let size: String
  }

  /// A change that may reach many units.
  fileprivate struct Common: Hashable {
    let field: Message
    let change: ValueChange
  }

  /// So many pages have pictures; with more of them no browser opens the file.
  static let mostPictures = 300

  let old: Manifest
  let new: Manifest
  let language: MessageLanguage
  /// Whether pictures of the pages before and after are in it.
  let hasPictures: Bool

  private var rows: [PaperTable.Row] = []
  private var toPrint: [Material: [PageChange.Kind: Int]] = [:]
  private var common: [Common: Int] = [:]
  var pairs: [PicturePair] = []
  var pictured = 0
  var withoutPicture = 0

  init(from old: Manifest, to new: Manifest, language: MessageLanguage, hasPictures: Bool) {
    self.old = old
    self.new = new
    self.language = language
    self.hasPictures = hasPictures
  }

  /// Adds a unit.
  func add(_ unit: UnitChange) {
    for value in Set(unit.values) {
      common[Common(field: fieldWord(value.field), change: value), default: 0] += 1
    }
    rows.append(.group(title(of: unit)))
    var former: [ValueChange]?
    for page in unit.pages {
      let isSame = page.values == former && !page.values.isEmpty
      rows += table(page, isSame ? PaperText(say("同上", "as above"), .quiet) : reason(page))
      former = page.values
      if page.kind.isPrinted {
        let material = Material(name: page.material, size: page.size)
        toPrint[material, default: [:]][page.kind, default: 0] += page.copies
      }
    }
    if hasPictures { addPictures(of: unit) }
  }

  /// The whole report.
  func paper(_ report: ChangesReport) -> Paper {
    Paper(
      title: say("重印清单", "What to print again"), subtitle: new.header.campaign, footer: packs,
      language: language,
      parts: facts(report) + printing + changed
        + [.heading(say("按单位", "Unit by unit")), .table(units)] + pictures)
  }

  func say(_ zh: String, _ en: String) -> String {
    Message(zh: zh, en: en).text(in: language)
  }

  /// Which packs were compared, by their folders and the beginning of their roots.
  private var packs: String {
    func name(_ pack: Manifest) -> String {
      let folder = pack.folder.split(separator: "/").last.map(String.init) ?? pack.folder
      return "\(folder) \(pack.root.prefix(8))"
    }
    return say("旧包 \(name(old))，新包 \(name(new))", "old pack \(name(old)), new pack \(name(new))")
  }
}

// What stands before the units.
extension ChangesPaper {
  private func facts(_ report: ChangesReport) -> [Part] {
    let again = (report.copies[.reprint] ?? 0) + (report.copies[.redesign] ?? 0)
    return [
      .facts([
        PaperFact("\(report.units)", say("个单位有变化", "units have changed")),
        PaperFact("\(again)", say("份要重印", "copies to print again")),
        PaperFact("\(report.copies[.hang] ?? 0)", say("份要新挂", "new ones to hang")),
        PaperFact("\(report.copies[.takeDown] ?? 0)", say("份要取下", "to take down")),
      ])
    ]
  }

  private var printing: [Part] {
    let kinds = PageChange.Kind.allCases.filter(\.isPrinted)
    let materials = toPrint.sorted { ($0.key.name, $0.key.size) < ($1.key.name, $1.key.size) }
    return [
      .heading(say("要印的", "To print")),
      .table(
        PaperTable(
          columns: [
            .init(say("物料", "Material"), share: 3), .init(say("成品尺寸", "Trim size"), share: 3),
          ] + kinds.map { .init($0.words.text(in: language), share: 1.6, isNumber: true) }
            + [.init(say("共印", "In all"), share: 1.6, isNumber: true)],
          rows: materials.map { material, counts in
            [materialWord(material.name).text(in: language), sizeWord(material.size)]
              + kinds.map { "\(counts[$0] ?? 0)" } + ["\(counts.values.reduce(0, +))"]
          }, whenEmpty: say("没有要印的。", "Nothing is to be printed."))),
    ]
  }

  /// The changes that reach more than one unit; the others stand with their units.
  private var changed: [Part] {
    let shared = common.filter { $0.value > 1 }.sorted {
      ($1.value, $0.key.order) < ($0.value, $1.key.order)
    }
    guard !shared.isEmpty else { return [] }
    return [
      .heading(say("多个单位共同的变化", "Changes of several units")),
      .table(
        PaperTable(
          columns: [
            .init(say("内容", "What"), share: 1.6), .init(say("变化", "Change"), share: 5),
            .init(say("出处", "Written at"), share: 3),
            .init(say("单位数", "Units"), share: 1.2, isNumber: true),
          ],
          rows: shared.map { common, count in
            .cells([
              PaperText(common.field.text(in: language)), common.change.marked,
              PaperText(common.change.place ?? "", .quiet), "\(count)",
            ])
          })),
    ]
  }
}

// The units.
extension ChangesPaper {
  private func title(of unit: UnitChange) -> PaperText {
    PaperText(unit.name)
      + PaperText("　" + [unit.region, unit.unit].compactMap(\.self).joined(separator: "　"), .quiet)
  }

  private var units: PaperTable {
    PaperTable(
      columns: [
        .init(say("要做什么", "To do"), share: 1.7), .init(say("物料", "Material"), share: 2.5),
        .init(say("点位", "Site"), share: 2.8),
        .init(say("份数", "Copies"), share: 1.1, isNumber: true),
        .init(say("变了什么", "What changed"), share: 6),
        .init(say("办妥", "Done"), share: 0.9),
      ], rows: rows, whenEmpty: say("没有变化。", "Nothing has changed."))
  }

  /// A row for each site, with a box to be ticked off.
  private func table(_ page: PageChange, _ reason: PaperText) -> [PaperTable.Row] {
    page.rows.enumerated().map { index, row in
      let isFirst = index == 0
      return .cells([
        isFirst ? PaperText(page.kind.words.text(in: language)) : "",
        isFirst ? PaperText(name(of: page)) : "", PaperText(row.site), "\(row.count)",
        isFirst ? reason : "", "□",
      ])
    }
  }

  func name(of page: PageChange) -> String {
    "\(materialWord(page.material).text(in: language)) \(sizeWord(page.size))"
  }

  /// Why it is to be done: the values that changed, a line each.
  func reason(_ page: PageChange) -> PaperText {
    if page.kind == .redesign {
      return PaperText(say("内容没变", "it says the same"), .quiet)
    }
    return page.values.map { value in
      PaperText(fieldWord(value.field).text(in: language) + say("　", ": ")) + value.marked
        + PaperText(value.place.map { "　\($0)" } ?? "", .quiet)
    }.joined(separator: "\n")
  }
}

extension ValueChange {
  /// The old value struck through, an arrow, and the new one.
  fileprivate var marked: PaperText {
    switch (old, new) {
    case (let old?, let new?): PaperText(old, .old) + " → " + PaperText(new, .new)
    case (let old?, nil): PaperText(old, .old)
    case (nil, let new?): PaperText(new, .new)
    case (nil, nil): ""
    }
  }
}

extension ChangesPaper.Common {
  /// By what it is sorted.
  fileprivate var order: String {
    [change.place ?? "", change.field, change.old ?? "", change.new ?? ""].joined(separator: "\n")
  }
}
