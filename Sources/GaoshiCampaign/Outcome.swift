/// How a run ended; the raw value is the process's exit code.
public enum Outcome: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  /// What the author wrote has an error.
  case contentWrong = 1
  /// A font, a template or the drawing failed.
  case renderingFailed = 2
  /// A file could not be read or written; a retry may help.
  case filesFailed = 3
  /// A pack lacks some of its files.
  case packIncomplete = 4
  /// Another build writes into the same folder.
  case locked = 5
  /// The command line itself is wrong (`EX_USAGE` of sysexits.h).
  case usage = 64
  /// A fault of this program (`EX_SOFTWARE` of sysexits.h).
  case ownBug = 70
}
