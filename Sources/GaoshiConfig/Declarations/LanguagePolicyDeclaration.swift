import GaoshiCore

extension Field {
  /// In which order and at which relative size several languages are set.
  static let languagePolicy = Field(
    "language-policy", .record(policy), zh: "几种语言的先后和大小。",
    en: "The order and the relative size of several languages.",
    example: "{order: chinese-first, ratio: \"1\"}")

  private static let policy = RecordShape(
    name: "language-policy", zh: "几种语言并排时的先后和大小，单位文件优先于上级，上级优先于活动。",
    en: "How several languages stand together; a unit’s word goes before its parent’s, a parent’s "
      + "before the campaign’s."
  ) {
    [
      Field(
        "order", .choice(orders), zh: "先后，默认 chinese-first。",
        en: "The order; chinese-first unless given.", example: "as-listed"),
      Field(
        "ratio", .text(.ratio), zh: "其他文字与汉字的墨迹高度之比，默认 1。",
        en: "The ink height of the other script relative to that of Han; 1 unless given.",
        example: "\"0.8\""),
    ]
  }

  private static let orders = [
    Choice("chinese-first", zh: "汉语在前", en: "Chinese first"),
    Choice("as-listed", zh: "按 languages 所列", en: "as languages lists them"),
  ]
}

extension TextRule {
  /// A size relative to another: a decimal number from 0.25 to 4.
  static let ratio = TextRule(
    expecting: "0.25 到 4 的小数", "a decimal number from 0.25 to 4", example: "0.8",
    pattern: "^[0-9]+(\\.[0-9]+)?$", alphabet: .digitsAndHyphens
  ) { text in
    guard text.utf8.first != 0x2E, text.utf8.last != 0x2E,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let ratio = Double(text)
    else { return false }
    return (0.25...4).contains(ratio)
  }
}
