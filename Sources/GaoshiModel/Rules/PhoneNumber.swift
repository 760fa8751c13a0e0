/// A telephone or fax number taken apart by the numbering plan (电信网编号计划, 2017 edition).
struct PhoneNumber: Hashable, Sendable {
  /// The part of the numbering plan that a number belongs to.
  enum Form: Hashable, Sendable {
    /// Seven or eight digits, with the area code that stands before them.
    case landline(area: String, local: String)
    /// Seven or eight digits without an area code.
    case local(String)
    /// Eleven digits from 13 to 19.
    case mobile(String)
    /// Ten digits from 400 or 800.
    case service(String)
    /// 110, 119, 120, 122, 12xxx, 95xxx, 96xxx; `area` is empty if no area code stands before it.
    case short(area: String, code: String)
  }

  let form: Form
  /// The digits after 转, ext or a hyphen; empty if there are none.
  let extensionDigits: String

  /// What makes two numbers the same line: all digits in national form, then the extension.
  var line: String {
    let digits =
      switch form {
      case .landline(let area, let local): area + local
      case .local(let digits), .mobile(let digits), .service(let digits): digits
      case .short(let area, let code): area + code
      }
    return extensionDigits.isEmpty ? digits : digits + "-" + extensionDigits
  }

  /// The area code, where the number has one.
  var area: String? {
    switch form {
    case .landline(let area, _): area
    case .short(let area, _): area.isEmpty ? nil : area
    case .local, .mobile, .service: nil
    }
  }

  /// Whether it is as a rule one person's pocket telephone.
  var isMobile: Bool { if case .mobile = form { true } else { false } }

  /// The short code, such as 12350, without an area code; nil for any other number.
  var shortCode: String? { if case .short(_, let code) = form { code } else { nil } }

  /// 010, 02x without 026, or 0 and three digits from 3 on.
  static func isAreaCode(_ text: some StringProtocol) -> Bool {
    guard text.allSatisfy(isDigit), text.hasPrefix("0") else { return false }
    switch text.count {
    case 3: return text == "010" || (text.hasPrefix("02") && text != "026")
    case 4: return ("3"..."9").contains(text.dropFirst().prefix(1))
    default: return false
    }
  }
}

extension PhoneNumber {
  /// Takes a number apart; nil if it is none.
  ///
  /// Every dash is an ASCII hyphen by now.
  init?(parsing text: String) {
    guard let (number, spoken) = splitSpokenExtension(text),
      let (groups, isAbroad) = splitGroups(number)
    else { return nil }
    let classify = isAbroad ? internationalForm : nationalForm
    if let form = classify(groups.map(\.digits)) {
      self.init(form: form, extensionDigits: spoken)
      return
    }
    // 0991-5815739-801: the last group, behind a hyphen, is an extension.
    guard spoken.isEmpty, let last = groups.last, last.isAfterHyphen,
      (1...6).contains(last.digits.count),
      let form = classify(groups.dropLast().map(\.digits))
    else { return nil }
    self.init(form: form, extensionDigits: last.digits)
  }
}

