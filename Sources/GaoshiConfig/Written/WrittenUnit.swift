public import GaoshiCore

/// A unit or authority file as it was written: nothing filled in, every value the author's own.
public struct WrittenUnit: Hashable, Sendable {
  /// The place of the file's first key.
  public var span: Span
  /// The printed name; required, so absent only beside an error.
  public var unit: Sourced<String>?
  public var short: WrittenProse?
  /// Names by language (BCP 47), in the order written.
  public var names: [WrittenEntry]?
  public var level: Sourced<String>?
  public var sector: Sourced<String>?
  /// Six digits of GB/T 2260.
  public var region: Sourced<String>?
  public var areaCode: Sourced<String>?
  public var languages: [Sourced<String>]?
  public var languagePolicy: WrittenLanguagePolicy?
  /// The parent's file, relative to this one.
  public var parent: Sourced<String>?
  /// The campaign's file, relative to this one.
  public var campaign: Sourced<String>?
  public var headline: WrittenProse?
  public var slogans: WrittenList<WrittenProse>?
  public var issuer: WrittenProse?
  public var supervisor: WrittenProse?
  public var edition: WrittenEdition?
  public var channels: [WrittenChannel]?
  /// Ids of the parent's channels that are not shown.
  public var hide: [Sourced<String>]?
  public var matters: WrittenList<WrittenProse>?
  public var rewards: WrittenRewards?
  public var flow: WrittenList<WrittenStep>?
  public var promises: WrittenList<WrittenProse>?
  public var liability: WrittenList<WrittenProse>?
  public var excluded: WrittenList<WrittenProse>?
  public var waive: [WrittenWaiver]?
  public var sites: [WrittenSite]?
  /// Words of `SiteKind`: places that the unit does not have.
  public var without: [Sourced<String>]?
  /// All running text of the file, in the order written.
  public var prose: [Sourced<String>] = []

  /// A file in which nothing is written yet.
  public init(span: Span) { self.span = span }
}

/// `language-policy: {order: chinese-first, ratio: "1"}`.
public struct WrittenLanguagePolicy: Hashable, Sendable {
  public var span: Span
  /// `chinese-first` or `as-listed`.
  public var order: Sourced<String>?
  /// A decimal number from 0.25 to 4.
  public var ratio: Sourced<String>?

  public init(span: Span) { self.span = span }
}

/// `edition: {date: "2024-06-27", version: "1"}`.
public struct WrittenEdition: Hashable, Sendable {
  public var span: Span
  public var date: Sourced<String>?
  public var version: Sourced<String>?

  public init(span: Span) { self.span = span }
}

/// `rewards: {basis: …, rows: [{matter: …, amount: …}], note: …}`.
public struct WrittenRewards: Hashable, Sendable {
  public var span: Span
  /// The document that the amounts rest on.
  public var basis: WrittenProse?
  public var rows: WrittenList<WrittenReward>?
  public var note: WrittenProse?

  public init(span: Span) { self.span = span }
}

/// One line of the reward table.
public struct WrittenReward: Hashable, Sendable {
  public var span: Span
  public var matter: WrittenProse?
  public var amount: WrittenProse?

  public init(span: Span) { self.span = span }
}

/// One step of the flow and the time it may take.
public struct WrittenStep: Hashable, Sendable {
  public var span: Span
  public var step: WrittenProse?
  public var limit: WrittenProse?

  public init(span: Span) { self.span = span }
}

/// A rule that this unit sets aside, and why.
public struct WrittenWaiver: Hashable, Sendable {
  public var span: Span
  /// The diagnostic code that is waived.
  public var rule: Sourced<String>?
  public var reason: Sourced<String>?

  public init(span: Span) { self.span = span }
}

/// A place where materials hang.
public struct WrittenSite: Hashable, Sendable {
  public var span: Span
  public var place: WrittenProse?
  /// A word of `SiteKind`.
  public var kind: Sourced<String>?
  public var materials: [Sourced<String>]?
  /// How many of each; at least 1.
  public var count: Sourced<Int>?
  /// `pasted`, `hung` or `screen`.
  public var mount: Sourced<String>?
  /// The viewing distance with its unit, such as `5m`.
  public var distance: Sourced<String>?
  /// Width x height in mm or a paper's name, such as `600x900` or `A3`.
  public var size: Sourced<String>?
  public var theme: Sourced<String>?
  /// `general` or `older`.
  public var readers: Sourced<String>?

  public init(span: Span) { self.span = span }
}
