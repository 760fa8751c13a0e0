import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct LinkTests {
  @Test(
    "without a campaign only the ministry's domain passes, others are warned of",
    arguments: [
      RuleRow("https://dctjfx.mem.gov.cn/aqscjb"), RuleRow("https://mem.gov.cn"),
      RuleRow("https://www.mem.gov.cn/a/b.html?x=1&y=%E4%BD%A0#z"),
      RuleRow("https://slt.xinjiang.gov.cn/", "link-host-unlisted"),
      RuleRow("https://mp.weixin.qq.com/s/abc", "link-host-unlisted"),
      RuleRow("https://xn--fiqs8s.xn--zfr164b/", "link-host-unlisted"),
    ])
  func withoutCampaign(_ row: RuleRow) {
    let findings = checkLink(row.text, allowed: [])
    #expect(findings.map(\.code) == row.codes)
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "with a campaign the registered domain must be one of its hosts",
    arguments: [
      RuleRow("https://slt.xinjiang.gov.cn/jb"), RuleRow("https://xinjiang.gov.cn"),
      RuleRow("https://SLT.Xinjiang.gov.cn/jb"), RuleRow("https://a-b.example.com.cn/"),
      RuleRow("https://xn--fiqs8s.xn--zfr164b/"),
      RuleRow("https://gansu.gov.cn/", "link-host-unlisted"),
      RuleRow("https://dctjfx.mem.gov.cn/aqscjb", "link-host-unlisted"),
      RuleRow("https://evilxinjiang.gov.cn/", "link-host-unlisted"),
      RuleRow("https://other.com.cn/", "link-host-unlisted"),
    ])
  func withCampaign(_ row: RuleRow) {
    let hosts = ["xinjiang.gov.cn", "example.com.cn", "xn--fiqs8s.xn--zfr164b"]
    let findings = checkLink(row.text, allowed: hosts)
    #expect(findings.map(\.code) == row.codes)
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test(
    "nothing may hide where a link leads",
    arguments: [
      RuleRow("http://mem.gov.cn/", "link-scheme"), RuleRow("HTTPS://mem.gov.cn/", "link-scheme"),
      RuleRow("mem.gov.cn", "link-scheme"), RuleRow("ftp://mem.gov.cn", "link-scheme"),
      RuleRow("javascript:alert(1)", "link-scheme"), RuleRow("", "link-scheme"),
      RuleRow("https://mem.gov.cn@evil.cn/", "link-userinfo"),
      RuleRow("https://user:pw@mem.gov.cn/", "link-userinfo"),
      RuleRow("https://mem.gov.cn:8443/", "link-port"),
      RuleRow("https://mem.gov.cn:/", "link-port"),
      RuleRow("https://mem.gov.cn./", "link-host"), RuleRow("https://mem%2egov.cn/", "link-host"),
      RuleRow("https:///x", "link-host"), RuleRow("https://", "link-host"),
      RuleRow("https://10.0.0.1/", "link-host"), RuleRow("https://localhost/", "link-host"),
      RuleRow("https://mem..gov.cn/", "link-host"), RuleRow("https://-mem.gov.cn/", "link-host"),
      RuleRow("https://[::1]/", "link-port"),
      RuleRow("https://evil.cn\\@mem.gov.cn/", "link-character"),
      RuleRow("https://mem.gov.cn\\evil", "link-character"),
      RuleRow("https://mem.gov.cn/a b", "link-character"),
      RuleRow("https://mem.gov.cn/举报", "link-character"),
      RuleRow("https://mem.gov.cn/%2e%2e/x", "link-character"),
      RuleRow("https://mem.gov.cn/a/../x", "link-character"),
      RuleRow("https://mem.gov.cn/go?url=https://evil.cn", "link-redirect"),
      RuleRow("https://mem.gov.cn/go?url=https%3A%2F%2Fevil.cn", "link-redirect"),
      RuleRow("https://应急管理部.政务/", "link-host-script"),
      RuleRow("https://мем.gov.cn/", "link-host-lookalike"),
      RuleRow("https://mеm.gov.cn/", "link-host-lookalike"),
      RuleRow("https://mem.gov.cn.evil.cn/", "link-host-lookalike"),
      RuleRow("https://mem-gov.cn/", "link-host-lookalike"),
      RuleRow("https://mem-gov-cn.com/", "link-host-lookalike"),
      RuleRow("https://rnem.gov.cn/", "link-host-lookalike"),
      RuleRow("https://dctjfx.rnem.gov.cn/", "link-host-lookalike"),
      RuleRow("https://merm.gov.cn/", "link-host-unlisted"),
      RuleRow("https://t.cn/A6abc", "link-redirect"), RuleRow("https://dwz.cn/x", "link-redirect"),
      RuleRow("https://bit.ly/x", "link-redirect"),
      RuleRow("https://www.bit.ly/x", "link-redirect"),
    ])
  func hidden(_ row: RuleRow) {
    #expect(checkLink(row.text, allowed: []).map(\.code) == row.codes)
  }

  @Test(
    "a WeChat host that a campaign allows cannot be imitated below another domain",
    arguments: [
      RuleRow("https://mp.weixin.qq.com/s/abc"),
      RuleRow("https://mp.weixin.qq.com.evil.cn/s/abc", "link-host-lookalike"),
      RuleRow("https://mp.weixin.qq.corn/s/abc", "link-host-unlisted"),
      RuleRow("https://weixin.qq.com/s/abc", "link-host-unlisted"),
    ])
  func weixin(_ row: RuleRow) {
    #expect(checkLink(row.text, allowed: ["mp.weixin.qq.com"]).map(\.code) == row.codes)
  }

  @Test(
    "WeChat addresses that die or cannot be scanned are errors with a remedy",
    arguments: [
      RuleRow("https://wxaurl.cn/AbCdEf", "wechat-link-expires"),
      RuleRow("https://wxmpurl.cn/AbCdEf", "wechat-link-expires"),
      RuleRow("http://www.wxaurl.cn/AbCdEf", "wechat-link-expires"),
      RuleRow("weixin://dl/business/?t=AbCdEf", "wechat-link-expires"),
      RuleRow("#小程序://安全生产举报/AbCdEf", "wechat-link-unscannable"),
      RuleRow("weixin://dl/business/?appid=wx1&path=p", "wechat-scheme"),
      RuleRow("weixin://contacts/profile/gh_1", "wechat-scheme"),
    ])
  func wechat(_ row: RuleRow) {
    let findings = checkLink(row.text, allowed: ["wxaurl.cn"])
    #expect(findings.map(\.code) == row.codes)
    #expect(findings.allSatisfy { $0.severity == .error && $0.hint != nil })
  }

  @Test(
    "only the form that WeChat itself draws is an account's follow code",
    arguments: [
      ("http://weixin.qq.com/r/abC_-1", true), ("http://weixin.qq.com/r/", false),
      ("http://weixin.qq.com/r/a/b", false), ("http://weixin.qq.com.evil.cn/r/a", false),
      ("https://weixin.qq.com/r/a", false),
    ])
  func accountCodes(text: String, isOne: Bool) { #expect(isAccountCode(text) == isOne) }

  @Test("the span is the host's own")
  func hostSpan() {
    #expect(checkLink("https://t.cn/A6", allowed: []).first?.characters == 8..<12)
  }

  @Test(
    "the registered domain is what a registry gave out",
    arguments: [
      ("dctjfx.mem.gov.cn", "mem.gov.cn"), ("mem.gov.cn", "mem.gov.cn"), ("gov.cn", ""),
      ("slt.xinjiang.gov.cn", "xinjiang.gov.cn"), ("a.b.xj.cn", "b.xj.cn"), ("t.cn", "t.cn"),
      ("www.example.com", "example.com"), ("x.example.co.uk", "example.co.uk"),
    ])
  func registrable(host: String, domain: String) {
    #expect(HostName(parsing: host)?.registrableDomain == domain)
  }

  @Test(
    "a campaign's hosts are domains that somebody registered",
    arguments: [
      RuleRow("mem.gov.cn"), RuleRow("mp.weixin.qq.com"), RuleRow("gov.cn", "hosts-entry"),
      RuleRow("com.cn", "hosts-entry"), RuleRow("cn", "hosts-entry"),
      RuleRow("https://mem.gov.cn", "hosts-entry"), RuleRow("mem.gov.cn/x", "hosts-entry"),
      RuleRow("*.gov.cn", "hosts-entry"),
    ])
  func allowedHosts(_ row: RuleRow) { #expect(checkAllowedHost(row.text).map(\.code) == row.codes) }
}
