public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel
internal import GaoshiPack

/// A page that a build would make.
public struct PlannedPage: Sendable {
  /// A place where it hangs, and how many hang there.
  public struct Place: Sendable {
    public let place: String
    public let count: Int
  }

  /// Where its files lie in the pack, without the format.
  public let path: String
  public let unit: String
  public let name: String
  public let region: String?
  public let material: String
  public let size: String
  public let theme: String
  public let formats: [OutputFormat]
  public let places: [Place]
  /// How many are to be printed.
  public let copies: Int
  /// The hash of all that it is made from.
  public let key: String
}

/// What planning a campaign came to.
public struct PlanReport: Sendable {
  public var units = 0
  public var pages = 0
  public var files = 0
  public var copies = 0
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}

/// Settles which pages a campaign has, and makes none of them.
///
/// - Parameter each: given each page in order; memory does not grow with their number.
public func planCampaign(
  _ request: PackRequest, on machine: Machine, _ each: (PlannedPage) -> Void
) -> PlanReport {
  planUnits(request, on: machine) { unit, _ in
    for page in unit { each(page) }
  }
}

/// Plans unit by unit.
///
/// - Parameter each: given the pages of each unit in order, and the unit itself with its content.
func planUnits(
  _ request: PackRequest, on machine: Machine,
  _ each: ([PlannedPage], (unit: UnitFile, sha256: String, campaign: CampaignBuild)) -> Void
) -> PlanReport {
  var report = PlanReport()
  var sink = DiagnosticSink()
  do throws(Stop) {
    let campaign = try CampaignBuild(request, machine, into: &sink)
    let known = try PageKeys(of: request.only.changedSince)
    let units = try selectUnits(of: campaign)
    let planners = (0..<campaign.threads).map { _ in Planner(campaign) }
    var claims = PathClaims(units)
    for start in stride(from: 0, to: units.count, by: 256) {
      let part = Array(units[start..<min(start + 256, units.count)])
      let planned = onThreads(campaign.threads, pieces: part.count) {
        thread, piece -> Result<(PlannedUnit, String), FileProblem> in
        do throws(FileProblem) {
          let content = try campaign.files.readOnce(part[piece].path)
          return .success((planners[thread].plan(part[piece], content), content.sha256))
        } catch {
          return .failure(error)
        }
      }
      for case let failure? in planners.map(\.failure) { throw Stop(reading: failure) }
      for result in planned {
        let (unit, sha256): (PlannedUnit, String)
        do throws(FileProblem) { (unit, sha256) = try result.get() } catch {
          throw Stop(reading: error)
        }
        sink.report(contentsOf: unit.diagnostics)
        for job in unit.jobs {
          if let problem = claims.claim(job.path, for: unit.unit) { sink.report(problem) }
        }
        let pages = unit.pages.filter { !known.contains($0.key) }
        report.add(pages)
        each(pages, (unit.unit, sha256, campaign))
      }
    }
    let isStrict = request.job.isStrict && sink.diagnostics.contains { $0.severity == .warning }
    report.outcome = sink.hasErrors || isStrict ? .contentWrong : .done
  } catch {
    sink.report(contentsOf: error.diagnostics)
    report.outcome = error.outcome
  }
  report.diagnostics = sink.diagnostics
  return report
}

extension PlanReport {
  fileprivate mutating func add(_ pages: [PlannedPage]) {
    units += pages.isEmpty ? 0 : 1
    self.pages += pages.count
    files += pages.reduce(0) { $0 + $1.formats.count }
    copies += pages.reduce(0) { $0 + $1.copies }
  }
}

extension PlannedUnit {
  /// The unit's pages in the order of their paths' bytes; none if something is wrong with it.
  fileprivate var pages: [PlannedPage] {
    guard let notice = notice?.notice, !isWrong else { return [] }
    return jobs.map { planned in
      let job = planned.job
      return PlannedPage(
        path: planned.path, unit: unit.id, name: notice.unit.name.text,
        region: notice.unit.region?.text, material: job.material.text, size: job.size.name,
        theme: job.theme.text, formats: planned.formats,
        places: job.sites.map { .init(place: $0.place.text, count: $0.count) },
        copies: job.copies, key: planned.key)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// The keys of the pages of a pack: what would be made as it is there.
private struct PageKeys {
  private var keys: Set<UInt64> = []

  /// - Parameter folder: the pack; nil for none.
  init(of folder: String?) throws(Stop) {
    guard let folder else { return }
    do throws(PackProblem) {
      try Manifest(of: folder).forEachFile { (file) throws(PackProblem) in
        keys.insert(Self.short(file.key))
      }
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
  }

  func contains(_ key: String) -> Bool { keys.contains(Self.short(key)) }

  private static func short(_ key: String) -> UInt64 { UInt64(key.prefix(16), radix: 16) ?? 0 }
}
