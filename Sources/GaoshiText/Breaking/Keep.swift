// What must stay together on a notice though line-breaking rules would part it.

/// Keeps whole what the rules name.
///
/// Where a measure is too narrow for the whole, the parts may part after all.
func keepUnits(
  _ breaks: inout [LineBreak], _ letters: [Letter], _ keeps: Set<SettingRules.Keep>
) {
  func weaken(_ index: Int) {
    if letters.indices.contains(index) && breaks[index] == .allowed { breaks[index] = .lastResort }
  }
  for index in letters.indices {
    if keeps.contains(.numbers) {
      for step in 0..<letters.unitLength(behind: index) { weaken(index + 1 + step) }
      for step in 0..<letters.ordinalLength(behind: index) { weaken(index + 1 + step) }
    }
    if keeps.contains(where: { letters.joins($0, at: index) }) {
      weaken(index)
      // The 转 of an extension stays with both numbers.
      if letters[index - 1].scalar == "转" { weaken(index - 1) }
    }
  }
  if keeps.contains(.names) { for index in letters.insideNames { weaken(index) } }
  if keeps.contains(.addresses) { keepAddresses(&breaks, letters) }
}

extension [Letter] {
  /// How many characters behind a number's last digit belong to it: 30万元, 24小时.
  fileprivate func unitLength(behind index: Int) -> Int {
    guard isDigit(index) && !isDigit(index + 1) else { return 0 }
    return GaoshiText.unitLength(self[(index + 1)...].prefix(8).map(\.scalar))
  }

  /// How many characters behind 第 are its number in Han characters and its unit: 第七十三条.
  fileprivate func ordinalLength(behind index: Int) -> Int {
    guard self[index].scalar == "第" else { return 0 }
    let rest = self[(index + 1)...].prefix(12).map(\.scalar)
    let number = rest.prefix { "〇零一二三四五六七八九十百千".unicodeScalars.contains($0) }.count
    let hasUnit = rest.dropFirst(number).first.map { "条章节款项编部次届期批号".unicodeScalars.contains($0) }
    return number == 0 ? 0 : number + (hasUnit == true ? 1 : 0)
  }

  /// Whether a rule keeps a digit with what stands before it.
  fileprivate func joins(_ keep: SettingRules.Keep, at index: Int) -> Bool {
    guard index > 0, isDigit(index) else { return false }
    let before = self[index - 1]
    return switch keep {
    // 第19号, 3000～5000元
    case .numbers: before.scalar == "第" || before.mark == .connector && isDigit(index - 2)
    // 2024年6月27日
    case .dates: (before.scalar == "年" || before.scalar == "月") && isDigit(index - 2)
    // 400 812 3456, (0991) 5815739, 12350转8
    case .phones:
      before.mark == .space || before.scalar == "转"
        ? isPhonePart(index - 2) : isAreaCode(index - 1)
    // 〔2023〕14号
    case .documents: before.scalar == "〕"
    case .addresses, .names: false
    }
  }

  private func isPhonePart(_ index: Int) -> Bool { isDigit(index) || isAreaCode(index) }

  /// Whether a bracket closes round digits and nothing else.
  private func isAreaCode(_ index: Int) -> Bool {
    guard indices.contains(index), self[index].scalar == ")" || self[index].scalar == "）" else {
      return false
    }
    let open = self[..<index].lastIndex { !$0.scalar.isWesternDigit } ?? index
    return open < index - 1 && (self[open].scalar == "(" || self[open].scalar == "（")
  }

  /// The places inside names: two to four Han characters between 联系人 and its like, with or
  /// without a colon, and the next mark, space or number.
  fileprivate var insideNames: [Int] {
    let scalars = map(\.scalar)
    let starts = titles.flatMap { title in
      indices.filter { scalars[$0...].starts(with: title) }.map { $0 + title.count }
    }
    return starts.flatMap { insideName(behind: $0) }
  }

  private func insideName(behind title: Int) -> Range<Int> {
    let isPause = { (letter: Letter) in letter.mark == .colon || letter.mark == .space }
    let name = self[title...].firstIndex { !isPause($0) } ?? count
    let end = self[name...].firstIndex { $0.mark != .wide } ?? count
    return name > title && (2...4).contains(end - name) ? name + 1..<end : name..<name
  }
}

/// What stands before a person's name on notices.
private let titles = ["联系人", "负责人", "代表人", "责任人", "安全员", "监督员", "管理员"].map {
  Array($0.unicodeScalars)
}

/// How many characters after a number belong to it: powers of ten, then one unit.
private func unitLength(_ text: [Unicode.Scalar]) -> Int {
  let powers = text.prefix { "十百千万亿多余".unicodeScalars.contains($0) }.count
  let rest = text.dropFirst(powers)
  let unit = units.first { rest.starts(with: $0) }
  return powers + (unit?.count ?? 0)
}

/// Units and measure words that notices put after numbers, the longest first.
private let units: [[Unicode.Scalar]] = [
  "个工作日", "工作日", "平方米", "立方米", "小时", "分钟", "个月", "公里", "千米", "厘米", "毫米", "公斤",
  "千克", "元", "角", "年", "月", "日", "号", "时", "分", "秒", "天", "周", "米", "吨", "人", "名", "个",
  "条", "项", "次", "级", "倍", "层", "楼", "栋", "室", "版", "张", "件", "处", "家", "起", "岁", "届", "期",
].map { Array($0.unicodeScalars) }

/// Keeps texts whole that ask for it.
func keepTexts(_ breaks: inout [LineBreak], _ letters: [Letter], _ texts: [StyledText]) {
  for index in letters.indices.dropFirst() where breaks[index] == .allowed {
    let text = letters[index].text
    if texts[text].staysTogether && letters[index - 1].text == text { breaks[index] = .lastResort }
  }
}

/// Keeps addresses of the web and of mail whole; only where nothing else fits they part, before
/// a dot and its like or after a slash, so that no hyphen is mistaken for one of the address.
func keepAddresses(_ breaks: inout [LineBreak], _ letters: [Letter]) {
  func isPart(_ letter: Letter) -> Bool { (0x21...0x7E).contains(letter.scalar.value) }
  var start = 0
  while start < letters.count {
    let end = letters[start...].firstIndex { !isPart($0) } ?? letters.count
    let token = letters[start..<end].map(\.scalar)
    // The shortest is a@b.cn.
    if token.count > 4 && isAddress(token) {
      for index in (start..<end).dropFirst() {
        breaks[index] = mayPart(letters[index - 1].scalar, letters[index].scalar)
      }
    }
    start = max(end, start + 1)
  }
}

private func isAddress(_ token: [Unicode.Scalar]) -> Bool {
  token.contains(".")
    && (token.contains("@") || token.contains("/") || token.starts(with: "www.".unicodeScalars))
}

private func mayPart(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> LineBreak {
  let isAfterSlash = before == "/" && after != "/"
  return isAfterSlash || ".@?#%&=_-~".unicodeScalars.contains(after) ? .lastResort : .never
}
