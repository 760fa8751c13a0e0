internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// One build of a campaign: it brings what is remembered of every unit up to date, page by page.
///
/// Units go through in batches, so that the memory it takes does not grow with their number.
final class PackBuild {
  let campaign: CampaignBuild
  let index: CacheIndex
  let objects: ObjectStore
  private let use: CacheUse
  var report = PackReport()
  private var told: Set<Int> = []
  /// How many of the warnings are of what the disk did, not of what the author wrote.
  private var damages = 0
  private var claims: PathClaims?
  /// Ids of units that have no entry because something is wrong with them.
  private(set) var wrongUnits: Set<String> = []
  /// Whether pages are drawn though something is wrong with others.
  var keepsGoing = false

  /// Units that are planned and drawn at a time.
  private static let batch = 128
  /// Units that are looked at at a time.
  private static let surveyed = 1024

  /// Opens what is remembered.
  ///
  /// - Parameter index: the name of the index in the cache, to which the program's identity is added.
  init(_ campaign: CampaignBuild, index name: String = "index") throws(Stop) {
    self.campaign = campaign
    use = try CacheUse(campaign.cache, isAlone: false)
    do throws(FileProblem) {
      index = try CacheIndex(campaign.indexPath(name))
    } catch {
      throw Stop(writing: error)
    }
    do throws(FileProblem) {
      objects = ObjectStore(
        join(campaign.cache, "objects"), work: try WorkFolder(in: campaign.cache))
    } catch {
      throw Stop(writing: error)
    }
    if index.damagedBytes > 0 { tell(damaged: [damagedIndex(index)]) }
  }

  /// Whether anything so far keeps the pack from being made.
  var isWrong: Bool {
    report.errors > 0 || campaign.request.job.isStrict && report.warnings > damages
  }

  /// Sees that every unit has a current entry in the index, or is among the wrong ones.
  func update(_ units: UnitList) throws(Stop) {
    claims = PathClaims(units)

    // Find the units that are not as they were.
    let (changed, characters) = try survey(units)
    campaign.request.observe(
      .found(unchanged: units.count - changed.count, changed: changed.count))

    // Plan those, and draw what has not been drawn before.
    let fonts = CampaignFonts(campaign, objects, extras: characters)
    let planners = (0..<campaign.threads).map { _ in Planner(campaign) }
    for start in stride(from: 0, to: changed.count, by: Self.batch) {
      let batch = Array(changed[start..<min(start + Self.batch, changed.count)])
      let planned = try plan(batch, by: planners)
      try draw(planned, with: fonts)
      campaign.request.observe(.advanced(units: batch.count))
    }

    // Nothing may be handed out that was set with another font than the pinned one.
    try fonts.verify()
    do throws(FileProblem) { try index.flush() } catch { throw Stop(writing: error) }
  }

  /// The entry of a unit; nil if it has none that counts.
  func entry(of unit: UnitFile) -> UnitEntry? {
    index.text(.unit, campaign.id(of: unit)).flatMap { UnitEntry($0) }
  }

  /// Tells what was not told before.
  func tell(_ diagnostics: [Diagnostic]) {
    let new = diagnostics.filter { told.insert($0.hashValue).inserted }
    report.errors += new.count { $0.severity == .error }
    report.warnings += new.count { $0.severity == .warning }
    if !new.isEmpty { campaign.request.observe(.told(new)) }
  }

  /// Tells of damage that is mended by going on.
  func tell(damaged diagnostics: [Diagnostic]) {
    let before = report.warnings
    tell(diagnostics)
    damages += report.warnings - before
  }
}

