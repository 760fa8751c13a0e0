internal import GaoshiCore
internal import GaoshiModel

/// What the program's own checks say of one unit's new file.
public struct CheckedUnit: Sendable {
  let diagnostics: [Diagnostic]
}

extension ImportRun {
  /// Resolves every unit as `gaoshi check` would, and says what is wrong with it at its cells.
  ///
  /// - Returns: the units without errors.
  mutating func check(_ units: [ComposedUnit]) -> [ComposedUnit] {
    let files = units.reduce(into: [:]) { $0[$1.path] = $1.lines.bytes }
    let readFile = surroundings.readFile
    let world = Surroundings(
      readFile: { path throws(FileProblem) in
        if let bytes = files[path] { return bytes }
        return try readFile(path)
      }, fontFolders: [], templateFolders: [])
    let paths = units.map(\.path)
    let checked = surroundings.inParallel(units.count) { index in
      var sink = DiagnosticSink()
      // The unit's own file is in memory and can always be read.
      _ = try? Notice.resolve(file: paths[index], surroundings: world, into: &sink)
      return CheckedUnit(diagnostics: sink.diagnostics)
    }
    return zip(units, checked).compactMap { unit, checked in
      take(checked.diagnostics, of: unit) && !unit.isWrong ? unit : nil
    }
  }

  /// Reports what the checks say; false if there is an error in it.
  ///
  /// Notes are left to `gaoshi check`: a table of thousands would drown in them.
  private mutating func take(_ diagnostics: [Diagnostic], of unit: ComposedUnit) -> Bool {
    var isGood = true
    for finding in diagnostics where finding.severity != .note {
      let isError = finding.severity == .error
      if isError { isGood = false }
      // What a cell was refused for before is said in better words there.
      if isError, unit.isWrong, isKnown(finding, of: unit) { continue }
      report(finding, of: unit)
    }
    return isGood
  }

  private func isKnown(_ finding: Diagnostic, of unit: ComposedUnit) -> Bool {
    // With a cell left out, what is missing from the whole unit says nothing.
    guard let origin = origin(of: finding, in: unit) else { return true }
    return origin == groups[unit.group].name.origin || rejectedCells.contains(origin)
  }

  private mutating func report(_ finding: Diagnostic, of unit: ComposedUnit) {
    guard finding.span?.file == unit.path || finding.span == nil else {
      // It is about a parent or the campaign, and said once.
      sink.report(finding)
      if finding.severity == .error { markRows(of: unit, finding.message) }
      return
    }
    let origin = origin(of: finding, in: unit) ?? groups[unit.group].name.origin
    let told = diagnostic(
      finding.severity, finding.code, finding.message, at: origin, hint: finding.hint)
    if finding.severity == .error { bad[origin.rowKey, default: []].append(finding.message) }
    if finding.severity == .warning { warn(told) } else { sink.report(told) }
  }

  private func origin(of finding: Diagnostic, in unit: ComposedUnit) -> Origin? {
    guard let span = finding.span, span.file == unit.path,
      unit.lines.origins.indices.contains(span.line - 1)
    else { return nil }
    return unit.lines.origins[span.line - 1]
  }

  private mutating func markRows(of unit: ComposedUnit, _ message: Message) {
    for row in groups[unit.group].rows.prefix(1) {
      bad[RowKey(sheet: row.sheet, row: row.number), default: []].append(message)
    }
  }
}
