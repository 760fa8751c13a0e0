import GaoshiCore
internal import Yams

/// What the YAML parser stumbled over, in the words of someone who has never read its grammar.
struct SyntaxFault {
  let diagnostic: Diagnostic

  init(_ error: any Error, in source: SourceText) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let at = source.complaint(line: mark.line, column: mark.column)
      let from = context.map { source.index(line: $0.mark.line, column: $0.mark.column) } ?? at
      let complaint = Complaint(
        problem: problem, context: context?.text ?? "", at: at, from: min(from, at), source: source)
      diagnostic = complaint.explained
    default:
      diagnostic = Diagnostic(
        .error, "yaml-syntax",
        Message(zh: "这个文件不能按 YAML 读出", en: "the file cannot be read as YAML"),
        at: Span(file: source.file, line: 1, column: 1))
    }
  }
}

/// A complaint of the parser: where it gave up and where what it was reading began.
private struct Complaint {
  let problem: String
  let context: String
  let at: Int
  let from: Int
  let source: SourceText

  var explained: Diagnostic {
    if let tab = tabInIndentation { return tab }
    if problem.contains("Maximum nesting level") { return .tooDeep(at: span(at)) }
    if problem.contains("cannot start any token") { return cannotStart }
    if context.contains("quoted scalar") { return quoted }
    if context.contains("tag") || problem.contains("tag") { return needsQuotes("!", at: from) }
    if context.contains("anchor") || context.contains("alias") { return needsQuotes("&", at: from) }
    if context.contains("flow") { return bracket }
    if context.contains("block scalar") { return blockText }
    if problem.contains("document start") { return afterEnd }
    return colonFault ?? structure
  }

  // MARK: one kind of mistake each

  private var tabInIndentation: Diagnostic? {
    let line = source.line(source.place(of: at).line)
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    guard let tab = indentation.firstIndex(of: "\t") else { return nil }
    return error(
      "tab-indentation",
      Message(zh: "这一行用制表符（Tab）缩进", en: "this line is indented with a tab"),
      at: source.span(tab..<indentation.endIndex),
      hint: Message(zh: "改用空格，每层两个空格", en: "use spaces, two for each level"))
  }

  private var cannotStart: Diagnostic {
    let mark = at < source.scalars.count ? String(source.scalars[at]) : ""
    if mark == "\t" {
      return error(
        "tab-indentation",
        Message(zh: "此处用了制表符（Tab）", en: "there is a tab here"), at: span(at),
        hint: Message(zh: "改用空格", en: "use spaces"))
    }
    return needsQuotes(mark, at: at)
  }

  private func needsQuotes(_ mark: String, at index: Int) -> Diagnostic {
    error(
      "needs-quotes",
      Message(zh: "文字不能直接以“\(mark)”开头", en: "a text cannot begin with “\(mark)” as it is"),
      at: span(index), hint: .quoteIt)
  }

  private var quoted: Diagnostic {
    if problem.contains("escape") || problem.contains("hexdecimal") {
      return error(
        "yaml-syntax",
        Message(zh: "双引号里的反斜杠写法无效", en: "a backslash is used wrongly inside double quotes"),
        at: span(at),
        hint: Message(zh: "要写反斜杠本身，请改用单引号", en: "use single quotes to write a backslash itself"))
    }
    return error(
      "unclosed-quote",
      Message(zh: "这个引号没有配对的后引号", en: "this quote is never closed"), at: span(from),
      hint: Message(
        zh: "在文字末尾补上同样的引号；文字里的引号用中文引号“”",
        en: "put the same quote at the end of the text; inside it use “ ”"))
  }

  private var bracket: Diagnostic {
    let isList = context.contains("sequence")
    return error(
      "unclosed-bracket",
      Message(
        zh: "从“\(isList ? "[" : "{")”开始的内容没有写完：缺少逗号或“\(isList ? "]" : "}")”",
        en: "what begins with “\(isList ? "[" : "{")” is not complete: "
          + "a comma or “\(isList ? "]" : "}")” is missing"),
      at: span(from),
      hint: Message(
        zh: "逗号、括号都要用半角；内容较长时改成分行写法更清楚",
        en: "commas and brackets must be ASCII; a longer list is clearer with one line each"),
      related: at == from
        ? []
        : [.init(span: span(at), message: Message(zh: "读到这里停下", en: "reading stopped here"))])
  }

  private var blockText: Diagnostic {
    error(
      "yaml-syntax",
      Message(
        zh: "“|”或“>”后面不能接文字，下面的各行要一致缩进",
        en: "nothing may follow “|” or “>”, and the lines below must be indented alike"),
      at: span(at), hint: .quoteIt)
  }

  /// A colon without a space behind it, or a full-width one, above the place of the complaint.
  private var colonFault: Diagnostic? {
    let last = source.place(of: at).line
    for number in max(1, min(source.place(of: from).line, last - 3))...last {
      if let fault = ColonFault(source.line(number)) {
        return fault.diagnostic(at: source.span(fault.range))
      }
    }
    return nil
  }