// Finding what has changed.
extension PackBuild {
  private func survey(
    _ units: UnitList
  ) throws(Stop) -> (changed: UnitList, characters: Set<Unicode.Scalar>) {
    let surveyors = (0..<campaign.threads).map { _ in Surveyor(campaign, index, objects) }
    var isChanged: [Bool] = []
    for start in stride(from: 0, to: units.count, by: Self.surveyed) {
      let part = Array(units[start..<min(start + Self.surveyed, units.count)])
      let surveys = onThreads(campaign.threads, pieces: part.count) { thread, piece in
        surveyors[thread].survey(part[piece])
      }
      for (unit, survey) in zip(part, surveys) {
        if let problem = survey.problem { throw Stop(reading: problem) }
        tell(damaged: survey.damaged.map { damagedObject(objects.path(of: $0)) })
        if let entry = survey.current { take(entry, of: unit) }
        isChanged.append(survey.current == nil)
      }
    }
    var characters = ScalarSet()
    for surveyor in surveyors { characters.formUnion(surveyor.characters) }
    let changed = units.selecting { isChanged[$0] }
    return (changed, changed.isEmpty ? [] : characters.scalars)
  }

  /// An entry that counts as it is: what it says is told again.
  private func take(_ entry: UnitEntry, of unit: UnitFile) {
    tell(read(entry.diagnostics))
    report.unchanged += entry.pages.count
    for page in entry.pages { claim(page.path, for: unit) }
  }

  private func claim(_ path: String, for unit: UnitFile) {
    if let problem = claims?.claim(path, for: unit) { tell([problem]) }
  }

  private func read(_ diagnostics: [String]) -> [Diagnostic] {
    diagnostics.compactMap { Diagnostic(kept: $0, by: campaign.names) }
  }
}

// Making what is missing.
extension PackBuild {
  /// A unit with what is left to be drawn of it.
  private struct Work {
    let planned: PlannedUnit
    /// What came of each job; nil while it is to be drawn.
    var made: [JobEntry?]
    var diagnostics: [Diagnostic]
  }

  private func plan(
    _ units: [UnitFile], by planners: [Planner]
  ) throws(Stop) -> [PlannedUnit] {
    let files = campaign.files
    let plans = onThreads(campaign.threads, pieces: units.count) {
      thread, piece -> Result<PlannedUnit, FileProblem> in
      do throws(FileProblem) {
        let content = try files.readOnce(units[piece].path)
        return .success(planners[thread].plan(units[piece], content))
      } catch {
        return .failure(error)
      }
    }
    for case let failure? in planners.map(\.failure) { throw Stop(reading: failure) }
    var planned: [PlannedUnit] = []
    for plan in plans {
      do throws(FileProblem) { planned.append(try plan.get()) } catch {
        throw Stop(reading: error)
      }
    }
    return planned
  }

  private func draw(_ planned: [PlannedUnit], with fonts: CampaignFonts) throws(Stop) {
    var works: [Work] = []
    for unit in planned {
      tell(unit.diagnostics)
      for job in unit.jobs { claim(job.path, for: unit.unit) }
      guard !unit.isWrong else {
        wrongUnits.insert(unit.unit.id)
        continue
      }
      let made = unit.jobs.map(remembered)
      let known = read(made.compactMap { $0?.diagnostics }.flatMap(\.self))
      tell(known)
      works.append(Work(planned: unit, made: made, diagnostics: unit.diagnostics + known))
    }
    // The more is wrong, the sooner its author wants to hear of it.
    guard keepsGoing || !isWrong else { return }
    try drawMissing(&works, with: fonts)
    for work in works { try remember(work) }
  }

  /// What came of the same job before, if all of it is still there.
  private func remembered(_ job: PlannedJob) -> JobEntry? {
    guard let text = index.text(.job, CacheIndex.ID(job.key)), let entry = JobEntry(text)
    else { return nil }
    for object in entry.objects {
      switch objects.state(of: object) {
      case .good: break
      case .missing: return nil
      case .damaged:
        tell(damaged: [damagedObject(objects.path(of: object))])
        return nil
      }
    }
    report.unchanged += 1
    campaign.request.observe(.reused(page: job.path))
    return entry
  }

