internal import GaoshiConfig

/// Where in a unit's file the values of a column stand.
struct Place: Hashable {
  /// The part of the file.
  enum Part: Hashable {
    /// The file itself: its path below the folder, without suffix.
    case file
    case unit
    /// One of the channels of a kind; the number counts from 1.
    case channel(ChannelKind, Int)
    /// One of the sites; the number counts from 1.
    case site(Int)
  }

  var part: Part
  /// The YAML key, of a key inside another one with a dot between them; empty for what a channel is
  /// reached by.
  var key: String
  /// The language whose text it is; nil for a text in none in particular.
  var language: String?
  /// Whether a list adds to the parent's.
  var adds = false

  static let file = Place(part: .file, key: "")

  static func unit(_ key: String) -> Place { Place(part: .unit, key: key) }

  var isSite: Bool {
    switch part {
    case .site: true
    case .file, .unit, .channel: false
    }
  }

  /// Whether it holds a name: what stands in one line, however narrow its cell is.
  var isName: Bool {
    switch part {
    case .file: true
    case .unit: ["unit", "short", "parent", "issuer", "supervisor"].contains(key)
    case .channel: key == "owner"
    case .site: key == "place"
    }
  }

  /// The same place in no particular language.
  var plain: Place { Place(part: part, key: key, adds: adds) }
}
