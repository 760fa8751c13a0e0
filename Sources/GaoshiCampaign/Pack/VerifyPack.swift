public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// What is wrong with a published pack.
public struct PackCheck: Sendable {
  /// What is wrong, each with the file that it is about.
  public var diagnostics: [Diagnostic] = []
  /// How many files were read and hashed.
  public var files = 0
  /// The root of the manifest; empty if it cannot be read.
  public var root = ""
  public var outcome = Outcome.done

  fileprivate mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    outcome = .packIncomplete
  }
}

/// Reads every file of a pack and holds it against the manifest and the list of checksums; given a
/// workspace, it holds the manifest against what the workspace would make now.
public func verifyPack(
  _ folder: String, against request: PackRequest?, on machine: Machine
) -> PackCheck {
  var check = PackCheck()
  do throws(Stop) {
    // The manifest, whose rows must give its root.
    let manifest = try readManifest(folder, into: &check)
    check.root = manifest?.root ?? ""

    // Every file that is listed, and nothing else.
    let listed = try compareFiles(
      folder, threads: request?.threads ?? processorCount(), into: &check)
    if let manifest { try compareRows(manifest, listed, into: &check) }

    // What the config says now.
    if let request, let manifest { try compare(manifest, with: request, machine, into: &check) }
  } catch {
    check.diagnostics += error.diagnostics
    check.outcome = error.outcome
  }
  return check
}

private func readManifest(_ folder: String, into check: inout PackCheck) throws(Stop) -> Manifest? {
  do throws(PackProblem) {
    return try Manifest(of: folder)
  } catch {
    switch error {
    case .file(let problem): throw Stop(reading: problem)
    case .damaged(let path): check.report(differs(path))
    }
    return nil
  }
}

/// Hashes the files of a pack, and names those that are missing, changed or foreign.
///
/// - Returns: the lines of the list of checksums.
private func compareFiles(
  _ folder: String, threads: Int, into check: inout PackCheck
) throws(Stop) -> NameSet {
  var known = NameSet()
  var listed = NameSet()
  known.insert(PackLayout.checksums)
  let list = join(folder, PackLayout.checksums)
  do throws(FileProblem) {
    let lines = try LineReader(list)
    while true {
      // So many at a time that memory does not grow with the pack.
      var files: [ChecksumLine] = []
      while files.count < 4096, let line = try lines.next() {
        guard let file = ChecksumLine(line) else {
          check.report(differs(list))
          continue
        }
        files.append(file)
        known.insert(file.path)
        listed.insert(line)
      }
      if files.isEmpty { break }
      compare(files, in: folder, threads: threads, into: &check)
    }
  } catch {
    check.report(missing(list))
    return listed
  }
  var foreigners: [String] = []
  do throws(FileProblem) {
    try forEachFile(below: folder) { if !known.contains($0) { foreigners.append($0) } }
  } catch {
    throw Stop(reading: error)
  }
  for path in foreigners.sorted() { check.report(foreign(join(folder, path))) }
  return listed
}

/// Holds some files against their hashes.
private func compare(
  _ files: [ChecksumLine], in folder: String, threads: Int,
  into check: inout PackCheck
) {
  let found = onThreads(threads, pieces: files.count) { _, piece -> String? in
    try? hashOfFile(join(folder, files[piece].path))
  }
  for (file, hash) in zip(files, found) where hash != file.sha256 {
    let path = join(folder, file.path)
    check.report(hash == nil ? missing(path) : differs(path))
  }
  check.files += files.count
}

/// Each hash of the manifest must be that of the list of checksums.
private func compareRows(
  _ manifest: Manifest, _ listed: NameSet, into check: inout PackCheck
) throws(Stop) {
  func isListed(_ path: String, _ sha256: String) -> Bool {
    listed.contains(ChecksumLine(path: path, sha256: sha256).text)
  }
  if !isListed(PackLayout.units, manifest.unitsSHA256) {
    check.report(differs(join(manifest.folder, PackLayout.units)))
  }
  do throws(PackProblem) {
    var rows = try manifest.rows()
    while let text = try rows.next() {
      guard let row = RowHead(text) else { throw .damaged(manifest.path) }
      if !isListed(row.path, row.sha256) { check.report(differs(join(manifest.folder, row.path))) }
    }
  } catch {
    throw Stop(reading: error.asFileProblem)
  }
}

/// Plans the campaign once more and compares its pages with those of the pack.
private func compare(
  _ manifest: Manifest, with request: PackRequest, _ machine: Machine, into check: inout PackCheck
) throws(Stop) {
  var made: [String: String] = [:]
  do throws(PackProblem) {
    try manifest.forEachFile { (file) throws(PackProblem) in made[file.job.withoutScale] = file.key
    }
  } catch {
    throw Stop(reading: error.asFileProblem)
  }
  let plan = planCampaign(request, on: machine) { page in
    switch made.removeValue(forKey: page.path) {
    case page.key: break
    case nil: check.report(notMade(page.path))
    case .some: check.report(outdated(page.path))
    }
  }
  check.diagnostics += plan.diagnostics
  if plan.outcome != .done { check.outcome = plan.outcome }
  for path in made.keys.sorted() { check.report(superfluous(path)) }
}

extension String {
  /// A job's path without the mark of a page at a tenth of its size, which a plan does not know yet.
  var withoutScale: String { hasSuffix("-1to10") ? String(dropLast("-1to10".count)) : self }
}

private func problem(_ code: String, _ zh: String, _ en: String, hint: Message) -> Diagnostic {
  Diagnostic(.error, code, Message(zh: zh, en: en), at: nil, hint: hint)
}

private let buildAgain = Message(
  zh: "用 gaoshi build 重新生成物料包", en: "make the pack again with gaoshi build")

private func missing(_ path: String) -> Diagnostic {
  problem("pack-file-missing", "物料包缺少“\(path)”", "the pack lacks “\(path)”", hint: buildAgain)
}

private func differs(_ path: String) -> Diagnostic {
  // A build takes a file whose size and date are right for the same one.
  problem(
    "pack-file-changed", "“\(path)”已损坏或被改动", "“\(path)” is damaged or was changed",
    hint: Message(
      zh: "删除它，再用 gaoshi build 重新生成物料包", en: "delete it, and make the pack again with gaoshi build")
  )
}

private func foreign(_ path: String) -> Diagnostic {
  problem(
    "pack-file-foreign", "“\(path)”不属于物料包", "“\(path)” is not of the pack",
    hint: Message(zh: "把它移走", en: "move it away"))
}

private func notMade(_ path: String) -> Diagnostic {
  problem(
    "pack-page-missing", "配置里的“\(path)”不在物料包里", "“\(path)” of the config is not in the pack",
    hint: buildAgain)
}

private func outdated(_ path: String) -> Diagnostic {
  problem(
    "pack-page-outdated", "“\(path)”是按旧的配置做的", "“\(path)” was made from an older config",
    hint: buildAgain)
}

private func superfluous(_ path: String) -> Diagnostic {
  problem(
    "pack-page-superfluous", "配置里已没有“\(path)”", "“\(path)” is no longer in the config",
    hint: buildAgain)
}
