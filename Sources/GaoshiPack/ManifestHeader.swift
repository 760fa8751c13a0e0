public import GaoshiCore

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

  /// The version of the manifest's form.
  public static let form = 1

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

  /// The lines of the manifest before its rows.
  var lines: [String] {
    let tools = tools.sorted { $0.name < $1.name }.map { ($0.name, JSONText.quoted($0.version)) }
    return [
      "{\"gaoshi-pack\":\(Self.form),",
      "\"campaign\":\(JSONText.quoted(campaign)),", "\"date\":\(JSONText.quoted(date)),",
      "\"tools\":\(JSONText.object(tools)),",
      "\"fonts\":\(JSONText.array(fonts.map(\.json))),",
      "\"templates\":\(JSONText.array(templates.map(\.json))),",
      "\"files\":[",
    ]
  }
}
