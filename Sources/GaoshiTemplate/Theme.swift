internal import GaoshiConfig
public import GaoshiCore

/// Inks by name: how a template's pages are coloured.
public struct Theme: Hashable, Sendable {
  public let name: String
  /// The name that people read, by message language.
  public let title: Message
  let inks: [String: Ink]

  /// The inks that every theme gives, so that every template works with every theme.
  static let inkNames = [
    "signal", "deep", "dark", "accent", "accent-soft", "paper", "panel", "ink", "ink-soft", "line",
    "on-signal", "on-signal-soft", "on-dark", "white", "black",
  ]

  /// Reads a theme file; what is wrong with it is reported.
  init?(_ node: YAMLNode, into sink: inout DiagnosticSink) {
    let reader = TemplateReader()
    var fields = BlockFields(node, reader)
    name = fields.word("theme") ?? ""
    title = fields.title("names")
    inks = fields.inks("inks", required: Self.inkNames)
    fields.finish()
    sink.report(contentsOf: reader.sink.diagnostics)
    if reader.sink.hasErrors { return nil }
  }

  /// A style sheet that gives the theme's inks to the classes of art; a tint goes to all of them.
  func stylesheet(tint: Ink?) -> String {
    let classes = [
      "signal", "deep", "dark", "accent", "accent-soft", "paper", "panel", "ink", "soft",
    ]
    return classes.map { name in
      let own = inks[name == "soft" ? "line" : name] ?? .black
      let colour = (tint ?? own).hex
      return ".\(name){fill:\(colour)}.\(name)-line{fill:none;stroke:\(colour)}"
    }.joined()
  }
}

extension BlockFields {
  /// Names in Chinese and English.
  mutating func title(_ key: String) -> Message {
    let names = Dictionary(
      wordings(key).map { ($0.name, $0.wording.literalText) }, uniquingKeysWith: { a, _ in a })
    let chinese = names["zh"] ?? ""
    return Message(zh: chinese, en: names["en"] ?? chinese)
  }

  /// Inks with their colour on screens and on the press.
  mutating func inks(_ key: String, required: [String]) -> [String: Ink] {
    var inks = ["white": Ink.white, "black": Ink.black]
    for entry in entries(key) {
      var fields = BlockFields(entry.value, reader)
      let colour = fields.word("srgb").flatMap { Ink(hex: $0) }
      let process = fields.process("cmyk")
      fields.finish()
      guard required.contains(entry.key.value) else {
        reader.reportUnknown(entry.key, known: required)
        continue
      }
      guard let colour else {
        reader.reportForm(
          of: entry.key.value,
          expected: Message(zh: "{srgb: \"#rrggbb\"}", en: "{srgb: \"#rrggbb\"}"),
          at: entry.value.span)
        continue
      }
      inks[entry.key.value] = Ink(
        red: colour.red, green: colour.green, blue: colour.blue, process: process)
    }
    for name in required where inks[name] == nil {
      reader.sink.error(
        "missing-key", Message(zh: "风格缺少颜色“\(name)”", en: "the theme lacks the ink “\(name)”"),
        at: node.span)
    }
    return inks
  }

  private mutating func process(_ key: String) -> Ink.Process? {
    guard has(key) else { return nil }
    let shares = numbers(key)
    guard shares.count == 4, shares.allSatisfy({ (0...100).contains($0) }) else {
      reader.reportForm(
        of: key,
        expected: Message(zh: "四个 0–100 的数 [C, M, Y, K]", en: "four numbers 0–100 [C, M, Y, K]"),
        at: node[key]?.span ?? node.span)
      return nil
    }
    return Ink.Process(cyan: shares[0], magenta: shares[1], yellow: shares[2], black: shares[3])
  }
}

extension Ink {
  /// `#rrggbb`.
  init?(hex text: String) {
    guard text.count == 7, text.hasPrefix("#"), let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }
}
