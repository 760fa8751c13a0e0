internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel

/// What came of mending files.
public struct Mending: Sendable {
  /// A note for each file that is mended, and what the check behind it says.
  public var report = Report()
  /// The lines that would change, as a unified diff without context; empty after a real run.
  public var difference = ""
}

/// Mends the punctuation of files in place, each of them whole or not at all, and checks the units.
///
/// A file stands for itself; parents and campaigns that it names are not touched. A folder stands
/// for its unit files and, if it is a workspace, for its campaign and authorities too.
///
/// - Parameter isTrial: only tells what would be mended.
public func mend(_ request: BuildRequest, isTrial: Bool, on machine: Machine) -> Mending {
  var mending = Mending()
  do throws(Stop) {
    for file in try findFiles(request.paths) {
      try mending.mend(file, isTrial: isTrial, machine)
    }
  } catch {
    mending.report.diagnostics.append(contentsOf: error.diagnostics)
    mending.report.outcome = error.outcome
    return mending
  }
  // A campaign by itself has nothing to lay out.
  var units = request
  units.paths.removeAll { $0.split(separator: "/").last ?? "" == Workspace.campaignFile }
  if isTrial || units.paths.isEmpty { return mending }
  let checked = check(units, on: machine)
  mending.report.diagnostics += checked.diagnostics
  mending.report.outcome = checked.outcome
  return mending
}

extension Mending {
  fileprivate mutating func mend(
    _ file: String, isTrial: Bool, _ machine: Machine
  ) throws(Stop) {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try machine.read(file) } catch { throw Stop(reading: error) }
    guard let fix = try fix(bytes, file), fix.count > 0 else { return }
    if isTrial {
      difference += lineDifference(from: bytes, to: fix.bytes, file: file)
    } else {
      do throws(FileProblem) { try replaceFile(file, holding: bytes, with: fix.bytes) } catch {
        throw Stop(writing: error)
      }
    }
    report.diagnostics.append(mended(fix.count, in: file, isTrial: isTrial))
  }

  private func fix(_ bytes: [UInt8], _ file: String) throws(Stop) -> PunctuationFix? {
    do throws(PunctuationFix.Failure) {
      return try PunctuationFix(of: bytes, file: file)
    } catch {
      throw Stop(
        Diagnostic(
          .error, "mending-failed",
          Message(
            zh: "程序自身出错了：改正后的“\(file)”读出来不一样，文件没有改动",
            en: "this is a bug in gaoshi: “\(file)” would not read the same when mended, "
              + "and was left as it is"),
          at: nil, hint: Message(zh: "请把这个文件报告给我们", en: "please report it with the file")),
        .ownBug)
    }
  }

  private func mended(_ count: Int, in file: String, isTrial: Bool) -> Diagnostic {
    let places = "\(count) place\(count == 1 ? "" : "s")"
    return Diagnostic(
      .note, "punctuation-mended",
      isTrial
        ? Message(
          zh: "“\(file)”有 \(count) 处标点可以改正",
          en: "punctuation can be mended in \(places) of “\(file)”")
        : Message(
          zh: "改正了“\(file)”的 \(count) 处标点", en: "mended punctuation in \(places) of “\(file)”"),
      at: nil)
  }
}

/// The files that are meant: a file is itself, a folder all that it holds of a workspace.
private func findFiles(_ paths: [String]) throws(Stop) -> [String] {
  var files: [String] = []
  for path in paths {
    let found = isFolder(path) ? try findUnits([path]) + (try othersOfWorkspace(path)) : [path]
    for file in found where !files.contains(file) { files.append(file) }
  }
  return files
}

/// The lines that differ, as `diff -U0` prints them; mending never moves a line.
private func lineDifference(from old: [UInt8], to new: [UInt8], file: String) -> String {
  let lines = [old, new].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
  let changes = zip(lines[0], lines[1]).enumerated().filter { $0.element.0 != $0.element.1 }
  let text = changes.map { number, pair in
    let (before, after) = (
      String(decoding: pair.0, as: UTF8.self), String(decoding: pair.1, as: UTF8.self)
    )
    return "@@ -\(number + 1) +\(number + 1) @@\n-\(before)\n+\(after)\n"
  }
  return "--- \(file)\n+++ \(file)\n" + text.joined()
}
