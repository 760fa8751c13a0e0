internal import CUnicode

/// Whether a line may end before a letter.
enum LineBreak: Int, Comparable, Sendable {
  case never
  /// Only where nothing else lets the text fit.
  case lastResort
  case allowed
  case required

  static func < (a: LineBreak, b: LineBreak) -> Bool { a.rawValue < b.rawValue }
}

/// Finds where lines may end: ICU's rules for Chinese, corrected by clreq's at the level of
/// GB/T 15834 and by what must stay together on a notice.
final class LineBreaker {
  private let handle: OpaquePointer

  init() {
    guard let opened = cunicode_breaker_open("zh@lb=strict") else {
      preconditionFailure("ICU has its line-breaking data built in")
    }
    handle = opened
  }

  deinit { cunicode_breaker_close(handle) }

  /// Tells each cell what may happen before it; what may happen before letters that fell out
  /// counts for the cell after them.
  func mark(_ galley: inout Galley, _ texts: [StyledText]) {
    let breaks = breaks(of: galley.letters, texts)
    var end = 0
    for index in galley.cells.indices {
      let letters = galley.cells[index].letters
      galley.cells[index].lineBreak =
        breaks[min(end, letters.lowerBound)...letters.lowerBound].max() ?? .never
      end = letters.upperBound
    }
  }

  /// What may happen before each letter; never anything before the first.
  private func breaks(of letters: [Letter], _ texts: [StyledText]) -> [LineBreak] {
    var breaks = icuBreaks(of: letters)
    keepLineEdges(&breaks, letters)
    keepNumbers(&breaks, letters)
    keepAddresses(&breaks, letters)
    keepTexts(&breaks, letters, texts)
    return breaks
  }

  /// ICU's answer for the text with Chinese marks in the roles that clreq gives them.
  private func icuBreaks(of letters: [Letter]) -> [LineBreak] {
    var units: [UInt16] = []
    var starts: [Int] = []
    for index in letters.indices {
      starts.append(units.count)
      units.append(
        contentsOf: UTF16.encode(standIn(for: index, in: letters))
          ?? UTF16.encodedReplacementCharacter)
    }
    var found = [UInt8](repeating: 0, count: units.count)
    cunicode_breaker_find(handle, units, Int32(units.count), &found)
    return starts.map { start in
      switch Int(found[start]) {
      case CUNICODE_MUST_BREAK: .required
      case CUNICODE_MAY_BREAK: .allowed
      default: .never
      }
    }
  }

  /// A character that has by UAX #14 the class that the letter has by clreq: quotation marks open
  /// and close, ～ and · and a single — may not start a line, a solidus joins both sides.
  private func standIn(for index: Int, in letters: [Letter]) -> Unicode.Scalar {
    let letter = letters[index]
    let isInNumber = letters.isDigit(index - 1) && letters.isDigit(index + 1)
    return switch letter.mark {
    case .opening where "“‘".unicodeScalars.contains(letter.scalar): "「"
    case .closing where "”’".unicodeScalars.contains(letter.scalar): "」"
    case .interpunct: isInNumber ? "." : "・"
    case .connector: "・"
    case .solidus: "\u{A0}"
    default: letter.scalar
    }
  }
}

/// Line edges (clreq, level GB; GB/T 15834-2011, 5.1): stops, closing marks, connectors,
/// interpuncts, solidi and …… do not start a line; opening marks and solidi do not end one; the
/// halves of —— and …… stay together.
private func keepLineEdges(_ breaks: inout [LineBreak], _ letters: [Letter]) {
  for index in letters.indices.dropFirst() where breaks[index] == .allowed {
    let before = letters[..<index].last { $0.mark != .space }?.mark
    let mayStart = letters[index].mark.mayStartLine && letters[index].scalar != "…"
    let isTwin =
      letters[index].mark == .dash && letters[index - 1].scalar == letters[index].scalar
    if !mayStart || isTwin || before == .opening || before == .solidus { breaks[index] = .never }
  }
}

extension Mark {
  /// Whether a line may start with the mark.
  var mayStartLine: Bool {
    switch self {
    case .stop, .exclamation, .closing, .interpunct, .connector, .solidus: false
    case .wide, .western, .other, .space, .opening, .dash: true
    }
  }
}

extension [Letter] {
  func isDigit(_ index: Int) -> Bool {
    indices.contains(index) && self[index].scalar.isWesternDigit
  }
}
