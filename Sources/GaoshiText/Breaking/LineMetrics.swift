/// Sums over a galley's cells, so that any stretch of them is measured in a few subtractions.
///
/// All sums start at 0; `sum[end] - sum[start]` is that of the cells in between.
struct LineMetrics {
  /// Widths with the gaps before them.
  private var widths: [Double] = [0]
  /// What the space before each cell may shrink and grow by in clreq's steps.
  private var shrinks: [Double] = [0]
  private var grows: [Double] = [0]
  /// Spaces that grow when all grow alike.
  private var opens: [Double] = [0]
  /// Characters other than marks and spaces.
  private var letters: [Int] = [0]
  /// What falls away where a cell starts a line, and where it ends one.
  private var startCuts: [Double] = []
  private var endCuts: [Double] = []
  private var gaps: [Double] = []
  /// For each end, the end of the last cell before it that is no space.
  private var visibleEnds: [Int] = [0]
  /// For each end, the width of a last mark that may hang outside; else 0.
  private var hangs: [Double] = [0]

  init() {}

  init(_ cells: [Cell]) {
    self.init()
    for index in cells.indices { add(cells[index], after: index > 0 ? cells[index - 1] : nil) }
  }

  private mutating func add(_ cell: Cell, after before: Cell?) {
    let end = startCuts.count + 1
    widths.append(widths[end - 1] + cell.gap + cell.width)
    letters.append(letters[end - 1] + (cell.mark.isLetter ? 1 : 0))
    startCuts.append(cell.gap + cell.cutAtStart)
    endCuts.append(cell.cutAtEnd)
    gaps.append(cell.gap)
    visibleEnds.append(cell.isSpace ? visibleEnds[end - 1] : end)
    let isAlone = cell.mark.mayHang && before?.lastMark.isPunctuation == false
    hangs.append(cell.isSpace ? hangs[end - 1] : isAlone ? cell.gap + cell.width : 0)
    guard let before else {
      shrinks.append(0)
      grows.append(0)
      opens.append(0)
      return
    }
    shrinks.append(Elastic.shrinking.reduce(shrinks[end - 1]) { $0 + $1(before, cell) })
    grows.append(Elastic.growing.reduce(grows[end - 1]) { $0 + $1(before, cell) })
    opens.append(opens[end - 1] + (Elastic.isOpen(before, cell) ? 1 : 0))
  }

  /// The end of a stretch without the spaces at its end.
  func visibleEnd(of range: Range<Int>) -> Int {
    max(range.lowerBound, visibleEnds[range.upperBound])
  }

  /// The width of a line of these cells, without spaces at its end and blanks at its edges.
  func width(of range: Range<Int>) -> Double {
    let end = visibleEnd(of: range)
    guard end > range.lowerBound else { return 0 }
    return widths[end] - widths[range.lowerBound] - startCuts[range.lowerBound] - endCuts[end - 1]
  }

  /// The distance from a cell at a line's start to the cell behind a stretch.
  func advance(of range: Range<Int>) -> Double {
    guard let first = range.first else { return 0 }
    let nextGap = range.upperBound < gaps.count ? gaps[range.upperBound] : 0
    return widths[range.upperBound] - widths[first] - startCuts[first] + nextGap
  }

  /// How much of a line's end may hang outside; 0 if nothing may.
  func hang(of range: Range<Int>) -> Double {
    let end = visibleEnd(of: range)
    return end > range.lowerBound + 1 ? max(0, hangs[end] - endCuts[end - 1]) : 0
  }

  /// How far a line may shrink, and grow before all its spaces grow alike.
  func shrink(of range: Range<Int>) -> Double { inner(shrinks, range) }
  func growth(of range: Range<Int>) -> Double { inner(grows, range) }
  /// How many of its spaces grow when all grow alike.
  func openSpaces(in range: Range<Int>) -> Double { inner(opens, range) }

  /// How many characters other than marks and spaces.
  func letters(in range: Range<Int>) -> Int {
    letters[range.upperBound] - letters[range.lowerBound]
  }

  private func inner(_ sums: [Double], _ range: Range<Int>) -> Double {
    let end = visibleEnd(of: range)
    return end > range.lowerBound ? sums[end] - sums[range.lowerBound + 1] : 0
  }
}
