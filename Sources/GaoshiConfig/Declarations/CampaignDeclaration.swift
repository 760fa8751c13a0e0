public import GaoshiCore

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
    ]
  }

  private static let formats = [
    Choice("pdf", zh: "印刷", en: "for print"),
    Choice("png", zh: "屏幕图片", en: "a picture for screens"),
    Choice("svg", zh: "矢量图", en: "a vector picture"),
  ]
}
