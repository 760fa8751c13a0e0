public import GaoshiConfig
public import GaoshiCore

/// A place where materials hang.
public struct Site: Hashable, Sendable {
  /// How a material is put up.
  public enum Mount: String, Hashable, Sendable, CaseIterable { case pasted, hung, screen }

  public let place: Value.Text
  /// What kind of place it is: what is written, else what the words of the place tell; nil if they
  /// tell nothing.
  public let kind: SiteKind?
  /// The materials' names: the site's own, or else the campaign's; never empty.
  public let materials: [Value.Text]
  /// How many of each; at least 1.
  public let count: Int
  public let mount: Mount
  /// How far away its readers stand.
  public let distance: Distance?
  /// A size of its own, such as `600x900` or `A3`.
  public let size: Value.Text?
  public let theme: Value.Text?
  public let readers: Readers

  /// Whose eyes the type is made for.
  public enum Readers: String, Hashable, Sendable, CaseIterable {
    case general
    /// Larger type, as in care homes.
    case older
  }

  /// A distance as written and as a length.
  public struct Distance: Hashable, Sendable {
    public let text: Value.Text
    public let length: Length
  }
}

/// What a campaign asks of every unit, and which domains its links may lead to.
public struct Campaign: Hashable, Sendable {
  public let name: Value.Text?
  public let year: Value.Text?
  /// The theme phrase of the year.
  public let phrase: Value.Text?
  /// Domains that links may lead to; empty if no campaign names any.
  public let hosts: [Value.Text]
  /// The date that files carry.
  public let date: Value.Text?
  /// Materials of sites that name none; `board` if the campaign names none either.
  public let materials: [Value.Text]
  public let sizes: [Value.Text]
  /// File formats; `pdf` where none is written.
  public let formats: [Value.Text]
  public let theme: Value.Text?
}
