internal import GaoshiCore

/// A number as it will be printed, what it is, and what there is to say about it.
struct PhoneReading: Hashable, Sendable {
  /// The author's string, with dashes read as hyphens and a missing area code put before it.
  let printed: String
  /// Nil if the string is no number; then there is an error among the findings.
  let number: PhoneNumber?
  /// Whether the area code was put before it.
  let isCompleted: Bool
  let findings: [Finding]
}

/// Reads a telephone or fax number; digits are never moved or regrouped.
///
/// - Parameter areaCode: the unit's own area code, for numbers written without one.
func readPhone(_ text: String, areaCode: String?) -> PhoneReading {
  let (plain, dashes) = readDashesAsHyphens(text)
  guard let number = PhoneNumber(parsing: plain) else {
    return PhoneReading(
      printed: plain, number: nil, isCompleted: false, findings: [refusal(of: text, plain: plain)])
  }
  if case .local = number.form {
    return complete(number, printed: plain, areaCode: areaCode, findings: dashes)
  }
  let findings =
    dashes + checkArea(of: number, text: text, areaCode: areaCode) + checkLength(number)
  return PhoneReading(printed: plain, number: number, isCompleted: false, findings: findings)
}

/// A dash or a minus sign inside a number is a hyphen that a word processor changed.
private func readDashesAsHyphens(_ text: String) -> (String, [Finding]) {
  let dashes: Set<Character> = ["—", "–", "－", "‐", "‑", "‒", "―", "−", "─", "﹣"]
  guard let first = text.firstIndex(where: dashes.contains) else { return (text, []) }
  var plain = ""
  for character in text {
    if !dashes.contains(character) {
      plain.append(character)
    } else if plain.last != "-" {
      // —— between digits is one separator written twice.
      plain.append("-")
    }
  }
  let place = text.distance(from: text.startIndex, to: first)
  let finding = Finding(
    .note, "phone-dash",
    Message(
      zh: "号码中的“\(text[first])”按连字符印成“\(plain)”",
      en: "the “\(text[first])” in the number is printed as a hyphen: “\(plain)”"),
    hint: Message(zh: "改写为“\(plain)”即可消除此提示", en: "write “\(plain)” to be rid of this note"),
    characters: place..<(place + 1))
  return (plain, [finding])
}

private func refusal(of text: String, plain: String) -> Finding {
  let separators: Set<Character> = ["、", "，", ",", "/", ";", "；", "／"]
  if let place = text.firstIndex(where: separators.contains) {
    let offset = text.distance(from: text.startIndex, to: place)
    return Finding(
      .error, "phone-several",
      Message(
        zh: "“\(text)”里不止一个号码", en: "“\(text)” holds more than one number"),
      hint: Message(
        zh: "每个号码单独写一条渠道", en: "write one channel for each number"),
      characters: offset..<(offset + 1))
  }
  return Finding(
    .error, "phone-invalid",
    Message(
      zh: "“\(text)”不是有效的电话号码",
      en: "“\(text)” is not a number of the Chinese numbering plan"),
    hint: reasonForRefusal(plain))
}

private func reasonForRefusal(_ plain: String) -> Message {
  let digits = plain.filter { ("0"..."9").contains($0) }
  if digits.hasPrefix("026") || digits.hasPrefix("00") && !digits.hasPrefix("0086") {
    return Message(
      zh: "没有以“\(digits.prefix(3))”开头的区号",
      en: "no area code starts with “\(digits.prefix(3))”")
  }
  if digits.hasPrefix("1"), digits.count != 11, digits.count > 6 {
    return Message(
      zh: "手机号码应为 11 位，这里有 \(digits.count) 位",
      en: "a mobile number has 11 digits, this one has \(digits.count)")
  }
  return Message(
    zh: "固定电话写作 0991-5815739（区号，再 7 或 8 位且首位为 2 至 8）；手机 11 位；热线如 12350、400-800-1234",
    en: "a landline is 0991-5815739 (area code, then 7 or 8 digits from 2 to 8), a mobile number "
      + "has 11 digits, a hotline is 12350 or 400-800-1234")
}

private func complete(
  _ number: PhoneNumber, printed: String, areaCode: String?, findings: [Finding]
) -> PhoneReading {
  guard let areaCode, PhoneNumber.isAreaCode(areaCode) else {
    let finding = Finding(
      .error, "area-code-missing",
      Message(
        zh: "“\(printed)”没有区号，外地拨打不通",
        en: "“\(printed)” has no area code: it cannot be dialled from elsewhere"),
      hint: Message(
        zh: "在号码前写区号，或在单位文件里写 area-code: \"0991\"",
        en: "write it before the number, or give the unit’s own as area-code: \"0991\""))
    return PhoneReading(
      printed: printed, number: number, isCompleted: false, findings: findings + [finding])
  }
  let whole = "\(areaCode)-\(printed)"
  guard let completed = PhoneNumber(parsing: whole) else {
    preconditionFailure("a local number behind an area code is a number")
  }
  let finding = Finding(
    .note, "area-code-completed",
    Message(
      zh: "“\(printed)”按本单位区号印成“\(whole)”",
      en: "“\(printed)” is printed as “\(whole)”, with the unit’s area code"),
    hint: Message(zh: "写出“\(whole)”即可消除此提示", en: "write “\(whole)” to be rid of this note"))
  return PhoneReading(
    printed: whole, number: completed, isCompleted: true,
    findings: findings + [finding] + checkLength(completed))
}

private func checkArea(of number: PhoneNumber, text: String, areaCode: String?) -> [Finding] {
  guard let area = number.area, let areaCode, area != areaCode else { return [] }
  return [
    Finding(
      .warning, "area-code-mismatch",
      Message(
        zh: "“\(text)”的区号 \(area) 与本单位的区号 \(areaCode) 不一致",
        en: "the area code \(area) of “\(text)” is not the unit’s own, \(areaCode)"),
      hint: Message(
        zh: "核对号码；确属外地号码则忽略",
        en: "check the number; leave it if the line really is elsewhere"))
  ]
}

/// Beijing and all areas with a three-digit code have eight digits: one fewer was lost.
private func checkLength(_ number: PhoneNumber) -> [Finding] {
  guard case .landline(let area, let local) = number.form, area.count == 3, local.count == 7
  else { return [] }
  return [
    Finding(
      .warning, "phone-digit-lost",
      Message(
        zh: "区号 \(area) 的本地号码是 8 位，“\(local)”只有 7 位",
        en: "numbers of area \(area) have 8 digits, “\(local)” has 7"),
      hint: Message(zh: "核对是否漏了一位", en: "check whether a digit was lost"))
  ]
}
