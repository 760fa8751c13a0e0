internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import Glibc

/// The command `gaoshi watch`.
struct Watch: Action {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: say(
      "文件一保存就重新生成物料包。", "Make a workspace's pack again whenever a file is saved."),
    discussion: say(
      "有错误的文件一直列着，直到改好；按 Ctrl-C 结束。",
      "Files with errors stay on the list until they are mended. Ctrl-C ends it."))

  @Argument(
    help: ArgumentHelp(
      say("工作区文件夹。", "The workspace's folder."), valueName: say("文件夹", "folder")),
    completion: .directory)
  var workspace = "."

  @OptionGroup var files: FileOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    do throws(WatchProblem) {
      let watch = try WorkspaceWatch(workspace, on: machine)
      while true {
        make(on: thisMachine(data: place.data), console)
        if !console.isJSON && !console.isQuiet {
          console.talk(say("等着文件保存……", "Waiting for a file to be saved …"))
        }
        console.bringOut()
        watch.wait()
      }
    } catch {
      console.show([error.diagnostic], of: machine)
      return .contentWrong
    }
  }

  /// One build; everything that is wrong is told again each time.
  private func make(on machine: Machine, _ console: Console) {
    if !console.isJSON && isatty(STDERR_FILENO) == 1 {
      // A new page of the terminal: what was mended is gone from it.
      printTalk("\u{1B}[2J\u{1B}[H", end: "")
    }
    var job = BuildRequest(paths: [workspace])
    job.output = files.output
    job.formats = files.formats
    job.dpi = files.dpi
    job.waits = true
    var request = pack.request(for: job)
    request.day = today()
    let progress = Progress(console, of: machine, explains: true)
    request.observe = { progress.take($0) }
    let report = buildPack(request, on: machine)
    progress.finish()
    console.show(report, of: machine)
  }
}
