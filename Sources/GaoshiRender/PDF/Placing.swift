internal import GaoshiCore

/// How the groups around an item move and turn it.
struct Placing {
  private var moves: [(origin: Point, turn: QuarterTurn)] = []

  /// Goes into a group.
  mutating func move(to origin: Point, _ turn: QuarterTurn) { moves.append((origin, turn)) }

  /// A rectangle of the innermost group as it stands on the page.
  func outside(_ rect: Rect) -> Rect {
    moves.reversed().reduce(rect) { $1.turn.outside($0, origin: $1.origin) }
  }
}