  private func drawMissing(_ works: inout [Work], with fonts: CampaignFonts) throws(Stop) {
    let missing = works.indices.flatMap { work in
      works[work].made.indices.filter { works[work].made[$0] == nil }.map { (work, $0) }
    }
    guard !missing.isEmpty else { return }
    let jobs = missing.map { works[$0.0].planned.jobs[$0.1] }
    let reasons = missing.map { reason(for: works[$0.0].planned.jobs[$0.1], works[$0.0].planned) }
    let drawers = try fonts.drawers(for: jobs)
    let observe = campaign.request.observe
    let drawn = onThreads(campaign.threads, pieces: jobs.count) {
      thread, piece -> Result<(entry: JobEntry?, diagnostics: [Diagnostic]), Stop> in
      do throws(Stop) {
        let drawn = try drawers[thread].draw(jobs[piece])
        observe(.drew(page: jobs[piece].path, because: reasons[piece]))
        return .success(drawn)
      } catch {
        return .failure(error)
      }
    }
    for (place, result) in zip(missing, drawn) {
      let (entry, diagnostics) = try result.get()
      tell(diagnostics)
      works[place.0].diagnostics += diagnostics
      works[place.0].made[place.1] = entry
      report.drawn += entry == nil ? 0 : 1
      if let entry {
        let key = works[place.0].planned.jobs[place.1].key
        try add(.job, CacheIndex.ID(key), entry.text)
      }
    }
  }

  private func remember(_ work: Work) throws(Stop) {
    let made = work.made.compactMap(\.self)
    guard made.count == work.made.count else {
      wrongUnits.insert(work.planned.unit.id)
      return
    }
    let entry = UnitEntry(
      work.planned, made: made, diagnostics: work.diagnostics, names: campaign.names)
    try add(.unit, campaign.id(of: work.planned.unit), entry.text)
  }

  private func add(_ kind: CacheIndex.Kind, _ id: CacheIndex.ID, _ text: String) throws(Stop) {
    do throws(FileProblem) { try index.add(kind, id, text) } catch { throw Stop(writing: error) }
  }

  /// Why a page is drawn: which of the files behind it changed.
  private func reason(for job: PlannedJob, _ planned: PlannedUnit) -> Message {
    guard let former = entry(of: planned.unit),
      let page = former.pages.first(where: { $0.path == job.path })
    else { return Message(zh: "以前没有", en: "it is new") }
    let now = Dictionary(
      job.dependencies.map { (campaign.names.name(of: $0.path), $0.sha256) },
      uniquingKeysWith: { first, _ in first })
    let before = Dictionary(
      page.inputs.map { (former.inputs[$0].name, former.inputs[$0].sha256) },
      uniquingKeysWith: { first, _ in first })
    let changed = Set(now.keys).union(before.keys).filter { name in
      now[name].flatMap(\.self) != before[name].flatMap(\.self)
    }
    if !changed.isEmpty {
      let names = changed.sorted().joined(separator: ", ")
      return Message(zh: "改过：\(names)", en: "changed: \(names)")
    }
    return page.key == job.key
      ? Message(zh: "存好的文件缺失或损坏", en: "its stored file is missing or damaged")
      : Message(zh: "选项变了", en: "its options changed")
  }
}

private func damagedIndex(_ index: CacheIndex) -> Diagnostic {
  Diagnostic(
    .warning, "cache-damaged",
    Message(
      zh: "缓存索引“\(index.path)”有 \(index.damagedBytes) 字节已损坏，当作没有",
      en: "\(index.damagedBytes) bytes of the cache’s index “\(index.path)” are damaged and passed "
        + "over"),
    at: nil,
    hint: Message(
      zh: "受影响的物料会重新生成；gaoshi gc 会清掉损坏的部分",
      en: "what they stood for is made anew; gaoshi gc clears the damage away"))
}

private func damagedObject(_ path: String) -> Diagnostic {
  Diagnostic(
    .warning, "cache-damaged",
    Message(
      zh: "缓存文件“\(path)”已损坏，当作没有", en: "the cached file “\(path)” is damaged and passed over"),
    at: nil, hint: Message(zh: "它会重新生成", en: "it is made anew"))
}
