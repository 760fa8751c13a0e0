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
  let isLookalike = hasLatin && !host.allSatisfy { $0.isASCII || isHan($0) }
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
