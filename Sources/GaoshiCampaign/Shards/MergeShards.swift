public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack
internal import Glibc

/// How much of what shards made is looked at before it is published.
public enum ObjectCheck: String, Sendable, CaseIterable {
  /// Every file is hashed again.
  case hash
  /// Every file is there.
  case there
}

/// What a merge is asked for.
public struct MergeRequest: Sendable {
  public var plan: String
  /// The folders that shards were built into.
  public var stores: [String]
  /// How many shards there are; told from the stores unless given.
  public var shards: Int?
  public var output: String
  public var check = ObjectCheck.hash
  public var hasGallery = true
  public var waits = false

  public init(plan: String, stores: [String], output: String) {
    self.plan = plan
    self.stores = stores
    self.output = output
  }
}

/// Makes one pack of what the shards of a plan made, and publishes it if nothing is missing.
///
/// Each unit of the plan is taken from its shard, in order, so that neither the number of shards nor
/// the order in which they were made can be seen in the pack.
public func mergeShards(_ request: MergeRequest) -> PackReport {
  var report = PackReport()
  do throws(Stop) {
    // Every shard must have been made, of this very plan.
    let plan = try readPlan(request.plan)
    let shards = try openShards(request, plan)

    // Put the pack together beside its place, unit by unit.
    let place = try takePlace(request.output, waits: request.waits)
    report.folder = place.folder
    report.diagnostics = [try FormerPack(at: place.folder).damage].compactMap(\.self)
    report.warnings = report.diagnostics.count
    var merge = try Merge(plan, shards, place, request)
    try merge.takeUnits()

    // Publish it, once every row of every shard is known to be whole.
    try merge.finish(into: &report)
  } catch {
    report.diagnostics += error.diagnostics
    report.errors = error.diagnostics.count
    report.outcome = error.outcome
  }
  return report
}

/// Which shards of a plan are still to be made: those without a file, and those whose pages are not
/// all there.
///
/// - Returns: their numbers in order; and what is wrong with files of shards that were made.
public func missingShards(
  of planPath: String, in stores: [String], count: Int, check: ObjectCheck = .there
) -> (missing: [Int], diagnostics: [Diagnostic], outcome: Outcome) {
  let objects = ObjectStores(stores, checksHashes: check == .hash)
  do throws(Stop) {
    let plan = try readPlan(planPath)
    var missing: [Int] = []
    var diagnostics: [Diagnostic] = []
    for index in 0..<count {
      guard let shard = Shard(index: index, of: count) else { continue }
      do throws(PackProblem) {
        guard var file = try find(shard, of: plan, in: stores), file.plan == plan.digest,
          try file.check(against: objects)
        else {
          missing.append(index)
          continue
        }
      } catch {
        missing.append(index)
        diagnostics += Stop(reading: error.asFileProblem).diagnostics
      }
    }
    return (missing, diagnostics, missing.isEmpty ? .done : .packIncomplete)
  } catch {
    return ([], error.diagnostics, error.outcome)
  }
}

/// Numbers as job arrays take them, such as `0,3-5`.
public func ranges(_ numbers: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    .joined(separator: ",")
}

/// The file of a shard in the first store that has one of this plan, or else of any.
private func find(
  _ shard: Shard, of plan: PlanFile, in stores: [String]
) throws(PackProblem) -> ShardFile? {
  var other: ShardFile?
  for store in stores {
    guard let file = try ShardFile(shard, in: store) else { continue }
    if file.plan == plan.digest { return file }
    other = other ?? file
  }
  return other
}

/// All shards of a plan, or what to say of those that are missing.
private func openShards(_ request: MergeRequest, _ plan: PlanFile) throws(Stop) -> [ShardFile] {
  let count: Int
  if let given = request.shards {
    count = given
  } else {
    count = try countShards(in: request.stores)
  }
  var shards: [ShardFile] = []
  var missing: [Int] = []
  for index in 0..<count {
    guard let shard = Shard(index: index, of: count) else { continue }
    do throws(PackProblem) {
      guard let file = try find(shard, of: plan, in: request.stores) else {
        missing.append(index)
        continue
      }
      guard file.plan == plan.digest else { throw .file(otherPlan(join(file.store, shard.file))) }
      shards.append(file)
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
  }
  guard missing.isEmpty else { throw Stop(missingDiagnostic(missing, of: count), .packIncomplete) }
  return shards
}

/// How many shards the files in the stores are of.
private func countShards(in stores: [String]) throws(Stop) -> Int {
  var counts: Set<Int> = []
  for store in stores {
    let folder = join(store, "shards")
    let names: [String]
    do throws(FileProblem) { names = isThere(folder) ? try namesIn(folder) : [] } catch {
      throw Stop(reading: error)
    }
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let parts = name.dropLast(".json".count).split(separator: "-")
      if parts.count == 3, parts[1] == "of", let count = Int(parts[2]) { counts.insert(count) }
    }
  }
  guard counts.count == 1, let count = counts.first else {
    throw Stop(
      Diagnostic(
        .error, "shard-count-unknown",
        Message(
          zh: counts.isEmpty ? "这些文件夹里没有分片的结果" : "这些文件夹里有不同分片数的结果",
          en: counts.isEmpty
            ? "the folders have no shard’s file" : "the folders have shards of different counts"),
        at: nil,
        hint: Message(zh: "用 --shards 写出分成几片", en: "say with --shards how many shards there are")),
      .packIncomplete)
  }
  return count
}

