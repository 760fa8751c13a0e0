internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// Reports how punctuation is written in every running text of the files of the chain.
  mutating func checkPunctuation() {
    let texts = chain.layers.flatMap(\.unit.prose) + (chain.campaign?.prose ?? [])
    for text in texts where !isRefused(text.span) {
      let findings = Punctuation.findings(in: text.value)
      if !findings.isEmpty { report(findings, about: text) }
    }
  }

  private mutating func report(_ findings: [PunctuationFinding], about text: Sourced<String>) {
    guard let file = sourceFile(text.span.file), let written = file.written(text) else {
      return sink.report(contentsOf: findings.map { $0.diagnostic(at: text.span) })
    }
    for finding in findings {
      let span = file.span(of: finding.range, in: written)
      let isOnOneLine = file.isOnOneLine(finding.range, of: written)
      sink.report(isOnOneLine ? finding.diagnostic(at: span) : finding.lineBreak(at: span))
    }
  }
}

extension PunctuationFinding {
  /// The finding as a diagnostic about the characters that stand at `span`.
  func diagnostic(at span: Span) -> Diagnostic {
    Diagnostic(severity, rule.rawValue, message, at: span, hint: remedy(in: span.file))
  }

  /// The same about a space that is no more than the end of a line.
  func lineBreak(at span: Span) -> Diagnostic {
    Diagnostic(
      severity, rule.rawValue,
      Message(zh: "YAML 把这里的换行读成一个空格", en: "YAML reads the line break here as a space"), at: span,
      hint: Message(
        zh: "把两行接成一行；要另起一行印，就用“|”（\(source)）",
        en: "join the two lines, or use | to print two lines (\(source))"))
  }

  /// What is wrong by a standard is a warning; a space that only makes a gap wider is a note.
  private var severity: Diagnostic.Severity { rule == .typedSpace ? .note : .warning }

  private var message: Message {
    guard let replacement else { return remark }
    let slip = rule.slip
    if replacement.isEmpty {
      return Message(
        zh: "这里的空格是多余的：\(slip.chinese)", en: "this space is not needed: \(slip.english)")
    }
    let marks = (quoted(found), quoted(replacement))
    return Message(
      zh: "\(marks.0.chinese)应写作\(marks.1.chinese)：\(slip.chinese)",
      en: "\(marks.0.english) should be \(marks.1.english): \(slip.english)")
  }

  private var remark: Message {
    let marks = quoted(found)
    return switch rule {
    case .unpaired:
      Message(zh: "\(marks.chinese)没有配对的另一半", en: "\(marks.english) lacks its other half")
    case .typedSpace: Message(zh: "句子中间有空格", en: "a space stands inside the sentence")
    default:
      Message(
        zh: "\(marks.chinese)两个标点不能连用", en: "the two marks \(marks.english) exclude each other")
    }
  }

  /// The text in quotes; in others, or none, if it is a quote itself.
  private func quoted(_ text: String) -> Message {
    let isQuote = text.unicodeScalars.contains { CharacterKind($0) == .quote }
    return isQuote
      ? Message(zh: "「\(text)」", en: text) : Message(zh: "“\(text)”", en: "“\(text)”")
  }

  private func remedy(in file: String) -> Message {
    guard replacement != nil else {
      return Message(zh: "请自己改正（\(source)）", en: "mend it yourself (\(source))")
    }
    let file = file == "-" ? "…" : file
    return Message(
      zh: "运行 gaoshi check --fix \(file) 即可改正（\(source)）",
      en: "gaoshi check --fix \(file) mends it (\(source))")
  }
}

extension PunctuationRule {
  /// What is wrong, to follow the mark and what it should be.
  fileprivate var slip: Message {
    switch self {
    case .halfWidth: Message(zh: "汉字旁的标点用全角", en: "beside Han a mark is full-width")
    case .straightQuote: Message(zh: "中文用弯引号", en: "Chinese text has curly quotes")
    case .unpaired: Message(zh: "要成对", en: "it comes in pairs")
    case .dash: Message(zh: "破折号占两字，起止号占一字", en: "a dash is two em wide, a connecting mark one")
    case .ellipsis: Message(zh: "省略号是六个点", en: "an ellipsis has six dots")
    case .range: Message(zh: "范围用全角浪纹线", en: "a range has the full-width wave")
    case .doubled: Message(zh: "标点重复", en: "a stop is repeated")
    case .interpunct: Message(zh: "间隔号是“·”", en: "the interpunct is “·”")
    case .documentNumber:
      Message(zh: "文号的年份用六角括号", en: "the year of a document number is within 〔〕")
    case .fullWidthText: Message(zh: "字母和数字用半角", en: "letters and digits are half-width")
    case .typedSpace:
      Message(zh: "排版时自会留出间距", en: "the gap is made when the text is set")
    }
  }
}
