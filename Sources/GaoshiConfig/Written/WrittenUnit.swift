public import GaoshiCore

/// A unit or authority file as it was written: nothing filled in, every value the author's own.
public struct WrittenUnit: Hashable, Sendable {
  /// The place of the file's first key.
  public var span: Span
  /// The printed name; required, so absent only beside an error.
  public var unit: Sourced<String>?
  public var short: Sourced<String>?
  /// Names by language (BCP 47), in the order written.
  public var names: [WrittenEntry]?
  public var level: Sourced<String>?
  public var sector: Sourced<String>?
  /// Six digits of GB/T 2260.
  public var region: Sourced<String>?
  public var areaCode: Sourced<String>?
  public var languages: [Sourced<String>]?
  /// The parent's file, relative to this one.
  public var parent: Sourced<String>?
  /// The campaign's file, relative to this one.
  public var campaign: Sourced<String>?
  public var headline: Sourced<String>?
  public var slogans: WrittenList<Sourced<String>>?
  public var issuer: Sourced<String>?
  public var supervisor: Sourced<String>?
  public var edition: WrittenEdition?
  public var channels: [WrittenChannel]?
  /// Ids of the parent's channels that are not shown.
  public var hide: [Sourced<String>]?
  public var matters: WrittenList<Sourced<String>>?
  public var rewards: WrittenRewards?
  public var flow: WrittenList<WrittenStep>?
  public var promises: WrittenList<Sourced<String>>?
  public var liability: WrittenList<Sourced<String>>?
  public var excluded: WrittenList<Sourced<String>>?
  public var waive: [WrittenWaiver]?
  public var sites: [WrittenSite]?
  /// All running text of the file, in the order written.
  public var prose: [Sourced<String>] = []

  /// A file in which nothing is written yet.
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
  public var basis: Sourced<String>?
  public var rows: WrittenList<WrittenReward>?
  public var note: Sourced<String>?

  public init(span: Span) { self.span = span }
}

/// One line of the reward table.
public struct WrittenReward: Hashable, Sendable {
  public var span: Span
  public var matter: Sourced<String>?
  public var amount: Sourced<String>?

  public init(span: Span) { self.span = span }
}

/// One step of the flow and the time it may take.
public struct WrittenStep: Hashable, Sendable {
  public var span: Span
  public var step: Sourced<String>?
  public var limit: Sourced<String>?

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
  public var place: Sourced<String>?
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
