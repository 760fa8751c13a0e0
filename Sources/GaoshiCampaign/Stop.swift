internal import GaoshiCode
internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiRender
internal import GaoshiText

/// What ends a run at once: the outside world or a step that cannot go on.
struct Stop: Error {
  /// What is still to be told of it.
  let diagnostics: [Diagnostic]
  let outcome: Outcome

  init(_ diagnostic: Diagnostic, _ outcome: Outcome) {
    diagnostics = [diagnostic]
    self.outcome = outcome
  }

  /// An end whose reasons were told before.
  init(told outcome: Outcome) {
    diagnostics = []
    self.outcome = outcome
  }

  /// A file that a person named cannot be read.
  init(reading problem: FileProblem) {
    self.init("file-unreadable", problem, verb: Message(zh: "读不了", en: "read"))
  }

  init(_ problem: PublishProblem) {
    switch problem {
    case .file(let problem): self.init(writing: problem)
    case .locked(let folder):
      self.init(
        Diagnostic(
          .error, "folder-locked",
          Message(
            zh: "另一次生成正在写文件夹“\(folder)”", en: "another build writes into the folder “\(folder)”"),
          at: nil,
          hint: Message(zh: "等它结束再试，或加 --wait", en: "run again when it is done, or add --wait")),
        .locked)
    }
  }

  /// A file of the run, or the folder for it, cannot be written.
  init(writing problem: FileProblem) {
    self.init("file-unwritable", problem, verb: Message(zh: "写不了", en: "write"))
  }

  init(_ problem: FontProblem) {
    self.init(
      Diagnostic(.error, problem.code, problem.message, at: nil, hint: problem.hint),
      .renderingFailed)
  }

  init(_ problem: RenderProblem) {
    self.init(
      Diagnostic(.error, problem.code, problem.message, at: nil, hint: problem.hint),
      .renderingFailed)
  }

  private init(_ code: String, _ problem: FileProblem, verb: Message) {
    let isInput = problem.path == Machine.standardInput
    self.init(
      Diagnostic(
        .error, code,
        Message(
          zh: "\(verb.chinese)\(isInput ? "标准输入" : "“\(problem.path)”")：\(problem.message.chinese)",
          en: "cannot \(verb.english) \(isInput ? "standard input" : "“\(problem.path)”"): "
            + problem.message.english), at: nil), .filesFailed)
  }
}
