public import GaoshiConfig
public import GaoshiCore

/// One way for the public to report, as it is printed.
public struct Channel: Hashable, Sendable {
  public let kind: ChannelKind
  /// What stands before the value, such as 电话.
  public let label: Value.Text
  /// What is printed: a number, an address, a name.
  public let value: Value.Text
  public let owner: Value.Text?
  public let hours: Value.Text?
  public let note: Value.Text?
  /// What belongs to the value but is printed smaller: a postcode, a path, a page's name.
  public let extras: [Value.Text]
  /// How many files above the unit's own the channel was written; 0 is the unit's own.
  public let distance: Int
  public let origin: TextOrigin
  /// Where the channel stands among the telephones or among the others.
  let rank: Rank

  /// Whether it is listed among the telephones: phone, phone and fax, or hotline.
  public var isTelephone: Bool { kind.isTelephone }

  /// Owner, hours, note and the small print as one text; nil if there is none of them.
  public var detail: Value.Text? {
    let parts = [owner].compactMap(\.self) + extras + [hours, note].compactMap(\.self)
    // An ideographic space parts them: a mark would fight with marks inside.
    return .joined(parts, by: "\u{3000}", other: " · ")
  }
}

/// Sorts channels: smaller first, in the order of the fields.
struct Rank: Hashable, Sendable, Comparable {
  /// Telephones before all else, 12350 first, 12345 second, other hotlines third; then by kind.
  let group: Int
  /// What the author wrote as `order`; without it, after all that have one.
  let order: Int
  /// The nearest level first.
  let distance: Int
  /// As written in the file.
  let position: Int

  static func < (a: Rank, b: Rank) -> Bool {
    (a.group, a.order, a.distance, a.position) < (b.group, b.order, b.distance, b.position)
  }
}

extension ChannelKind {
  /// Whether the kind belongs among the telephones.
  var isTelephone: Bool { [.phone, .phoneFax, .hotline].contains(self) }

  /// Whether the value is a number of the numbering plan.
  var isNumber: Bool { isTelephone || self == .fax }

  /// What is printed before the value if the author gives no label.
  var label: String {
    switch self {
    case .phone, .phoneFax: "电话"
    case .fax: "传真"
    case .hotline: "举报热线"
    case .email: "邮箱"
    case .post: "来信"
    case .visit: "来访"
    case .web: "网站"
    case .wechat: "微信"
    case .weibo: "微博"
    case .miniProgram: "小程序"
    case .box: "举报箱"
    case .app: "手机应用"
    }
  }

  /// The name of the art that stands for the kind.
  var icon: String {
    switch self {
    case .phone, .phoneFax, .hotline: "phone"
    case .fax: "fax"
    case .email: "mail"
    case .post: "letter"
    case .visit: "visit"
    case .web: "web"
    case .wechat: "wechat"
    case .weibo: "weibo"
    case .miniProgram: "mini-program"
    case .box: "box"
    case .app: "app"
    }
  }

  /// The place of a kind on the board, telephones first.
  ///
  /// Numbers people already know come first: 12350 (安全生产), then 12345 (政务服务).
  func group(shortCode: String?) -> Int {
    switch self {
    case .phone, .phoneFax, .hotline: telephoneGroup(shortCode: shortCode)
    case .fax: 10
    case .email: 11
    case .post: 12
    case .visit: 13
    case .web: 14
    case .wechat: 15
    case .weibo: 16
    case .miniProgram: 17
    case .box: 18
    case .app: 19
    }
  }

  private func telephoneGroup(shortCode: String?) -> Int {
    switch shortCode {
    case "12350": 0
    case "12345": 1
    default: self == .hotline ? 2 : 3
    }
  }
}
