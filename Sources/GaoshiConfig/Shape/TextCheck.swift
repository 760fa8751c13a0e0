import GaoshiCore

/// Compares one text with its rule.
struct TextCheck {
  let rule: TextRule
  let text: String
  let node: YAMLNode
  let name: String

  /// Everything wrong with the text.
  var findings: [Diagnostic] {
    let redaction = Redaction.range(in: text, for: rule.redaction, isNumber: rule.alphabet != .free)
    if let redaction { return [redacted(at: redaction)] }
    if let foreign = foreignCharacters { return [foreign] }
    return rule.accepts(text) ? [] : [wrongForm]
  }

  private func redacted(at range: Range<Int>) -> Diagnostic {
    let scalars = Array(text.unicodeScalars)[range]
    let mark = String(String.UnicodeScalarView(scalars))
    return Diagnostic(
      .error, "redacted-value",
      Message(
        zh: "“\(name)”里有遮盖或占位的“\(mark)”，印出来就是残缺的",
        en: "“\(name)” is redacted: “\(mark)” stands where something was blacked out"),
      at: node.span(of: range, in: text),
      hint: Message(
        zh: "写全原文；乘号请写成“5×8”这样，两边是数字",
        en: "write it in full; write a multiplication as “5×8”, with digits on both sides"))
  }

  /// Digits of other scripts and other dashes, with the ASCII text to use in their place.
  private var foreignCharacters: Diagnostic? {
    guard rule.alphabet != .free else { return nil }
    let scalars = Array(text.unicodeScalars)
    let isForeign = { (scalar: Unicode.Scalar) in
      ForeignDigit(scalar) != nil || rule.alphabet == .digitsAndHyphens && isHyphenLike(scalar)
    }
    guard let first = scalars.firstIndex(where: isForeign) else { return nil }
    let end = scalars[first...].firstIndex { !isForeign($0) } ?? scalars.count
    let plain = scalars.map { scalar -> String in
      if let digit = ForeignDigit(scalar) { return String(digit.value) }
      return rule.alphabet == .digitsAndHyphens && isHyphenLike(scalar) ? "-" : String(scalar)
    }.joined()
    let isDigit = ForeignDigit(scalars[first]) != nil
    return Diagnostic(
      .error, isDigit ? "non-ascii-digit" : "non-ascii-hyphen",
      isDigit
        ? Message(
          zh: "“\(name)”里的数字不是半角 0–9", en: "“\(name)” holds digits other than ASCII 0–9")
        : Message(
          zh: "“\(name)”里的横线不是半角“-”", en: "“\(name)” holds a dash other than ASCII “-”"),
      at: node.span(of: first..<end, in: text),
      hint: Message(zh: "写成 \(plain)", en: "write \(plain)"))
  }

  private var wrongForm: Diagnostic {
    Diagnostic(
      .error, "wrong-form",
      Message(
        zh: "“\(name)”应为\(rule.expectation.chinese)",
        en: "“\(name)” expects \(rule.expectation.english)"),
      at: node.span,
      hint: Message(zh: "例如 \(rule.example)", en: "such as \(rule.example)"))
  }
}

/// A digit that is not one of 0–9: full-width, Arabic-Indic, mathematical, circled and so on.
private struct ForeignDigit {
  let value: Int

  init?(_ scalar: Unicode.Scalar) {
    let type = scalar.properties.numericType
    guard !scalar.isASCII, type == .decimal || type == .digit,
      let value = scalar.properties.numericValue
    else { return nil }
    self.value = Int(value)
  }
}

/// Dashes and minus signs that look like the hyphen of the keyboard.
private func isHyphenLike(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2010...0x2015, 0x2212, 0x2043, 0xFE58, 0xFE63, 0xFF0D, 0x30FC, 0x2500: true
  default: false
  }
}

extension YAMLNode {
  /// The place of a part of the text, counted in characters; the whole value where the written form
  /// differs from the text by more than its quotes.
  func span(of range: Range<Int>, in text: String) -> Span {
    let count = text.unicodeScalars.count
    let shift: Int
    switch content {
    case .scalar(_, quoted: false) where span.length == count: shift = 0
    case .scalar(_, quoted: true) where span.length == count + 2: shift = 1
    default: return span
    }
    return Span(
      file: span.file, line: span.line, column: span.column + shift + range.lowerBound,
      length: range.count)
  }
}
