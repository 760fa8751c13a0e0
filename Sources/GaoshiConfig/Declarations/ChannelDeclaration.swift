internal import GaoshiCore

extension RecordShape {
  /// One entry under `channels`.
  public static let channel = RecordShape(
    name: "channel", zh: "一条举报渠道：恰好写一个种类，再加上公共的项。",
    en: "A way to report: exactly one kind, and the common keys.",
    kinds: ChannelKind.allCases.map(\.rawValue)
  ) { ChannelKind.allCases.map(\.field) + commonChannelFields }

  private static let commonChannelFields = [
    Field(
      "id", .text(.identifier), zh: "标识，供下级引用。", en: "A name for units below to refer to.",
      example: "slt-phone"),
    Field(
      "owner", .prose, zh: "谁接听、谁受理。", en: "Who answers.", example: "水利厅", synonyms: ["单位"]
    ),
    Field(
      "hours", .prose, zh: "受理时间。", en: "When it is answered.", example: "24小时",
      synonyms: ["时间"]),
    Field(
      "audience", .choice(audiences), zh: "给谁看，默认 public。",
      en: "Who may see it; public unless given.",
      example: "internal"),
    Field(
      "order", .integer(0...9999), zh: "同类中的先后，小的在前。",
      en: "The order among its kind; smaller comes first.", example: "1"),
    Field("note", .prose, zh: "小字说明。", en: "A note in small type.", example: "节假日正常受理"),
    Field(
      "label", .prose, zh: "换掉印出的名目。", en: "Replaces the printed label.", example: "微信公众平台"
    ),
    Field(
      "person", .prose, zh: "联系人；公开的公告牌上会给出警告。",
      en: "The person who answers; a warning on a public board.", example: "值班员", synonyms: ["联系人"]),
    Field(
      "replaces", .text(.identifier), zh: "顶替的上级渠道的标识。",
      en: "The id of the parent’s channel whose place it takes.", example: "mem-hotline"),
  ]

  private static let audiences = [
    Choice("public", zh: "公众", en: "everybody"),
    Choice("staff", zh: "本单位职工", en: "the unit’s staff"),
    Choice("internal", zh: "内部，不上公告牌", en: "internal, never on a board"),
  ]
}

extension ChannelKind {
  /// The key in the record form that means the same as the text form.
  package var mainKey: String {
    switch self {
    case .post: "address"
    case .visit, .box: "place"
    case .web: "link"
    case .wechat, .weibo: "account"
    case .miniProgram, .app: "name"
    case .phone, .fax, .phoneFax, .hotline, .email: rawValue
    }
  }

  /// The kind’s key and what may stand under it.
  var field: Field {
    switch self {
    case .phone:
      number(zh: "电话。", en: "A telephone number.", "0991-5815739", ["电话", "tel", "telephone"])
    case .fax: number(zh: "传真。", en: "A fax number.", "0991-5892029", ["传真"])
    case .phoneFax: number(zh: "电话兼传真。", en: "A number for telephone and fax.", "0777-2693099", [])
    case .hotline:
      number(
        zh: "举报热线：12350、12345 等短号。", en: "A hotline such as 12350 or 12345.", "\"12350\"", ["热线"])
    case .email:
      Field(
        rawValue, .text(.email), zh: "电子邮箱。", en: "An e-mail address.",
        example: "sltanquan@163.com", synonyms: ["邮箱", "mail", "e-mail"])
    case .post:
      record(zh: "来信地址。", en: "A postal address.", "乌鲁木齐市黑龙江路146号", ["来信", "地址", "address"])
    case .visit: record(zh: "来访地点。", en: "Where to come in person.", "黑龙江路146号一楼接待室", ["来访"])
    case .web:
      record(zh: "网站。", en: "A web page.", "https://www.mem.gov.cn/", ["网站", "website", "url"])
    case .wechat: record(zh: "微信公众号。", en: "A WeChat account.", "平罗县民政局", ["微信"])
    case .weibo: record(zh: "微博。", en: "A Weibo account.", "\"@平罗民政\"", ["微博"])
    case .miniProgram:
      record(
        zh: "微信小程序。", en: "A WeChat mini-program.", "{name: 应急管理部安全生产举报}", ["小程序", "miniprogram"])
    case .box: record(zh: "举报箱所在地点。", en: "Where a report box hangs.", "厂区大门东侧", ["举报箱"])
    case .app: record(zh: "手机应用。", en: "A mobile app.", "{name: 鄂汇办, path: 鄂汇办→安全隐患随手拍}", ["应用"])
    }
  }

