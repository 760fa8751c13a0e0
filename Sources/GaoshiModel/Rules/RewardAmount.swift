internal import GaoshiCore

/// Checks one reward: shares from 0 to 100 %, and a floor that is not above the cap.
///
/// 安监总财〔2018〕19号 sets a share of the fine, at least 3000 and at most 300000 yuan.
func checkReward(_ text: String) -> [Finding] { checkShares(text) + checkFloorAndCap(text) }

/// Finds shares outside 0 to 100 %.
func checkShares(_ text: String) -> [Finding] {
  let characters = Array(text)
  return characters.indices.filter { characters[$0] == "%" || characters[$0] == "％" }
    .compactMap { sign in
      var start = sign
      while start > 0, isAmountDigit(characters[start - 1]) { start -= 1 }
      if start > 0, characters[start - 1] == "-", start < 2 || !isAmountDigit(characters[start - 2])
      {
        start -= 1
      }
      guard start < sign, let share = Double(String(characters[start..<sign])),
        !(0...100).contains(share)
      else { return nil }
      let written = String(characters[start...sign])
      return Finding(
        .error, "share-out-of-range",
        Message(
          zh: "比例“\(written)”不在 0 至 100% 之间", en: "the share “\(written)” is not from 0 to 100 %"),
        hint: Message(zh: "按奖励依据核对", en: "compare the document it rests on"),
        characters: start..<(sign + 1))
    }
}

/// Finds a floor above the cap, where the text says which is which.
func checkFloorAndCap(_ text: String) -> [Finding] {
  let amounts = sumsOfMoney(in: text)
  guard let floor = amounts.first(where: { $0.role == .floor }),
    let cap = amounts.first(where: { $0.role == .cap }), floor.yuan > cap.yuan
  else { return [] }
  return [
    Finding(
      .error, "reward-floor-above-cap",
      Message(
        zh: "“\(text)”的下限 \(floor.written) 高于上限 \(cap.written)",
        en: "the floor \(floor.written) of “\(text)” is above its cap \(cap.written)"),
      hint: Message(zh: "按奖励依据核对两个数额", en: "compare both with the document they rest on"),
      characters: floor.characters)
  ]
}

/// One sum of money in a text.
struct SumOfMoney: Hashable, Sendable {
  /// What the words around a sum make of it.
  enum Role: Hashable, Sendable { case floor, cap, plain }
  let yuan: Double
  let role: Role
  let written: String
  let characters: Range<Int>
}

/// The sums of money in a text, in order, with what the words around them say.
func sumsOfMoney(in text: String) -> [SumOfMoney] {
  let characters = Array(text)
  var sums: [SumOfMoney] = []
  var index = 0
  while index < characters.count {
    guard let run = sum(at: index, in: characters) else {
      index += 1
      continue
    }
    sums.append(run)
    index = run.characters.upperBound
  }
  return markRanges(sums, in: characters)
}

/// 3000元, 3,000 元, 30万元, 0.3万元, 三十万元; without 元 only before a connector and another sum.
private func sum(at start: Int, in characters: [Character]) -> SumOfMoney? {
  guard start == 0 || !isAmountDigit(characters[start - 1]) else { return nil }
  var end = start
  while end < characters.count, isAmountDigit(characters[end]) || characters[end] == "," {
    end += 1
  }
  let digits = String(characters[start..<end].filter { $0 != "," })
  var value = Double(digits)
  if digits.isEmpty {
    while end < characters.count, chineseNumerals[characters[end]] != nil { end += 1 }
    value = chineseNumber(characters[start..<end])
  }
  guard var yuan = value, end > start else { return nil }
  while end < characters.count, characters[end] == " " { end += 1 }
  while end < characters.count, let factor = scales[characters[end]] {
    yuan *= factor
    end += 1
  }
  let isMoney = end < characters.count && characters[end] == "元"
  guard isMoney || end < characters.count && connectors.contains(characters[end]) else {
    return nil
  }
  if isMoney { end += 1 }
  return SumOfMoney(
    yuan: yuan, role: role(of: start..<end, in: characters),
    written: String(characters[start..<end]), characters: start..<end)
}

private func role(of sum: Range<Int>, in characters: [Character]) -> SumOfMoney.Role {
  let before = String(characters[max(0, sum.lowerBound - 4)..<sum.lowerBound])
  let after = String(characters[sum.upperBound..<min(characters.count, sum.upperBound + 2)])
  let floors = ["最低", "不低于", "不少于", "至少", "下限", "下限为", "最低为"]
  let caps = ["最高", "不超过", "不高于", "不多于", "至多", "最多", "上限", "上限为", "封顶", "最高为"]
  if floors.contains(where: before.hasSuffix) || after == "以上" || after.hasPrefix("起") {
    return .floor
  }
  return caps.contains(where: before.hasSuffix) || after == "以下" || after == "以内" || after == "封顶"
    ? .cap : .plain
}

/// Two plain sums with a connector between them are a floor and a cap.
private func markRanges(_ sums: [SumOfMoney], in characters: [Character]) -> [SumOfMoney] {
  var sums = sums
  for (index, pair) in zip(sums, sums.dropFirst()).enumerated() {
    let between = characters[pair.0.characters.upperBound..<pair.1.characters.lowerBound]
    guard pair.0.role == .plain, pair.1.role == .plain, !between.isEmpty,
      between.allSatisfy(connectors.contains)
    else { continue }
    // 3万—30万元 says 万 twice; 3—30万元 says it once for both.
    let isShared =
      pair.0.yuan < 1000 && pair.1.written.contains { scales[$0] != nil }
      && !pair.0.written.contains { scales[$0] != nil }
    let factor = isShared ? pair.1.yuan / max(1, plainNumber(pair.1.written)) : 1
    sums[index] = SumOfMoney(
      yuan: pair.0.yuan * factor, role: .floor, written: pair.0.written,
      characters: pair.0.characters)
    sums[index + 1] = SumOfMoney(
      yuan: pair.1.yuan, role: .cap, written: pair.1.written, characters: pair.1.characters)
  }
  return sums
}

private let connectors: Set<Character> = ["至", "到", "—", "–", "-", "~", "～"]
private let scales: [Character: Double] = ["百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000]
private let chineseNumerals: [Character: Int] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
  "九": 9, "十": 10, "百": 100, "千": 1000,
]

private func isAmountDigit(_ character: Character) -> Bool {
  ("0"..."9").contains(character) || character == "."
}

private func plainNumber(_ written: String) -> Double {
  Double(written.filter(isAmountDigit)) ?? chineseNumber(Array(written)[...]) ?? 1
}

/// 三十 is 30, 五千 5000, 三千五百 3500; 万 and 亿 are scales behind it.
private func chineseNumber(_ characters: ArraySlice<Character>) -> Double? {
  var total = 0
  var digit: Int?
  for character in characters {
    guard let value = chineseNumerals[character] else { break }
    if value >= 10 {
      total += (digit ?? 1) * value
      digit = nil
    } else {
      digit = value
    }
  }
  total += digit ?? 0
  return total > 0 ? Double(total) : nil
}
