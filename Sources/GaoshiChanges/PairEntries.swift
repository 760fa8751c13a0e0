internal import GaoshiPack

/// Finds each entry of a list in the other state of the list.
///
/// Entries have no names, and one put in front moves the numbers of all that follow. So entries are
/// the same if they say the same; of those left over, if most of what they say is the same; and else,
/// in order, if they say the same kinds of things.
func pairEntries(
  _ old: [ValuePairs.Entry], _ new: [ValuePairs.Entry]
) -> [(old: ValuePairs.Entry, new: ValuePairs.Entry)] {
  var gone = old
  var come = new
  var pairs: [(ValuePairs.Entry, ValuePairs.Entry)] = []

  come.removeAll { entry in
    guard let same = gone.firstIndex(where: { $0.says == entry.says }) else { return false }
    pairs.append((gone.remove(at: same), entry))
    return true
  }
  for (left, right) in mostAlike(gone, come) { pairs.append((left, right)) }
  let paired = pairs
  gone.removeAll { entry in paired.contains { $0.0.key == entry.key } }
  come.removeAll { entry in paired.contains { $0.1.key == entry.key } }
  for entry in come {
    guard let like = gone.firstIndex(where: { $0.kinds == entry.kinds }) else { continue }
    pairs.append((gone.remove(at: like), entry))
  }
  return pairs
}

/// Pairs of entries that share something, those that share most first; earlier ones before later ones.
private func mostAlike(
  _ old: [ValuePairs.Entry], _ new: [ValuePairs.Entry]
) -> [(ValuePairs.Entry, ValuePairs.Entry)] {
  var shared: [(count: Int, old: Int, new: Int)] = []
  for (left, before) in old.enumerated() {
    for (right, after) in new.enumerated() {
      let count = before.says.intersection(after.says).count
      if count > 0 { shared.append((count, left, right)) }
    }
  }
  shared.sort { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) }
  var (isGone, isCome) = (Set<Int>(), Set<Int>())
  return shared.compactMap { pair in
    guard !isGone.contains(pair.old), !isCome.contains(pair.new) else { return nil }
    isGone.insert(pair.old)
    isCome.insert(pair.new)
    return (old[pair.old], new[pair.new])
  }
}
