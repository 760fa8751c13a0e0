internal import GaoshiCampaign
internal import GaoshiCore

extension Console {
  /// Prints a report: its diagnostics, its files and how many of each.
  func show(_ report: Report) {
    for output in report.outputs where !isQuiet { data(output.path) }
    if !isQuiet { talk(summary(report)) }
  }

  private func summary(_ report: Report) -> String {
    let errors = report.count(.error)
    let warnings = report.count(.warning)
    return say(
      "写出 \(report.outputs.count) 个文件，\(errors) 个错误，\(warnings) 个警告",
      "\(report.outputs.count) written, \(errors) errors, \(warnings) warnings")
  }
}
