// GaoshiPage: the display list, the hand-over from layout to every back end.
public import GaoshiCode
public import GaoshiCore
public import GaoshiText

/// One finished page: items at fixed places.
///
/// Nothing after this picks a size or a position.
public struct Page: Hashable, Sendable {
  /// The sheet as drawn: trim size 成品尺寸 at its scale, with the slug line if there is one.
  public var size: Size
  /// Drawn size over real size: 1, or 0.1 for what is longer than a PDF page may be.
  public var scale: Double
  /// Painted in order, later ones over earlier ones.
  public var items: [Item]

  public init(size: Size, scale: Double = 1, items: [Item]) {
    self.size = size
    self.scale = scale
    self.items = items
  }
}

/// What a document says about itself.
public struct Metadata: Hashable, Sendable {
  public var title: String
  /// The unit that the document speaks for.
  public var author: String
  public var subject: String
  /// BCP 47.
  public var language: String
  /// An ISO 8601 date and time, written as creation and modification date.
  public var date: String

  public init(title: String, author: String, subject: String, language: String, date: String) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
  }
}

/// One thing on a page.
///
/// The list is closed: a new case must be painted by every back end.
public enum Item: Hashable, Sendable {
  case fill(Shape, Ink)
  case stroke(Shape, Ink, width: Length)
  /// A glyph run with its origin on the baseline.
  case text(GlyphRun, at: Point)
  /// A QR code without its quiet zone; the square is exactly the modules.
  case code(QRSymbol, in: Rect, dark: Ink)
  case art(Art, in: Rect)
  /// Items moved, turned clockwise about the moved origin and, if asked, clipped to a shape given
  /// in the group's own coordinates.
  case group([Item], at: Point, quarterTurns: Int, clip: Shape?)
  /// A clickable area; paints nothing.
  case link(Rect, url: String)
}

/// An outline.
public enum Shape: Hashable, Sendable {
  case rect(Rect)
  /// Corners are circles of the radius, which is at most half of the shorter side.
  case roundedRect(Rect, radius: Length)
  case ellipse(in: Rect)
  /// Straight lines between points; closed for fills.
  case polygon([Point])
  /// An open line through points; strokes only.
  case line([Point])
}

/// A picture from outside, with its bytes.
public struct Art: Hashable, Sendable {
  /// The kinds of picture that are read.
  public enum Format: String, Hashable, Sendable {
    case svg, png, jpeg
  }

  /// A name for messages: the file's path.
  public let name: String
  public let format: Format
  public let bytes: [UInt8]
  /// For SVG: a CSS text that gives the theme's inks to the art's classes.
  public let stylesheet: String

  public init(name: String, format: Format, bytes: [UInt8], stylesheet: String = "") {
    self.name = name
    self.format = format
    self.bytes = bytes
    self.stylesheet = stylesheet
  }
}
