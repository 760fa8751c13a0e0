/// Numbers as bars, one below the other.
public struct PaperBars: Sendable {
  /// One bar.
  public struct Row: Sendable {
    public let label: String
    public let value: Double
    /// What the value is a part of, which stands behind the bar; nil for a bar of its own.
    public let whole: Double?
    /// What stands at the bar's end.
    public let text: String

    public init(_ label: String, _ value: Double, of whole: Double? = nil, text: String) {
      precondition(value >= 0 && value.isFinite, "a bar has a length")
      self.label = label
      self.value = value
      self.whole = whole
      self.text = text
    }

    /// How far the bar and what is behind it go.
    var reach: Double { max(value, whole ?? 0) }
  }

  public let title: String
  public let rows: [Row]

  public init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// What the longest bar stands for; at least 1, so that bars of nothing have no length.
  var most: Double { max(rows.map(\.reach).max() ?? 0, 1) }

  /// Everything that it prints.
  var texts: [String] { [title] + rows.flatMap { [$0.label, $0.text] } }
}
