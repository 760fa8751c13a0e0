internal import GaoshiCore

/// Why a link is refused for its host.
struct HostFault: Error { let finding: Finding }

/// Reads what stands between https:// and the path: a bare host and nothing else.
func readAuthority(
  _ authority: Substring, at place: Range<Int>
) -> Result<HostName, HostFault> {
  func refuse(_ code: String, _ message: Message, _ hint: Message) -> Result<HostName, HostFault> {
    .failure(HostFault(finding: Finding(.error, code, message, hint: hint, characters: place)))
  }
  if authority.contains("@") {
    return refuse(
      "link-userinfo",
      Message(
        zh: "“\(authority)”里 @ 之前不是主机名，真正的主机是 @ 之后的部分",
        en: "what stands before the @ in “\(authority)” is not the host: the part behind it is"),
      Message(zh: "去掉 @ 及其之前的部分", en: "take away the @ and all before it"))
  }
  if let colon = authority.firstIndex(of: ":") {
    return refuse(
      "link-port",
      Message(
        zh: "链接带有端口“\(authority[colon...])”", en: "the link names a port, “\(authority[colon...])”"),
      Message(zh: "公开链接用默认端口，去掉端口", en: "a public link uses the usual port: leave it out"))
  }
  guard let host = HostName(parsing: authority) else {
    return refuse(
      "link-host",
      Message(zh: "“\(authority)”不是有效的主机名", en: "“\(authority)” is no host name"),
      Message(
        zh: "写作 dctjfx.mem.gov.cn：不用 IP 地址、百分号编码，结尾没有句点",
        en: "write it as dctjfx.mem.gov.cn: no IP address, no percent sign, no dot at the end"))
  }
  return .success(host)
}

/// Checks that somebody vouches for a host, and that it is not made to look as if.
func checkHost(
  _ host: HostName, allowed: [String], at place: Range<Int>
) -> [Finding] {
  let known = allowed.isEmpty ? [ministryDomain] : allowed
  if known.contains(where: host.isWithin) { return [] }
  if shorteners.contains(host.registrableDomain) || shorteners.contains(host.name) {
    return [shortener(host, at: place)]
  }
  if let twin = (known + [ministryDomain]).first(where: { imitates(host, domain: $0) }) {
    return [lookalike(host, of: twin, at: place)]
  }
  return [unlisted(host, isError: !allowed.isEmpty, at: place)]
}

/// The ministry's own domain: its web entry for reports needs no leave of a campaign.
let ministryDomain = "mem.gov.cn"

/// A host that carries a known domain inside or differs from one in look-alike letters only.
private func imitates(_ host: HostName, domain: String) -> Bool {
  if host.isWithin(domain) { return false }
  let flat = "." + host.name.replacing("-", with: ".") + "."
  if flat.contains("." + domain + ".") { return true }
  let registrable = host.registrableDomain
  return registrable != domain
    && HostName.skeleton(of: registrable) == HostName.skeleton(of: domain)
}

private func lookalike(_ host: HostName, of domain: String, at place: Range<Int>) -> Finding {
  Finding(
    .error, "link-host-lookalike",
    Message(
      zh: "主机“\(host.name)”看似 \(domain)，其实属于 \(host.registrableDomain)",
      en: "the host “\(host.name)” looks like \(domain) but belongs to \(host.registrableDomain)"),
    hint: Message(zh: "核对链接来源", en: "check where the link comes from"), characters: place)
}

private func shortener(_ host: HostName, at place: Range<Int>) -> Finding {
  Finding(
    .error, "link-redirect",
    Message(
      zh: "“\(host.name)”是短链接或跳转服务，随时可能失效或改指",
      en: "“\(host.name)” shortens or redirects: its owner can end or turn the link"),
    hint: Message(zh: "写出跳转后的最终链接", en: "write the link that it leads to"), characters: place)
}

private func unlisted(_ host: HostName, isError: Bool, at place: Range<Int>) -> Finding {
  Finding(
    isError ? .error : .warning, "link-host-unlisted",
    isError
      ? Message(
        zh: "主机“\(host.name)”不在宣传活动允许的域名之内",
        en: "the host “\(host.name)” is not among the domains the campaign allows")
      : Message(
        zh: "没有宣传活动确认过主机“\(host.name)”", en: "no campaign vouches for the host “\(host.name)”"),
    hint: Message(
      zh: "确认属实后，在 campaign 文件的 hosts 里加上 \(host.registrableDomain)",
      en: "if it is right, add \(host.registrableDomain) to hosts in the campaign file"),
    characters: place)
}

/// Hosts that shorten or redirect for anybody.
private let shorteners: Set<String> = [
  "t.cn", "url.cn", "dwz.cn", "suo.im", "suo.nz", "985.so", "mrw.so", "sourl.cn", "rrd.me",
  "3.cn", "m.tb.cn", "w.url.cn", "dwz.date", "tinyurl.com", "bit.ly", "goo.gl", "t.co",
  "is.gd", "v.gd", "ow.ly", "rebrand.ly", "cutt.ly", "u.nu", "link.zhihu.com", "jump.bdimg.com",
]

/// Checks one entry of the campaign's list of allowed domains.
func checkAllowedHost(_ text: String) -> [Finding] {
  guard let host = HostName(parsing: text) else {
    return [
      Finding(
        .error, "hosts-entry",
        Message(zh: "“\(text)”不是域名", en: "“\(text)” is no domain"),
        hint: Message(
          zh: "只写域名，如 mem.gov.cn；不带 https:// 和路径",
          en: "write the domain alone, such as mem.gov.cn, without https:// and path"))
    ]
  }
  guard host.registrableDomain.isEmpty else { return [] }
  return [
    Finding(
      .error, "hosts-entry",
      Message(
        zh: "“\(text)”下任何人都能注册域名，不能整个放行",
        en: "“\(text)” is a suffix under which many register: it cannot be allowed as a whole"),
      hint: Message(
        zh: "写到注册的域名，如 mem.gov.cn", en: "write the registered domain, such as mem.gov.cn"))
  ]
}
