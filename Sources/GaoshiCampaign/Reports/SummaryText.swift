internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiCoverage
internal import GaoshiLedger
internal import GaoshiPaper

/// The words and tables of a quarterly summary.
struct SummaryText {
  /// What was done in a month: copies by the kind of event.
  struct Month {
    let number: Int
    let copies: [LedgerEvent.Kind: Int]
  }

  let campaign: String
  let quarter: Quarter
  /// The last day that is summed up.
  let day: String
  let tally: SummaryTally
  let months: [Month]
  /// What the campaign is held against; empty for nothing.
  let policies: [Policy]
  let coverage: Coverage
  /// What materials are called, by template; a template that is no more has no name.
  let materials: [String: Message]
  let language: MessageLanguage

  var paper: Paper {
    let name = words(
      "\(quarter.year) 年第 \(quarter.number) 季度", "Quarter \(quarter.number) of \(quarter.year)")
    return Paper(
      title: words("安全生产举报宣传工作总结", "Summary of reporting publicity"),
      subtitle: words(
        "\(name)　\(campaign)　截至\(chineseDay)", "\(name) · \(campaign) · until \(day)"),
      footer: words("\(name)　据台账生成", "\(name) · made from the ledger"), language: language,
      parts: overview + done + spread + wrong + missing + units)
  }

  func words(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en).text(in: language) }

  private var overview: [Part] {
    let total = tally.total
    return [
      .heading(words("一、总体情况", "1. Overview")),
      .text(
        words(
          "\(tally.units.count) 个单位应挂物料 \(total.wanted) 份，已挂 \(total.hanging) 份"
            + "（\(percent(total.hanging, of: total.wanted))），已印待挂 \(total.stock) 份，"
            + "待印 \(total.toPrint) 份。"
            + (total.toTakeDown == 0
              ? "没有旧版或已不需要的物料还挂着。"
              : "还挂着旧版 \(total.outdated) 份、已不需要的 \(total.toTakeDown - total.outdated) 份，要尽快更换、取下。"),
          "\(total.wanted) copies are wanted at \(tally.units.count) units: \(total.hanging) hang "
            + "(\(percent(total.hanging, of: total.wanted))), \(total.stock) are printed and to be hung, "
            + "\(total.toPrint) are to be printed. "
            + (total.toTakeDown == 0
              ? "Nothing outdated or unwanted hangs."
              : "\(total.outdated) outdated copies and \(total.toTakeDown - total.outdated) that are wanted "
                + "no more still hang and must come down."))),
    ]
  }

  private var done: [Part] {
    let kinds: [LedgerEvent.Kind] = [.planned, .changed, .printed, .hung, .down, .dropped]
    func sum(_ kind: LedgerEvent.Kind) -> Int { months.reduce(0) { $0 + ($1.copies[kind] ?? 0) } }
    return [
      .heading(words("二、本季度的变化", "2. In the quarter")),
      .bars(
        PaperBars(
          title: words("份数", "Copies"),
          rows: kinds.map {
            .init($0.words.text(in: language), Double(sum($0)), text: "\(sum($0))")
          })),
      .table(
        PaperTable(
          columns: [.init(words("月份", "Month"), share: 1)]
            + kinds.map { .init($0.words.text(in: language), share: 1, isNumber: true) },
          rows: months.map { month in
            [words("\(month.number) 月", "\(quarter.year)-\(month.number)")]
              + kinds.map { "\(month.copies[$0] ?? 0)" }
          })),
    ]
  }

  private var spread: [Part] {
    [
      .heading(words("三、悬挂分布", "3. Where they hang")),
      bars(words("按点位种类（已挂 / 应挂）", "By kind of site (hanging / wanted)"), tally.kinds) { kind in
        SiteKind(rawValue: kind)?.name.text(in: language) ?? words("其他", "others")
      },
      bars(words("按物料（已挂 / 应挂）", "By material (hanging / wanted)"), tally.materials, material),
      bars(words("按区划（已挂 / 应挂）", "By region (hanging / wanted)"), tally.regions) {
        $0.isEmpty ? words("未写区划", "not given") : $0
      },
    ]
  }

  /// The bars of a chart, the longest first; what is too many for a chart is summed up in the last.
  private func bars(
    _ title: String, _ copies: [String: SummaryTally.Copies], _ name: (String) -> String
  ) -> Part {
    let most = 12
    let sorted = copies.sorted {
      ($1.value.hanging, $1.value.wanted, $0.key) < ($0.value.hanging, $0.value.wanted, $1.key)
    }
    guard !sorted.isEmpty else { return .text(title + words("：没有。", ": none.")) }
    let shown = sorted.count > most ? sorted.prefix(most - 1) : sorted[...]
    var rows = shown.map { key, value in bar(name(key), value.hanging, of: value.wanted) }
    let rest = sorted.dropFirst(shown.count).map(\.value)
    if !rest.isEmpty {
      rows.append(
        bar(
          words("其余 \(rest.count) 类", "\(rest.count) others"),
          rest.reduce(0) { $0 + $1.hanging }, of: rest.reduce(0) { $0 + $1.wanted }))
    }
    return .bars(PaperBars(title: title, rows: rows))
  }

  private func material(_ name: String) -> String {
    materials[name]?.text(in: language) ?? name
  }

  /// 2024年6月30日.
  private var chineseDay: String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return zip(parts, ["年", "月", "日"]).map { "\($0)\($1)" }.joined()
  }

  private func bar(_ name: String, _ some: Int, of all: Int) -> PaperBars.Row {
    .init(name, Double(some), of: Double(all), text: "\(some) / \(all)")
  }

  private func percent(_ some: Int, of all: Int) -> String {
    all == 0 ? "—" : "\(some * 100 / all)%"
  }
}

