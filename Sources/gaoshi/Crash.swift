internal import GaoshiCampaign
internal import Glibc

/// Ends a crash with our own exit code and a sentence, instead of a bare signal.
///
/// With SWIFT_BACKTRACE set the Swift runtime's own handler stays, for whoever looks for the bug.
func reportCrashes() {
  if environment("SWIFT_BACKTRACE") != nil { return }
  // A stack that has run over has no room for the handler: it gets a stack of its own.
  let size = 1 << 16
  var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
  sigaltstack(&stack, nil)
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in
    // Only calls that are safe inside a signal handler.
    crashSentence.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    _exit(Outcome.ownBug.rawValue)
  }
  action.sa_flags = SA_ONSTACK
  _ = crashSentence.count
  for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
    sigaction(number, &action, nil)
  }
}

/// Made before the handler may need it: a handler must not allocate.
private let crashSentence = Array(
  say(
    "gaoshi: 程序自身出错了。请把所用的文件和命令报告给我们；输出文件夹里原有的文件没有改动。\n",
    "gaoshi: this is a bug in gaoshi. Please report it with the files and the command you used; "
      + "the files in the output folder are as they were.\n"
  ).utf8)
