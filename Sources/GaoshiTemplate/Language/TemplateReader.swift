import GaoshiConfig
import GaoshiCore

/// Reads the pieces that templates are written in, and keeps what is wrong with them.
///
/// A class, since the fields of nested blocks all report to the same place.
final class TemplateReader {
  var sink = DiagnosticSink()
  /// Text roles of the template, known before its blocks are read.
  var roles: [String: RolePattern] = [:]
  /// Names of the template's parts.
  var partNames: Set<String> = []

  static let measureForm = Message(
    zh: "长度：12mm、3u（短边的百分之三）、40%，或两个长度的范围 [2u, 4u]",
    en: "a length: 12mm, 3u (hundredths of the short side), 40%, or a range [2u, 4u]")
  static let paddingForm = Message(
    zh: "长度，或 {top, right, bottom, left, x, y, all}",
    en: "a length, or {top, right, bottom, left, x, y, all}")
  static let extentForm = Message(
    zh: "auto、fill、fill 2 或长度", en: "auto, fill, fill 2 or a length")

  func reportForm(of key: String, expected: Message, at span: Span) {
    sink.error(
      "template-value",
      Message(zh: "“\(key)”的值不对", en: "the value of “\(key)” is wrong"), at: span,
      hint: Message(zh: "这里应是\(expected.chinese)", en: "expected \(expected.english)"))
  }

  func reportUnknown(_ key: Sourced<String>, known: [String]) {
    sink.error(
      "unknown-key",
      Message(zh: "这里没有“\(key.value)”这一项", en: "“\(key.value)” is not a key here"), at: key.span,
      hint: NearestName.hint(to: key.value, in: known))
  }

  // MARK: Lengths

  func measure(_ node: YAMLNode) -> Measure? {
    if let elements = node.elements {
      guard elements.count == 2, let low = measure(elements[0]), let high = measure(elements[1])
      else { return nil }
      return .range(low, high)
    }
    guard let text = node.text?.value else { return nil }
    if text == "0" { return .zero }
    for (suffix, make) in [
      ("mm", Measure.millimetres), ("u", Measure.units), ("%", Measure.percent),
    ] as [(String, (Double) -> Measure)] where text.hasSuffix(suffix) {
      return Double(text.dropLast(suffix.count)).flatMap { $0.isFinite ? make($0) : nil }
    }
    return nil
  }

  func extent(_ node: YAMLNode, key: String) -> Extent {
    if let text = node.text?.value {
      if text == "auto" { return .auto }
      if text == "fill" { return .fill(1) }
      if text.hasPrefix("fill "), let share = Double(text.dropFirst(5)), share > 0 {
        return .fill(share)
      }
    }
    if let measure = measure(node) { return .length(measure) }
    reportForm(of: key, expected: Self.extentForm, at: node.span)
    return .auto
  }

  // MARK: Names

  func inkName(_ node: YAMLNode, key: String) -> InkName? {
    guard let text = node.text else {
      reportForm(
        of: key, expected: Message(zh: "颜色的名称", en: "the name of an ink"), at: node.span)
      return nil
    }
    if Theme.inkNames.contains(text.value) { return InkName(name: text.value, span: text.span) }
    sink.error(
      "unknown-ink",
      Message(zh: "没有叫“\(text.value)”的颜色", en: "there is no ink named “\(text.value)”"),
      at: text.span, hint: NearestName.hint(to: text.value, in: Theme.inkNames))
    return nil
  }

  func roleName(_ node: YAMLNode?, key: String, block: YAMLNode) -> RoleName {
    guard let text = node?.text else {
      sink.error(
        "missing-key",
        Message(zh: "文字缺少“\(key)”（文字角色）", en: "the text has no “\(key)” (its text role)"),
        at: block.span,
        hint: Message(
          zh: "可用的角色：\(roles.keys.sorted().joined(separator: "、"))",
          en: "roles of this template: \(roles.keys.sorted().joined(separator: ", "))"))
      return RoleName(name: "")
    }
    if roles[text.value] == nil {
      sink.error(
        "unknown-role",
        Message(zh: "没有叫“\(text.value)”的文字角色", en: "there is no text role “\(text.value)”"),
        at: text.span, hint: NearestName.hint(to: text.value, in: roles.keys.sorted()))
    }
    return RoleName(name: text.value)
  }

  func checkPart(_ name: Sourced<String>) {
    guard !partNames.contains(name.value) else { return }
    sink.error(
      "unknown-part",
      Message(zh: "没有叫“\(name.value)”的部件", en: "there is no part named “\(name.value)”"),
      at: name.span, hint: NearestName.hint(to: name.value, in: partNames.sorted()))
  }

  func wording(_ node: YAMLNode, key: String) -> Wording {
    guard let text = node.text else {
      reportForm(of: key, expected: Message(zh: "文字", en: "a text"), at: node.span)
      return Wording(literal: "", at: node.span)
    }
    do throws(Wording.Problem) {
      return try Wording(text.value, at: text.span)
    } catch {
      report(error, at: text.span)
    }
    return Wording(literal: "", at: node.span)
  }

  private func report(_ problem: Wording.Problem, at span: Span) {
    switch problem {
    case .unclosed:
      sink.error(
        "template-name", Message(zh: "“{{”没有用“}}”收尾", en: "“{{” is not closed by “}}”"), at: span)
    case .badName(let name):
      sink.error(
        "template-name", Message(zh: "“\(name)”不是名称", en: "“\(name)” is not a name"), at: span,
        hint: Message(zh: "写成 {{ unit.name }} 这样", en: "write it like {{ unit.name }}"))
    }
  }

  func path(_ node: YAMLNode, key: String) -> Sourced<[String]> {
    if let text = node.text, let path = NamePath.read(text.value) {
      return Sourced(path, at: text.span)
    }
    reportForm(
      of: key, expected: Message(zh: "名称，如 code.symbol", en: "a name, such as code.symbol"),
      at: node.span)
    return Sourced([], at: node.span)
  }

  func condition(_ node: YAMLNode) -> Sourced<Condition>? {
    if let text = node.text, let condition = Condition(text.value) {
      return Sourced(condition, at: text.span)
    }
    reportForm(
      of: "when",
      expected: Message(
        zh: "条件：matters、not page.landscape、count channels > 6、kind is fax，用 and、or 连接",
        en:
          "a condition: matters, not page.landscape, count channels > 6, kind is fax, joined by and, or"
      ),
      at: node.span)
    return nil
  }

  // MARK: Blocks

  /// A block with what it asks of its parent; nil if it is none.
  func child(_ node: YAMLNode) -> ChildPattern? {
    guard let entries = node.entries else {
      reportForm(of: "block", expected: Message(zh: "图块", en: "a block"), at: node.span)
      return nil
    }
    let kinds = BlockPatterns.all.filter { kind in entries.contains { $0.key.value == kind.keyword }
    }
    guard let kind = kinds.first, kinds.count == 1 else {
      let known = BlockPatterns.all.map { $0.keyword }
      sink.error(
        "block-kind",
        kinds.isEmpty
          ? Message(zh: "这里没有图块的种类", en: "this is no kind of block")
          : Message(zh: "一个图块只能有一个种类", en: "a block has one kind only"),
        at: node.span,
        hint: Message(
          zh: "种类：\(known.joined(separator: "、"))", en: "kinds: \(known.joined(separator: ", "))"))
      return nil
    }
    var fields = BlockFields(node, self)
    let block = kind.init(&fields)
    let pattern = ChildPattern(block, &fields)
    fields.finish()
    return pattern
  }
}