private func missingDiagnostic(_ missing: [Int], of count: Int) -> Diagnostic {
  Diagnostic(
    .error, "shard-missing",
    Message(
      zh: "缺少分片 \(ranges(missing))（共 \(count) 片）",
      en: "missing: shard \(ranges(missing)) of \(count)"),
    at: nil,
    hint: Message(
      zh: "用 gaoshi build --plan … --shard 号/\(count) 补做，再合并",
      en: "make them with gaoshi build --plan … --shard NUMBER/\(count), then merge again"))
}

private func otherPlan(_ path: String) -> FileProblem {
  FileProblem(
    path: path,
    message: Message(zh: "它是按另一个计划做的；请重做这一片", en: "it was made of another plan; make it again"))
}

/// One merge at work.
private struct Merge {
  let plan: PlanFile
  var shards: [ShardFile]
  let place: PackPlace
  let request: MergeRequest
  var assembly: PackAssembly
  var wrong: [String] = []

  init(
    _ plan: PlanFile, _ shards: [ShardFile], _ place: PackPlace, _ request: MergeRequest
  ) throws(Stop) {
    self.plan = plan
    self.shards = shards
    self.place = place
    self.request = request
    let stores = ObjectStores(request.stores, checksHashes: request.check == .hash)
    do throws(FileProblem) {
      assembly = try PackAssembly(place, stores)
    } catch {
      throw Stop(writing: error)
    }
  }

  /// Takes every unit of the plan from its shard.
  mutating func takeUnits() throws(Stop) {
    do throws(PackProblem) {
      var units = try plan.units()
      while let row = try units.next() {
        let id = try plan.unit(row).unit
        let shard = PlanFile.shard(of: id, among: shards.count)
        switch try shards[shard].next() {
        case .made(let unit) where unit.id == id: try take(unit)
        case .wrong(id): wrong.append(id)
        case .made, .wrong, nil: throw .file(strayed(id, shard))
        }
      }
      for index in shards.indices where try shards[index].next() != nil {
        throw .file(strayed("?", index))
      }
    } catch {
      throw Stop(reading: error.asFileProblem)
    }
    guard wrong.isEmpty else { throw Stop(wrongUnits(wrong), .contentWrong) }
  }

  private mutating func take(_ unit: UnitRows) throws(PackProblem) {
    do throws(FileProblem) {
      for row in unit.rows { try assembly.take(row) }
      try assembly.take(unit: unit.unit)
    } catch {
      throw .file(error)
    }
  }

  private func strayed(_ id: String, _ shard: Int) -> FileProblem {
    FileProblem(
      path: join(shards[shard].store, "shards/\(shard)-of-\(shards.count).json"),
      message: Message(
        zh: "它和计划对不上（单位 \(id)）；请重做这一片",
        en: "it does not agree with the plan (unit \(id)); make the shard again"))
  }

  mutating func finish(into report: inout PackReport) throws(Stop) {
    var header = shards[0].header
    let templates = Set(shards.flatMap(\.header.templates))
    header.templates = templates.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    do throws(FileProblem) {
      report.files = assembly.count
      report.root = try assembly.finish(header, hasGallery: request.hasGallery && plan.head.gallery)
      try place.publish()
      report.isNew = true
    } catch {
      throw Stop(writing: error)
    }
  }
}

private func wrongUnits(_ ids: [String]) -> Diagnostic {
  let shown = ids.prefix(20).joined(separator: ", ") + (ids.count > 20 ? " …" : "")
  return Diagnostic(
    .error, "shard-unit-wrong",
    Message(
      zh: "\(ids.count) 个单位有错，没有物料：\(shown)",
      en: "\(ids.count) units have errors and no pages: \(shown)"),
    at: nil,
    hint: Message(
      zh: "用 gaoshi check 看错在哪里，改好后重新计划",
      en: "gaoshi check tells what is wrong; mend it and plan again"))
}
