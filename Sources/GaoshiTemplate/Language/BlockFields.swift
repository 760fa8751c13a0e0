import GaoshiConfig
import GaoshiCore
import GaoshiText

/// The entries of one block in a template, taken one by one by the pattern that reads it.
///
/// What nobody took is an unknown key. A value of the wrong form is reported and counts as absent.
struct BlockFields {
  let node: YAMLNode
  let reader: TemplateReader
  /// The keys that were asked for: those that are known here.
  private(set) var taken: Set<String> = []

  init(_ node: YAMLNode, _ reader: TemplateReader) {
    self.node = node
    self.reader = reader
  }

  /// Whether the key is written; to ask makes it known here.
  mutating func has(_ key: String) -> Bool {
    markTaken(key)
    return node[key] != nil
  }

  /// Notes that a key is known here.
  mutating func markTaken(_ key: String) { taken.insert(key) }

  private mutating func take(_ key: String) -> YAMLNode? {
    markTaken(key)
    return node[key]
  }

  /// Takes a text and turns it into a value; a text that gives none is reported with what was
  /// expected.
  private mutating func take<Value>(
    _ key: String, expecting expected: Message, _ read: (String) -> Value?
  ) -> Value? {
    guard let node = take(key) else { return nil }
    if let text = node.text, let value = read(text.value) { return value }
    reader.reportForm(of: key, expected: expected, at: node.span)
    return nil
  }

  mutating func measure(_ key: String) -> Measure? {
    guard let node = take(key) else { return nil }
    if let measure = reader.measure(node) { return measure }
    reader.reportForm(of: key, expected: TemplateReader.measureForm, at: node.span)
    return nil
  }

  mutating func padding(_ key: String) -> Padding? {
    guard let node = take(key) else { return nil }
    if let measure = reader.measure(node) {
      return Padding(top: measure, right: measure, bottom: measure, left: measure)
    }
    guard node.entries != nil else {
      reader.reportForm(of: key, expected: TemplateReader.paddingForm, at: node.span)
      return nil
    }
    var sides = BlockFields(node, reader)
    let all = sides.measure("all") ?? .zero
    let across = sides.measure("x") ?? all
    let along = sides.measure("y") ?? all
    let padding = Padding(
      top: sides.measure("top") ?? along, right: sides.measure("right") ?? across,
      bottom: sides.measure("bottom") ?? along, left: sides.measure("left") ?? across)
    sides.finish()
    return padding
  }

  mutating func number(_ key: String) -> Double? {
    take(key, expecting: Message(zh: "一个数", en: "a number")) { Double($0) }
  }

