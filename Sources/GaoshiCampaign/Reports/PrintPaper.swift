internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPage
internal import GaoshiPaper
internal import GaoshiRender
internal import GaoshiText

/// The forms in which a report is written.
enum PaperFormat {
  case pdf
  case html
  case markdown

  /// The form that a file's name asks for; nil for any other suffix.
  init?(file: String) {
    switch file.split(separator: ".").last?.lowercased() {
    case "pdf": self = .pdf
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}

extension Paper {
  /// Writes the report to a file, whole or not at all.
  func write(
    to path: String, as format: PaperFormat, on machine: Machine
  ) throws(Stop) {
    let bytes: [UInt8]
    switch format {
    case .html: bytes = Array(html.utf8)
    case .markdown: bytes = Array(markdown.utf8)
    case .pdf: bytes = try pdf(on: machine)
    }
    let folder = parent(of: path).isEmpty ? "." : parent(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try publishFiles([(name, bytes)], into: folder)
  }

  private func pdf(on machine: Machine) throws(Stop) -> [UInt8] {
    var sink = DiagnosticSink()
    let workspace = Workspace(holding: ".", current: machine.current)
    let path = try fontCatalogPath(workspace, machine)
    guard let catalog = try readFontCatalog(path, machine, into: &sink) else {
      throw Stop(told: .renderingFailed)
    }
    let pages: [Page]
    do throws(FontProblem) {
      let fonts = try FontLibrary(
        catalog, in: machine.surroundings(for: workspace).fontFolders, characters: characters)
      pages = self.pages(with: fonts, into: &sink)
      try fonts.verify()
    } catch {
      throw Stop(error)
    }
    if let missing = sink.diagnostics.first(where: { $0.severity == .error }) {
      throw Stop(missing, .renderingFailed)
    }
    do throws(RenderProblem) {
      return try Renderer().pdf(
        pages,
        metadata: Metadata(
          title: title, author: "", subject: subtitle,
          language: Message(zh: "zh-Hans", en: "en").text(in: language), date: machine.date))
    } catch {
      throw Stop(error)
    }
  }
}
