public import GaoshiCore

/// A campaign file as it was written.
public struct WrittenCampaign: Hashable, Sendable {
  /// The place of the file's first key.
  public var span: Span
  /// The campaign's name; required, so absent only beside an error.
  public var campaign: Sourced<String>?
  public var year: Sourced<String>?
  /// The theme phrase of the year.
  public var phrase: WrittenProse?
  /// Registrable domains that links may lead to.
  public var hosts: [Sourced<String>]?
  /// `YYYY-MM-DD`, the date that files carry.
  public var date: Sourced<String>?
  public var materials: [Sourced<String>]?
  public var sizes: [Sourced<String>]?
  /// `pdf`, `png`, `svg`.
  public var formats: [Sourced<String>]?
  public var theme: Sourced<String>?
  public var languagePolicy: WrittenLanguagePolicy?
  /// The pattern of the files' names in a pack.
  public var names: Sourced<String>?
  /// Names of sets of requirements.
  public var policies: [Sourced<String>]?
  public var gallery: Sourced<Bool>?
  public var shops: [WrittenShop]?
  /// All running text of the file, in the order written.
  public var prose: [Sourced<String>] = []

  /// A file in which nothing is written yet.
  public init(span: Span) { self.span = span }
}

/// `{shop: 东风印刷厂, regions: ["6501"], materials: [board]}`.
public struct WrittenShop: Hashable, Sendable {
  public var span: Span
  /// Required, so absent only beside an error.
  public var shop: Sourced<String>?
  /// Division codes or their beginnings.
  public var regions: [Sourced<String>]?
  public var materials: [Sourced<String>]?
}
