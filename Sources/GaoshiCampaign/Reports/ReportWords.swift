internal import GaoshiCore

/// What a material is called in a report; a template of the author's own goes by its name.
func materialWord(_ material: String) -> Message {
  let words = [
    "board": Message(zh: "公告牌", en: "board"), "poster": Message(zh: "海报", en: "poster"),
    "banner": Message(zh: "横幅", en: "banner"), "couplet": Message(zh: "对联", en: "couplet"),
    "panel": Message(zh: "展板", en: "panel"), "sticker": Message(zh: "不干胶贴", en: "sticker"),
    "card": Message(zh: "卡片", en: "card"), "leaflet": Message(zh: "折页", en: "leaflet"),
    "screen": Message(zh: "屏幕", en: "screen"), "sms": Message(zh: "短信", en: "text message"),
    "badge": Message(zh: "网站挂件", en: "web badge"),
  ]
  return words[material] ?? Message(zh: material, en: material)
}

/// A trim size by name as it is read: `600×900`.
func sizeWord(_ size: String) -> String {
  size.contains { ("0"..."9").contains($0) } ? size.replacing("x", with: "×") : size
}

/// What a field is called in a report; one that has no word here goes by its path.
///
/// - Parameter field: a path such as `channels[0].phone`.
func fieldWord(_ field: String) -> Message {
  let names = field.split(separator: ".").map { $0.prefix { $0 != "[" } }
  guard let first = names.first, let last = names.last else { return Message(zh: field, en: field) }
  let key = names.count > 1 ? "\(first).\(last)" : String(first)
  return fieldWords[key] ?? Message(zh: field, en: field)
}

private let fieldWords = [
  "unit": Message(zh: "单位名称", en: "name"), "short": Message(zh: "简称", en: "short name"),
  "sector": Message(zh: "行业", en: "sector"), "headline": Message(zh: "标题", en: "headline"),
  "slogans": Message(zh: "标语", en: "slogan"), "phrase": Message(zh: "主题", en: "theme phrase"),
  "year": Message(zh: "年份", en: "year"), "issuer": Message(zh: "落款", en: "issuer"),
  "supervisor": Message(zh: "监督单位", en: "supervisor"),
  "edition.date": Message(zh: "日期", en: "date"),
  "edition.version": Message(zh: "版次", en: "version"),
  "matters": Message(zh: "举报事项", en: "matter"),
  "rewards.basis": Message(zh: "奖励依据", en: "basis of rewards"),
  "rewards.matter": Message(zh: "奖励事项", en: "rewarded matter"),
  "rewards.amount": Message(zh: "奖励金额", en: "reward"),
  "rewards.note": Message(zh: "奖励说明", en: "note on rewards"),
  "flow.step": Message(zh: "办理流程", en: "step of handling"),
  "flow.limit": Message(zh: "办理时限", en: "time limit"),
  "promises": Message(zh: "承诺", en: "promise"),
  "liability": Message(zh: "举报人责任", en: "liability"),
  "excluded": Message(zh: "不予受理", en: "not accepted"),
  "channels.hotline": Message(zh: "举报热线", en: "hotline"),
  "channels.phone": Message(zh: "举报电话", en: "telephone"),
  "channels.phone-fax": Message(zh: "电话传真", en: "telephone and fax"),
  "channels.fax": Message(zh: "传真", en: "fax"),
  "channels.email": Message(zh: "电子邮箱", en: "e-mail"),
  "channels.post": Message(zh: "通信地址", en: "postal address"),
  "channels.address": Message(zh: "通信地址", en: "postal address"),
  "channels.visit": Message(zh: "来访地点", en: "place to visit"),
  "channels.web": Message(zh: "网址", en: "web page"),
  "channels.wechat": Message(zh: "微信公众号", en: "WeChat account"),
  "channels.weibo": Message(zh: "微博", en: "Weibo account"),
  "channels.mini-program": Message(zh: "微信小程序", en: "mini-program"),
  "channels.box": Message(zh: "举报箱", en: "report box"),
  "channels.app": Message(zh: "手机应用", en: "app"),
  "channels.label": Message(zh: "名目", en: "label"),
  "channels.owner": Message(zh: "受理单位", en: "owner"),
  "channels.hours": Message(zh: "受理时间", en: "hours"),
  "channels.note": Message(zh: "附注", en: "note"),
  "channels.person": Message(zh: "联系人", en: "person"),
  "channels.to": Message(zh: "收件人", en: "addressee"),
  "channels.department": Message(zh: "收件部门", en: "department"),
  "channels.postcode": Message(zh: "邮编", en: "postcode"),
  "channels.name": Message(zh: "网页名称", en: "page name"),
  "channels.link": Message(zh: "二维码链接", en: "link of the code"),
  "channels.path": Message(zh: "查找方法", en: "how to find it"),
]
