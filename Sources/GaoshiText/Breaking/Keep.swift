// What must stay together on a notice though line-breaking rules would part it.

/// Keeps numbers with their units and prefixes: 30万元, 第19号, 24小时, 〔2023〕14号, 400 812 3456,
/// 3000～5000元.
///
/// Where a measure is too narrow for the whole, the parts may part after all.
func keepNumbers(_ breaks: inout [LineBreak], _ letters: [Letter]) {
  func weaken(_ index: Int) {
    if letters.indices.contains(index) && breaks[index] == .allowed { breaks[index] = .lastResort }
  }
  for index in letters.indices where letters.isDigit(index) && !letters.isDigit(index + 1) {
    let unit = unitLength(letters[(index + 1)...].prefix(8).map(\.scalar))
    for step in 0..<unit { weaken(index + 1 + step) }
  }
  for index in letters.indices.dropFirst() where letters.isDigit(index) {
    let before = letters[index - 1]
    let isJoin =
      switch before.mark {
      case .space, .connector: letters.isDigit(index - 2)
      case .closing: before.scalar == "〕"
      case .wide: before.scalar == "第"
      default: false
      }
    if isJoin { weaken(index) }
  }
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
    let token = String(String.UnicodeScalarView(letters[start..<end].map(\.scalar)))
    if isAddress(token) {
      for index in (start..<end).dropFirst() {
        breaks[index] = mayPart(letters[index - 1].scalar, letters[index].scalar)
      }
    }
    start = max(end, start + 1)
  }
}

private func isAddress(_ token: String) -> Bool {
  token.contains(".") && (token.contains("@") || token.contains("/") || token.hasPrefix("www."))
}

private func mayPart(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> LineBreak {
  let isAfterSlash = before == "/" && after != "/"
  return isAfterSlash || ".@?#%&=_-~".unicodeScalars.contains(after) ? .lastResort : .never
}
