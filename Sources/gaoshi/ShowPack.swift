internal import GaoshiCampaign
internal import GaoshiCore

extension Console {
  /// Prints how a pack came out: what is still to be told, where it is, and what was done.
  func show(_ report: PackReport, of machine: Machine) {
    show(report.diagnostics, of: machine)
    if isJSON {
      data(
        JSONText.object([
          ("exit", "\(report.outcome.rawValue)"), ("pack", JSONText.quoted(report.folder)),
          ("root", JSONText.quoted(report.root)), ("files", "\(report.files)"),
          ("drawn", "\(report.drawn)"), ("unchanged", "\(report.unchanged)"),
          ("new", "\(report.isNew)"), ("errors", "\(report.errors)"),
          ("warnings", "\(report.warnings)"),
        ]))
      return
    }
    if isQuiet { return }
    if report.outcome == .done { data(report.folder) }
    talk(words(report))
  }

  private func words(_ report: PackReport) -> String {
    let found = say(
      "\(report.errors) 个错误，\(report.warnings) 个警告",
      "\(counted(report.errors, "error")), \(counted(report.warnings, "warning"))")
    guard report.outcome == .done else {
      return say("物料包没有改动；\(found)。", "The pack was left as it is; \(found).")
    }
    let made = say(
      "重做 \(report.drawn) 页，\(report.unchanged) 页没变",
      "\(counted(report.drawn, "page")) made, \(report.unchanged) unchanged")
    return report.isNew
      ? say(
        "物料包共 \(report.files) 个文件；\(made)；\(found)。",
        "The pack has \(counted(report.files, "file")); \(made); \(found).")
      : say("物料包没有变化：\(made)；\(found)。", "The pack is as it was: \(made); \(found).")
  }
}
