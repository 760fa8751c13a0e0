internal import GaoshiConfig
public import GaoshiCore

/// The templates, themes and art of a run, read when first asked for.
///
/// Folders are searched in order, so a workspace's own template hides the product's of that name.
public final class TemplateLibrary {
  private let surroundings: Surroundings
  private var templates: [String: Template] = [:]
  private var themes: [String: Theme] = [:]
  let art: ArtShelf

  public init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    art = ArtShelf(surroundings)
  }

  /// The template of a material such as `board`: `NAME/template.yaml` in a template folder.
  public func template(named name: String, into sink: inout DiagnosticSink) -> Template? {
    if let known = templates[name] { return known }
    let template = read("\(name)/template.yaml", called: name, into: &sink) {
      Template($0, into: &$1)
    }
    templates[name] = template
    return template
  }

  /// The theme of a name such as `red-gold`: `themes/NAME.yaml` in a template folder.
  public func theme(named name: String, into sink: inout DiagnosticSink) -> Theme? {
    if let known = themes[name] { return known }
    let theme = read("themes/\(name).yaml", called: name, into: &sink) { Theme($0, into: &$1) }
    themes[name] = theme
    return theme
  }

  private func read<Made>(
    _ file: String, called name: String, into sink: inout DiagnosticSink,
    _ make: (YAMLNode, inout DiagnosticSink) -> Made?
  ) -> Made? {
    // A name is one folder's, never a path.
    let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    for folder in isPlain ? surroundings.templateFolders : [] {
      let path = "\(folder)/\(file)"
      guard let bytes = try? surroundings.readFile(path) else { continue }
      var own = DiagnosticSink()
      let made = YAMLDocument.parse(bytes, file: path, into: &own).flatMap { make($0, &own) }
      sink.report(contentsOf: own.diagnostics)
      return own.hasErrors ? nil : made
    }
    sink.error(
      "template-missing",
      Message(zh: "找不到“\(name)”（\(file)）", en: "cannot find “\(name)” (\(file))"), at: nil,
      hint: Message(
        zh: "找过的文件夹：\(surroundings.templateFolders.joined(separator: "、"))",
        en: "searched in: \(surroundings.templateFolders.joined(separator: ", "))"))
    return nil
  }
}
