internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiTemplate

extension Console {
  /// Prints a report: what is to be told, the files, and how many of each.
  func show(_ report: Report, of machine: Machine) {
    show(report.diagnostics, of: machine)
    for output in report.outputs {
      if isJSON {
        data(output.json)
      } else if !isQuiet {
        data(output.path)
      }
    }
    if isJSON {
      data(summaryObject(report))
    } else if !isQuiet {
      talk(summary(report))
    }
  }

  /// Prints diagnostics with their places; only those that matter when quiet.
  func show(_ diagnostics: [Diagnostic], of machine: Machine) {
    show(diagnostics) { file in try? machine.read(file) }
  }

  /// Prints diagnostics with the lines that they are about.
  ///
  /// - Parameter read: gives a file's bytes; nil for one that has no lines to show.
  func show(_ diagnostics: [Diagnostic], read: @escaping @Sendable (String) -> [UInt8]?) {
    let shown = isQuiet ? diagnostics.filter { $0.severity > .note } : diagnostics
    let printer = DiagnosticPrinter(
      language: language, colour: usesColor && !isJSON, source: read)
    if isJSON { raw(printer.json(shown)) } else { rawTalk(printer.text(shown)) }
  }

  private func summary(_ report: Report) -> String {
    let errors = report.count(.error)
    let warnings = report.count(.warning)
    return say(
      "写出 \(report.outputs.count) 个文件，\(errors) 个错误，\(warnings) 个警告。",
      "\(counted(report.outputs.count, "file")) written, \(counted(errors, "error")), "
        + "\(counted(warnings, "warning")).")
  }

  private func summaryObject(_ report: Report) -> String {
    JSONText.object([
      ("exit", "\(report.outcome.rawValue)"), ("outputs", "\(report.outputs.count)"),
      ("errors", "\(report.count(.error))"), ("warnings", "\(report.count(.warning))"),
    ])
  }

  /// A number with its word, in the plural where it is one.
  func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension Output {
  /// The file as a JSON object.
  fileprivate var json: String {
    JSONText.object([
      ("output", JSONText.quoted(path)), ("format", JSONText.quoted(format.rawValue)),
      ("material", JSONText.quoted(material)), ("size", JSONText.quoted(size.name)),
      ("theme", JSONText.quoted(theme)), ("unit", JSONText.quoted(source)),
      ("bytes", "\(bytes)"), ("sha256", JSONText.quoted(sha256)),
    ])
  }
}
