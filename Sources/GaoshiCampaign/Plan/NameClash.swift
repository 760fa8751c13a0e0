internal import GaoshiCore
internal import GaoshiFiles

/// Reports two jobs that would write one file, before anything is drawn.
func checkNames(_ jobs: [PlacedJob], into sink: inout DiagnosticSink) {
  var first: [String: PlacedJob] = [:]
  for placed in jobs {
    let name = placed.job.name(.pdf)
    let key = nameKey(join(placed.folder, name))
    guard let other = first.updateValue(placed, forKey: key) else { continue }
    sink.error(
      "output-name-clash",
      Message(
        zh: "“\(other.job.unitFile)”和“\(placed.job.unitFile)”会写成同一个文件“\(name)”",
        en: "“\(other.job.unitFile)” and “\(placed.job.unitFile)” would write one file, “\(name)”"),
      at: nil,
      hint: Message(
        zh: "给其中一个单位文件改名，或分开输出文件夹（-o）",
        en: "rename one of the unit files, or build them into separate folders (-o)"))
  }
}
