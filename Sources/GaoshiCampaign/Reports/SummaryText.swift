internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiCoverage
internal import GaoshiLedger
internal import GaoshiPaper

/// The words and numbers of a quarterly summary.
struct SummaryText {
  let quarter: Quarter
  let items: [LedgerItem]
  /// Copies by the kind of event in the quarter.
  let events: [String: Int]
  /// What is missing; nil if nothing was asked for.
  let gaps: [Gap]?
  let coverage: Coverage?
  let language: MessageLanguage

  var paper: Paper {
    Paper(
      title: words("安全生产举报宣传工作总结", "Summary of reporting publicity"),
      subtitle: words(
        "\(quarter.year) 年第 \(quarter.number) 季度", "\(quarter.year), quarter \(quarter.number)"),
      footer: words("据台账生成", "made from the ledger"), language: language,
      parts: overview + done + charts + old + missing)
  }

  private func words(_ zh: String, _ en: String) -> String {
    Message(zh: zh, en: en).text(in: language)
  }

  private func copies(_ states: LedgerItem.State...) -> Int {
    items.filter { states.contains($0.state) }.reduce(0) { $0 + $1.count }
  }

  private var overview: [Part] {
    let units = Set(items.map(\.unit)).count
    let hanging = copies(.hung, .outdated)
    let wanted = copies(.planned, .printed, .hung, .outdated)
    return [
      .heading(words("一、总体情况", "1. Overview")),
      .text(
        words(
          "共 \(units) 个单位、\(wanted) 份物料。已悬挂 \(hanging) 份，其中 \(copies(.outdated)) 份是旧版，要换；"
            + "已印待挂 \(copies(.printed)) 份，待印 \(copies(.planned)) 份，待取下 \(copies(.takeDown)) 份。",
          "\(units) units, \(wanted) copies wanted. \(hanging) hang, \(copies(.outdated)) of them "
            + "outdated; \(copies(.printed)) are printed and to be hung, \(copies(.planned)) to be "
            + "printed, \(copies(.takeDown)) to be taken down.")),
    ]
  }

  private var done: [Part] {
    let kinds = [
      ("printed", words("印制", "printed")), ("hung", words("悬挂", "hung")),
      ("down", words("取下", "taken down")), ("changed", words("内容有变", "changed")),
      ("planned", words("新计划", "newly planned")),
    ]
    return [
      .heading(words("二、本季度完成", "2. Done in the quarter")),
      .bars(
        PaperBars(
          title: words("份数", "copies"),
          rows: kinds.map { .init($0.1, Double(events[$0.0] ?? 0), text: "\(events[$0.0] ?? 0)") })),
    ]
  }

  private var charts: [Part] {
    let hanging = items.filter { $0.state == .hung || $0.state == .outdated }
    return [
      .heading(words("三、悬挂分布", "3. Where they hang")),
      bars(words("按点位", "by site"), hanging) { item in
        item.kind.flatMap { SiteKind(rawValue: $0)?.name.text(in: language) }
          ?? words("其他", "other")
      },
      bars(words("按物料", "by material"), hanging) { $0.material },
      bars(words("按地区", "by region"), hanging) { $0.region ?? words("未写", "not given") },
    ]
  }

  /// Copies by something, most first.
  private func bars(
    _ title: String, _ items: [LedgerItem], _ key: (LedgerItem) -> String
  ) -> Part {
    var counts: [String: Int] = [:]
    for item in items { counts[key(item), default: 0] += item.hungCount ?? item.count }
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    if rows.isEmpty { return .text(title + words("：没有。", ": none.")) }
    return .bars(
      PaperBars(
        title: title, rows: rows.map { .init($0.key, Double($0.value), text: "\($0.value)") }))
  }

  private var old: [Part] {
    let rows = items.filter { $0.state == .outdated || $0.state == .takeDown }
    return [
      .heading(words("四、要换和要取下的", "4. To be replaced or taken down")),
      .table(
        PaperTable(
          columns: [
            .init(words("单位", "Unit"), share: 4), .init(words("点位", "Site"), share: 3),
            .init(words("物料", "Material"), share: 2.6),
            .init(words("份数", "Copies"), share: 1, isNumber: true),
            .init(words("悬挂日期", "Hung on"), share: 2), .init(words("状态", "State"), share: 2),
          ],
          rows: rows.map {
            [
              $0.name, $0.site, "\($0.material) \($0.size)", "\($0.hungCount ?? $0.count)",
              $0.hungOn ?? "", $0.state.words.text(in: language),
            ]
          }, whenEmpty: words("没有。", "None."))),
    ]
  }

  private var missing: [Part] {
    guard let gaps, let coverage else { return [] }
    return [
      .heading(words("五、对照要求的缺项", "5. What is asked for and missing")),
      .text(
        words(
          "\(coverage.units) 个单位有要求，\(coverage.covered) 个全部达到。",
          "\(coverage.units) units have requirements, \(coverage.covered) meet all of them.")),
      .table(
        PaperTable(
          columns: [
            .init(words("单位", "Unit"), share: 3), .init(words("要求", "Requirement"), share: 4),
            .init(words("应有", "Asked"), share: 1, isNumber: true),
            .init(words("已有", "Found"), share: 1, isNumber: true),
            .init(words("依据", "Source"), share: 4),
          ],
          rows: gaps.map {
            [
              $0.name, $0.requirement.text.text(in: language), "\($0.requirement.count)",
              "\($0.found)", $0.source,
            ]
          }, whenEmpty: words("没有缺项。", "Nothing is missing."))),
    ]
  }
}
