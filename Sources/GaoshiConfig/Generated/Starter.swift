import GaoshiCore

/// The files that `gaoshi init` writes: filled, commented and without a fault.
public enum Starter {
  /// The example's unit and its telephone.
  public static let unitName = "云岭县水利局"
  public static let phone = "0871-60000000"

  /// A unit file with one of everything that most boards need.
  ///
  /// - Parameters:
  ///   - name: the unit's printed name.
  ///   - phone: its telephone for reports.
  ///   - schema: where the editor finds the schema, relative to the file.
  ///   - campaign: the campaign's file, relative to this one; nil leaves the key out.
  public static func unit(
    name: String = unitName, phone: String = phone,
    schema: String = "unit.schema.json", campaign: String? = nil
  ) -> String {
    """
    # yaml-language-server: $schema=\(schema)
    # 把下面的内容换成本单位的；每一项的说明见 docs/config.md。
    # Replace what follows with your own; docs/config.md explains every key.

    # 印出的单位名称和简称 · the printed name and the short one
    unit: \(YAMLText.quoted(name))
    # 行政层级：national region prefecture county township village unit
    level: county
    sector: 水利
    # 六位行政区划代码 · division code (GB/T 2260)
    region: "530000"
    # 长途区号，用来补全本地号码 · completes local numbers
    area-code: "0871"

    """ + campaignLine(campaign) + unitBody(phone)
  }

  /// A campaign file.
  public static func campaign(
    name: String = "2024年安全生产月", schema: String = "campaign.schema.json"
  ) -> String {
    """
    # yaml-language-server: $schema=\(schema)
    # 一次宣传活动：各单位文件用 campaign: 引用它。
    # One campaign; unit files name it under campaign:.
    campaign: \(YAMLText.quoted(name))
    year: "2024"
    phrase: 人人讲安全、个个会应急
    # 二维码和链接只许通往这些域名 · links may lead to these domains only
    hosts: [mem.gov.cn]
    date: "2024-06-01"
    materials: [board]
    sizes: [600x900]
    formats: [pdf, png]
    theme: red-gold

    """
  }

  private static func unitBody(_ phone: String) -> String {
    """
    headline: 安全生产举报奖励公告牌
    slogans:
      - 安全生产、举报有奖
      - 全民参与、共治共享
    supervisor: 云岭县安全生产委员会办公室
    # 改动内容时把日期和版次也改掉 · change both whenever the content changes
    edition: {date: "2024-06-01", version: "1"}

    # 举报渠道：每条写一个种类 · ways to report, one kind each:
    # phone fax phone-fax hotline email post visit web wechat weibo mini-program box app
    channels:
      - hotline: "12350"
        hours: 24小时
      - phone: \(YAMLText.quoted(phone))
        owner: 县水利局
        hours: 工作日9:00至17:30
      - email: aqjb@example.gov.cn
      - post:
          address: 云岭县滨河路1号
          to: 县水利局安全生产办公室
          postcode: "650000"
      # 应急管理部的小程序，扫码即可举报 · the ministry’s mini-program
      - mini-program:
          name: 应急管理部安全生产举报
          link: https://dctjfx.mem.gov.cn/aqscjb
          path: 微信搜索“应急管理部安全生产举报”小程序
      # 内部号码不上公告牌 · an internal number is never on a board
      - phone: 0871-60000001
        owner: 值班室
        audience: internal

    # 举报事项 · what can be reported
    matters:
      - 重大事故隐患
      - 未取得许可证从事生产经营、建设
      - 瞒报、谎报生产安全事故

    # 奖励标准和依据 · rewards and what they rest on
    rewards:
      basis: 安监总财〔2018〕19号
      rows:
        - {matter: 重大事故隐患、违法行为, amount: 最低3000元，最高30万元}
        - {matter: 瞒报、谎报事故, amount: 每查实死亡1人奖励3万元起}

    # 办理流程 · how a report is handled
    flow:
      - {step: 受理, limit: 当日}
      - {step: 核查, limit: 3日}
      - {step: 反馈, limit: 7日}
      - {step: 奖励}

    promises: [谁受理、谁奖励, 严格保护举报人信息]
    liability: [举报人应当对举报内容的真实性负责]

    # 挂在哪里、多大、从多远看 · where it hangs, how large, seen from how far
    sites:
      - {place: 单位大门, materials: [board], mount: hung, distance: 2m, size: 800x1200}
      - {place: 办事大厅, materials: [board], mount: pasted, distance: 1m, size: A2}

    """
  }

  private static func campaignLine(_ campaign: String?) -> String {
    guard let campaign else { return "" }
    return """
      # 所属的宣传活动 · the campaign it belongs to
      campaign: \(YAMLText.quoted(campaign))

      """
  }
}

/// Text as a YAML value.
enum YAMLText {
  /// The text in double quotes, whatever it holds.
  static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
