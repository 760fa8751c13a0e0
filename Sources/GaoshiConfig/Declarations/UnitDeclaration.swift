internal import GaoshiCore

extension RecordShape {
  /// A unit or authority file.
  public static let unit = RecordShape(
    name: "unit", zh: "一个单位或主管部门的文件。", en: "The file of a unit or an authority."
  ) {
    unitFields + sectionFields
      + [
        Field(
          "waive", .list(of: .record(waiver)), zh: "本单位说明理由后不执行的规则。",
          en: "Rules that this unit sets aside, with a reason.",
          example: "[{rule: mini-program-missing, reason: 本行业未接入}]"),
        Field(
          "sites", .list(of: .record(site)), zh: "物料悬挂或张贴的点位。",
          en: "The places where materials hang.", example: "[{place: 大门, materials: [board]}]",
          synonyms: ["点位", "places"]),
        Field(
          "without", .list(of: .choice(SiteKind.choices)),
          zh: "本单位没有的地点，对照要求时不再要。",
          en: "Places that the unit does not have; nothing is asked for there.",
          example: "[dormitory]", synonyms: ["没有", "无此地点"]),
      ]
  }

  private static let unitFields = [
    Field(
      "unit", .text(.printed), required: true, zh: "印出的单位名称。", en: "The printed name.",
      example: "新疆维吾尔自治区水利厅", synonyms: ["单位", "单位名称", "name", "名称"]),
    Field(
      "short", .prose, zh: "简称。", en: "The short name.", example: "水利厅", synonyms: ["简称"]),
    Field(
      "names", .map(keys: .language, values: .text(.printed)), zh: "其他语言的名称，按语言标签（BCP 47）。",
      en: "The name in other languages, by language tag (BCP 47).",
      example: "{en: \"Water Resources Department\"}"),
    Field(
      "level", .choice(levels), zh: "行政层级。", en: "The level of administration.", example: "region",
      synonyms: ["层级", "级别"]),
    Field("sector", .text(.printed), zh: "行业。", en: "The sector.", example: "水利", synonyms: ["行业"]),
    Field(
      "region", .text(.region), zh: "六位行政区划代码（GB/T 2260）。",
      en: "The division code, six digits (GB/T 2260).", example: "\"650000\"", synonyms: ["区划代码"]),
    Field(
      "area-code", .text(.areaCode), zh: "长途区号，用来补全本地号码。",
      en: "The area code, which completes local numbers.", example: "\"0991\"", synonyms: ["区号"]),
    Field(
      "languages", .list(of: .text(.language)), zh: "印刷的语言，默认 [zh-Hans]。",
      en: "The languages that are printed; [zh-Hans] unless given.", example: "[zh-Hans, ug]"),
    .languagePolicy,
    Field(
      "parent", .text(.path), zh: "上级文件，相对于本文件。", en: "The parent’s file, relative to this one.",
      example: "../authorities/national.yaml", synonyms: ["上级"]),
    Field(
      "campaign", .text(.path), zh: "宣传活动文件，相对于本文件。",
      en: "The campaign’s file, relative to this one.", example: "../campaign.yaml"),
    Field(
      "headline", .prose, zh: "大标题，默认“安全生产举报奖励公告牌”。",
      en: "The headline; 安全生产举报奖励公告牌 unless given.", example: "举报奖励公告牌",
      synonyms: ["标题", "title"]),
    Field(
      "slogans", .section(of: .prose, name: "slogans"), zh: "标语，第一条最醒目。",
      en: "Slogans; the first is the most prominent.", example: "[安全生产、举报有奖]",
      synonyms: ["标语", "口号"]),
    Field(
      "issuer", .prose, zh: "落款单位，默认为本单位。", en: "Who signs; the unit unless given.",
      example: "自治区水利厅办公室", synonyms: ["落款"]),
    Field(
      "supervisor", .prose, zh: "监督单位，默认为上级单位。",
      en: "Who supervises; the parent unless given.", example: "应急管理部", synonyms: ["监督单位"]),
    Field(
      "edition", .record(edition), zh: "版本。", en: "The edition.",
      example: "{date: \"2024-06-27\", version: \"1\"}", synonyms: ["版本"]),
  ]

  private static let sectionFields = [
    Field(
      "channels", .list(of: .record(.channel), atMost: 64), zh: "举报渠道，最多 64 条。",
      en: "The ways to report, at most 64.", example: "[{phone: 0991-5815739}]",
      synonyms: ["渠道", "举报渠道", "channel"]),
    Field(
      "inherit", .record(inherit), zh: "对上级内容的取舍。", en: "What of the parent’s is not taken over.",
      example: "{hide: [mem-hotline]}"),
    Field(
      "matters", .section(of: .prose, name: "matters"), zh: "举报事项。",
      en: "What can be reported.", example: "[重大事故隐患]", synonyms: ["举报事项", "事项"]),
    Field(
      "rewards", .record(rewards), zh: "奖励标准。", en: "The rewards.",
      example: "{basis: 安监总财〔2018〕19号, rows: [{matter: …, amount: …}]}", synonyms: ["奖励", "奖励标准"]),
    Field(
      "flow", .section(of: .record(step), name: "flow"), zh: "办理流程。",
      en: "The steps of handling a report.",
      example: "[{step: 受理, limit: 当日}]", synonyms: ["流程"]),
    Field(
      "promises", .section(of: .prose, name: "promises"), zh: "承诺。",
      en: "What is promised.",
      example: "[严格保护举报人信息]", synonyms: ["承诺"]),
    Field(
      "liability", .section(of: .prose, name: "liability"), zh: "举报人的责任。",
      en: "What the reporter answers for.", example: "[举报人对举报内容的真实性负责]", synonyms: ["责任"]),
    Field(
      "excluded", .section(of: .prose, name: "excluded"), zh: "不予受理的情形。",
      en: "What is not accepted.", example: "[已经受理的同一事项]", synonyms: ["不予受理"]),
  ]

