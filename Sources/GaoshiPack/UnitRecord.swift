internal import GaoshiCore

/// What a pack knows of one unit: a line of `units.jsonl`.
public struct UnitRecord: Hashable, Sendable, Codable {
  /// A site of the unit with all that hangs there.
  public struct Site: Hashable, Sendable, Codable {
    public let place: String
    /// What kind of place it is, such as `gate`; nil if the unit does not say.
    public let kind: String?
    public let materials: [String]
    /// How many of each material.
    public let count: Int
    public let mount: String

    public init(place: String, kind: String?, materials: [String], count: Int, mount: String) {
      self.place = place
      self.kind = kind
      self.materials = materials
      self.count = count
      self.mount = mount
    }
  }

  /// A text that the unit's materials print, and where it was written.
  ///
  /// Nothing of what is internal or hidden is among them.
  public struct Value: Hashable, Sendable, Codable {
    /// The path in the file it comes from, such as `channels[0].phone`.
    public let field: String
    public let value: String
    /// Relative to the workspace; nil for a default.
    public let file: String?
    public let line: Int?

    public init(field: String, value: String, file: String?, line: Int?) {
      self.field = field
      self.value = value
      self.file = file
      self.line = line
    }
  }

  /// A page and which of the unit's values stand on it.
  public struct Print: Hashable, Sendable, Codable {
    /// The job's name: the path of its files without the format.
    public let job: String
    /// Places in `values`.
    public let values: [Int]

    public init(job: String, values: [Int]) {
      self.job = job
      self.values = values
    }
  }

  /// The unit's id: its file below `units/` without the suffix.
  public let unit: String
  public let file: String
  public let name: String
  public let short: String
  public let level: String
  public let sector: String?
  /// Six digits of GB/T 2260.
  public let region: String?
  /// The name of the unit above.
  public let authority: String?
  public let sites: [Site]
  /// Kinds of places that the unit says it does not have; nil if it says nothing.
  public let without: [String]?
  public let values: [Value]
  public let prints: [Print]

  public init(
    unit: String, file: String, name: String, short: String, level: String, sector: String?,
    region: String?, authority: String?, sites: [Site], without: [String]? = nil, values: [Value],
    prints: [Print]
  ) {
    self.unit = unit
    self.file = file
    self.name = name
    self.short = short
    self.level = level
    self.sector = sector
    self.region = region
    self.authority = authority
    self.sites = sites
    self.without = without
    self.values = values
    self.prints = prints
  }

  /// The record as one line of JSON; its keys stand in a fixed order.
  public var json: String {
    let optional: [(String, String?)] = [
      ("sector", sector), ("region", region), ("authority", authority),
    ]
    return JSONText.object(
      [
        ("unit", JSONText.quoted(unit)), ("file", JSONText.quoted(file)),
        ("name", JSONText.quoted(name)), ("short", JSONText.quoted(short)),
        ("level", JSONText.quoted(level)),
      ] + JSONText.present(optional)
        + [
          ("sites", JSONText.array(sites.map(\.json)))
        ] + (without.map { [("without", JSONText.array($0.map(JSONText.quoted)))] } ?? [])
        + [
          ("values", JSONText.array(values.map(\.json))),
          ("prints", JSONText.array(prints.map(\.json))),
        ])
  }
}

extension UnitRecord.Site {
  var json: String {
    JSONText.object(
      [("place", JSONText.quoted(place))] + JSONText.present([("kind", kind)])
        + [
          ("materials", JSONText.array(materials.map(JSONText.quoted))), ("count", "\(count)"),
          ("mount", JSONText.quoted(mount)),
        ])
  }
}

extension UnitRecord.Value {
  var json: String {
    JSONText.object(
      [("field", JSONText.quoted(field)), ("value", JSONText.quoted(value))]
        + JSONText.present([("file", file)]) + (line.map { [("line", "\($0)")] } ?? []))
  }
}

extension UnitRecord.Print {
  var json: String {
    JSONText.object([
      ("job", JSONText.quoted(job)), ("values", JSONText.array(values.map { "\($0)" })),
    ])
  }
}