// What is wrong, missing and left to be done.
extension SummaryText {
  private var wrong: [Part] {
    [
      .heading(words("四、要换和要取下的", "4. To be replaced or taken down")),
      .table(
        PaperTable(
          columns: [
            .init(words("单位", "Unit"), share: 4), .init(words("点位", "Site"), share: 3),
            .init(words("物料", "Material"), share: 2.8),
            .init(words("份数", "Copies"), share: 1, isNumber: true),
            .init(words("悬挂日期", "Hung on"), share: 2), .init(words("状态", "State"), share: 2),
          ],
          rows: tally.wrong.map {
            [
              $0.name, $0.site, "\(material($0.material)) \($0.size)", "\($0.toTakeDown)",
              $0.hungOn ?? "", $0.state.words.text(in: language),
            ]
          }, whenEmpty: words("没有。", "None."))),
    ] + rest(tally.wrongRows - tally.wrong.count, "gaoshi ledger list --outdated")
  }

  private var missing: [Part] {
    guard !policies.isEmpty else { return [] }
    return [
      .heading(words("五、对照要求", "5. What is asked for")),
      .text(
        words(
          "依据：\(sources)。\(coverage.units) 个单位有要求，\(coverage.covered) 个全部列入，缺 \(tally.gaps.count) 项。"
            + "（按现在的物料包）",
          "After: \(sources). \(coverage.units) units have requirements, \(coverage.covered) have "
            + "planned for all of them; \(tally.gaps.count) missing (in the pack of now).")),
      .bars(
        PaperBars(
          title: words("各项要求（达到 / 应达到的单位）", "Requirements (units that meet them / all)"),
          rows: zip(policies, coverage.counts).flatMap { policy, counts in
            zip(policy.requirements, counts).filter { $1.asked > 0 }.map { requirement, count in
              bar(requirement.text.text(in: language), count.met, of: count.asked)
            }
          })),
      .table(
        PaperTable(
          columns: [
            .init(words("单位", "Unit"), share: 3), .init(words("要求", "Requirement"), share: 4),
            .init(words("缺什么", "Missing"), share: 4),
          ],
          rows: tally.gaps.first.map {
            [$0.name, $0.requirement.text.text(in: language), $0.reason.text(in: language)]
          }, whenEmpty: words("没有缺项。", "Nothing is missing."))),
    ] + rest(tally.gaps.count - tally.gaps.first.count, "gaoshi coverage")
  }

  /// Each document with those of its clauses that ask for anything.
  private var sources: String {
    policies.map { policy in
      var clauses: [String] = []
      for case let clause? in policy.requirements.map(\.clause) where !clauses.contains(clause) {
        clauses.append(clause)
      }
      return ([policy.source] + clauses).joined(separator: words("　", ", "))
    }.joined(separator: words("；", "; "))
  }

  private var units: [Part] {
    let number = policies.isEmpty ? words("五", "5") : words("六", "6")
    let shown = tally.shownUnits
    return [
      .heading(words("\(number)、各单位情况", "\(number). Unit by unit")),
      .table(
        PaperTable(
          columns: [.init(words("单位", "Unit"), share: 4)]
            + [
              words("应挂", "Wanted"), words("已挂", "Hanging"), words("待挂", "To hang"),
              words("其中待印", "To print"), words("要取下", "To take down"),
            ].map { .init($0, share: 1.2, isNumber: true) }
            + (policies.isEmpty
              ? [] : [.init(words("缺项", "Missing"), share: 1.2, isNumber: true)]),
          rows: shown.map { unit in
            let copies = unit.copies
            return [
              unit.name, "\(copies.wanted)", "\(copies.hanging)", "\(copies.toHang)",
              "\(copies.toPrint)", "\(copies.toTakeDown)",
            ] + (policies.isEmpty ? [] : ["\(unit.gaps)"])
          }, whenEmpty: words("没有。", "None."))),
    ] + rest(tally.units.count - shown.count, "gaoshi ledger export")
  }

  /// Says that a table does not show all there is.
  private func rest(_ count: Int, _ command: String) -> [Part] {
    guard count > 0 else { return [] }
    return [.text(words("另有 \(count) 行，见 \(command)。", "\(count) more: see \(command)."))]
  }
}
