internal import GaoshiCore

/// Checks a link that is printed or scanned: https, a plain host that the campaign allows, and
/// nothing that hides where it leads.
///
/// - Parameter allowed: the campaign's domains; empty if it names none.
func checkLink(_ text: String, allowed: [String]) -> [Finding] {
  let wechat = checkWeChatLink(text)
  guard wechat.isEmpty else { return wechat }
  if let fault = checkCharacters(text) { return [fault] }
  guard let colon = text.firstRange(of: "://"), text[..<colon.lowerBound] == "https" else {
    return [wrongScheme(text)]
  }
  let rest = text[colon.upperBound...]
  let authority = rest.prefix { !"/?#".contains($0) }
  let offset = text.distance(from: text.startIndex, to: authority.startIndex)
  let place = offset..<(offset + max(1, authority.count))
  let host: HostName
  switch readAuthority(authority, at: place) {
  case .success(let name): host = name
  case .failure(let fault): return [fault.finding]
  }
  return checkHost(host, allowed: allowed, at: place)
    + checkPath(rest[authority.endIndex...], offset: place.upperBound)
}

private func wrongScheme(_ text: String) -> Finding {
  let isHttp = text.lowercased().hasPrefix("http://")
  return Finding(
    .error, "link-scheme",
    Message(zh: "链接“\(text)”不是 https 链接", en: "the link “\(text)” is not an https link"),
    hint: isHttp
      ? Message(
        zh: "改为“https://\(text.dropFirst(7))”，并确认能打开",
        en: "write “https://\(text.dropFirst(7))”, and see that it opens")
      : Message(
        zh: "以小写的 https:// 开头写出完整链接",
        en: "write the whole link, starting with https:// in lower case"))
}

/// A link is printable ASCII without a backslash; anything else reads differently per camera.
private func checkCharacters(_ text: String) -> Finding? {
  let scalars = Array(text.unicodeScalars)
  guard let place = scalars.firstIndex(where: { !(0x21...0x7E).contains($0.value) || $0 == "\\" })
  else { return nil }
  let scalar = scalars[place]
  let afterScheme = text.firstRange(of: "://")?.upperBound ?? text.startIndex
  let host = text[afterScheme...].prefix { !"/?#".contains($0) }
  if !host.unicodeScalars.allSatisfy(\.isASCII) { return foreignHost(host, in: text) }
  return Finding(
    .error, "link-character",
    Message(
      zh: "链接里不能有“\(scalar == " " ? "空格" : String(Character(scalar)))”",
      en: "a link must not hold “\(scalar == " " ? "a space" : String(Character(scalar)))”"),
    hint: scalar == "\\"
      ? Message(zh: "路径用 / 分隔", en: "write / between the parts of a path")
      : Message(
        zh: "从浏览器地址栏复制链接，中文会变成 %E4%BD%A0 的形式",
        en: "copy the link from a browser: it writes such characters as %E4%BD%A0"),
    characters: place..<(place + 1))
}

private func foreignHost(_ host: Substring, in text: String) -> Finding {
  let start = text.distance(from: text.startIndex, to: host.startIndex)
  let hasLatin = host.unicodeScalars.contains {
    ("a"..."z").contains($0) || ("A"..."Z").contains($0)
  }
  let labels = host.split(separator: ".")
  let isMixed = labels.contains { label in
    label.contains(where: \.isASCII) && label.contains { !$0.isASCII && !isHan($0) }
  }
  let isLookalike = isMixed || hasLatin && !host.allSatisfy { $0.isASCII || isHan($0) }
  return Finding(
    .error, isLookalike ? "link-host-lookalike" : "link-host-script",
    isLookalike
      ? Message(
        zh: "主机名“\(host)”混有与英文字母形似的其他文字",
        en: "the host “\(host)” mixes in letters that only look Latin")
      : Message(
        zh: "主机名“\(host)”不是英文写法", en: "the host “\(host)” is not written in ASCII"),
    hint: isLookalike
      ? Message(zh: "用键盘重新输入主机名", en: "type the host anew")
      : Message(
        zh: "写成 xn-- 开头的形式，并列入 campaign 的 hosts",
        en: "write its xn-- form, and list it under hosts of the campaign"),
    characters: start..<(start + host.count))
}

private struct Fault: Error { let finding: Finding }

private func readAuthority(
  _ authority: Substring, at place: Range<Int>
) -> Result<HostName, Fault> {
  func refuse(_ code: String, _ message: Message, _ hint: Message) -> Result<HostName, Fault> {
    .failure(Fault(finding: Finding(.error, code, message, hint: hint, characters: place)))
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

private func checkHost(
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

/// Dots behind percent signs and whole links inside a query lead elsewhere than they seem.
private func checkPath(_ path: Substring, offset: Int) -> [Finding] {
  let lower = path.lowercased()
  let hidden = ["%2e%2e", "/../", "%5c", "%00"].contains(where: lower.contains)
  let nested = ["http://", "https://", "http%3a", "https%3a"].contains(where: lower.contains)
  guard hidden || nested else { return [] }
  return [
    Finding(
      .error, hidden ? "link-character" : "link-redirect",
      hidden
        ? Message(
          zh: "链接的路径里有编码过的句点或反斜线",
          en: "the link’s path hides dots or backslashes behind percent signs")
        : Message(
          zh: "链接里又套着一个链接，会跳转到别处", en: "the link carries another link inside and leads elsewhere"),
      hint: Message(zh: "写出最终到达的链接", en: "write the link that it leads to in the end"),
      characters: offset..<(offset + path.count))
  ]
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
