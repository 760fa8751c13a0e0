internal import GaoshiFiles
internal import Glibc

/// Unit files in the order of their ids' bytes.
///
/// There may be millions: their names lie in one piece of memory, eight bytes beside each, and a unit
/// is made of its name when it is asked for.
struct UnitList: RandomAccessCollection, Sendable {
  /// Where the names begin.
  private let folder: String
  /// All names, one behind the other.
  private var text: [UInt8] = []
  /// Where each name begins, and where the last one ends.
  private var bounds: [UInt32] = [0]
  /// The places among the names of those that are listed, in order.
  private var places: [UInt32] = []

  /// - Parameter fill: gives the path of each file from the folder, in any order.
  init(
    in folder: String, _ fill: ((_ name: String) -> Void) throws(Stop) -> Void
  ) throws(Stop) {
    self.folder = folder
    var text: [UInt8] = []
    var bounds: [UInt32] = [0]
    try fill { name in
      text += name.utf8
      bounds.append(UInt32(text.count))
    }
    self.text = text
    self.bounds = bounds
    places = (0..<UInt32(bounds.count - 1)).sorted { precedes($0, $1) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { places.count }

  subscript(index: Int) -> UnitFile {
    let place = places[index]
    return UnitFile(path: path(at: place), id: id(at: place), place: place)
  }

  /// The same list with those units alone for which the test of their index holds.
  func selecting(_ isMeant: (Int) -> Bool) -> UnitList {
    var list = self
    list.places = places.indices.filter(isMeant).map { places[$0] }
    return list
  }

  /// The id of a unit by its place.
  func id(at place: UInt32) -> String { String(decoding: text[idRange(place)], as: UTF8.self) }

  /// Two files of one id; nil if there are none.
  var sameID: (UnitFile, UnitFile)? {
    let pair = zip(indices, indices.dropFirst()).first { index, next in
      text[idRange(places[index])].elementsEqual(text[idRange(places[next])])
    }
    return pair.map { (self[$0], self[$1]) }
  }

  private func path(at place: UInt32) -> String {
    join(folder, String(decoding: text[nameRange(place)], as: UTF8.self))
  }

  private func nameRange(_ place: UInt32) -> Range<Int> {
    Int(bounds[Int(place)])..<Int(bounds[Int(place) + 1])
  }

  /// The name without its suffix.
  private func idRange(_ place: UInt32) -> Range<Int> {
    let name = nameRange(place)
    return name.lowerBound..<(text[name].lastIndex(of: UInt8(ascii: ".")) ?? name.upperBound)
  }

  private func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
    let (a, b) = (idRange(a), idRange(b))
    return text.withUnsafeBytes { text in
      let (left, right) = (text[a], text[b])
      guard let first = text.baseAddress else { return false }
      let order = memcmp(
        first + left.startIndex, first + right.startIndex, Swift.min(left.count, right.count))
      return order == 0 ? left.count < right.count : order < 0
    }
  }
}
