/// Renames the ids of an SVG in the order in which they are first met.
///
/// The first becomes `i0`, the second `i1`, and so on.
/// Cairo counts its ids through the whole life of the process, so that the same page drawn twice
/// would give different bytes.
func renameIdentifiers(in svg: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(svg.count)
  var names: [ArraySlice<UInt8>: Int] = [:]
  var index = 0
  while index < svg.count {
    guard let (mark, end) = mark(in: svg, at: index) else {
      result.append(svg[index])
      index += 1
      continue
    }
    let start = index + mark.count
    let stop = svg[start...].firstIndex(of: end) ?? svg.count
    let number = names[svg[start..<stop], default: names.count]
    names[svg[start..<stop]] = number
    result += mark
    result += "i\(number)".utf8
    index = stop
  }
  return result
}

/// The three ways in which Cairo writes an id, and what ends it.
private let marks: [(mark: [UInt8], end: UInt8)] = [
  (Array(" id=\"".utf8), UInt8(ascii: "\"")), (Array("href=\"#".utf8), UInt8(ascii: "\"")),
  (Array("url(#".utf8), UInt8(ascii: ")")),
]

private func mark(in svg: [UInt8], at index: Int) -> (mark: [UInt8], end: UInt8)? {
  let first = svg[index]
  // Nearly every byte starts none of them.
  guard first == UInt8(ascii: " ") || first == UInt8(ascii: "h") || first == UInt8(ascii: "u")
  else { return nil }
  return marks.first { svg[index...].starts(with: $0.mark) }
}
