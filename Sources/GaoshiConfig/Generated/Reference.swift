import GaoshiCore

/// Makes docs/config.md from the declarations.
public enum Reference {
  /// The whole text of docs/config.md.
  public static let text: String = {
    var writer = ReferenceWriter()
    writer.file(.unit, zh: "单位文件", en: "Unit file")
    writer.file(.campaign, zh: "活动文件", en: "Campaign file")
    writer.file(.policy, zh: "要求 Templates/policies/名称.yaml", en: "Requirements")
    writer.file(.fonts, zh: "字体目录 Fonts/fonts.yaml", en: "Catalogue of fonts")
    return introduction + writer.text
  }()

  private static let introduction = """
    # 配置参考 · Configuration reference

    <!-- 由声明生成，请勿手改。Generated from the declarations; do not edit. -->

    ## 怎样读 · How files are read

    - 文件是 UTF-8 编码的 YAML，最大 8 MiB，只含一份文档；开头的 BOM 可有可无。
      Files are YAML in UTF-8, at most 8 MiB, one document each; a leading BOM is allowed.
    - 值永远是写下的文字：`0571`、`no`、`12:30:45`、`1.10`、`2024-01-01` 原样读出，不会变成数字、真假或日期。
      A value is the text that was written: none of these turns into a number, a flag or a date.
    - 项后面什么都不写，或只写 `~`、`null`，是错误：要么写上内容，要么删掉这一行。要印出这些字符就加引号。
      A key with nothing behind it, or with a bare `~` or `null`, is an error: write the value or delete
      the line. Quote these characters to print them.
    - 拒绝：未知或重复的项、锚点和别名、合并键、类型标签、超过 32 层、超过 4 KiB 的文字、看不见的字符。
      Refused: unknown and repeated keys, anchors and aliases, merge keys, type tags, more than 32 levels,
      texts over 4 KiB, invisible characters.
    - 行和列从 1 数起；一列是一个 Unicode 标量，即一个汉字、一个字母或一个组合记号。
      Lines and columns count from 1; a column is one Unicode scalar: a Han character, a letter or a
      combining mark.
    - 印出的文字可以按语言分写：`headline: {zh-Hans: …, ug: …}`，语言用 BCP 47 标签；其中必须有汉语，见
      [languages.md](languages.md)。
      A text that is printed may be given in several languages, by tags of BCP 47; Chinese must be among
      them, see [languages.md](languages.md).
    - 列表项写成 `{add: [ … ]}` 时，追加在上级的内容之后；直接写列表则取而代之。
      A list written as `{add: [ … ]}` is added to the parent’s; a bare list takes its place.

    每条报错见 [diagnostics.md](diagnostics.md)。Every message is explained there.

    """
}

private struct ReferenceWriter {
  private(set) var text = ""
  private var written: Set<String> = []
  private var waiting: [RecordShape] = []

  mutating func file(_ record: RecordShape, zh: String, en: String) {
    text += "\n## \(zh) · \(en)\n"
    table(of: record)
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      text += "\n### \(next.name)\n\n\(next.summary.chinese) \(next.summary.english)\n"
      table(of: next)
    }
  }

  private mutating func table(of record: RecordShape) {
    text += "\n| 项 Key | 值 Value | 说明 Meaning | 例 Example |\n|---|---|---|---|\n"
    for field in record.fields() {
      let required = field.isRequired ? "**必填 required**<br>" : ""
      let example = field.example.map { "`\($0)`" } ?? ""
      text +=
        "| `\(field.key)` | \(value(field.shape)) | \(required)\(field.summary.chinese)"
        + "<br>\(field.summary.english) | \(example) |\n"
    }
  }

  private mutating func value(_ shape: Shape) -> String {
    switch shape {
    case .text(let rule): return both(rule.expectation)
    case .prose: return "文字 text，`{zh-Hans: …, ug: …}`"
    case .integer(let range): return "\(range.lowerBound)–\(range.upperBound)"
    case .flag: return "`true`, `false`"
    case .choice(let choices):
      return choices.map {
        "`\($0.word)` \($0.summary.chinese)，\($0.summary.english)"
      }.joined(separator: "<br>")
    case .list(let element, _): return "列表 list: \(value(element))"
    case .map(let keys, let values): return "\(both(keys.expectation)) → \(value(values))"
    case .record(let record):
      if written.insert(record.name).inserted { waiting.append(record) }
      return "[\(record.name)](#\(record.name))"
    case .oneOf(let shapes):
      if let element = shape.sectionElement { return "列表 list: \(value(element))，`{add: [ … ]}`" }
      return shapes.map { value($0) }.joined(separator: "；")
    }
  }

  private func both(_ message: Message) -> String {
    message.chinese == message.english ? message.chinese : "\(message.chinese) \(message.english)"
  }
}

extension Shape {
  /// What a section's list holds; nil for any other shape.
  fileprivate var sectionElement: Shape? {
    guard case .oneOf(let shapes) = self, shapes.count == 2, case .list(let element, _) = shapes[0],
      case .record(let record) = shapes[1], record.fields().map(\.key) == ["add"]
    else { return nil }
    return element
  }
}
