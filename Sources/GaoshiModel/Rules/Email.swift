internal import GaoshiCore

/// Checks an e-mail address: ASCII, one @, a dotless-ended local part, a domain of labels.
///
/// RFC 5321 4.1.2 without quoted local parts and address literals, which nobody prints.
func checkEmail(_ text: String) -> [Finding] {
  emailFault(text).map { fault in
    [
      Finding(
        .error, "email-invalid",
        Message(
          zh: "“\(text)”不是有效的邮箱：\(fault.chinese)",
          en: "“\(text)” is no e-mail address: \(fault.english)"),
        hint: Message(zh: "写作 jubao@example.gov.cn", en: "write it as jubao@example.gov.cn"))
    ]
  } ?? []
}

private func emailFault(_ text: String) -> Message? {
  guard text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
    return Message(zh: "只能用英文字母、数字和半角符号", en: "only ASCII letters, digits and marks")
  }
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2 else {
    return Message(zh: "应有且只有一个 @", en: "there must be exactly one @")
  }
  guard isLocalPart(parts[0]) else {
    return Message(zh: "@ 之前的部分有误", en: "the part before the @ is wrong")
  }
  guard isDomain(parts[1]) else {
    return Message(zh: "@ 之后不是有效的域名", en: "what follows the @ is no domain")
  }
  return nil
}

private func isLocalPart(_ text: Substring) -> Bool {
  let marks = Set("!#$%&'*+-/=?^_`{|}~.")
  return (1...64).contains(text.count) && !text.hasPrefix(".") && !text.hasSuffix(".")
    && !text.contains("..")
    && text.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) }
}

private func isDomain(_ text: Substring) -> Bool {
  let labels = text.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count >= 2, text.count <= 253, let top = labels.last, top.count >= 2,
    top.contains(where: \.isLetter)
  else { return false }
  return labels.allSatisfy(isHostLabel)
}

/// Whether the text is one part of a host name: letters, digits and inner hyphens (RFC 1123 2.1).
func isHostLabel(_ text: some StringProtocol) -> Bool {
  (1...63).contains(text.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
    && text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
    }
}
