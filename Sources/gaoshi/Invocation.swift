internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// How the program was called: its arguments and the language that it answers in.
///
/// The language is settled before the arguments are parsed, since every help text is in it:
/// `--lang`, else Chinese for a Chinese locale, else English.
struct Invocation: Sendable {
  /// This process's own call.
  static let current = Invocation(processArguments(), variable: environment)

  /// The arguments without `--lang`, which may stand anywhere.
  let arguments: [String]
  let language: MessageLanguage
  /// The locale that messages should follow; empty if none is set.
  let locale: String

  /// - Parameter variable: looks up one variable of the environment.
  init(_ arguments: [String], variable: (String) -> String?) {
    var rest: [String] = []
    var asked: MessageLanguage?
    var index = 0
    while index < arguments.count {
      if arguments[index] == "--" {
        rest += arguments[index...]
        break
      }
      if let (language, length) = languageOption(arguments[index...]) {
        asked = language
        index += length
      } else {
        rest.append(arguments[index])
        index += 1
      }
    }
    self.arguments = rest
    locale = localeName(variable)
    language = asked ?? (locale.lowercased().hasPrefix("zh") ? .chinese : .english)
  }
}

/// The language of a valid `--lang zh` or `--lang=zh`, and how many arguments it takes.
///
/// A wrong one stays where it is, for the parser to refuse.
private func languageOption(_ arguments: ArraySlice<String>) -> (MessageLanguage, Int)? {
  guard let first = arguments.first else { return nil }
  if first == "--lang", let value = arguments.dropFirst().first {
    return MessageLanguage(rawValue: value).map { ($0, 2) }
  }
  guard first.hasPrefix("--lang=") else { return nil }
  return MessageLanguage(rawValue: String(first.dropFirst("--lang=".count))).map { ($0, 1) }
}

/// POSIX: LC_ALL goes before LC_MESSAGES and that before LANG; an empty one counts as not set.
private func localeName(_ variable: (String) -> String?) -> String {
  ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap(variable).first { !$0.isEmpty } ?? ""
}

/// One variable of this process's environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A text in the language of the answer.
func say(_ chinese: String, _ english: String) -> String {
  Message(zh: chinese, en: english).text(in: Invocation.current.language)
}
