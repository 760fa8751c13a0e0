public import GaoshiCore

extension RecordShape {
  /// A set of requirements: Templates/policies/NAME.yaml.
  public static let policy = RecordShape(
    name: "policy", zh: "一份文件对公告牌、海报、横幅的要求。",
    en: "What a document asks for in boards, posters and banners."
  ) {
    [
      Field(
        "policy", .text(.exactName), required: true, zh: "名称。", en: "Its name.",
        example: "五处公告牌", synonyms: ["名称", "name"]),
      Field(
        "source", .text(.exactName), required: true, zh: "依据的文件。", en: "The document.",
        example: "新水办〔2024〕36号", synonyms: ["依据"]),
      Field(
        "requirements", .list(of: .record(requirement)), required: true, zh: "各项要求。",
        en: "The requirements.", synonyms: ["要求"]),
    ]
  }

  private static let requirement = RecordShape(
    name: "requirement", zh: "一项要求。", en: "One requirement."
  ) {
    [
      Field(
        "id", .text(.identifier), required: true, zh: "标识。", en: "Its id.", example: "gate-board"),
      Field(
        "zh", .text(.exactName), required: true, zh: "中文一句话。", en: "The sentence in Chinese.",
        example: "厂区门口设公告牌"),
      Field(
        "en", .text(.exactName), required: true, zh: "英文一句话。", en: "The sentence in English.",
        example: "A board at the gate"),
      Field("clause", .text(.exactName), zh: "条款。", en: "The clause.", example: "二（一）"),
      Field(
        "levels", .list(of: .choice(levels)), zh: "适用的层级，默认所有。",
        en: "The levels that it is for; all unless given.", example: "[unit]"),
      Field(
        "sectors", .list(of: .text(.exactName)), zh: "适用的行业，默认所有。",
        en: "The sectors that it is for; all unless given.", example: "[水利]"),
      Field(
        "places", .list(of: .choice(SiteKind.choices)), zh: "这些种类的点位，不写则任何地方。",
        en: "The kinds of site; anywhere unless given.", example: "[gate]", synonyms: ["place"]),
      Field(
        "each", .flag, zh: "是否每个这样的点位都要，默认 false：合计。",
        en: "Whether it is asked for at each such site; together unless given.", example: "true"),
      Field(
        "materials", .list(of: .text(.identifier)), zh: "这些物料之一，不写则任何物料。",
        en: "One of these materials; any unless given.", example: "[board]"),
      Field(
        "count", .integer(1...999), zh: "至少几份，默认 1。", en: "How many at least; 1 unless given.",
        example: "3"),
      Field(
        "prints", .list(of: .choice(printedWords)), zh: "上面必须印的内容。",
        en: "What must be printed on it.",
        example: "[phone, code]"),
      Field(
        "code-host", .text(.host), zh: "二维码要通往的注册域名，不写则任何域名。",
        en: "The registrable domain that the code must lead to; any unless given.",
        example: "mem.gov.cn"),
    ]
  }

  fileprivate static let printedWords = [
    Choice("phone", zh: "举报电话", en: "a telephone"),
    Choice("regulator-phone", zh: "监管部门的电话", en: "a telephone of an authority"),
    Choice("code", zh: "二维码", en: "a code to scan"),
    Choice("matters", zh: "举报事项", en: "the matters"),
    Choice(
      "trade-matters", zh: "与本行业、本单位有关的举报事项",
      en: "matters of the trade: written by the unit or an authority below the topmost"),
    Choice("rewards", zh: "奖励标准", en: "the rewards"),
    Choice("flow", zh: "办理流程", en: "the steps of handling"),
    Choice("promises", zh: "保密和保护承诺", en: "the promises"),
  ]
}

extension Policy {
  /// What the words of `prints` stand for.
  public static let words: [String: Message] = Dictionary(
    uniqueKeysWithValues: RecordShape.printedWords.map { ($0.word, $0.summary) })
}