  static let levels = [
    Choice("national", zh: "国家", en: "the nation"),
    Choice("region", zh: "省、自治区、直辖市", en: "a province, region or municipality"),
    Choice("prefecture", zh: "地、市、州", en: "a prefecture or city"),
    Choice("county", zh: "县、区、旗", en: "a county or district"),
    Choice("township", zh: "乡镇、街道", en: "a township or subdistrict"),
    Choice("village", zh: "村、社区", en: "a village or community"),
    Choice("unit", zh: "企业、事业单位", en: "a company or institution"),
  ]

  private static let edition = RecordShape(
    name: "edition", zh: "印在角落的版本。", en: "The edition printed in the corner."
  ) {
    [
      Field("date", .text(.date), zh: "日期。", en: "The date.", example: "\"2024-06-27\""),
      Field("version", .text(.version), zh: "版次。", en: "The version.", example: "\"1\""),
    ]
  }

  private static let inherit = RecordShape(
    name: "inherit", zh: "对上级内容的取舍。", en: "What of the parent’s is not taken over."
  ) {
    [
      Field(
        "hide", .list(of: .text(.identifier)), zh: "不显示的上级渠道的标识。",
        en: "Ids of the parent’s channels that are not shown.", example: "[mem-hotline]")
    ]
  }

  private static let rewards = RecordShape(
    name: "rewards", zh: "奖励标准。", en: "The rewards."
  ) {
    [
      Field(
        "basis", .prose, zh: "依据的文件。", en: "The document they rest on.",
        example: "安监总财〔2018〕19号"),
      Field(
        "rows", .section(of: .record(reward), name: "rows"), zh: "各行的事项和金额。",
        en: "The lines of the table.", example: "[{matter: 重大事故隐患, amount: 最高30万元}]"),
      Field(
        "note", .prose, zh: "表下的说明。", en: "The note under the table.", example: "按季兑现"),
    ]
  }

  private static let reward = RecordShape(
    name: "reward", zh: "奖励表的一行。", en: "One line of the reward table."
  ) {
    [
      Field(
        "matter", .prose, required: true, zh: "事项。", en: "The matter.", example: "重大事故隐患"),
      Field(
        "amount", .prose, required: true, zh: "金额。", en: "The amount.", example: "最高30万元"),
    ]
  }

  private static let step = RecordShape(
    name: "step", zh: "流程的一步。", en: "One step of the flow."
  ) {
    [
      Field(
        "step", .prose, required: true, zh: "做什么。", en: "What is done.", example: "受理"),
      Field("limit", .prose, zh: "时限。", en: "How long it may take.", example: "7个工作日"),
    ]
  }

  private static let waiver = RecordShape(
    name: "waiver", zh: "不执行的一条规则。", en: "A rule that is set aside."
  ) {
    [
      Field(
        "rule", .text(.identifier), required: true, zh: "规则的代码，见 diagnostics.md。",
        en: "The rule’s code, see diagnostics.md.", example: "mini-program-missing"),
      Field(
        "reason", .text(.printed), required: true, zh: "理由。", en: "The reason.", example: "本行业未接入"),
    ]
  }

  private static let site = RecordShape(
    name: "site", zh: "一个点位。", en: "A place where materials hang."
  ) {
    [
      Field("place", .prose, required: true, zh: "地点。", en: "The place.", example: "大门"),
      Field(
        "kind", .choice(SiteKind.choices), zh: "哪一类地点；不写时从地点的文字判断。",
        en: "What kind of place it is; told from the words of the place unless given.",
        example: "gate", synonyms: ["种类", "类型", "类别", "type"]),
      Field(
        "materials", .list(of: .text(.identifier)), zh: "物料：board、poster、banner 等模板名。",
        en: "The materials: names of templates such as board, poster, banner.", example: "[board]"),
      Field(
        "count", .integer(1...9999), zh: "每种几份，默认 1。", en: "How many of each; 1 unless given.",
        example: "1"),
      Field("mount", .choice(mounts), zh: "安装方式。", en: "How it is put up.", example: "pasted"),
      Field("distance", .text(.distance), zh: "观看距离。", en: "The viewing distance.", example: "5m"),
      Field(
        "size", .text(.size), zh: "成品尺寸，毫米或纸张名。", en: "The trim size in mm or a paper’s name.",
        example: "600x900"),
      Field("theme", .text(.identifier), zh: "风格。", en: "The theme.", example: "red-gold"),
      Field(
        "readers", .choice(readers), zh: "读者，默认 general；older 时字更大。",
        en: "Who reads it; general unless given. For older the type is larger.", example: "older",
        synonyms: ["读者"]),
    ]
  }

  private static let readers = [
    Choice("general", zh: "一般读者", en: "readers of any age"),
    Choice("older", zh: "老年读者", en: "older readers, as in care homes"),
  ]

  private static let mounts = [
    Choice("pasted", zh: "粘贴", en: "pasted on a wall"),
    Choice("hung", zh: "悬挂", en: "hung up"),
    Choice("screen", zh: "屏幕显示", en: "shown on a screen"),
  ]
}
