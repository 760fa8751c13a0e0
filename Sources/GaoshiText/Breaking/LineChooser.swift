/// Chooses where the lines of one stretch between forced line ends stop.
struct LineChooser {
  let metrics: LineMetrics
  let alignment: Paragraph.Alignment
  let rules: SettingRules
  /// Places at which a line may stop, from the stretch's start to its end.
  let stops: [Int]
  private let cells: [Cell]
  /// The room and the indent of the first line and of those after it, in em.
  private let first: (room: Double, indent: Double)
  private let others: (room: Double, indent: Double)

  init(_ setting: Setting, _ stretch: Range<Int>, measure: Double) {
    metrics = setting.galley.metrics
    cells = setting.cells
    alignment = setting.paragraph.alignment
    rules = setting.paragraph.rules
    first = (measure - setting.indent, setting.indent)
    let hanging = setting.hangingIndent(of: stretch)
    others = (measure - hanging, hanging)
    stops =
      [stretch.lowerBound]
      + stretch.dropFirst().filter { setting.cells[$0].lineBreak > .never } + [stretch.upperBound]
  }

  /// The place in `stops` of the stretch's end.
  var last: Int { stops.count - 1 }

  /// The room of a line that starts at a stop.
  func room(from start: Int) -> Double { start == 0 ? first.room : others.room }

  func range(_ start: Int, _ end: Int) -> Range<Int> { stops[start]..<stops[end] }

  /// Whether a line may stop here though nothing forces it to.
  func isGood(_ stop: Int) -> Bool { stop == last || cells[stops[stop]].lineBreak == .allowed }

  /// Whether a line may not stop here without dividing a word.
  func dividesWord(_ stop: Int) -> Bool { stop != last && cells[stops[stop]].isInsideWord }

  /// How much wider than its room a line is where it has given up all it can; with or without a
  /// mark hanging outside.
  func excess(_ start: Int, _ end: Int) -> Double {
    let range = range(start, end)
    let least = metrics.width(of: range) - (alignment == .justify ? metrics.shrink(of: range) : 0)
    let hung = metrics.width(of: range) - hang(range)
    let room = room(from: start)
    return fits(min(least, hung), in: room) ? 0 : min(least, hung) - room
  }

  /// How much of a line may hang outside.
  func hang(_ range: Range<Int>) -> Double { rules.hangsMarks ? metrics.hang(of: range) : 0 }

  /// The furthest stop at which a line that starts at one still fits, never the start itself; a
  /// guess from an earlier line saves looking far.
  func furthest(from start: Int, guess: Int) -> Int {
    var end = min(max(guess, start + 1), last)
    while end > start + 1 && excess(start, end) > 0 { end -= 1 }
    while end < last && excess(start, end + 1) == 0 { end += 1 }
    return end
  }

  /// A line between two stops.
  func line(_ start: Int, _ end: Int) -> Line {
    let range = range(start, end)
    let shrink = alignment == .justify ? metrics.shrink(of: range) : 0
    let width = metrics.width(of: range)
    let fitsAlone = fits(width - shrink, in: room(from: start))
    return Line(
      cells: range, indent: start == 0 ? first.indent : others.indent, isLast: end == last,
      hangs: !fitsAlone && hang(range) > 0,
      givenUp: fitsAlone ? min(shrink, max(0, width - room(from: start))) : 0)
  }

  /// Fills lines one after another as far as they go.
  func firstFit() -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < last {
      let end = furthest(from: start, guess: start + 1)
      let good = (start + 1...end).last(where: isGood)
      lines.append(line(start, good ?? end))
      start = good ?? end
    }
    return lines
  }
}
