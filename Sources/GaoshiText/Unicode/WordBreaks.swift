internal import CUnicode

/// Finds the words of Chinese text by ICU's dictionary and the words of notices that it lacks.
final class WordBreaker {
  private let handle: OpaquePointer

  init() {
    guard let opened = cunicode_words_open("zh") else {
      preconditionFailure("ICU has its dictionaries built in")
    }
    handle = opened
  }

  deinit { cunicode_words_close(handle) }

  /// For each character whether a word, a mark or a space begins with it.
  func starts(in characters: [Unicode.Scalar]) -> [Bool] {
    var units: [UInt16] = []
    var places: [Int] = []
    for character in characters {
      places.append(units.count)
      units.append(contentsOf: UTF16.encode(character) ?? UTF16.encodedReplacementCharacter)
    }
    var found = [UInt8](repeating: 0, count: units.count)
    cunicode_words_find(handle, units, Int32(units.count), &found)
    let inside = NoticeWords.insides(of: characters)
    var starts = zip(places, inside).map { place, isInside in
      place == 0 || found[place] == 1 && !isInside
    }
    for index in starts.indices.dropFirst() where NoticeWords.endings.contains(characters[index]) {
      let isWord = starts[index] && (index + 1 == starts.count || starts[index + 1])
      if isWord && Mark(characters[index - 1]) == .wide { starts[index] = false }
    }
    return starts
  }
}
