internal import GaoshiCore

/// Checks for WeChat addresses that die within weeks or that no camera opens.
///
/// As the mini-program platform documents them: 获取加密 URL Link and 获取加密 scheme 码 live 30
/// days at most, 获取 Short Link is for tapping inside WeChat.
func checkWeChatLink(_ text: String) -> [Finding] {
  let lower = text.lowercased()
  if ["wxaurl.cn", "wxmpurl.cn"].contains(hostOfAnyLink(lower)) || lower.contains("dl/business/?t=")
  {
    return [expiring(text)]
  }
  if lower.hasPrefix("#小程序://") || lower.hasPrefix("小程序://") { return [unscannable(text)] }
  if lower.hasPrefix("weixin://") { return [schemeLink(text)] }
  return []
}

/// Whether a link is what the follow code of an official account holds: WeChat's own, never https.
func isAccountCode(_ link: String) -> Bool {
  let start = "http://weixin.qq.com/r/"
  let ticket = link.dropFirst(start.count)
  return link.hasPrefix(start) && !ticket.isEmpty
    && ticket.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
}

private func expiring(_ text: String) -> Finding {
  Finding(
    .error, "wechat-link-expires",
    Message(
      zh: "“\(text)”最多 30 天后失效，不能印刷",
      en: "“\(text)” dies within 30 days and must not be printed"),
    hint: Message(
      zh: "改用已登记为“扫普通链接二维码”的自有 https 链接，或以 picture 给出官方小程序码",
      en: "use your own https link that is registered for scanning with WeChat, or the official "
        + "mini-program code as picture"))
}

private func unscannable(_ text: String) -> Finding {
  Finding(
    .error, "wechat-link-unscannable",
    Message(
      zh: "“\(text)”只能在微信内点击，扫码打不开",
      en: "“\(text)” can only be tapped inside WeChat, never scanned"),
    hint: Message(
      zh: "link 改用登记过的 https 链接，path 写“微信搜索……小程序”",
      en: "put a registered https link in link, and the way to find it by search in path"))
}

private func schemeLink(_ text: String) -> Finding {
  Finding(
    .error, "wechat-scheme",
    Message(
      zh: "“\(text)”供短信和应用跳转使用，印成二维码后多数手机打不开",
      en: "“\(text)” is for text messages and apps; most cameras do not open it from paper"),
    hint: Message(
      zh: "改用登记为“扫普通链接二维码”的 https 链接，或官方小程序码图片",
      en: "use an https link registered for scanning, or the official mini-program code"))
}

/// What stands between :// and the next slash; the text before a slash if there is no scheme.
private func hostOfAnyLink(_ text: String) -> String {
  var rest = Substring(text)
  if let colon = rest.firstRange(of: "://") { rest = rest[colon.upperBound...] }
  let host = String(rest.prefix { !"/?#:".contains($0) })
  return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}
