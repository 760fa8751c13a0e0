import GaoshiConfig
import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct ChannelTests {
  private func printed(_ workspace: Workspace) throws -> [String] {
    try #require(try workspace.resolve().notice).channels.map(\.value.text)
  }

  @Test("a child inherits, and its own stand beside what it inherits")
  func inherits() throws {
    let workspace = Workspace.below("channels: [{phone: 0991-5815739}]\n")
    #expect(try printed(workspace) == ["12350", "0991-5815739", "应急管理部安全生产举报"])
  }

  @Test("what a child hides is gone, and so are its codes")
  func hides() throws {
    let workspace = Workspace.below("inherit: {hide: [mem-mini-program, mem-hotline]}\n")
    let outcome = try workspace.resolve()
    #expect(outcome.notice?.channels == [])
    #expect(outcome.notice?.codes == [])
    #expect(outcome.codes == ["regulator-phone-missing", "mini-program-missing"])
  }

  @Test("what replaces a parent's channel stands in its place")
  func replaces() throws {
    let workspace = Workspace(
      [
        "u.yaml": """
        unit: 甲
        parent: p.yaml
        channels:
          - email: new@163.com
          - phone: 0991-2222222
            replaces: b
        """,
        "p.yaml": """
        unit: 乙厅
        level: region
        channels:
          - {phone: 0991-3333333, id: a}
          - {phone: 0991-4444444, id: b}
          - {phone: 0991-5555555, id: c}
        waive: [{rule: mini-program-missing, reason: 未接入}]
        """,
      ])
    let outcome = try workspace.resolve()
    #expect(outcome.codes == [])
    // Nearest first, then as written: the replacing one is the unit's own.
    #expect(
      try printed(workspace) == ["0991-2222222", "0991-3333333", "0991-5555555", "new@163.com"])
  }

  @Test(
    "an id that no parent's channel has is an error with the nearest one",
    arguments: [
      "inherit: {hide: [mem-hotlin]}", "channels: [{phone: 0991-5815739, replaces: mem-hotlin}]",
    ])
  func unknownID(line: String) throws {
    let outcome = try Workspace.below(line + "\n").resolve()
    #expect(outcome.codes == ["channel-unknown"])
    let fault = try #require(outcome.first("channel-unknown"))
    #expect(fault.hint?.english == "did you mean “mem-hotline”?")
    #expect(fault.span?.line == 3)
    #expect(fault.span?.length == 10)
  }

  @Test("an id belongs to one channel")
  func idTwice() throws {
    let own = try Workspace.below(
      "channels: [{phone: 0991-5815739, id: a}, {phone: 0991-5815740, id: a}]\n"
    ).resolve()
    #expect(own.codes == ["channel-id-twice"])
    let inherited = try Workspace.below(
      "channels: [{hotline: \"12345\", id: mem-hotline}]\n"
    ).resolve()
    #expect(inherited.codes == ["channel-id-twice"])
    #expect(
      inherited.first("channel-id-twice")?.hint?.english
        == "to take the place of the parent’s channel, write replaces: mem-hotline")
  }

  @Test("no internal or staff value occurs anywhere in what templates see")
  func internals() throws {
    let workspace = Workspace(
      [
        "u.yaml": """
        unit: 甲
        level: county
        parent: p.yaml
        channels:
          - phone: 0991-5815739
          - {phone: 0991-5815159, audience: internal, person: 内部甲, owner: 内部乙, note: 内部丙}
          - {email: inside@163.com, audience: internal}
          - {mini-program: {name: 内部丁, link: "https://inside.mem.gov.cn/x"}, audience: internal}
          - {wechat: {account: 职工戊, link: "https://staff.mem.gov.cn/x"}, audience: staff}
          - {phone: 0991-5815160, audience: staff}
        """,
        "p.yaml": Workspace.national + """

            - {phone: 0991-7777777, audience: internal, id: hidden-desk}
            - {phone: 0991-6666666, audience: staff}
          """,
      ])
    let value = try #require(try workspace.resolve().notice).value
    let secrets = [
      "5815159", "内部", "inside", "职工", "staff", "5815160", "7777777", "6666666",
    ]
    for secret in secrets {
      #expect(!value.texts.contains { $0.contains(secret) }, "“\(secret)” is printed")
    }
    #expect(value["phones.0.value"].printed == "0991-5815739")
  }

  @Test("a parent's internal channel can neither be hidden nor replaced: it is not inherited")
  func internalIsNotInherited() throws {
    let workspace = Workspace([
      "u.yaml": "unit: 甲\nparent: p.yaml\ninherit: {hide: [desk]}\n",
      "p.yaml": Workspace.national + "\n  - {phone: 0991-7777777, audience: internal, id: desk}\n",
    ])
    #expect(try workspace.resolve().codes == ["channel-unknown"])
  }

  @Test("12350 leads, then 12345, other hotlines, written order, the nearest level, as written")
  func order() throws {
    let workspace = Workspace(
      [
        "u.yaml": """
        unit: 甲
        parent: p.yaml
        channels:
          - {phone: 0991-2000001, owner: 甲科}
          - {phone: 0991-2000002, owner: 乙科}
          - {phone: 0991-2000003, order: 2}
          - {phone-fax: 0991-2000004, order: 1}
          - hotline: "96333"
          - hotline: "12345"
          - email: a@163.com
          - fax: 0991-2000005
        """,
        "p.yaml": """
        unit: 乙厅
        level: region
        channels:
          - {phone: 0991-3000001, owner: 乙厅}
          - {phone: "12350"}
          - {hotline: 0991-3000002}
        waive: [{rule: mini-program-missing, reason: 未接入}]
        """,
      ])
    #expect(try workspace.resolve().codes == [])
    #expect(
      try printed(workspace) == [
        "12350", "12345", "96333", "0991-3000002", "0991-2000004", "0991-2000003", "0991-2000001",
        "0991-2000002", "0991-3000001", "0991-2000005", "a@163.com",
      ])
    let value = try #require(try workspace.resolve().notice).value
    #expect(value["lead.value"].printed == "12350")
    #expect(value["phones.5.owner"].printed == "甲科")
    #expect(value["phones.7.owner"].printed == "乙厅")
  }

  @Test(
    "each kind has its label and its icon, and the author's label goes before it",
    arguments: [
      ("phone: 0991-5815739", "电话", "phone"), ("fax: 0991-5815739", "传真", "fax"),
      ("phone-fax: 0777-2693099", "电话", "phone"), ("hotline: \"12345\"", "举报热线", "phone"),
      ("email: a@163.com", "邮箱", "mail"), ("post: 黑龙江路146号", "来信", "letter"),
      ("visit: 一楼大厅", "来访", "visit"), ("web: https://www.mem.gov.cn/", "网站", "web"),
      ("wechat: 平罗县民政", "微信", "wechat"), ("weibo: \"@平罗\"", "微博", "weibo"),
      ("mini-program: 随手拍", "小程序", "mini-program"), ("box: 大门东侧", "举报箱", "box"),
      ("app: 鄂汇办", "手机应用", "app"), ("wechat: 平罗县民政\n    label: 公众平台", "公众平台", "wechat"),
    ])
  func labels(entry: String, label: String, icon: String) throws {
    let workspace = Workspace(["u.yaml": "unit: 甲\nchannels:\n  - \(entry)\n"])
    let value = try #require(try workspace.resolve().notice).value["channels.0"]
    #expect(value["label"].printed == label)
    #expect(value["icon"].printed == icon)
  }

  @Test("a telephone that is also a fax says so behind its number, unless its label does")
  func alsoFax() throws {
    let plain = Workspace(["u.yaml": "unit: 甲\nchannels:\n  - phone-fax: 0777-2693099\n"])
    let own = Workspace([
      "u.yaml": "unit: 甲\nchannels:\n  - {phone-fax: 0777-2693099, label: 电话兼传真}\n"
    ])
    #expect(try plain.resolve().notice?.value["channels.0.detail"].printed == "兼传真")
    #expect(try own.resolve().notice?.value["channels.0.detail"].isEmpty == true)
  }

  @Test("a local number takes the area code of the file it stands in, never of another")
  func areaCodes() throws {
    let files = [
      "u.yaml": "unit: 甲\narea-code: \"0998\"\nparent: p.yaml\nchannels: [{phone: \"2345678\"}]\n",
      "p.yaml": Workspace.national + "\n  - phone: \"5815739\"\narea-code: \"0991\"\n",
    ]
    let workspace = Workspace(files)
    #expect(try printed(workspace).prefix(3) == ["12350", "0998-2345678", "0991-5815739"])
    // The note on the parent's number is for those who keep the parent's file.
    #expect(try workspace.resolve().allCodes == ["area-code-completed"])
    let orphan = Workspace.below(
      "channels: [{phone: \"2345678\"}]\n",
      others: ["national.yaml": files["p.yaml"] ?? ""])
    #expect(try orphan.resolve().codes == ["area-code-missing"])
  }

  @Test("small print belongs to its channel")
  func smallPrint() throws {
    let workspace = Workspace(
      [
        "u.yaml": """
        unit: 甲
        channels:
          - post: {address: 黑龙江路146号, to: 水利厅办公室, department: 监督处, postcode: "830000"}
          - visit: {place: 一楼大厅, hours: 工作日9:00至18:00}
          - web: {link: "https://www.mem.gov.cn/", name: 应急管理部官网}
          - app: {name: 鄂汇办, path: 鄂汇办→安全隐患随手拍}
        """
      ])
    let value = try #require(try workspace.resolve().notice).value
    #expect(value["others.0.value"].printed == "黑龙江路146号水利厅办公室（监督处）")
    #expect(value["others.0.detail"].printed == "邮编830000")
    #expect(value["others.1.detail"].printed == "工作日9:00至18:00")
    #expect(value["others.2.detail"].printed == "应急管理部官网")
    #expect(value["others.3.detail"].printed == "鄂汇办→安全隐患随手拍")
  }
}

