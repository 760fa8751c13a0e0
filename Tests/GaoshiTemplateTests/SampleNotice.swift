import GaoshiCore
import GaoshiModel

/// A notice with as much on it as a test asks for, under the names that templates see.
struct SampleNotice {
  var channels = 7
  var codes = 1
  var matters = 6
  var rewards = 2
  var flow = 5
  var slogans = ["安全生产、举报有奖", "全民参与、共治共享"]
  var promises = 1
  var unit = "新疆维吾尔自治区水利厅"

  private func text(_ value: String, _ field: String = "test") -> Value {
    .text(Value.Text(value, origin: TextOrigin(unit: unit, field: field)))
  }

  private func channel(
    _ kind: String, _ label: String, _ value: String, owner: String = "", hours: String = ""
  ) -> Value {
    let detail = [owner, hours].filter { !$0.isEmpty }.joined(separator: " ")
    return .record([
      "kind": text(kind), "label": text(label), "value": text(value), "grouped": text(value),
      "owner": text(owner),
      "hours": text(hours), "note": .nothing, "detail": detail.isEmpty ? .nothing : text(detail),
      "icon": text(kind),
    ])
  }

  private var all: [Value] {
    [
      channel("hotline", "安全生产举报热线", "12350", owner: "应急管理部", hours: "24小时"),
      channel("phone", "电话", "0991-5815739", owner: "水利厅"),
      channel("phone", "电话", "0991-5093123", owner: "自治区"),
      channel("fax", "传真", "0991-5892029"),
      channel("fax", "传真", "0991-5815159"),
      channel("email", "邮箱", "sltanquan@163.com"),
      channel("post", "来信", "乌鲁木齐市黑龙江路146号自治区水利厅安全生产领导小组办公室（监督处）"),
      channel("visit", "来访", "水利厅一楼信访接待室", hours: "工作日 10:00—13:30"),
      channel("wechat", "微信公众号", "新疆水利"),
      channel("box", "举报箱", "厂区大门东侧"),
    ]
  }

  private func code(_ index: Int) -> Value {
    let names = ["应急管理部安全生产举报", "安全隐患随手拍", "政务服务平台"]
    let links = [
      "https://dctjfx.mem.gov.cn/aqscjb", "https://www.example.gov.cn/ssp",
      "https://zwfw.example.gov.cn/",
    ]
    let origin = TextOrigin(unit: unit, field: "codes[\(index)]")
    return .record([
      "name": text(names[index]), "label": text("小程序"), "caption": text("微信扫一扫"),
      "path": text("微信搜索“\(names[index])”"),
      "symbol": .code(ScanCode(payload: links[index], picture: nil, origin: origin)),
    ])
  }

  var value: Value {
    let shown = Array(all.prefix(channels))
    let isPhone: (Value) -> Bool = {
      guard case .record(let record) = $0, case .text(let kind)? = record["kind"] else {
        return false
      }
      return kind.text == "phone"
    }
    let matterTexts = [
      "瞒报、谎报生产安全事故", "存在重大事故隐患未整改", "未取得许可擅自生产、经营、建设", "停产整顿期间擅自恢复生产",
      "违章指挥、违规作业、违反劳动纪律", "未对从业人员进行安全培训即上岗", "重大危险源未登记建档、未检测评估监控", "特种作业人员无证上岗",
    ]
    let rewardTexts = [
      ("重大事故隐患、安全生产违法行为", "罚款金额的15%，最低3000元，最高30万元"),
      ("瞒报、谎报一般事故", "每瞒报、谎报1人奖励3万元，最高30万元"),
    ]
    let steps = [("受理", "当日"), ("核查", "3日内"), ("整改", "60日内"), ("反馈", "10日内"), ("奖励", "")]
    return .record([
      "unit": .record([
        "name": text(unit), "short": text("水利厅"), "level": text("region"), "sector": text("水利"),
        "region": text("650000"),
      ]),
      "names": .record(["zh-Hans": text(unit)]),
      "authority": .record(["name": text("应急管理部"), "short": .nothing]),
      "supervisor": text("应急管理部"), "issuer": text("新疆维吾尔自治区水利厅"),
      "headline": text("安全生产举报奖励公告牌"),
      "slogan": slogans.first.map { text($0) } ?? .nothing,
      "slogans": .list(slogans.map { text($0) }),
      "phrase": text("人人讲安全、个个会应急"), "year": text("2024"),
      "edition": .record([
        "date": text("2024-06-27"), "version": text("1"), "text": text("2024年6月 第1版"),
      ]),
      "language": text("zh-Hans"), "languages": .list([text("zh-Hans")]),
      "lead": shown[0],
      "phones": .list(shown.dropFirst().filter(isPhone)),
      "others": .list(shown.dropFirst().filter { !isPhone($0) }), "channels": .list(shown),
      "codes": .list((0..<codes).map(code)), "code": codes > 0 ? code(0) : .nothing,
      "matters": .list(
        matterTexts.prefix(matters).enumerated().map {
          .record(["number": text("\($0 + 1)"), "text": text($1)])
        }),
      "rewards": .record([
        "basis": rewards > 0 ? text("安监总财〔2018〕19号") : .nothing, "note": .nothing,
        "rows": .list(
          rewardTexts.prefix(rewards).map { .record(["matter": text($0.0), "amount": text($0.1)]) }),
      ]),
      "flow": .list(
        steps.prefix(flow).enumerated().map { index, step in
          .record([
            "number": text("\(index + 1)"), "step": text(step.0),
            "limit": step.1.isEmpty ? .nothing : text(step.1), "last": .flag(index == flow - 1),
          ])
        }),
      "promises": .list(
        ["严格保护举报人信息，严禁泄露，严禁打击报复举报人。"].prefix(promises).map { text($0) }),
      "liability": .list(
        ["举报人对举报内容的真实性负责；捏造事实、诬告陷害他人的，依法追究责任。"].prefix(promises).map { text($0) }),
      "excluded": .list([]),
      "site": .record([
        "place": .nothing, "mount": .nothing, "count": .nothing, "distance": .nothing,
      ]),
    ])
  }
}
