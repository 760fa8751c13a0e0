extension QRSymbol {
  /// A corner between modules, counted from the symbol's top left.
  public struct GridCorner: Hashable, Sendable {
    public let column: Int
    public let row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// The edges of the dark areas as closed polygons: areas clockwise, holes in them the other way.
  ///
  /// Areas that touch at a corner only are apart. Filled together by either rule the polygons give
  /// exactly the dark modules.
  public var outlines: [[GridCorner]] {
    // The corners that an edge to the east has left.
    var walked = [Bool](repeating: false, count: (size + 1) * (size + 1))
    var outlines: [[GridCorner]] = []
    for row in 0..<size {
      for column in 0..<size {
        guard isDark(row, column), !isDark(row - 1, column), !walked[row * (size + 1) + column]
        else { continue }
        outlines.append(outline(from: GridCorner(column: column, row: row), walked: &walked))
      }
    }
    return outlines
  }

  /// Walks with the dark on the right hand, starting eastwards, until the start is reached again.
  private func outline(from start: GridCorner, walked: inout [Bool]) -> [GridCorner] {
    var corners = [start]
    var (column, row) = (start.column, start.row)
    var (east, south) = (1, 0)
    while true {
      if east == 1 { walked[row * (size + 1) + column] = true }
      column += east
      row += south
      let turn = turn(column: column, row: row, east: east, south: south)
      if turn != 0 { (east, south) = (-turn * south, turn * east) }
      let here = GridCorner(column: column, row: row)
      if here == start && east == 1 { return corners }
      if turn != 0 { corners.append(here) }
    }
  }

  /// 1 for a turn to the right, -1 to the left, 0 straight on.
  private func turn(column: Int, row: Int, east: Int, south: Int) -> Int {
    // Which of the four modules around the corner lies ahead on the right hand, and on the left.
    let isRightDark = isDark(row + (east + south < 0 ? -1 : 0), column + (east < south ? -1 : 0))
    let isLeftDark = isDark(row + (south < east ? -1 : 0), column + (east + south < 0 ? -1 : 0))
    return !isRightDark ? 1 : isLeftDark ? -1 : 0
  }

  private func isDark(_ row: Int, _ column: Int) -> Bool {
    0..<size ~= row && 0..<size ~= column && self[row, column]
  }
}
