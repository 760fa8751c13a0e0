internal import GaoshiCore

/// A paragraph's texts, shaped and spaced, but not yet broken into lines: good for every size and
/// measure.
struct Galley {
  let letters: [Letter]
  var glyphs: [PlacedGlyph] = []
  var cells: [Cell] = []
  var reach = InkReach()
  /// Each a line of its own beside one cell.
  var readings: [Galley] = []
  var metrics = LineMetrics()
  /// The stretches of cells between forced line ends.
  var paragraphs: [Range<Int>] = []
  /// Whether its cells know where words end.
  var knowsWords = false
  /// What was found on the way, told again to everyone who asks for the same text.
  var sink: DiagnosticSink
}

/// All that a galley hangs on: texts, their sizes taken relative to the largest, and the rules.
///
/// Where the texts were written does not count.
struct GalleyKey: Hashable {
  let texts: [StyledText]
  /// The same texts byte for byte, and their readings.
  private let exact: [ExactText]
  let writing: Paragraph.Writing
  let isRightToLeft: Bool
  let rules: SettingRules

  init(_ paragraph: Paragraph, em: Double) {
    texts = paragraph.texts.map { $0.relative(to: em) }
    exact = texts.flatMap { [ExactText($0.text)] + $0.ruby.map(ExactText.init) }
    writing = paragraph.writing
    isRightToLeft = paragraph.isRightToLeft
    rules = paragraph.rules
  }

  /// By the texts and what differs most often: the rest is compared.
  func hash(into hasher: inout Hasher) {
    hasher.combine(exact)
    hasher.combine(rules.lineChoice)
    for text in texts {
      hasher.combine(text.style.role)
      hasher.combine(text.style.ink)
    }
  }
}

/// Galleys by what they were made from.
///
/// Emptied when full, so that a long run of many units does not grow without end.
struct GalleyCache {
  private var galleys: [GalleyKey: Galley] = [:]
  private(set) var misses = 0

  subscript(key: GalleyKey) -> Galley? {
    get { galleys[key] }
    set {
      misses += 1
      if galleys.count >= 2048 { galleys.removeAll(keepingCapacity: true) }
      galleys[key] = newValue
    }
  }
}

extension FontLibrary {
  /// The paragraph's galley, ready to be set at its own size.
  func setting(of paragraph: Paragraph, into sink: inout DiagnosticSink) -> Setting {
    let largest = paragraph.texts.map(\.style.size.points).max() ?? 0
    let em = largest > 0 ? largest : 1
    let key = GalleyKey(paragraph, em: em)
    let galley = galley(of: key, paragraph)
    sink.report(contentsOf: galley.sink.diagnostics)
    return Setting(
      paragraph: paragraph, em: em, galley: galley, isRightToLeft: key.isRightToLeft, faces: faces)
  }

  /// The galley as it is kept or made; words are looked up only for who asks for them, since the
  /// dictionary is slow and most texts of a notice are one line.
  ///
  /// One with something to report is made each time: what it says names the place of its texts.
  private func galley(of key: GalleyKey, _ paragraph: Paragraph) -> Galley {
    let known = galleys[key]
    let asksForWords = paragraph.asksForWords
    if let known, known.knowsWords || !asksForWords { return known }
    var galley = known ?? make(key, at: paragraph.texts.map(\.origin))
    if asksForWords { galley.markWords(words) }
    if galley.sink.diagnostics.isEmpty { galleys[key] = galley }
    return galley
  }

  private func make(_ key: GalleyKey, at origins: [TextOrigin]) -> Galley {
    let texts = zip(key.texts, origins).map { $0.written(at: $1) }
    // Decide class, script and face of every character.
    var sink = DiagnosticSink()
    var letters = read(texts, isRightToLeft: key.isRightToLeft, into: &sink)

    // In lines down the page: what stands upright and what is turned.
    if key.writing != .horizontal { settlePostures(&letters, texts, key.rules) }
    var galley = Galley(letters: letters, sink: sink)

    // Turn them into glyphs with widths.
    shape(&galley, texts)
    galley.measureInk(faces)
    addReadings(to: &galley, texts)

    // Find where lines may end.
    galley.markLineBreaks(texts, key.rules)

    // Take away blanks between marks, put gaps between Han and Western text.
    squeeze(&galley.cells, key.rules)
    if key.rules.opticalEdges { alignInk(&galley) }
    addGaps(&galley.cells, in: texts, key.rules)
    partReadings(&galley)

    // Sum up what the choice of lines asks for.
    galley.metrics = LineMetrics(galley.cells)
    galley.paragraphs = galley.stretches
    return galley
  }
}

extension Paragraph {
  /// Whether its lines may end otherwise for where words end.
  fileprivate var asksForWords: Bool {
    switch rules.lineChoice {
    case .firstFit: false
    case .whole: wraps && alignment != .justify
    case .balanced: wraps
    }
  }
}

extension StyledText {
  /// The same text with its size in em of another; rounded so that one proportion at two sizes
  /// is one text.
  fileprivate func relative(to em: Double) -> StyledText {
    var copy = self
    copy.style.size = .pt((style.size.points / em * 1e9).rounded() / 1e9)
    copy.origin = TextOrigin()
    return copy
  }

  /// The same text from another place.
  fileprivate func written(at origin: TextOrigin) -> StyledText {
    var copy = self
    copy.origin = origin
    return copy
  }
}
