import GaoshiCore
internal import Yams

/// Lets Yams make a tree, over every fault that can be stepped over.
struct Composer {
  private let source: SourceText
  private(set) var masked: MaskedText
  /// How often a text is read again to get past one more repeated key.
  private let rounds: Int

  init(_ source: SourceText, clean: [Unicode.Scalar]) {
    self.source = source
    masked = MaskedText(clean)
    rounds = clean.count < 16 * 1024 ? 64 : 4
  }

  /// The tree and the parser that owns the tree's anchors; nil with diagnostics if there is none.
  mutating func compose(into sink: inout DiagnosticSink) -> (root: Node, owner: Parser)? {
    for _ in 0..<rounds {
      do {
        let parser = try makeParser()
        guard let root = try parser.nextRoot(), !root.isNothing else {
          sink.report(emptyFile)
          return nil
        }
        checkEnd(of: parser, into: &sink)
        return (root, parser)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let index = source.index(line: context.mark.line, column: context.mark.column)
        if masked.maskKey(at: index) { continue }
        sink.report(duplicates(names, at: index))
        return nil
      } catch {
        sink.report(SyntaxFault(error, in: source).diagnostic)
        return nil
      }
    }
    sink.error(
      "duplicate-key",
      Message(zh: "重复的项太多，不再读下去", en: "too many keys are repeated to read on"),
      at: Span(file: source.file, line: 1, column: 1))
    return nil
  }

  private func makeParser() throws -> Parser {
    // Rules that guess types are left out, and so is the environment that Yams would ask for the
    // encoding. Yams keeps a pointer into the text: a text too short to live on the heap is padded.
    let text = masked.text
    let padding = String(repeating: "\n", count: max(0, 16 - text.utf8.count))
    return try Parser(yaml: text + padding, resolver: .basic, encoding: .utf8)
  }

  private func checkEnd(of parser: Parser, into sink: inout DiagnosticSink) {
    do {
      guard let second = try parser.nextRoot() else { return }
      sink.report(severalDocuments(at: second.mark))
    } catch YamlError.duplicatedKeysInMapping(_, let context) {
      sink.report(severalDocuments(at: context.mark))
    } catch {
      sink.report(SyntaxFault(error, in: source).diagnostic)
    }
  }

  private func severalDocuments(at mark: Mark?) -> Diagnostic {
    let index = mark.map { source.complaint(line: $0.line, column: $0.column) } ?? 0
    return Diagnostic(
      .error, "several-documents",
      Message(
        zh: "“---”之后又开始了一份文档；一个文件只能写一份",
        en: "a second document begins after “---”; a file holds one"),
      at: source.span(index..<max(source.lineEnd(from: index), index + 1)),
      hint: Message(zh: "把后面的内容放到另一个文件", en: "move what follows into a file of its own"))
  }

  private var emptyFile: Diagnostic {
    Diagnostic(
      .error, "empty-file",
      Message(zh: "文件是空的，或者只有注释", en: "the file is empty or holds only comments"),
      at: Span(file: source.file, line: 1, column: 1),
      hint: Message(
        zh: "至少写上单位名称，例如 unit: 某某县水利局；运行 gaoshi init 可以得到一份样例",
        en: "write at least the name, such as unit: 某某县水利局; gaoshi init makes a sample"))
  }

  private func duplicates(_ names: [String], at index: Int) -> Diagnostic {
    let list = names.map { "“\(masked.original($0))”" }.joined(separator: " ")
    return Diagnostic(
      .error, "duplicate-key",
      Message(zh: "项 \(list) 重复", en: "\(list) is written more than once"),
      at: source.span(index..<index + 1),
      hint: Message(zh: "只保留一个", en: "keep one of them"))
  }
}

extension Node {
  /// Whether a document holds no value at all.
  fileprivate var isNothing: Bool {
    scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
  }
}
