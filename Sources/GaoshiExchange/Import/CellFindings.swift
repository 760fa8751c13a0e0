internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiSheet

/// A cell whose value is lost.
func unreliable(_ reason: Cell.Reason, _ text: String) -> Finding {
  switch reason {
  case .rounded:
    Finding(
      code: "digits-lost",
      message: Message(
        zh: "“\(text)”是被表格软件改成数值的长数字，后面的位数已经丢了",
        en: "“\(text)” is a long number of which the spreadsheet has dropped digits"),
      hint: Message(
        zh: "把这一列设成“文本”格式，再从原件重新填写",
        en: "give the column the format “text” and fill it in again from the original"))
  case .failed:
    Finding(
      code: "formula-failed",
      message: Message(zh: "公式出错（\(text)）", en: "the formula failed (\(text))"),
      hint: Message(zh: "改正公式，或直接填值", en: "mend the formula, or write the value itself"))
  case .uncomputed:
    Finding(
      code: "formula-uncomputed",
      message: Message(zh: "公式还没有算出值", en: "the formula was never worked out"),
      hint: Message(
        zh: "在 Excel 或 WPS 里打开并保存一次，或直接填值",
        en: "open and save it in Excel or WPS, or write the value itself"))
  }
}

/// A cell that the spreadsheet took for a date.
func turnedToDate(_ text: String) -> Finding {
  Finding(
    code: "turned-to-date",
    message: Message(
      zh: "表格软件把它当成了日期 \(text)，原来写的已经看不出",
      en: "the spreadsheet has made a date of it, \(text); what was written cannot be told"),
    hint: Message(
      zh: "把这一格设成“文本”格式，再重新填写", en: "give the cell the format “text” and fill it in again"))
}

/// A number whose first zero is gone.
func lostZero(_ text: String, whole: String) -> Finding {
  Finding(
    code: "leading-zero-lost",
    message: Message(
      zh: "“\(text)”前面的 0 被表格软件去掉了", en: "“\(text)” has lost its leading 0 to the spreadsheet"),
    hint: Message(
      zh: "核对后写 \(whole)（带连字符就不会再丢）",
      en: "check it and write \(whole); with the hyphen it stays"))
}

/// A word that the config does not have.
func unknownWord(_ text: String, known: [String]) -> Finding {
  Finding(
    code: "word-unknown",
    message: Message(zh: "不认得“\(text)”", en: "“\(text)” is not known"),
    hint: NearestName.hint(to: text, in: known)
      ?? Message(zh: "见 docs/import.md", en: "see docs/import.md"))
}

/// A length without its unit.
func unitMissing(_ text: String) -> Finding {
  Finding(
    code: "length-unit-missing",
    message: Message(zh: "“\(text)”没有单位", en: "“\(text)” has no unit"),
    hint: Message(
      zh: "写成 \(text)米，或把列名写成“观看距离（米）”",
      en: "write \(text)m, or make the heading 观看距离（米）"))
}