  private func number(
    zh: String, en: String, _ example: String, _ synonyms: [String]
  ) -> Field {
    Field(rawValue, .text(.number), zh: zh, en: en, example: example, synonyms: synonyms)
  }

  private func record(
    zh: String, en: String, _ example: String, _ synonyms: [String]
  ) -> Field {
    let (main, short): (Shape, TextRule) =
      switch self {
      case .web: (.text(.link), .link)
      case .wechat, .weibo, .miniProgram, .app: (.text(.exactName), .exactName)
      default: (.prose, .printed)
      }
    let fields = [Field(mainKey, main, required: true, zh: zh, en: en)] + details
    let record = RecordShape(name: rawValue, zh: zh, en: en) { fields }
    return Field(
      rawValue, .oneOf([.text(short), .record(record)]), zh: zh, en: en, example: example,
      synonyms: synonyms)
  }

  /// The keys of the record form beside the main one.
  private var details: [Field] {
    switch self {
    case .post:
      [
        Field("to", .prose, zh: "收件人。", en: "The addressee.", example: "安全生产领导小组办公室"),
        Field("department", .prose, zh: "部门。", en: "The department.", example: "监督处"),
        Field(
          "postcode", .text(.postcode), zh: "邮政编码。", en: "The postcode.", example: "\"830000\""),
      ]
    case .visit:
      [
        Field(
          "hours", .prose, zh: "接待时间。", en: "When visitors are received.",
          example: "工作日9:00至18:00")
      ]
    case .web:
      [
        Field(
          "name", .prose, zh: "网页名称。", en: "What the page is called.", example: "应急管理部官网"),
        Field(
          "code", .flag, zh: "同时印二维码。", en: "Whether a scan code is printed too.", example: "true"),
      ]
    case .wechat: [.codeLink, .picture]
    case .miniProgram: [.codeLink, .searchPath, .picture]
    case .app: [.searchPath, .codeLink]
    case .phone, .fax, .phoneFax, .hotline, .email, .weibo, .box: []
    }
  }
}

extension Field {
  fileprivate static let codeLink = Field(
    "link", .text(.link), zh: "二维码里的链接。", en: "The link inside the scan code.",
    example: "https://dctjfx.mem.gov.cn/aqscjb")

  fileprivate static let searchPath = Field(
    "path", .prose, zh: "不扫码时怎样找到。", en: "How to find it without scanning.",
    example: "微信搜索“应急管理部安全生产举报”小程序")

  fileprivate static let picture = Field(
    "picture", .record(pictureShape), zh: "官方提供的码图。", en: "The official picture of the code.",
    example: "{file: ../art/code.png, kind: qr}")

  private static let pictureShape = RecordShape(
    name: "picture", zh: "官方码图。", en: "An official picture of a code."
  ) {
    [
      Field(
        "file", .text(.path), required: true, zh: "图片文件，相对于本文件。",
        en: "The picture’s file, relative to this one.", example: "../art/code.png"),
      Field(
        "kind",
        .choice([
          Choice("qr", zh: "二维码", en: "a QR code"),
          Choice("mini-program-code", zh: "圆形小程序码", en: "a round mini-program code"),
        ]), zh: "哪一种码。", en: "Which kind of code.", example: "qr"),
      Field(
        "sha256", .text(.sha256), zh: "文件的 SHA-256。", en: "The file’s SHA-256.",
        example: String(repeating: "0", count: 64)),
    ]
  }
}
