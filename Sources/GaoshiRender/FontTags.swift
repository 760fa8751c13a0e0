internal import GaoshiCore
internal import Glibc

/// Gives the embedded fonts of Cairo's document other tags, the six letters before a font's name
/// (ISO 32000-1, 9.6.4).
///
/// Cairo makes them from the numbers that glyphs have in the face, which hang on what other pages the
/// face was cut for: the same page would not always be the same bytes. Ours come from the document.
func retagFonts(in bytes: inout [UInt8]) {
  let places = tagPlaces(in: bytes)
  var tags: [[UInt8]] = []
  for place in places {
    let tag = Array(bytes[place..<(place + tagLength)])
    if !tags.contains(tag) { tags.append(tag) }
  }
  guard !tags.isEmpty else { return }
  // Which place belongs to which font, before the tags go.
  let fonts = places.map { place in
    tags.firstIndex { bytes[place..<(place + tagLength)].elementsEqual($0) } ?? 0
  }
  for place in places { bytes.replaceSubrange(place..<(place + tagLength), with: blank) }
  let digest = Digest.sha256(bytes)
  let new = tags.indices.map { letters(Digest.sha256("\(digest) \($0)")) }
  for (place, font) in zip(places, fonts) {
    bytes.replaceSubrange(place..<(place + tagLength), with: new[font])
  }
}

private let tagLength = 6
private let blank = [UInt8](repeating: UInt8(ascii: "A"), count: tagLength)

/// Where tags begin: behind a key that names a font, before a plus sign.
private func tagPlaces(in bytes: [UInt8]) -> [Int] {
  (places(of: "/BaseFont /", in: bytes) + places(of: "/FontName /", in: bytes)).filter { place in
    place + tagLength < bytes.count && bytes[place + tagLength] == UInt8(ascii: "+")
      && bytes[place..<(place + tagLength)].allSatisfy { (65...90).contains($0) }
  }.sorted()
}

/// The places behind each occurrence of a word.
private func places(of word: String, in bytes: [UInt8]) -> [Int] {
  let word = Array(word.utf8)
  return bytes.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress, let first = word.first else { return [] }
    var places: [Int] = []
    var from = 0
    while from + word.count <= bytes.count,
      let found = memchr(start + from, Int32(first), bytes.count - from - word.count + 1)
    {
      let place = UnsafeRawPointer(found) - start
      if memcmp(found, word, word.count) == 0 { places.append(place + word.count) }
      from = place + 1
    }
    return places
  }
}

/// Six capitals from a hash.
private func letters(_ sha256: String) -> [UInt8] {
  var number = UInt64(sha256.prefix(15), radix: 16) ?? 0
  return (0..<tagLength).map { _ in
    defer { number /= 26 }
    return UInt8(ascii: "A") + UInt8(number % 26)
  }
}
