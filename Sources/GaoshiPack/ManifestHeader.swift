internal import GaoshiCore

/// What is said of a pack as a whole.
public struct ManifestHeader: Hashable, Sendable {
  /// A program or library and its version.
  public struct Tool: Hashable, Sendable {
    public let name: String
    public let version: String

    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The campaign's name; empty if there is none.
  public var campaign: String
  /// The date that files carry where their unit has none.
  public var date: String
  public var tools: [Tool]
  /// The font files that pages were set with, by name.
  public var fonts: [PackSource]
  /// Templates, themes, art and word books that any page was made from.
  public var templates: [PackSource]

  public init(
    campaign: String, date: String, tools: [Tool], fonts: [PackSource], templates: [PackSource]
  ) {
    self.campaign = campaign
    self.date = date
    self.tools = tools
    self.fonts = fonts
    self.templates = templates
  }

  /// The members of the manifest before its rows.
  package var members: [(String, String)] {
    let tools = tools.sorted { $0.name < $1.name }.map { ($0.name, JSONText.quoted($0.version)) }
    return [
      ("campaign", JSONText.quoted(campaign)), ("date", JSONText.quoted(date)),
      ("tools", JSONText.object(tools)), ("fonts", JSONText.array(fonts.map(\.json))),
      ("templates", JSONText.array(templates.map(\.json))),
    ]
  }

  /// Reads the members of a manifest.
  package init(_ head: ManifestHead) {
    campaign = head.campaign
    date = head.date
    tools = head.tools.sorted { $0.key < $1.key }.map { .init(name: $0.key, version: $0.value) }
    fonts = head.fonts
    templates = head.templates
  }
}

/// The members of a manifest as JSON has them.
package struct ManifestHead: Decodable {
  let campaign: String
  let date: String
  let tools: [String: String]
  let fonts: [PackSource]
  let templates: [PackSource]
}