@Suite struct CodeTests {
  @Test("mini-program, page, account and app give codes in this order, each with a path in words")
  func codes() throws {
    let workspace = Workspace.below(
      """
      campaign: c.yaml
      channels:
        - app: {name: 鄂汇办, link: "https://a.example.cn/app"}
        - wechat: {account: 平罗县民政, link: "http://weixin.qq.com/r/abc123"}
        - web: {link: "https://a.example.cn/jb", name: 举报页, code: true}
        - web: https://a.example.cn/plain
      """, others: ["c.yaml": "campaign: 活动\nhosts: [mem.gov.cn, example.cn]\n"])
    let outcome = try workspace.resolve()
    #expect(outcome.codes == [])
    let codes = try #require(outcome.notice).codes
    #expect(codes.map(\.name.text) == ["应急管理部安全生产举报", "举报页", "平罗县民政", "鄂汇办"])
    #expect(
      codes.map(\.path.text) == [
        "微信搜索“应急管理部安全生产举报”小程序", "https://a.example.cn/jb", "微信搜索“平罗县民政”公众号",
        "应用商店搜索“鄂汇办”",
      ])
    #expect(
      codes.map(\.symbol.payload) == [
        "https://dctjfx.mem.gov.cn/aqscjb", "https://a.example.cn/jb",
        "http://weixin.qq.com/r/abc123", "https://a.example.cn/app",
      ])
    #expect(codes.map(\.label.text) == ["小程序", "网站", "微信", "手机应用"])
  }

  @Test("a mini-program with a code stands beside it, one without among the other ways")
  func miniPrograms() throws {
    let value = try #require(
      try Workspace.below("channels: [{mini-program: {name: 随手拍, path: 鄂汇办里搜索}}]\n").resolve()
        .notice
    ).value
    #expect(value["others.0.value"].printed == "随手拍")
    #expect(value["others.0.detail"].printed == "鄂汇办里搜索")
    #expect(value["others.1"] == .nothing)
    #expect(value["codes.0.name"].printed == "应急管理部安全生产举报")
    #expect(value["codes.1"] == .nothing)
  }

  @Test("an account's follow code is let pass for an account only")
  func followCode() throws {
    let link = "link: \"http://weixin.qq.com/r/abc123\""
    let account = Workspace.below("channels: [{wechat: {account: 甲, \(link)}}]\n")
    #expect(try account.resolve().codes == [])
    let app = Workspace.below("channels: [{app: {name: 甲, \(link)}}]\n")
    #expect(try app.resolve().codes == ["link-scheme"])
  }
}