  private var structure: Diagnostic {
    if problem.contains("mapping values are not allowed") {
      return hasEarlierColon ? secondColon : tooDeepLine
    }
    if problem.contains("could not find expected ':'") {
      return error(
        "yaml-syntax",
        Message(zh: "这一行不是“项: 值”的写法", en: "this line is not of the form “key: value”"),
        at: source.span(from..<source.lineEnd(from: from)),
        hint: Message(zh: "补上冒号和空格，或检查缩进", en: "add a colon and a space, or check the indentation"))
    }
    if problem.contains("block sequence entries are not allowed") {
      return error(
        "yaml-syntax",
        Message(zh: "“- ”要另起一行", en: "“- ” must begin a line of its own"), at: span(at),
        hint: Message(zh: "把“- ”放到下一行，多缩进两个空格", en: "move it to the next line, indented by two"))
    }
    return misplaced
  }

  private var lineBefore: ArraySlice<Unicode.Scalar> {
    let line = source.line(source.place(of: at).line)
    return line[..<min(at, line.endIndex)]
  }

  private var hasEarlierColon: Bool {
    zip(lineBefore, lineBefore.dropFirst()).contains { $0 == ":" && $1 == " " }
  }

  private var secondColon: Diagnostic {
    error(
      "needs-quotes",
      Message(
        zh: "这一行已经有一个冒号；值里又出现了“: ”",
        en: "the line has a colon already, and the value holds another “: ”"),
      at: span(at), hint: .quoteIt)
  }

  private var tooDeepLine: Diagnostic {
    let start = lineBefore.firstIndex { $0 != " " } ?? at
    return error(
      "yaml-syntax",
      Message(
        zh: "这一行缩进得太深：上一项已经有值，不能再带下一层",
        en: "this line is indented too far: the key above has a value already"),
      at: source.span(start..<max(at, start + 1)),
      hint: Message(
        zh: "与上面同一层的项从同一列开始；列表项的“-”后面要有空格",
        en: "begin it in the column of the keys above; a list item needs a space after “-”"))
  }

  private var afterEnd: Diagnostic {
    error(
      "several-documents",
      Message(zh: "文档已经结束，后面还有内容", en: "the document has ended, but more follows"),
      at: source.span(at..<max(source.lineEnd(from: at), at + 1)),
      hint: Message(zh: "删掉“...”或后面的内容", en: "delete the “...” or what follows it"))
  }

  private var misplaced: Diagnostic {
    let line = source.line(source.place(of: at).line)
    if lineBefore.contains(where: { $0 != " " }) {
      return error(
        "yaml-syntax",
        Message(zh: "前面的值已经结束，这里多出了内容", en: "the value before this has ended already"),
        at: source.span(at..<line.endIndex),
        hint: Message(
          zh: "引号要包住整个值；一行只写一个“项: 值”",
          en: "quotes must hold the whole value; write one “key: value” a line"))
    }
    return error(
      "yaml-syntax",
      Message(zh: "缩进与上面各行对不上", en: "the indentation does not match the lines above"),
      at: source.span(at..<max(line.endIndex, at + 1)),
      hint: Message(
        zh: "同一层的各项要从同一列开始，列表项前写“- ”",
        en: "keys of one level begin in one column, and list items begin with “- ”"))
  }

  private func span(_ index: Int) -> Span { source.span(index..<index + 1) }

  private func error(
    _ code: String, _ message: Message, at span: Span, hint: Message,
    related: [Diagnostic.Related] = []
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: span, hint: hint, related: related)
  }
}

/// A line such as `unit:水利厅` or `unit：水利厅`, which YAML takes for one text.
struct ColonFault {
  /// The colon.
  let range: Range<Int>
  private let isWide: Bool

  init?(_ line: ArraySlice<Unicode.Scalar>) {
    let key = line.drop { $0 == " " || $0 == "-" }
    let rest = key.drop { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || $0 == "_") }
    guard rest.startIndex > key.startIndex, let colon = rest.first else { return nil }
    isWide = colon == "：" || colon == "﹕"
    range = rest.startIndex..<rest.startIndex + 1
    if isWide { return }
    guard colon == ":", let next = rest.dropFirst().first, !" \t/".unicodeScalars.contains(next)
    else { return nil }
  }

  func diagnostic(at span: Span) -> Diagnostic {
    let message =
      isWide
      ? Message(zh: "冒号是全角的“：”", en: "the colon is a full-width “：”")
      : Message(zh: "冒号后面少一个空格", en: "a space is missing after the colon")
    return Diagnostic(
      .error, "colon-without-space", message, at: span,
      hint: Message(zh: "写成半角冒号加一个空格“: ”", en: "write an ASCII colon and a space, “: ”"))
  }
}

extension Message {
  /// How to write a text that YAML would read as something else.
  static let quoteIt = Message(
    zh: "用引号把整个值括起来，例如 \"…\"", en: "put the whole value in quotes, such as \"…\"")
}

extension Diagnostic {
  /// Lists and keys inside each other beyond the limit.
  static func tooDeep(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, "too-deep",
      Message(
        zh: "层次超过 \(NodeBuilder.depthLimit) 层",
        en: "lists and keys are nested more than \(NodeBuilder.depthLimit) deep"),
      at: span,
      hint: Message(zh: "检查是否多写了括号或缩进", en: "look for brackets or indentation too many"))
  }
}