  mutating func count(_ key: String) -> Int? {
    take(key, expecting: Message(zh: "1 以上的整数", en: "a whole number from 1")) {
      Int($0).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  mutating func flag(_ key: String) -> Bool? {
    take(key, expecting: Message(zh: "true 或 false", en: "true or false")) {
      $0 == "true" ? true : $0 == "false" ? false : nil
    }
  }

  mutating func word(_ key: String) -> String? {
    take(key, expecting: Message(zh: "一个词", en: "a word")) { $0.isEmpty ? nil : $0 }
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) -> Choice? {
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return take(key, expecting: Message(zh: "其中之一：\(known)", en: "one of: \(known)")) {
      Choice(rawValue: $0)
    }
  }

  mutating func ink(_ key: String) -> InkName? {
    guard let node = take(key) else { return nil }
    return reader.inkName(node, key: key)
  }

  mutating func role(_ key: String) -> RoleName {
    let node = take(key)
    return reader.roleName(node, key: key, block: self.node)
  }

  mutating func wording(_ key: String) -> Wording {
    guard let node = take(key) else { return Wording(literal: "", at: self.node.span) }
    return reader.wording(node, key: key)
  }

  /// Named texts, such as the arguments of a part.
  mutating func wordings(_ key: String) -> [(name: String, wording: Wording)] {
    guard let node = take(key) else { return [] }
    guard let entries = node.entries else {
      reader.reportForm(
        of: key, expected: Message(zh: "名称和文字", en: "names with texts"), at: node.span)
      return []
    }
    return entries.map { ($0.key.value, reader.wording($0.value, key: $0.key.value)) }
  }

  mutating func path(_ key: String) -> Sourced<[String]> {
    guard let node = take(key) else { return Sourced([], at: self.node.span) }
    return reader.path(node, key: key)
  }

  mutating func partName(_ key: String) -> Sourced<String> {
    let written = take(key) ?? node
    guard let text = written.text else {
      reader.reportForm(
        of: key, expected: Message(zh: "部件的名称", en: "the name of a part"), at: written.span)
      return Sourced("", at: written.span)
    }
    reader.checkPart(text)
    return text
  }

  mutating func children(_ key: String) -> [ChildPattern] {
    guard let node = take(key) else { return [] }
    guard let elements = node.elements else {
      reader.reportForm(
        of: key, expected: Message(zh: "一列图块", en: "a list of blocks"), at: node.span)
      return []
    }
    return elements.compactMap { reader.child($0) }
  }

  /// One block; nil for an empty value.
  mutating func child(_ key: String) -> ChildPattern? {
    guard let node = take(key), !node.isEmpty else { return nil }
    return reader.child(node)
  }

  mutating func extents(_ key: String) -> [Extent] {
    guard let node = take(key) else { return [] }
    guard let elements = node.elements else {
      reader.reportForm(of: key, expected: TemplateReader.extentForm, at: node.span)
      return []
    }
    return elements.map { reader.extent($0, key: key) }
  }

  mutating func pitch(_ key: String) -> TextBox.Pitch? {
    guard let node = take(key) else { return nil }
    let numbers = node.elements?.compactMap { $0.text.flatMap { Double($0.value) } } ?? []
    guard numbers.count == 3, numbers == numbers.sorted() else {
      reader.reportForm(
        of: key,
        expected: Message(
          zh: "三个数：最小、通常、最大字距（字宽的倍数）", en: "three numbers: least, usual and greatest pitch in em"),
        at: node.span)
      return nil
    }
    return TextBox.Pitch(low: numbers[0], usual: numbers[1], high: numbers[2])
  }

  mutating func hangingIndent(_ key: String) -> Paragraph.HangingIndent? {
    take(key, expecting: Message(zh: "一个数，或 label", en: "a number, or label")) {
      $0 == "label" ? .label : Double($0).map { .em($0) }
    }
  }

  /// The rules of setting that a designer may switch.
  mutating func settingRules() -> SettingRules {
    var rules = SettingRules()
    if let edges: SettingRules.LineEdges = choice("line-edges") { rules.lineEdges = edges }
    if let hangs = flag("hang-marks") { rules.hangsMarks = hangs }
    if let numbers: SettingRules.VerticalNumbers = choice("numbers") {
      rules.verticalNumbers = numbers
    }
    return rules
  }

  mutating func rows(_ key: String) -> [TablePattern.RowOfCells] {
    guard let node = take(key) else { return [] }
    guard let elements = node.elements else {
      reader.reportForm(
        of: key, expected: Message(zh: "一列表格行", en: "a list of rows"), at: node.span)
      return []
    }
    return elements.map { element in
      var fields = BlockFields(element, reader)
      let row = TablePattern.RowOfCells(&fields)
      fields.finish()
      return row
    }
  }

  mutating func condition() -> Sourced<Condition>? {
    guard let node = take("when") else { return nil }
    return reader.condition(node)
  }

  mutating func each() -> (list: Sourced<[String]>, name: String)? {
    guard let node = take("repeat") else { return nil }
    return (reader.path(node, key: "repeat"), word("as") ?? "it")
  }

  mutating func extent(_ key: String) -> Extent? {
    guard let node = take(key) else { return nil }
    return reader.extent(node, key: key)
  }

  /// Reports every key that nobody took.
  mutating func finish() {
    for entry in node.entries ?? [] where !taken.contains(entry.key.value) {
      reader.reportUnknown(entry.key, known: taken.sorted())
    }
  }
}
