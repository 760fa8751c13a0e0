internal import GaoshiCore

/// One file of a pack: a row of its manifest.
///
/// The files of one job 物料 (its PDF, its PNG …) differ in `path`, `format`, `bytes`, `sha256` and
/// `look` only.
public struct PackFile: Hashable, Sendable, Codable {
  /// A place where the material hangs.
  public struct Site: Hashable, Sendable, Codable {
    public let place: String
    /// What kind of place it is, such as `gate`; nil if the unit does not say.
    public let kind: String?
    /// How many hang there.
    public let count: Int
    /// `pasted`, `hung` or `screen`.
    public let mount: String

    public init(place: String, kind: String?, count: Int, mount: String) {
      self.place = place
      self.kind = kind
      self.count = count
      self.mount = mount
    }
  }

  /// Where the file lies in the pack; parted by `/`.
  public let path: String
  /// The hash of the file, 64 lower-case hexadecimal digits.
  public let sha256: String
  public let bytes: Int
  /// The hash of what is to be seen: the file without dates and titles.
  ///
  /// Equal looks need no new print.
  public let look: String
  /// The hash of all that the job read; equal keys give equal files.
  public let key: String
  /// The unit's id: its file below `units/` without the suffix.
  public let unit: String
  /// The template, such as `board`.
  public let material: String
  /// The trim size by name, such as `600x900` or `A3`.
  public let size: String
  public let theme: String
  /// `pdf`, `png` or `svg`.
  public let format: String
  public let pages: Int
  /// Where the pages hang; empty for a material that no site asks for.
  public let sites: [Site]
  /// How many are to be printed: those of all sites, or one.
  public let copies: Int
  /// What the codes of the page say, in painting order.
  public let codes: [String]
  /// The small picture in the pack; nil if the campaign has none.
  public let preview: String?
  /// The unit's file, those above it, the campaign and pictures.
  public let sources: [PackSource]

  public init(
    path: String, sha256: String, bytes: Int, look: String, key: String, unit: String,
    material: String, size: String, theme: String, format: String, pages: Int, sites: [Site],
    copies: Int, codes: [String], preview: String?, sources: [PackSource]
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.look = look
    self.key = key
    self.unit = unit
    self.material = material
    self.size = size
    self.theme = theme
    self.format = format
    self.pages = pages
    self.sites = sites
    self.copies = copies
    self.codes = codes
    self.preview = preview
    self.sources = sources
  }

  /// The job's name: the path without the format.
  public var job: String { String(path.dropLast(format.utf8.count + 1)) }

  /// The row as one line of JSON; its keys stand in a fixed order.
  public var json: String {
    JSONText.object(
      [
        ("path", JSONText.quoted(path)), ("sha256", JSONText.quoted(sha256)),
        ("bytes", "\(bytes)"), ("look", JSONText.quoted(look)), ("key", JSONText.quoted(key)),
        ("unit", JSONText.quoted(unit)), ("material", JSONText.quoted(material)),
        ("size", JSONText.quoted(size)), ("theme", JSONText.quoted(theme)),
        ("format", JSONText.quoted(format)), ("pages", "\(pages)"),
        ("sites", JSONText.array(sites.map(\.json))), ("copies", "\(copies)"),
        ("codes", JSONText.array(codes.map(JSONText.quoted))),
      ] + JSONText.present([("preview", preview)])
        + [("sources", JSONText.array(sources.map(\.json)))])
  }
}

extension PackFile.Site {
  /// The site as a JSON object.
  var json: String {
    JSONText.object(
      [("place", JSONText.quoted(place))] + JSONText.present([("kind", kind)])
        + [("count", "\(count)"), ("mount", JSONText.quoted(mount))])
  }
}
