internal import GaoshiCore
internal import GaoshiPage
internal import GaoshiText

/// Where a table's columns stand.
struct ColumnPlaces {
  /// Between the texts of two columns.
  static let gap = Length.mm(4)

  /// Where a column's texts stand, and how.
  struct Place {
    let x: Length
    let width: Length
    let alignment: Paragraph.Alignment
  }

  let places: [Place]

  init(_ table: PaperTable, left: Length, width: Length) {
    let total = table.columns.reduce(0) { $0 + $1.share }
    var x = left + Self.gap / 2
    places = table.columns.map { column in
      let share = width * (column.share / total)
      defer { x += share }
      return Place(
        x: x, width: share - Self.gap, alignment: column.isNumber ? .end : .start)
    }
  }
}

/// A row of a table, set.
struct SetRow {
  /// What it is.
  enum Kind: Equatable {
    case head
    case group
    case cells(isStriped: Bool)
  }

  /// A text and where it begins.
  struct Cell {
    let x: Length
    var text: BlockSlice
  }

  let kind: Kind
  private var cells: [Cell]

  init(kind: Kind, cells: [Cell]) {
    self.kind = kind
    self.cells = cells
  }

  /// Above and below the texts; a group's line stands off the rows before it.
  private var padding: (above: Length, below: Length) {
    switch kind {
    case .head, .cells: (.mm(1.1), .mm(1.1))
    case .group: (.mm(3), .mm(0.8))
    }
  }

  var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  var height: Length {
    (cells.map(\.text.height).max() ?? .zero) + padding.above + padding.below
  }

  /// The room that its first lines need.
  var leastHeight: Length {
    (cells.map(\.text.leastHeight).max() ?? .zero) + padding.above + padding.below
  }

  /// Takes what fits of each text, at least a line.
  mutating func cut(to room: Length) -> SetRow {
    var taken = self
    for index in cells.indices {
      taken.cells[index].text = cells[index].text.cut(
        to: room - padding.above - padding.below)
    }
    return taken
  }

  func items(at y: Length) -> [Item] {
    cells.flatMap { $0.text.items(at: Point(x: $0.x, y: y + padding.above)) }
  }
}

extension [SetRow] {
  /// The height of all of them.
  var height: Length { reduce(.zero) { $0 + $1.height } }
}