/// A run of digits, and whether a hyphen stands before it.
private struct Group {
  var digits: String
  var isAfterHyphen: Bool
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

/// The number before 转, 分机, ext or x, and the extension after it; nil for a word without digits.
private func splitSpokenExtension(_ text: String) -> (number: String, digits: String)? {
  let end = text.lastIndex { !isDigit($0) && $0 != " " && $0 != "." }
  guard let end else { return (text, "") }
  let head = text[...end]
  guard let word = ["转", "分机", "ext", "Ext", "EXT", "x"].first(where: { head.hasSuffix($0) })
  else { return (text, "") }
  let digits = text[text.index(after: end)...].filter { $0 != " " && $0 != "." }
  guard (1...6).contains(digits.count) else { return nil }
  var number = head.dropLast(word.count)
  while number.last == " " || number.last == "-" { number.removeLast() }
  return (String(number), String(digits))
}

/// The digits between single hyphens and spaces, area code first; +86 or 0086 is taken off.
private func splitGroups(_ text: String) -> (groups: [Group], isAbroad: Bool)? {
  var rest = Substring(text)
  var groups: [Group] = []
  let isAbroad = rest.hasPrefix("+86") || rest.hasPrefix("0086")
  if isAbroad {
    rest = rest.dropFirst(rest.hasPrefix("+") ? 3 : 4)
    if rest.first == "-" || rest.first == " " { rest.removeFirst() }
  } else if rest.first == "(" || rest.first == "（" {
    guard let close = rest.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
    groups.append(
      Group(
        digits: String(rest[rest.index(after: rest.startIndex)..<close]),
        isAfterHyphen: false))
    rest = rest[close...].dropFirst()
    if rest.first == "-" || rest.first == " " { rest.removeFirst() }
  }
  groups.append(Group(digits: "", isAfterHyphen: false))
  for character in rest {
    if isDigit(character) {
      groups[groups.count - 1].digits.append(character)
    } else if character == "-" || character == " " {
      groups.append(Group(digits: "", isAfterHyphen: character == "-"))
    } else {
      return nil
    }
  }
  let isWhole = groups.allSatisfy { !$0.digits.isEmpty && $0.digits.allSatisfy(isDigit) }
  return isWhole ? (groups, isAbroad) : nil
}

private func nationalForm(_ groups: [String]) -> PhoneNumber.Form? {
  shortForm(groups) ?? serviceForm(groups) ?? mobileForm(groups) ?? localForm(groups)
    ?? landlineForm(groups)
}

/// The national number drops its 0 behind the country code.
private func internationalForm(_ groups: [String]) -> PhoneNumber.Form? {
  if let mobile = mobileForm(groups) { return mobile }
  guard let first = groups.first, !first.hasPrefix("0") else { return serviceForm(groups) }
  return landlineForm(["0" + first] + groups.dropFirst()) ?? serviceForm(groups)
}

private func shortForm(_ groups: [String]) -> PhoneNumber.Form? {
  guard let code = groups.last, groups.count <= 2, isShortCode(code) else { return nil }
  let area = groups.count == 2 ? groups[0] : ""
  return area.isEmpty || PhoneNumber.isAreaCode(area) ? .short(area: area, code: code) : nil
}

private func isShortCode(_ digits: String) -> Bool {
  if ["110", "119", "120", "122"].contains(digits) { return true }
  if digits.hasPrefix("12") { return digits.count == 5 }
  return (digits.hasPrefix("95") || digits.hasPrefix("96")) && (5...6).contains(digits.count)
}

private func serviceForm(_ groups: [String]) -> PhoneNumber.Form? {
  let digits = groups.joined()
  let isGrouped = [[10], [3, 7], [3, 3, 4], [3, 4, 3]].contains(groups.map(\.count))
  return isGrouped && (digits.hasPrefix("400") || digits.hasPrefix("800")) ? .service(digits) : nil
}

private func mobileForm(_ groups: [String]) -> PhoneNumber.Form? {
  let digits = groups.joined()
  let isGrouped = [[11], [3, 4, 4], [3, 8]].contains(groups.map(\.count))
  return isGrouped && digits.hasPrefix("1") && ("3"..."9").contains(digits.dropFirst().prefix(1))
    ? .mobile(digits) : nil
}

private func localForm(_ groups: [String]) -> PhoneNumber.Form? {
  let digits = groups.joined()
  let isGrouped = [[7], [8], [3, 4], [4, 4]].contains(groups.map(\.count))
  return isGrouped && ("2"..."8").contains(digits.prefix(1)) ? .local(digits) : nil
}

private func landlineForm(_ groups: [String]) -> PhoneNumber.Form? {
  var area = groups[0]
  var rest = Array(groups.dropFirst())
  if rest.isEmpty {
    let length = area.hasPrefix("01") || area.hasPrefix("02") ? 3 : 4
    rest = [String(area.dropFirst(length))]
    area = String(area.prefix(length))
  }
  guard PhoneNumber.isAreaCode(area), case .local(let local) = localForm(rest) else { return nil }
  return .landline(area: area, local: local)
}
