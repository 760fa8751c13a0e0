public import GaoshiConfig

/// All that the materials of one unit may print: checked, complete, each text with its origin.
///
/// Only what the public may see is in here. An optional stands for data that there is none of,
/// never for a default.
public struct Notice: Hashable, Sendable {
  /// A printed text and where it was written.
  public typealias Text = Value.Text

  /// Who the notice is about.
  public struct Unit: Hashable, Sendable {
    public let name: Text
    /// The short name; the name itself where none is written.
    public let short: Text
    public let level: Text
    public let sector: Text?
    /// Six digits of GB/T 2260.
    public let region: Text?
  }

  /// The unit's name in one language.
  public struct Name: Hashable, Sendable {
    /// A language tag of BCP 47, such as `ug`.
    public let language: String
    public let text: Text
  }

  /// The unit above, which the file names as its parent.
  public struct Authority: Hashable, Sendable {
    public let name: Text
    public let short: Text
  }

  /// When the content was fixed, and which version of it this is.
  public struct Edition: Hashable, Sendable {
    public let date: Text?
    public let version: Text?
    /// Both as one line, such as 2024年6月 第1版.
    public let text: Text?
  }

  /// What is paid, and on which document's strength.
  public struct Rewards: Hashable, Sendable {
    public let basis: Text?
    public let rows: [Row]
    public let note: Text?

    /// One line of the table.
    public struct Row: Hashable, Sendable {
      public let matter: Text
      public let amount: Text
    }
  }

  /// One step that a report goes through.
  public struct Step: Hashable, Sendable {
    public let step: Text
    public let limit: Text?
  }

  /// A rule that the unit sets aside, and why.
  public struct Waiver: Hashable, Sendable {
    public let rule: Text
    public let reason: Text
  }

  public let unit: Unit
  /// Names by language: the printed name first, then those written under `names`.
  public let names: [Name]
  public let authority: Authority?
  public let supervisor: Text?
  public let issuer: Text
  public let headline: Text
  public let slogans: [Text]
  public let edition: Edition
  /// The languages that the notice is set in, their order and relative size.
  public let languages: LanguagePolicy
  /// Every channel for the public: telephones by rank, then the others by kind.
  public let channels: [Channel]
  /// What there is to scan, the ministry's kind of code first.
  public let codes: [Code]
  public let matters: [Text]
  public let rewards: Rewards
  public let flow: [Step]
  public let promises: [Text]
  public let liability: [Text]
  public let excluded: [Text]
  public let sites: [Site]
  /// Kinds of places that the unit does not have.
  public let without: [SiteKind]
  public let waivers: [Waiver]
  public let campaign: Campaign
  /// Every file that went in, the unit's own first; pictures last.
  public let sources: [String]
}

extension Notice {
  /// The telephones in the order in which they are shown, largest first.
  public var telephones: [Channel] { channels.filter(\.isTelephone) }
}
