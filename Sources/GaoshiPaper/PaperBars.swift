/// Numbers as bars, one below the other.
public struct PaperBars: Sendable {
  /// What a bar's colour stands for.
  public enum Tone: Sendable, CaseIterable {
    case signal
    case accent
    case quiet
  }

  /// One bar.
  public struct Row: Sendable {
    public let label: String
    public let value: Double
    /// What stands at the bar's end.
    public let text: String
    public let tone: Tone

    public init(_ label: String, _ value: Double, text: String, tone: Tone = .signal) {
      precondition(value >= 0 && value.isFinite, "a bar has a length")
      self.label = label
      self.value = value
      self.text = text
      self.tone = tone
    }
  }

  /// What a colour stands for, in words.
  public struct Legend: Sendable {
    public let tone: Tone
    public let text: String

    public init(_ tone: Tone, _ text: String) {
      self.tone = tone
      self.text = text
    }
  }

  public let title: String
  public let rows: [Row]
  /// Empty if all bars have one colour.
  public let legend: [Legend]

  public init(title: String, rows: [Row], legend: [Legend] = []) {
    self.title = title
    self.rows = rows
    self.legend = legend
  }

  /// What the longest bar stands for; at least 1, so that bars of nothing have no length.
  var most: Double { max(rows.map(\.value).max() ?? 0, 1) }

  /// Everything that it prints.
  var texts: [String] { [title] + rows.flatMap { [$0.label, $0.text] } + legend.map(\.text) }
}
