// gaoshi: arguments, printing, exit codes; no logic.
internal import ArgumentParser
internal import GaoshiCampaign
internal import Glibc

reportCrashes()
// A reader that goes away must not stop the work: the write fails instead and is ignored.
signal(SIGPIPE, SIG_IGN)
exit(perform(Invocation.current).rawValue)

/// Parses the arguments and does what they ask for.
func perform(_ invocation: Invocation) -> Outcome {
  do {
    var command = try Gaoshi.parseAsRoot(invocation.arguments)
    if let action = command as? any Action { return action.finish() }
    try command.run()
    return .done
  } catch {
    return answer(error, to: invocation)
  }
}
