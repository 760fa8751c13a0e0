import GaoshiCore

/// Characters that a file may not hold, whether typed or written as an escape.
enum RefusedCharacter: String {
  case control = "control-character"
  case invisible = "invisible-character"
  case bidi = "bidi-control"
  case privateUse = "private-use-character"
  case unassigned = "unassigned-character"
  case damaged = "damaged-text"

  /// What is wrong with the character, or nil.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0x0A, 0x0D, 0x09, 0x3000...0x303E, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
      return nil
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidi
    case 0xFFFD: self = .damaged
    // Needed to write Mongolian: picks the form of a letter.
    case 0x180E: return nil
    default:
      guard let kind = Self.kind(of: scalar) else { return nil }
      self = kind
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> RefusedCharacter? {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: .control
    case .format: .invisible
    case .privateUse: .privateUse
    // The planes of rare Han may be fuller than this program's tables: fonts decide there.
    case .unassigned: (0x20000...0x3FFFD).contains(scalar.value) ? nil : .unassigned
    default: nil
    }
  }

  /// The diagnostic for one such character or a row of them.
  func diagnostic(_ scalar: Unicode.Scalar, count: Int = 1, at span: Span) -> Diagnostic {
    let name = scalar.codePoint
    let called = scalar == "\t" ? Message(zh: "制表符（Tab）", en: "a tab") : what
    let more = Message(
      zh: count > 1 ? "（连同后面共 \(count) 个）" : "", en: count > 1 ? " (and \(count - 1) more)" : "")
    return Diagnostic(
      .error, rawValue,
      Message(
        zh: "此处有\(called.chinese) \(name)\(more.chinese)",
        en: "there is \(called.english), \(name)\(more.english), here"),
      at: span, hint: remedy)
  }

  private var what: Message {
    switch self {
    case .control: Message(zh: "控制字符", en: "a control character")
    case .invisible: Message(zh: "看不见的字符", en: "an invisible character")
    case .bidi: Message(zh: "改变书写方向的控制字符", en: "a character that turns the writing direction")
    case .privateUse: Message(zh: "私用区字符", en: "a private use character")
    case .unassigned: Message(zh: "未定义的字符", en: "a code point without a character")
    case .damaged: Message(zh: "转码失败留下的替代字符", en: "the mark of a failed conversion")
    }
  }

  private var remedy: Message {
    switch self {
    case .control, .invisible, .bidi:
      Message(
        zh: "删掉它；这类字符多半是从网页或文档粘贴时带来的",
        en: "delete it; such characters mostly come along when text is pasted")
    case .privateUse, .unassigned:
      Message(
        zh: "换成有正式编码的字；私用字符在别的电脑上会变样",
        en: "use a character of the standard; this one looks different on every computer")
    case .damaged:
      Message(
        zh: "从没有转过码的原文件里重新抄这段文字",
        en: "copy the text again from a file that was never converted")
    }
  }
}

/// Looks at every character of a file before anything else does.
enum CharacterCheck {
  /// The most places that are reported one by one.
  private static let limit = 50

  /// The text with each refused character replaced by U+FFFD, so that reading can go on.
  static func clean(_ source: SourceText, into sink: inout DiagnosticSink) -> [Unicode.Scalar] {
    var clean = source.scalars
    var runs: [(kind: RefusedCharacter, range: Range<Int>)] = []
    for index in clean.indices {
      guard let kind = RefusedCharacter(clean[index]) else { continue }
      clean[index] = "\u{FFFD}"
      if let last = runs.last, last.kind == kind, last.range.upperBound == index {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append((kind, index..<index + 1))
      }
    }
    for run in runs.prefix(limit) {
      sink.report(
        run.kind.diagnostic(
          source.scalars[run.range.lowerBound], count: run.range.count, at: source.span(run.range)))
    }
    if runs.count > limit {
      let next = runs[limit]
      sink.error(
        next.kind.rawValue,
        Message(
          zh: "从这里起还有 \(runs.count - limit) 处不可用的字符，不再逐一列出",
          en: "from here on \(runs.count - limit) more places hold refused characters"),
        at: source.span(next.range))
    }
    return clean
  }
}
