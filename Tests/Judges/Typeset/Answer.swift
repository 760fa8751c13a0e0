import GaoshiCore
import GaoshiText

/// The lines of a set paragraph.
struct Answer: Encodable {
  let lines: [Line]
  /// Codes of what was reported.
  let reported: [String]

  struct Line: Encodable {
    let text: String
    /// The origin of the glyph of each Unicode scalar, in em from the measure's start; those of one
    /// glyph share its place.
    let places: [Double]
    let width: Double
  }

  init(_ order: Order, in library: FontLibrary) throws {
    var sink = DiagnosticSink()
    let measure = order.measure.map { Order.size * $0 } ?? .unbounded
    let block = library.set(try order.paragraph(), measure: measure, into: &sink)
    lines = block.lines.map(Line.init)
    reported = sink.diagnostics.map(\.code)
  }
}

extension Answer.Line {
  init(_ line: TextLine) {
    text = line.runs.map(\.run.text).joined()
    places = line.runs.flatMap { placed in
      placed.run.places.map { $0 + placed.origin.x / Order.size }
    }
    width = line.width / Order.size
  }
}

extension GlyphRun {
  /// Where the glyph of each scalar stands, in em from the run's origin.
  fileprivate var places: [Double] {
    var places: [Double] = []
    var bytes = text.utf8[...]
    var glyphs = self.glyphs[...]
    for cluster in clusters {
      let scalars = String(decoding: bytes.prefix(cluster.bytes), as: UTF8.self).unicodeScalars
      let place = (glyphs.first?.x ?? .zero) / Order.size
      places += scalars.map { _ in place }
      bytes = bytes.dropFirst(cluster.bytes)
      glyphs = glyphs.dropFirst(cluster.glyphs)
    }
    return places
  }
}
