internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// Lines of a set text, of which a page takes as many as fit.
struct BlockSlice {
  private let block: TextBlock
  private var lines: Range<Int>

  init(_ block: TextBlock) {
    self.block = block
    lines = block.lines.indices
  }

  private init(_ block: TextBlock, _ lines: Range<Int>) {
    self.block = block
    self.lines = lines
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The lines of a report's text are of one height.
  private var pitch: Length { block.size.height / Double(max(block.lines.count, 1)) }

  var height: Length { pitch * Double(lines.count) }

  /// The height of its first two lines: one alone does not stay behind.
  var leastHeight: Length { pitch * Double(min(lines.count, 2)) }

  /// Takes the first lines, as many as fit, and one though it does not: no page has more room.
  mutating func cut(to room: Length) -> BlockSlice {
    guard !isEmpty else { return self }
    // A hair of room makes up for what sums of lengths lose.
    let fitting = Int(((room + .pt(0.01)) / pitch).rounded(.down))
    let count = min(max(fitting, 1), lines.count)
    let taken = BlockSlice(block, lines.lowerBound..<lines.lowerBound + count)
    lines.removeFirst(count)
    return taken
  }

  /// The lines as items, with a stroke through what held before.
  func items(at origin: Point) -> [Item] {
    let shown = TextBlock(
      lines: Array(block.lines[lines]), size: block.size, inkWidth: block.inkWidth)
    let top = origin.y - pitch * Double(lines.lowerBound)
    let place = Point(x: origin.x, y: top)
    return shown.items(at: place)
      + shown.lines.flatMap { $0.runs.compactMap { $0.strike(at: place) } }
  }
}

extension TextLine.Placed {
  /// A stroke through a run that says what held before; nil for any other.
  fileprivate func strike(at block: Point) -> Item? {
    guard run.ink == PaperStyle.former else { return nil }
    let x = block.x + origin.x
    let y = block.y + origin.y - run.size * 0.32
    return .stroke(
      .line([Point(x: x, y: y), Point(x: x + run.advance, y: y)]), PaperStyle.former,
      width: .pt(0.6))
  }
}
