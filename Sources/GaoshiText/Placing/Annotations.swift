internal import GaoshiCore

/// What stands between the lines: emphasis dots and readings of one line's characters.
struct Annotations {
  private let setting: Setting
  /// The size of the paragraph's largest text, in points.
  private let em: Double
  /// The line's baseline, or its centre line if it runs down the page.
  private let line: Length
  private(set) var dots: [TextLine.Dot] = []
  private(set) var readings: [TextLine.Placed] = []

  init(_ setting: Setting, em: Double, line: Length) {
    self.setting = setting
    self.em = em
    self.line = line
  }

  /// Adds what belongs to a cell that begins, before any cut, at `along` from the line's start.
  mutating func add(_ cell: Cell, at along: Double) {
    let text = setting.paragraph.texts[cell.text]
    let middle = along - cell.cutBefore + cell.advance / 2
    if text.emphasis && cell.takesDot {
      let distance = 0.5 + Self.dotDistance + Self.dotSize / 2
      // In vertical text a reading has the right side.
      let across = setting.isVertical && text.ruby.isEmpty ? distance : -distance
      dots.append(
        TextLine.Dot(
          centre: point(middle, across, beside: cell), diameter: .pt(Self.dotSize * cell.size * em),
          ink: text.style.ink))
    }
    if let index = cell.reading {
      add(setting.galley.readings[index], of: cell, at: middle, in: text.style.ink)
    }
  }

  private mutating func add(_ reading: Galley, of base: Cell, at middle: Double, in ink: Ink) {
    guard let first = reading.cells.first else { return }
    // Pens of turned text start from its centre line, others from the baseline.
    let foot = 0.5 + Self.readingFoot
    let middleOfTurned = setting.isVertical ? setting.middle(of: first) / base.size : 0
    let place = point(0, foot + middleOfTurned, beside: base)
    var pen = Pen(
      reading, setting, em: em, line: setting.isVertical ? place.x : place.y,
      cells: reading.cells.count)
    pen.inkOfReading = ink
    var along = middle - reading.width / 2
    for cell in reading.cells {
      pen.draw(cell, at: along)
      along += cell.width
    }
    readings += pen.finish()
  }

  /// A place on the block: along the line, and up or right from the middle of a cell's em box, in
  /// its em.
  private func point(_ along: Double, _ across: Double, beside cell: Cell) -> Point {
    let distance = Length.pt(across * cell.size * em)
    if setting.isVertical { return Point(x: line + distance, y: .pt(along * em)) }
    let middle = line - .pt(centreToBaseline * cell.size * em)
    return Point(x: .pt(along * em), y: middle - distance)
  }

  /// A dot's size and its distance from the em box of its character, in em of it.
  private static let dotSize = 0.15
  private static let dotDistance = 0.06
  /// How far a reading's baseline is from the em box of its character: the length of descenders.
  private static let readingFoot = 0.12
}

extension Cell {
  /// Whether an emphasis dot may stand at it: not at marks and spaces (clreq, “Emphasis Dots”).
  fileprivate var takesDot: Bool { mark == .wide || mark == .western }
}

extension Setting {
  /// The distance between lines in em.
  ///
  /// Between lines with dots there is half an em (clreq, “Emphasis Dots”); a reading takes 0.57 em;
  /// the ink of Tibetan and Arabic lines never touches.
  var leading: Double {
    max(paragraph.leading, 1 + dotRoom + readingRoom, galley.reach.leading)
  }

  /// How far the line's middle lies from that of its place, away from the readings, so that those
  /// of the first line stay in the block.
  var shift: Double {
    let shift = max(0, readingRoom - (leading - 1) / 2)
    return shift > 0 ? shift : galley.reach.shift(leading: leading)
  }

  private var dotRoom: Double { room { $0.emphasis } * 0.5 }
  private var readingRoom: Double { room { !$0.ruby.isEmpty } * 0.57 }

  /// The largest size, in em, of the texts that something stands beside.
  private func room(where isMeant: (StyledText) -> Bool) -> Double {
    let largest = paragraph.texts.map(\.style.size.points).max() ?? 0
    let size = paragraph.texts.filter(isMeant).map(\.style.size.points).max() ?? 0
    return largest > 0 ? size / largest : 0
  }
}
