import GaoshiConfig
import GaoshiCore

@testable import GaoshiModel

/// Files that stand only in memory, and what comes of resolving one of them.
struct Workspace: Sendable {
  let files: [String: [UInt8]]

  init(_ files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  init(files: [String: [UInt8]]) { self.files = files }

  var surroundings: Surroundings {
    Surroundings(
      readFile: { [files] path throws(FileProblem) in
        guard let bytes = files[path] else {
          throw FileProblem(path: path, message: Message(zh: "没有这个文件", en: "there is no such file"))
        }
        return bytes
      }, fontFolders: [], templateFolders: [])
  }

  /// The notice of a file, and all that was said about it.
  func resolve(_ file: String = "u.yaml") throws -> Outcome {
    var sink = DiagnosticSink()
    let notice = try Notice.resolve(file: file, surroundings: surroundings, into: &sink)
    return Outcome(notice: notice, diagnostics: sink.diagnostics)
  }

  /// The rows of `explain`.
  func explain(_ file: String = "u.yaml") throws -> [Explanation] {
    var sink = DiagnosticSink()
    return try Explanation.explain(file: file, surroundings: surroundings, into: &sink)
  }

  struct Outcome {
    let notice: Notice?
    let diagnostics: [Diagnostic]
    /// Codes of errors and warnings, in the order reported.
    var codes: [String] { diagnostics.filter { $0.severity > .note }.map(\.code) }
    /// Codes of all, notes too.
    var allCodes: [String] { diagnostics.map(\.code) }

    func first(_ code: String) -> Diagnostic? { diagnostics.first { $0.code == code } }
  }
}

extension Workspace {
  /// A ministry with a hotline and a mini-program, which most units have above them.
  static let national = """
    unit: 应急管理部
    level: national
    channels:
      - hotline: "12350"
        id: mem-hotline
      - mini-program: {name: 应急管理部安全生产举报, link: https://dctjfx.mem.gov.cn/aqscjb}
        id: mem-mini-program
    """

  /// A unit below the ministry; `more` are further lines of its file.
  static func below(_ more: String, others: [String: String] = [:]) -> Workspace {
    Workspace(
      others.merging([
        "national.yaml": national, "u.yaml": "unit: 甲公司\nparent: national.yaml\n" + more,
      ]) { written, _ in written })
  }
}

extension Value {
  /// The value under a dotted path; nothing if there is none.
  subscript(path: String) -> Value {
    path.split(separator: ".").reduce(self) { value, name in
      switch value {
      case .record(let record): record[String(name)] ?? .nothing
      case .list(let list):
        Int(name).flatMap { list.indices.contains($0) ? list[$0] : nil } ?? .nothing
      default: .nothing
      }
    }
  }

  /// The text, if this is one.
  var printed: String? { if case .text(let text) = self { text.text } else { nil } }

  /// Every text within, in no order.
  var texts: [String] {
    switch self {
    case .text(let text): [text.text]
    case .list(let list): list.flatMap(\.texts)
    case .record(let record): record.values.flatMap(\.texts)
    case .code(let code): [code.payload]
    case .flag, .nothing: []
    }
  }

  /// The dotted paths of all names; elements of lists count once, as `[]`.
  var names: Set<String> {
    switch self {
    case .record(let record):
      record.reduce(into: []) { names, entry in
        let inner = entry.value.names
        names.formUnion(inner.isEmpty ? [entry.key] : Set(inner.map { "\(entry.key).\($0)" }))
      }
    case .list(let list): Set(list.flatMap(\.names).map { "[].\($0)" })
    case .text, .flag, .code, .nothing: []
    }
  }
}
