internal import ArgumentParser
internal import GaoshiCampaign

/// A shell that completions are made for.
enum Shell: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish

  var kind: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}

/// The command `gaoshi completions`.
struct Completions: Action {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: say("输出命令行补全脚本。", "Print a shell's completion script."),
    discussion: say(
      "例如：gaoshi completions bash > ~/.local/share/bash-completion/completions/gaoshi",
      "For example: gaoshi completions bash > ~/.local/share/bash-completion/completions/gaoshi"))

  @Argument(help: ArgumentHelp(say("哪种 shell", "The shell"), valueName: "shell"))
  var shell: Shell

  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    console.data(Gaoshi.completionScript(for: shell.kind))
    return .done
  }
}
