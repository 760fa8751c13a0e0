// bench-text: how long GaoshiText takes for the text of a board, and for one long paragraph.
// `swift run -c release bench-text`
import GaoshiCore
import GaoshiText
import Glibc

let role = FontCatalog.Role("sans")
let face = FontCatalog.Face(
  file: "NotoSansCJK-Regular.ttc", index: 2, package: "fonts-noto-cjk", sha256: "")
let characters = Set((boardTexts + [sentence]).joined().unicodeScalars)

/// A library that has not set anything yet.
func freshLibrary() throws -> FontLibrary {
  try FontLibrary(
    FontCatalog(chains: [role: [face]]), in: ["/usr/share/fonts"], characters: [role: characters])
}

func paragraph(
  _ text: String, _ choice: SettingRules.LineChoice = .whole, ink: Ink = .black
) -> Paragraph {
  Paragraph(
    [StyledText(text, style: TextStyle(role: role, size: .pt(40), ink: ink))],
    alignment: .justify, rules: SettingRules(lineChoice: choice))
}

/// The least of several runs, in microseconds of this thread's processor time: other work only adds
/// to it, and so would the thread that hashes the font files.
func least(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    try body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    best = min(
      best, Double(end.tv_sec - start.tv_sec) * 1e6 + Double(end.tv_nsec - start.tv_nsec) / 1e3)
  }
  return best
}

/// The most memory that the process has held, in MiB.
func peak() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

func row(_ title: String, _ figure: Double, _ unit: String) {
  let padded = title + String(repeating: " ", count: max(1, 44 - title.count))
  print("\(padded)\((figure * 100).rounded() / 100) \(unit)")
}

func setBoard(_ library: FontLibrary, ink: Ink = .black, _ sink: inout DiagnosticSink) {
  for text in boardTexts {
    _ = library.set(paragraph(text, ink: ink), measure: .pt(800), into: &sink)
  }
}

var sink = DiagnosticSink()
let opened = try least(of: 5) { _ = try freshLibrary() }
row("opening and cutting the face", opened / 1000, "ms")

// Warm: the library is there, but no galley of these texts.
let letters = boardTexts.reduce(0) { $0 + $1.count }
let fresh = try (0..<10).map { _ in try freshLibrary() }
var next = 0
let first = least(of: fresh.count) {
  setBoard(fresh[next], &sink)
  next += 1
}
row("a board's \(boardTexts.count) texts, \(letters) characters", first / 1000, "ms")
// In another ink it is another text to the library, which has set boards before.
var red: UInt8 = 0
let another = least(of: 50) {
  red += 1
  setBoard(fresh[0], ink: Ink(red: red, green: 0, blue: 0), &sink)
}
row("the next board's, in the same library", another / 1000, "ms")
let again = least(of: 50) { setBoard(fresh[0], &sink) }
row("the same again, from kept galleys", again / 1000, "ms")

for choice in [SettingRules.LineChoice.firstFit, .whole] {
  for count in [12_500, 25_000, 50_000, 100_000] {
    let text = String(String(repeating: sentence, count: count / sentence.count + 1).prefix(count))
    let libraries = try (0..<3).map { _ in try freshLibrary() }
    var next = 0
    let time = least(of: libraries.count) {
      _ = libraries[next].set(paragraph(text, choice), measure: .pt(800), into: &sink)
      next += 1
    }
    row("\(choice), \(count) characters in one paragraph", time / 1000, "ms")
    row("  each character", time / Double(count), "µs")
  }
}
row("peak memory", peak(), "MiB")
precondition(sink.diagnostics.isEmpty, "the face has every character of these texts")
