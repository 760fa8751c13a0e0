import GaoshiCore

/// The SVG drawings of the template folders, read when first used.
final class ArtShelf {
  /// One drawing.
  struct Drawing {
    let path: String
    let bytes: [UInt8]
    /// Width over height of its view box.
    let aspect: Double
  }

  private let surroundings: Surroundings
  private let notes: ReadNotes
  private var drawings: [String: Drawing] = [:]

  init(_ surroundings: Surroundings, _ notes: ReadNotes) {
    self.surroundings = surroundings
    self.notes = notes
  }

  /// The drawing `art/NAME.svg` of the first folder that has it.
  func drawing(named name: String) -> Drawing? {
    notes.note("art \(name)") { find(name) }
  }

  private func find(_ name: String) -> Drawing? {
    if let known = drawings[name] { return known }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return nil }
    for folder in surroundings.templateFolders {
      let path = "\(folder)/art/\(name).svg"
      guard let bytes = try? surroundings.readFile(path) else { continue }
      // The name in messages and display lists does not depend on where the folder lies.
      let drawing = Drawing(path: "art/\(name).svg", bytes: bytes, aspect: Self.aspect(of: bytes))
      drawings[name] = drawing
      return drawing
    }
    return nil
  }

  /// Width over height from the drawing's `viewBox`; square without one.
  private static func aspect(of bytes: [UInt8]) -> Double {
    let text = String(decoding: bytes.prefix(2000), as: UTF8.self)
    guard let start = text.firstRange(of: "viewBox=\"") else { return 1 }
    let numbers = text[start.upperBound...].prefix { $0 != "\"" }
      .split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return 1 }
    return numbers[2] / numbers[3]
  }
}
