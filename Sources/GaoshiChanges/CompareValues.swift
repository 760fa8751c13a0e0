internal import GaoshiPack

/// The values that differ between two states of a page.
///
/// A list that gains an entry moves the numbers of those behind it: values of one kind of field are
/// first matched by what they say, and only what is left over is paired in order.
func changes(
  from old: [UnitRecord.Value], to new: [UnitRecord.Value]
) -> [ValueChange] {
  var gone = old
  var come: [UnitRecord.Value] = []
  for value in new {
    let same = gone.firstIndex { $0.kind == value.kind && $0.value == value.value }
    if let same { gone.remove(at: same) } else { come.append(value) }
  }
  var changes: [ValueChange] = []
  for value in come {
    let former = gone.firstIndex { $0.kind == value.kind }.map { gone.remove(at: $0) }
    changes.append(
      ValueChange(
        field: value.field, old: former?.value, new: value.value, place: value.place))
  }
  return changes
    + gone.map { ValueChange(field: $0.field, old: $0.value, new: nil, place: $0.place) }
}

extension UnitRecord.Value {
  /// The field without the numbers of list entries: `channels[].phone`.
  fileprivate var kind: String {
    var kind = ""
    var isInside = false
    for character in field {
      if character == "[" { isInside = true }
      if character == "]" { isInside = false }
      if !isInside || character == "[" { kind.append(character) }
    }
    return kind
  }

  /// `units/a.yaml:12`; nil for a default.
  fileprivate var place: String? { file.flatMap { file in line.map { "\(file):\($0)" } } }
}
