internal import GaoshiCore

/// A sentence of the argument parser and ours in its place; `{}` stands for the same words in
/// both, in the same order.
private struct Phrase {
  let pattern: String
  let chinese: String

  init(_ pattern: String, _ chinese: String) {
    self.pattern = pattern
    self.chinese = chinese
  }
}

/// Sentences that fill a line of a message or stand at the end of an explanation.
private let phrases = [
  Phrase("OVERVIEW: {}", "{}"),
  Phrase("USAGE: {}", "用法：{}"),
  Phrase("Usage: {}", "用法：{}"),
  Phrase("ARGUMENTS:", "参数："),
  Phrase("OPTIONS:", "选项："),
  Phrase("SUBCOMMANDS:", "命令："),
  Phrase("Show the version.", "显示版本。"),
  Phrase("Show help information.", "显示帮助。"),
  Phrase("  See '{}' for detailed help.", "  每个命令的说明：{}"),
  Phrase("  See '{}' for more information.", "  详细说明：{}"),
  Phrase("{} (values: {}; default: {})", "{}（可选 {}；默认 {}）"),
  Phrase("{} (values: {})", "{}（可选 {}）"),
  Phrase("{} (default: {})", "{}（默认 {}）"),
  Phrase("Help:  {}", "说明：{}"),
  Phrase("Error: {}", "错误：{}"),
  Phrase("Unknown option '{}'. Did you mean '{}'?", "没有选项“{}”；是不是“{}”？"),
  Phrase("Unknown option '{}'", "没有选项“{}”"),
  Phrase("Invalid option: {}", "选项写法不对：{}"),
  Phrase("Missing value for '{}'", "“{}”后面缺少值"),
  Phrase("The option '{}' does not take any value, but '{}' was specified.", "选项“{}”不带值，却写了“{}”"),
  Phrase("Unexpected argument '{}'", "多余的参数“{}”"),
  Phrase("{} unexpected arguments: '{}'", "多余的 {} 个参数：'{}'"),
  Phrase("Missing expected argument '{}'", "缺少参数“{}”"),
  Phrase("Missing one of: '{}'", "缺少其中一个：'{}'"),
  Phrase(
    "The value '{}' is invalid for '{}'. Please provide one of {}.", "值“{}”不能用于“{}”；可以写 {}"),
  Phrase("The value '{}' is invalid for '{}': {}", "值“{}”不能用于“{}”：{}"),
  Phrase("The value '{}' is invalid for '{}'", "值“{}”不能用于“{}”"),
]

/// One line of the parser's help or message in the language of the answer.
func translateHelp(_ line: String) -> String {
  guard Invocation.current.language == .chinese else {
    return line.hasPrefix("OVERVIEW: ") ? String(line.dropFirst("OVERVIEW: ".count)) : line
  }
  for phrase in phrases {
    guard let words = match(line, phrase.pattern) else { continue }
    return fill(phrase.chinese, words.map(translateHelp))
      .replacing("<subcommand>", with: "<命令>").replacing("<options>", with: "<选项>")
  }
  return line
}

/// The words that stand for each `{}` of the pattern; nil if the line has another shape.
private func match(_ line: String, _ pattern: String) -> [String]? {
  let parts = pattern.split(separator: "{}", omittingEmptySubsequences: false)
  guard parts.count > 1, line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else {
    return line == pattern ? [] : nil
  }
  var rest = line.dropFirst(parts[0].count)
  var words: [String] = []
  for part in parts[1...].dropLast() {
    guard let found = rest.firstRange(of: part) else { return nil }
    words.append(String(rest[..<found.lowerBound]))
    rest = rest[found.upperBound...]
  }
  let tail = parts[parts.count - 1].count
  guard rest.count >= tail else { return nil }
  return words + [String(rest.dropLast(tail))]
}

private func fill(_ pattern: String, _ words: [String]) -> String {
  var text = ""
  for (index, part) in pattern.split(separator: "{}", omittingEmptySubsequences: false).enumerated()
  {
    text += (index > 0 ? words[index - 1] : "") + part
  }
  return text
}
