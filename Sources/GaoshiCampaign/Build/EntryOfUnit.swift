internal import Foundation
internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel
internal import GaoshiPack
internal import GaoshiTemplate

extension UnitEntry {
  /// The entry of a unit whose jobs have all been made.
  init(
    _ planned: PlannedUnit, made: [JobEntry], diagnostics: [Diagnostic], names: SourceNames
  ) {
    guard let explained = planned.notice else {
      preconditionFailure("a unit without a notice has no jobs that were made")
    }
    let inputs = planned.dependencies.map {
      Input(name: names.name(of: $0.path), sha256: $0.sha256)
    }
    .sorted { ($0.name, $0.sha256 ?? "") < ($1.name, $1.sha256 ?? "") }
    let places = Dictionary(
      inputs.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let jobs = zip(planned.jobs, made).sorted {
      $0.0.path.utf8.lexicographicallyPrecedes($1.0.path.utf8)
    }
    let sources = explained.notice.sources.map { path in
      let name = names.name(of: path)
      return PackSource(path: name, sha256: places[name].flatMap { inputs[$0].sha256 } ?? "")
    }
    self.init(
      inputs: inputs,
      pages: jobs.map { job, _ in
        let read = job.dependencies.compactMap { places[names.name(of: $0.path)] }
        return Page(path: job.path, key: job.key, inputs: read.sorted())
      },
      rows: jobs.flatMap { job, made in
        made.files.map { Row(job, made, $0, planned.unit, sources) }
      }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      unit: UnitRecord(planned.unit, explained, jobs, names).json,
      diagnostics: diagnostics.compactMap { $0.kept(by: names) })
  }
}

extension Diagnostic {
  /// The diagnostic as an entry keeps it: JSON whose places name files as `SourceNames` does.
  func kept(by names: SourceNames) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try? encoder.encode(renamingFiles(names.name))
    return data.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads what `kept` wrote; nil if it is none of ours.
  init?(kept text: String, by names: SourceNames) {
    guard let read = try? JSONDecoder().decode(Diagnostic.self, from: Data(text.utf8)) else {
      return nil
    }
    self = read.renamingFiles(names.path)
  }
}

extension UnitEntry.Row {
  fileprivate init(
    _ planned: PlannedJob, _ made: JobEntry, _ file: JobEntry.File, _ unit: UnitFile,
    _ sources: [PackSource]
  ) {
    let job = planned.job
    let path = planned.path + (made.isTenth ? "-1to10" : "") + "." + file.format.rawValue
    let row = PackFile(
      path: path, sha256: file.sha256, bytes: file.bytes, look: file.look, key: planned.key,
      unit: unit.id, material: job.material.text, size: job.size.name, theme: job.theme.text,
      format: file.format.rawValue, pages: made.pages,
      sites: job.sites.map {
        PackFile.Site(
          place: $0.place.text, kind: $0.kind?.rawValue, count: $0.count, mount: $0.mount.rawValue)
      },
      copies: job.copies, codes: made.codes,
      preview: made.preview.map(PackLayout.preview), sources: sources)
    self.init(
      path: path, sha256: file.sha256, bytes: file.bytes, preview: made.preview, json: row.json)
  }
}

extension UnitRecord {
  fileprivate init(
    _ unit: UnitFile, _ explained: ExplainedNotice,
    _ jobs: [(PlannedJob, JobEntry)], _ names: SourceNames
  ) {
    let notice = explained.notice
    let shown = explained.explanations.filter { $0.how != .hidden && $0.how != .withheld }
    let prints = jobs.map { job, made in
      let page = PrintedTexts(job.document, codes: made.codes)
      return shown.indices.filter { page.show(shown[$0]) }
    }
    // Only what stands on some page is anybody's business.
    let kept = Array(Set(prints.joined())).sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    self.init(
      unit: unit.id, file: names.name(of: unit.path), name: notice.unit.name.text,
      short: notice.unit.short.text, level: notice.unit.level.text,
      sector: notice.unit.sector?.text, region: notice.unit.region?.text,
      authority: notice.authority?.name.text,
      sites: notice.sites.map {
        Site(
          place: $0.place.text, kind: $0.kind?.rawValue, materials: $0.materials.map(\.text),
          count: $0.count,
          mount: $0.mount.rawValue)
      },
      without: notice.without.isEmpty ? nil : notice.without.map(\.rawValue),
      values: kept.map { index in
        let value = shown[index]
        return Value(
          field: value.path, value: value.value, file: value.span.map { names.name(of: $0.file) },
          line: value.span?.line)
      },
      prints: zip(jobs, prints).map { job, values in
        Print(
          job: job.0.path + (job.1.isTenth ? "-1to10" : ""),
          values: values.compactMap { places[$0] })
      })
  }
}
