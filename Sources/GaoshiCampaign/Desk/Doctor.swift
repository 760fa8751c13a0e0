internal import GaoshiCode
public import GaoshiCore
internal import GaoshiFiles
internal import GaoshiRender
internal import GaoshiText
internal import Glibc

/// One thing that a machine needs, and whether it is there.
public struct Finding: Sendable {
  public let subject: Message
  public let isGood: Bool
  public let detail: Message
  /// What to do about it; nil if it is good.
  public let remedy: Message?

  public init(subject: Message, isGood: Bool, detail: Message, remedy: Message?) {
    self.subject = subject
    self.isGood = isGood
    self.detail = detail
    self.remedy = remedy
  }
}

/// Looks at all that a build needs on this machine.
public func examine(_ machine: Machine) -> (findings: [Finding], outcome: Outcome) {
  // What comes with the program, and what it needs from the system.
  let data = [findData(machine), findTemplates(machine)] + findFonts(machine)
  // Where the files will go.
  let output = findOutput(machine)
  let outcome: Outcome =
    data.contains { !$0.isGood } ? .renderingFailed : output.isGood ? .done : .filesFailed
  return (data + [output, findProcessors(), findLibraries()], outcome)
}

private func findData(_ machine: Machine) -> Finding {
  let subject = Message(zh: "自带文件", en: "data")
  guard let installation = machine.installation else {
    return .bad(
      subject, Message(zh: "找不到 Templates/ 和 Fonts/", en: "Templates/ and Fonts/ not found"),
      remedy: Message(
        zh: "用 --data 写出装有它们的文件夹", en: "name the folder that holds them with --data"))
  }
  guard installation.isComplete else {
    return .bad(
      subject,
      Message(
        zh: "“\(installation.folder)”里缺少 Templates/ 或 Fonts/fonts.yaml",
        en: "“\(installation.folder)” lacks Templates/ or Fonts/fonts.yaml"),
      remedy: Message(
        zh: "重新安装，或用 --data 写出别的文件夹",
        en: "install again, or name another folder with --data"))
  }
  return .good(subject, installation.folder)
}

private func findTemplates(_ machine: Machine) -> Finding {
  let subject = Message(zh: "模板", en: "templates")
  let workspace = Workspace(holding: ".", current: machine.current)
  let found: [String]
  do throws(FileProblem) {
    found = try templateNames(in: machine.surroundings(for: workspace).templateFolders)
  } catch {
    return .bad(
      subject, Message(zh: "读不了“\(error.path)”", en: "cannot read “\(error.path)”"),
      remedy: error.message)
  }
  if found.isEmpty {
    return .bad(
      subject, Message(zh: "一个也没有", en: "there are none"),
      remedy: Message(zh: "重新安装程序", en: "install the program again"))
  }
  return .good(subject, found.joined(separator: " "))
}

private func findFonts(_ machine: Machine) -> [Finding] {
  let subject = Message(zh: "字体", en: "fonts")
  let listing = listFonts(on: machine)
  if listing.report.outcome == .done {
    let files = Set(listing.roles.flatMap(\.faces).map(\.face.file)).count
    return [
      Finding(
        subject: subject, isGood: true,
        detail: Message(
          zh: "\(listing.roles.count) 种用途，\(files) 个文件，校验无误",
          en: "\(listing.roles.count) roles, \(files) files, all with the right checksum"),
        remedy: nil)
    ]
  }
  return listing.report.diagnostics.map { .bad(subject, $0.message, remedy: $0.hint) }
}

/// Tries what a build does: a file written into the folder and taken away again.
private func findOutput(_ machine: Machine) -> Finding {
  let subject = Message(zh: "输出文件夹", en: "output")
  let workspace = Workspace(holding: ".", current: machine.current)
  let folder = workspace?.output ?? Workspace.outputFolder
  do throws(PublishProblem) {
    let publisher = try Publisher(into: folder)
    do throws(FileProblem) { try publisher.stage([0], as: "test") } catch { throw .file(error) }
    return .good(subject, folder)
  } catch {
    let reason = Stop(error).diagnostics.first
    return .bad(
      subject, reason?.message ?? Message(zh: "写不了", en: "cannot be written"),
      remedy: reason?.hint
        ?? Message(zh: "用 -o 写出别的文件夹", en: "name another folder with -o"))
  }
}

private func findProcessors() -> Finding {
  .good(Message(zh: "处理器", en: "processors"), "\(processorCount())")
}

private func findLibraries() -> Finding {
  .good(
    Message(zh: "程序库", en: "libraries"),
    "Cairo \(RenderLibraries.cairo), HarfBuzz \(TextLibraries.harfBuzz), ICU \(TextLibraries.icu), "
      + "libqrencode \(CodeLibraries.qrencode), zbar \(CodeLibraries.zbar), "
      + "librsvg \(RenderLibraries.rsvg)")
}

extension Finding {
  fileprivate static func good(_ subject: Message, _ detail: String) -> Finding {
    Finding(
      subject: subject, isGood: true, detail: Message(zh: detail, en: detail), remedy: nil)
  }

  fileprivate static func bad(_ subject: Message, _ detail: Message, remedy: Message?) -> Finding {
    Finding(subject: subject, isGood: false, detail: detail, remedy: remedy)
  }
}
