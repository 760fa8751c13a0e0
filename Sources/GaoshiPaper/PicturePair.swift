/// A page before and after a change.
public struct PicturePair: Sendable {
  /// A place in a picture that is to be seen: shares of its width and height, from its top left
  /// corner.
  public struct Mark: Hashable, Sendable {
    public let x: Double
    public let y: Double
    public let width: Double
    public let height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// One of the two.
  public struct Side: Sendable {
    public let caption: String
    /// A whole PNG; nil if there is no picture.
    public let png: [UInt8]?
    /// What is said in the place of a picture that is not there.
    public let absence: String

    public init(caption: String, png: [UInt8]?, absence: String = "—") {
      self.caption = caption
      self.png = png
      self.absence = absence
    }
  }

  public let caption: String
  /// What changed; may be empty.
  public let detail: PaperText
  public let before: Side
  public let after: Side
  /// Where the pictures differ, which are then of one size.
  public let marks: [Mark]

  public init(
    caption: String, detail: PaperText = "", before: Side, after: Side, marks: [Mark] = []
  ) {
    self.caption = caption
    self.detail = detail
    self.before = before
    self.after = after
    self.marks = marks
  }

  /// The two from left to right.
  var sides: [Side] { [before, after] }

  /// Everything that it prints.
  var texts: [String] { [caption, detail.plain] + sides.flatMap { [$0.caption, $0.absence] } }
}
