// Weighs all divisions of a stretch into lines and takes the cheapest, as TeX does it.

extension LineChooser {
  /// The lines whose costs sum to the least.
  ///
  /// From each stop that a line can start at, only ends near the furthest one are tried, so the
  /// time grows with the text and not with its square.
  func leastCost() -> [Line] {
    var best = [(cost: Double, from: Int)](repeating: (.infinity, 0), count: stops.count)
    best[0].cost = 0
    var guess = 1
    for start in 0..<last where best[start].cost < .infinity {
      guess = furthest(from: start, guess: guess)
      for end in ends(from: start, furthest: guess) {
        let cost = best[start].cost + cost(start, end)
        if cost < best[end].cost { best[end] = (cost, start) }
      }
    }
    var lines: [Line] = []
    var end = last
    while end > 0 {
      lines.append(line(best[end].from, end))
      end = best[end].from
    }
    return lines.reversed()
  }

  /// Where a line that starts at a stop may end: as far as it goes, and not much before it.
  private func ends(from start: Int, furthest: Int) -> [Int] {
    let isBalanced = rules.lineChoice == .balanced && stops.count < 200
    if furthest == last && !isBalanced { return [last] }
    let room = room(from: start)
    let least = isBalanced ? 0 : room - min(8, max(2, room / 3))
    var ends = [furthest]
    var hasGood = isGood(furthest)
    for end in (start + 1..<max(furthest, start + 1)).reversed() {
      let isNear = metrics.width(of: range(start, end)) >= least
      if !isNear && hasGood { break }
      if isNear || isGood(end) { ends.append(end) }
      hasGood = hasGood || isGood(end)
    }
    return ends
  }

  /// What a line costs.
  ///
  /// The weights keep an order: what sticks out is worse than a division that was a last resort,
  /// that than one more line, that than a lone character, that than a divided word of a headline,
  /// and that than any looseness. In ragged text a word is kept whole if its line stays about full.
  private func cost(_ start: Int, _ end: Int) -> Double {
    let range = range(start, end)
    var cost = 0.0
    let excess = excess(start, end)
    if excess > 0 { cost += 1e9 + 1e7 * excess }
    if !isGood(end) { cost += 1e6 }
    if alignment != .justify && dividesWord(end) { cost += rules.lineChoice == .balanced ? 2e3 : 3 }
    let isAlone = start == 0 && end == last
    if rules.avoidsOrphans && !isAlone && metrics.letters(in: range) < 2 { cost += 5e3 }
    return cost + (alignment == .justify ? strain(start, end) : raggedness(start, end))
  }

  /// Ragged lines: one more line weighs most; then how much of it stays empty.
  private func raggedness(_ start: Int, _ end: Int) -> Double {
    if end == last && rules.lineChoice != .balanced { return 1e4 }
    let spare = max(0, room(from: start) - metrics.width(of: range(start, end)))
    let share = spare / max(room(from: start), 1e-9)
    return 1e4 + 100 * share * share
  }

  /// Justified lines: how far their spaces are from what they should be.
  ///
  /// Pushing in is dearer than nothing, but cheaper than pushing out as far (clreq: push in before
  /// push out).
  private func strain(_ start: Int, _ end: Int) -> Double {
    let range = range(start, end)
    let spare = room(from: start) - metrics.width(of: range)
    var badness = 0.0
    if spare < -1e-9 {
      let ratio = -spare / max(metrics.shrink(of: range), 1e-9)
      // More than it can give up: then a mark hangs, or the line sticks out and is charged for it.
      badness = ratio > 1 ? 0 : 50 * ratio * ratio * ratio
    } else if end != last {
      let ease = metrics.growth(of: range) + 0.125 * metrics.openSpaces(in: range)
      let ratio = min(spare / max(ease, 1e-9), 2)
      badness = min(100 * ratio * ratio * ratio, 300)
    }
    return (10 + badness) * (10 + badness)
  }
}
