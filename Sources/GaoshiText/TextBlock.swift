public import GaoshiCore

/// Glyphs of one face in one size and ink, at fixed places.
public struct GlyphRun: Hashable, Sendable {
  /// One glyph and where its origin stands, relative to the run's own origin: on the baseline, or,
  /// where glyphs stand below one another, on the line's centre.
  public struct Glyph: Hashable, Sendable {
    public let id: UInt32
    public let x: Length
    /// Downwards.
    public let y: Length

    public init(id: UInt32, x: Length, y: Length) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// Which bytes of the text which glyphs stand for, in reading order.
  public struct Cluster: Hashable, Sendable {
    public let bytes: Int
    public let glyphs: Int

    public init(bytes: Int, glyphs: Int) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The face whose glyph numbers these are.
  public let face: FontFace
  public let size: Length
  /// How wide the glyphs are drawn to their natural width: 1, or less for figures that share an em
  /// in vertical text.
  public let widthScale: Double
  public let ink: Ink
  public let glyphs: [Glyph]
  /// The text that the glyphs show, in logical order.
  public let text: String
  public let clusters: [Cluster]
  /// Whether the clusters run against the glyphs (right-to-left text).
  public let isBackward: Bool
  /// Whether the glyphs stand below one another, in a line down the page.
  public let isUpright: Bool
  /// How far the run's glyphs reach from its origin: to the right, or down if it is upright.
  ///
  /// What a line puts between two runs is not in it.
  public let advance: Length

  public init(
    face: FontFace, size: Length, widthScale: Double = 1, ink: Ink, glyphs: [Glyph],
    text: String, clusters: [Cluster], isBackward: Bool, isUpright: Bool = false,
    advance: Length
  ) {
    self.face = face
    self.size = size
    self.widthScale = widthScale
    self.ink = ink
    self.glyphs = glyphs
    self.text = text
    self.clusters = clusters
    self.isBackward = isBackward
    self.isUpright = isUpright
    self.advance = advance
  }
}

/// One set line: runs on a common baseline, or on the centre line of a line down the page.
public struct TextLine: Hashable, Sendable {
  /// A run and where it stands in its block.
  public struct Placed: Hashable, Sendable {
    public let run: GlyphRun
    /// The run's origin, right and down from the block's top left corner.
    public let origin: Point
    /// How the run is turned about its origin: 0, or 1 for a quarter clockwise.
    public let quarterTurns: Int

    public init(run: GlyphRun, origin: Point, quarterTurns: Int = 0) {
      self.run = run
      self.origin = origin
      self.quarterTurns = quarterTurns
    }
  }

  /// An emphasis dot (着重号).
  public struct Dot: Hashable, Sendable {
    /// Right and down from the block's top left corner.
    public let centre: Point
    public let diameter: Length
    public let ink: Ink

    public init(centre: Point, diameter: Length, ink: Ink) {
      self.centre = centre
      self.diameter = diameter
      self.ink = ink
    }
  }

  public let runs: [Placed]
  /// Readings (ruby) of characters of the line.
  public let readings: [Placed]
  public let dots: [Dot]
  /// Down from the block's top; of a line down the page its centre, right of the block's left edge.
  public let baseline: Length
  /// From the first run's origin to the last one's end, without hanging space.
  ///
  /// Of a line down the page: its length.
  public let width: Length

  public init(
    runs: [Placed], readings: [Placed] = [], dots: [Dot] = [], baseline: Length, width: Length
  ) {
    self.runs = runs
    self.readings = readings
    self.dots = dots
    self.baseline = baseline
    self.width = width
  }
}

/// A set paragraph: lines inside a box.
public struct TextBlock: Hashable, Sendable {
  public let lines: [TextLine]
  /// The measure (or, for one unwrapped line, its width) and the sum of the line heights; for lines
  /// down the page the sum and the measure.
  public let size: Size
  /// The widest line, along the lines; wider than the measure if a text cannot be broken to fit.
  public let inkWidth: Length

  public init(lines: [TextLine], size: Size, inkWidth: Length) {
    self.lines = lines
    self.size = size
    self.inkWidth = inkWidth
  }
}

/// The room that a paragraph takes.
public struct TextExtent: Hashable, Sendable {
  public let lines: Int
  /// The sum of the line heights; for lines down the page it lies across the page.
  public let height: Length
  /// The widest line, along the lines; wider than the measure if a text cannot be broken to fit.
  public let inkWidth: Length
  /// Down from the top to the first line's baseline; of lines down the page from the left to the
  /// first one's centre.
  public let baseline: Length

  public init(lines: Int, height: Length, inkWidth: Length, baseline: Length) {
    self.lines = lines
    self.height = height
    self.inkWidth = inkWidth
    self.baseline = baseline
  }
}
