// GaoshiPaper: a report of headings, texts, tables, bars and pictures goes in; the pages of a PDF or
// one HTML file come out.
public import GaoshiCore
public import GaoshiPage
public import GaoshiText

/// A report for an office: a list of boards to print again, a quarter's summary.
public struct Paper: Sendable {
  public var title: String
  /// One line below the title; empty for none.
  public var subtitle: String
  /// What stands at the foot of every page, such as the unit and the date.
  public var footer: String
  /// Whether the pages lie on their side.
  public var isLandscape: Bool
  public var parts: [Part]

  public init(
    title: String, subtitle: String = "", footer: String = "", isLandscape: Bool = false,
    parts: [Part]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.footer = footer
    self.isLandscape = isLandscape
    self.parts = parts
  }

  /// The characters that its pages need of each role; what a font library is made with.
  public var characters: [FontCatalog.Role: Set<Unicode.Scalar>] {
    let texts = [title, subtitle, footer, Press.numbering] + parts.flatMap(\.texts)
    let all = texts.reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.unicodeScalars) }
    return Dictionary(uniqueKeysWithValues: PaperStyle.roles.map { ($0, all) })
  }

  /// Sets the pages: A4, with running numbers; a table's head stands again on each page that it goes
  /// on to, and no row is parted.
  ///
  /// - Parameter fonts: a library with the roles and characters of `characters`.
  public func pages(with fonts: FontLibrary, into sink: inout DiagnosticSink) -> [Page] {
    var press = Press(self, fonts)
    press.setHead()
    for part in parts { press.set(part) }
    sink.report(contentsOf: press.sink.diagnostics)
    return press.finish()
  }
}

/// A part of a report.
public enum Part: Sendable {
  case heading(String)
  case text(String)
  case table(PaperTable)
  case bars(PaperBars)
  case pairs([PicturePair])

  /// Everything that it prints.
  var texts: [String] {
    switch self {
    case .heading(let text), .text(let text): [text]
    case .table(let table): table.columns.map(\.title) + table.rows.joined() + [table.whenEmpty]
    case .bars(let bars): [bars.title] + bars.rows.flatMap { [$0.label, $0.text] }
    case .pairs(let pairs): pairs.flatMap { [$0.caption, $0.before.caption, $0.after.caption] }
    }
  }
}

/// A table whose rows are texts.
public struct PaperTable: Sendable {
  /// A column.
  public struct Column: Sendable {
    public let title: String
    /// How wide it is, in shares of the table.
    public let share: Double
    /// Whether it holds numbers, which stand at its right edge.
    public let isNumber: Bool

    public init(_ title: String, share: Double, isNumber: Bool = false) {
      self.title = title
      self.share = share
      self.isNumber = isNumber
    }
  }

  public let columns: [Column]
  /// As many texts as there are columns in each.
  public let rows: [[String]]
  /// What is said in the place of a table without rows.
  public let whenEmpty: String

  public init(columns: [Column], rows: [[String]], whenEmpty: String = "—") {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a text for each column")
    self.columns = columns
    self.rows = rows
    self.whenEmpty = whenEmpty
  }
}

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

  /// What the longest bar stands for; at least 1, so that nothing is nothing.
  var longest: Double { max(rows.map(\.reach).max() ?? 0, 1) }
}

/// A page before and after a change.
public struct PicturePair: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    public let caption: String
    /// A PNG; nil if there is no picture.
    public let png: [UInt8]?

    public init(caption: String, png: [UInt8]?) {
      self.caption = caption
      self.png = png
    }
  }

  public let caption: String
  public let before: Side
  public let after: Side

  public init(caption: String, before: Side, after: Side) {
    self.caption = caption
    self.before = before
    self.after = after
  }
}
