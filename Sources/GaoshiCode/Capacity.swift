/// How many bytes each version holds in byte mode at each level (ISO/IEC 18004, table 7).
enum Capacity {
  /// The smallest version that holds the bytes at level M, then the highest level that still fits
  /// that version.
  ///
  /// At the same printed width larger modules survive blur, tilt and distance better than a higher
  /// level does, so a level never costs a version.
  static func choose(bytes: Int) -> (version: Int, level: QRSymbol.Level)? {
    guard let index = medium.firstIndex(where: { $0 >= bytes }) else { return nil }
    let level: QRSymbol.Level =
      high[index] >= bytes ? .high : quartile[index] >= bytes ? .quartile : .medium
    return (index + 1, level)
  }

  /// The most bytes that any symbol holds at level M.
  static let most = 2331

  static let medium = [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911,
    1989, 2099, 2213, most,
  ]

  static let quartile = [
    11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482,
    509, 565, 611, 661, 715, 751, 805, 868, 908, 982, 1030, 1112, 1168, 1228, 1283, 1351, 1423,
    1499, 1579, 1663,
  ]

  static let high = [
    7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250, 280, 310, 338, 382, 403,
    439, 461, 511, 535, 593, 625, 658, 698, 742, 790, 842, 898, 958, 983, 1051, 1093, 1139, 1219,
    1273,
  ]
}
