public import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
public import GaoshiLedger

extension LedgerItem.State: ExpressibleByArgument {}

/// Rows of the ledger on their way to the console, and how many there were.
struct LedgerListing {
  private let console: Console
  private var rows = 0
  private var copies = 0

  init(_ console: Console) { self.console = console }

  /// Prints a row.
  mutating func show(_ item: LedgerItem) {
    rows += 1
    copies += item.count
    if console.isJSON {
      console.data(item.json)
    } else if !console.isQuiet {
      console.data(item.line(console.language))
    }
  }

  /// Says how many there were.
  ///
  /// - Parameter done: rows where there was nothing to be done.
  func finish(done: Int = 0) {
    guard !console.isJSON && !console.isQuiet else { return }
    let rest =
      done == 0
      ? "" : say("另有 \(done) 行无事可记。", " \(done) more rows had nothing left to be done.")
    console.talk(say("\(rows) 行，\(copies) 份。", "\(rows) rows, \(copies) copies.") + rest)
  }
}

extension Console {
  /// Prints why a row cannot be marked.
  func refuse(_ item: LedgerItem, _ reason: Message) {
    if isJSON {
      data(
        JSONText.object([
          ("refused", JSONText.quoted(reason.text(in: language))),
          ("page", JSONText.quoted(item.page)), ("site", JSONText.quoted(item.site)),
          ("unit", JSONText.quoted(item.unit)), ("state", JSONText.quoted(item.state.rawValue)),
        ]))
    } else {
      talk(
        say("错误：\(item.page) \(item.site)：", "error: \(item.page) \(item.site): ")
          + reason.text(in: language))
    }
  }

  /// Prints a line of the book.
  func show(_ event: LedgerEvent, about item: LedgerItem) {
    if isJSON {
      data(event.json(item))
    } else if !isQuiet {
      data(
        pad(event.day, 12) + pad(event.kind.words.text(in: language), 11)
          + pad("\(event.count)×", 6) + pad(item.site.isEmpty ? "-" : item.site, 18)
          + pad(item.page, 36) + pad(String(event.look.prefix(8)), 10)
          + [event.edition, event.note].compactMap(\.self).joined(separator: "  "))
    }
  }

  /// Prints the path of a file that was written.
  func written(_ path: String) {
    guard isJSON || !isQuiet else { return }
    data(isJSON ? JSONText.object([("output", JSONText.quoted(path))]) : path)
  }
}

extension LedgerItem {
  /// `outdated   2024-06-27  厂区大门          0/2   water-board-600x900   云岭县水利局`.
  fileprivate func line(_ language: MessageLanguage) -> String {
    let day =
      switch state {
      case .planned: plannedOn
      case .printed: printedOn
      case .hung, .outdated, .takeDown: hungOn
      case .gone: downOn
      }
    return pad(state.words.text(in: language), 11) + pad(day ?? "", 12)
      + pad(site.isEmpty ? "-" : site, 18) + pad("\(hanging)/\(count)", 8) + pad(page, 36) + name
  }

  fileprivate var json: String {
    JSONText.object(
      [
        ("page", JSONText.quoted(page)), ("site", JSONText.quoted(site)),
        ("unit", JSONText.quoted(unit)), ("name", JSONText.quoted(name)),
        ("material", JSONText.quoted(material)), ("size", JSONText.quoted(size)),
        ("count", "\(count)"), ("state", JSONText.quoted(state.rawValue)), ("stock", "\(stock)"),
        ("hanging", "\(hanging)"), ("outdated", "\(outdated)"), ("look", JSONText.quoted(look)),
        ("sha256", JSONText.quoted(sha256)),
      ]
        + JSONText.present([
          ("edition", edition), ("region", region), ("kind", kind), ("planned-on", plannedOn),
          ("printed-on", printedOn), ("hung-on", hungOn), ("down-on", downOn), ("note", note),
        ]))
  }
}

extension LedgerEvent {
  fileprivate func json(_ item: LedgerItem) -> String {
    JSONText.object(
      [
        ("event", JSONText.quoted(kind.rawValue)), ("day", JSONText.quoted(day)),
        ("count", "\(count)"), ("page", JSONText.quoted(item.page)),
        ("site", JSONText.quoted(item.site)), ("unit", JSONText.quoted(item.unit)),
        ("look", JSONText.quoted(look)), ("sha256", JSONText.quoted(sha256)),
      ] + JSONText.present([("edition", edition), ("note", note)]))
  }
}
