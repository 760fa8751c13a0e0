internal import GaoshiConfig
internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPack

extension NamePattern {
  /// Where the files of a job lie in the pack, without the format.
  ///
  /// Each part is made safe for Linux, macOS, Windows and zip files; a theme that is not the
  /// campaign's is added where the pattern has none.
  func path(of job: Job, unit id: String) -> String {
    var path = ""
    for piece in pieces {
      switch piece {
      case .literal(let text):
        path += text.split(separator: "/", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "" : safeWithin(String($0)) }.joined(separator: "/")
      case .part(let part): path += text(of: part, job, id)
      }
    }
    if job.namesTheme && !pieces.contains(.part(.theme)) {
      path += "-" + safeWithin(job.theme.text)
    }
    return path.split(separator: "/").map { safeName(String($0), limit: Self.longest) }
      .joined(separator: "/")
  }

  private func text(of part: Part, _ job: Job, _ id: String) -> String {
    switch part {
    case .unit: id.split(separator: "/").map { safeWithin(String($0)) }.joined(separator: "/")
    case .name: safeWithin(job.notice.unit.name.text)
    case .short: safeWithin(job.notice.unit.short.text)
    case .region: safeWithin(job.notice.unit.region?.text ?? "000000")
    case .material: safeWithin(job.material.text)
    case .size: safeWithin(job.size.name)
    case .theme: safeWithin(job.theme.text)
    }
  }

  /// A text in a name: what would part folders or trip Windows becomes `_`.
  private func safeWithin(_ text: String) -> String { safeCharacters(text) }

  /// Bytes of a name without `-1to10` and format.
  private static let longest = longestName - "-1to10.pdf".utf8.count
}

/// Whether a path begins with a name that is the pack's own.
func isReserved(_ path: String) -> Bool {
  let first = path.split(separator: "/").first.map(String.init) ?? path
  return PackLayout.reserved.contains { nameKey($0) == nameKey(first) }
}
