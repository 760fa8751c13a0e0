internal import GaoshiCore

extension RecordShape {
  /// A campaign file.
  public static let campaign = RecordShape(
    name: "campaign", zh: "一次宣传活动的文件。", en: "The file of a campaign."
  ) {
    [
      Field(
        "campaign", .text(.printed), required: true, zh: "活动名称。", en: "The campaign’s name.",
        example: "2024年安全生产月", synonyms: ["活动", "name"]),
      Field(
        "year", .text(.year), zh: "年份。", en: "The year.", example: "\"2024\"", synonyms: ["年份"]),
      Field(
        "phrase", .prose, zh: "主题。", en: "The theme phrase.", example: "人人讲安全、个个会应急",
        synonyms: ["主题", "slogan"]),
      Field(
        "hosts", .list(of: .text(.host)), zh: "链接允许通往的注册域名。",
        en: "The registrable domains that links may lead to.", example: "[mem.gov.cn]"),
      Field(
        "date", .text(.date), zh: "文件上的日期。", en: "The date that files carry.",
        example: "\"2024-06-01\"", synonyms: ["日期"]),
      Field(
        "materials", .list(of: .text(.identifier)), zh: "要做的物料。", en: "The materials to make.",
        example: "[board]"),
      Field(
        "sizes", .list(of: .text(.size)), zh: "成品尺寸，毫米或纸张名。",
        en: "The trim sizes in mm or names of paper.", example: "[600x900, A3]"),
      Field(
        "formats", .list(of: .choice(formats)), zh: "文件格式。", en: "The file formats.",
        example: "[pdf, png]"),
      Field("theme", .text(.identifier), zh: "风格。", en: "The theme.", example: "red-gold"),
      .languagePolicy,
      Field(
        "names", .text(.namePattern),
        zh: "物料包里的文件名，默认 {unit}-{material}-{size}；/ 分文件夹。",
        en: "The files’ names in a pack; {unit}-{material}-{size} unless given. A / parts folders.",
        example: "\"{region}/{name}-{material}-{size}\"", synonyms: ["文件名"]),
      Field(
        "policies", .list(of: .text(.identifier)),
        zh: "要达到的要求，Templates/policies/ 里的文件名。",
        en: "The requirements to meet: names of files in Templates/policies/.",
        example: "[five-places]", synonyms: ["要求"]),
      Field(
        "gallery", .flag, zh: "物料包是否带图库 index.html，默认 true。",
        en: "Whether a pack has the gallery index.html; true unless given.", example: "false",
        synonyms: ["图库"]),
      Field(
        "shops", .list(of: .record(shop)), zh: "印刷厂和它们各印什么，先写的先选。",
        en: "The print shops and what each of them prints; the first that fits gets it.",
        example: "[{shop: 东风印刷厂, regions: [\"6501\"], materials: [board]}]", synonyms: ["印刷厂"]),
    ]
  }

  private static let shop = RecordShape(
    name: "shop", zh: "一家印刷厂。", en: "A print shop."
  ) {
    [
      Field(
        "shop", .text(.exactName), required: true, zh: "名称。", en: "Its name.", example: "东风印刷厂",
        synonyms: ["名称", "name"]),
      Field(
        "regions", .list(of: .text(.regionStart)), zh: "行政区划代码或其开头；不写则所有地区。",
        en: "Division codes or their beginnings; every region unless given.",
        example: "[\"6501\"]", synonyms: ["地区"]),
      Field(
        "materials", .list(of: .text(.identifier)), zh: "物料；不写则所有物料。",
        en: "Materials; every one unless given.", example: "[board]", synonyms: ["物料"]),
    ]
  }

  private static let formats = [
    Choice("pdf", zh: "印刷", en: "for print"),
    Choice("png", zh: "屏幕图片", en: "a picture for screens"),
    Choice("svg", zh: "矢量图", en: "a vector picture"),
  ]
}
