import GaoshiConfig
import GaoshiCore
import Testing

/// Whatever the bytes are, there is a value or a word about why not, and never a crash.
@Suite struct AnyBytesTests {
  /// SplitMix64, so that a failing seed fails again.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes) { WrittenUnit.parse($0, file: $1, into: &$2) }
    #expect(reading.value != nil || reading.diagnostics.contains { $0.severity == .error })
    for diagnostic in reading.diagnostics {
      guard let span = diagnostic.span else { continue }
      #expect(span.line >= 1 && span.column >= 1)
    }
    #expect(reading.diagnostics.isEmpty || !reading.printed(.chinese).isEmpty)
  }

  @Test("random bytes", arguments: 0..<8)
  func random(_ seed: UInt64) {
    var generator = Seeded(state: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0..<300, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test("random runs of YAML’s own marks", arguments: 0..<8)
  func marks(_ seed: UInt64) {
    let marks = Array("-:?,[]{}#&*!|>'\"%@` \n\n  \t\\~<a1水：…".unicodeScalars)
    var generator = Seeded(state: 1000 + seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<80, using: &generator)
      var text = String.UnicodeScalarView()
      for _ in 0..<count {
        if let mark = marks.randomElement(using: &generator) { text.append(mark) }
      }
      check(Array(String(text).utf8))
    }
  }

  @Test("samples with bytes changed, cut out, doubled and moved", arguments: 0..<8)
  func mutations(_ seed: UInt64) {
    let samples = [Starter.unit(), UnitTests.full, EncodingTests.text].map { Array($0.utf8) }
    var generator = Seeded(state: 2000 + seed)
    for round in 0..<80 {
      var bytes = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...6, using: &generator) { mutate(&bytes, &generator) }
      check(bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, at + Int.random(in: 1...24, using: &generator))
    let piece = bytes[at..<end]
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: piece, at: at)
    case 3:
      bytes.removeSubrange(at..<end)
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
    default:
      bytes.insert(Array("\n:-[{*&\"' ".utf8).randomElement(using: &generator) ?? 0x20, at: at)
    }
  }

  @Test("samples cut off after every byte")
  func cut() {
    let bytes = Array(UnitTests.full.utf8)
    for count in stride(from: 0, to: bytes.count, by: 3) { check(Array(bytes[..<count])) }
  }
}
