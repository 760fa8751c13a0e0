internal import GaoshiConfig

/// What a column holds, what the program heads it with, and what others do.
struct ColumnWord {
  let key: String
  /// The heading that `gaoshi export` writes.
  let heading: String
  /// Other headings of the same meaning; those of the config's declarations come on top.
  let synonyms: [String]

  init(_ key: String, _ heading: String, _ synonyms: [String] = []) {
    self.key = key
    self.heading = heading
    self.synonyms = synonyms
  }

  /// Every heading that means this column; the key itself is one.
  func words(_ declared: [String] = []) -> [String] { [heading, key] + synonyms + declared }
}

/// The one table of the headings that offices write, in the order in which columns are exported.
enum ColumnWords {
  static let file = ColumnWord("file", "文件", ["文件名", "单位文件"])

  static let unit: [ColumnWord] = [
    ColumnWord("unit", "单位名称", ["企业名称", "单位全称", "公司名称", "机构名称", "企业", "填报单位"]),
    ColumnWord("short", "简称", ["单位简称"]),
    ColumnWord("level", "层级", ["行政层级"]),
    ColumnWord("sector", "行业", ["行业领域", "所属行业", "行业类别", "行业分类"]),
    ColumnWord("region", "区划代码", ["行政区划", "行政区划代码", "区划", "区划码"]),
    ColumnWord("area-code", "区号", ["长途区号", "电话区号"]),
    ColumnWord("languages", "语言", ["印刷语言"]),
    ColumnWord("language-policy.order", "语言次序"),
    ColumnWord("language-policy.ratio", "语言字号比"),
    ColumnWord("parent", "上级", ["上级单位", "主管部门", "主管单位", "上级主管部门", "上级文件"]),
    ColumnWord("campaign", "宣传活动", ["活动文件"]),
    ColumnWord("headline", "标题", ["大标题"]),
    ColumnWord("slogans", "标语"),
    ColumnWord("issuer", "落款", ["落款单位"]),
    ColumnWord("supervisor", "监督单位"),
    ColumnWord("edition.date", "版本日期", ["发布日期"]),
    ColumnWord("edition.version", "版次", ["版本号"]),
    ColumnWord("channel-order", "渠道次序"),
  ]

  /// What stands behind the channels.
  static let sections: [ColumnWord] = [
    ColumnWord("inherit.hide", "不显示的上级渠道"),
    ColumnWord("matters", "举报事项", ["事项", "举报范围"]),
    ColumnWord("rewards.basis", "奖励依据"),
    ColumnWord("rewards.rows", "奖励标准", ["奖励"]),
    ColumnWord("rewards.note", "奖励说明"),
    ColumnWord("flow", "办理流程", ["流程"]),
    ColumnWord("promises", "承诺"),
    ColumnWord("liability", "举报人责任", ["责任"]),
    ColumnWord("excluded", "不予受理", ["不予受理情形"]),
    ColumnWord("waive", "不执行的规则"),
  ]

  static let channels: [(kind: ChannelKind, word: ColumnWord)] = [
    (.hotline, ColumnWord("hotline", "举报热线", ["热线", "热线电话"])),
    (
      .phone,
      ColumnWord(
        "phone", "举报电话",
        ["电话", "联系电话", "电话号码", "投诉电话", "投诉举报电话", "值班电话", "办公电话", "固定电话"])
    ),
    (.phoneFax, ColumnWord("phone-fax", "电话传真", ["电话兼传真", "电话/传真"])),
    (.fax, ColumnWord("fax", "传真", ["传真号码", "传真电话", "举报传真"])),
    (.email, ColumnWord("email", "电子邮箱", ["邮箱", "电子邮件", "举报邮箱", "邮箱地址", "e-mail", "mail"])),
    (.post, ColumnWord("post", "通信地址", ["地址", "通讯地址", "来信地址", "邮寄地址", "联系地址", "单位地址"])),
    (.visit, ColumnWord("visit", "来访地点", ["来访地址", "接待地点", "来访"])),
    (.web, ColumnWord("web", "网址", ["网站", "网页", "官网", "举报网站", "举报网址", "url"])),
    (.wechat, ColumnWord("wechat", "微信公众号", ["公众号", "微信", "微信号"])),
    (.weibo, ColumnWord("weibo", "微博", ["官方微博"])),
    (.miniProgram, ColumnWord("mini-program", "微信小程序", ["小程序"])),
    (.box, ColumnWord("box", "举报箱", ["举报箱地点", "举报箱位置"])),
    (.app, ColumnWord("app", "手机应用", ["app", "应用"])),
  ]

  /// What may stand behind a channel's heading: 举报电话1受理单位.
  static let details: [ColumnWord] = [
    ColumnWord("id", "标识"),
    ColumnWord("owner", "受理单位", ["受理部门", "单位", "部门名称", "归属"]),
    ColumnWord("hours", "受理时间", ["接听时间", "值班时间", "接待时间", "时间"]),
    ColumnWord("audience", "公开范围", ["对象"]),
    ColumnWord("order", "先后", ["顺序"]),
    ColumnWord("label", "名目"),
    ColumnWord("person", "联系人", ["接听人", "负责人"]),
    ColumnWord("note", "附注"),
    ColumnWord("replaces", "顶替"),
    ColumnWord("to", "收件人", ["收信人"]),
    ColumnWord("department", "收件部门", ["部门"]),
    ColumnWord("postcode", "邮编", ["邮政编码"]),
    ColumnWord("name", "网页名称"),
    ColumnWord("code", "印二维码"),
    ColumnWord("link", "链接", ["二维码链接", "扫码链接"]),
    ColumnWord("path", "查找方法"),
    ColumnWord("picture.file", "码图"),
    ColumnWord("picture.kind", "码图种类"),
    ColumnWord("picture.sha256", "码图校验"),
  ]

  /// Details that offices give a column of their own, and the channel that they mean.
  ///
  /// 联系人 is not among them: a person's name must not come onto a board by accident.
  static let lone: [(words: [String], kind: ChannelKind, key: String)] = [
    (["邮编", "邮政编码"], .post, "postcode"), (["收件人", "收信人"], .post, "to"),
    (["受理时间", "接听时间", "值班时间"], .phone, "hours"), (["受理单位", "受理部门"], .phone, "owner"),
  ]

  static let sites: [ColumnWord] = [
    ColumnWord("place", "点位", ["悬挂地点", "张贴地点", "安装地点", "悬挂位置", "张贴位置", "点位名称", "地点", "位置"]),
    ColumnWord("kind", "点位类型", ["点位种类", "点位类别"]),
    ColumnWord("materials", "物料", ["物料名称", "物料种类", "宣传物料"]),
    ColumnWord("count", "数量", ["份数", "块数", "张数"]),
    ColumnWord("mount", "安装方式", ["悬挂方式", "张贴方式"]),
    ColumnWord("distance", "观看距离", ["视距"]),
    ColumnWord("size", "尺寸", ["规格", "成品尺寸"]),
    ColumnWord("theme", "风格"),
    ColumnWord("readers", "读者"),
  ]

  /// Columns that every list has and no unit needs.
  static let idle: Set<String> = ["序号", "编号", "no", "no.", "#"]
}
