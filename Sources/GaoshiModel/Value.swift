public import GaoshiCore

/// What a template sees of a notice: a tree of named values, every text with its origin.
public indirect enum Value: Hashable, Sendable {
  case text(Text)
  case flag(Bool)
  case list([Value])
  /// Every name of the record's kind is there; one without data is `nothing`.
  case record([String: Value])
  case code(ScanCode)
  case nothing

  /// A printed text and where it was written.
  public struct Text: Hashable, Sendable {
    public var text: String
    public var origin: TextOrigin

    public init(_ text: String, origin: TextOrigin = TextOrigin()) {
      self.text = text
      self.origin = origin
    }
  }

  /// Whether there is nothing to print: no value, no text, no entries, or a false flag.
  public var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .text(let text): text.text.isEmpty
    case .flag(let flag): !flag
    case .list(let list): list.isEmpty
    case .record(let record): record.values.allSatisfy(\.isEmpty)
    case .code: false
    }
  }
}

/// Something to scan: a link drawn as a QR code, or an official picture in its place.
public struct ScanCode: Hashable, Sendable {
  /// An official picture of a code.
  public struct Picture: Hashable, Sendable {
    /// What the picture shows.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A QR code; it must decode to the link.
      case qr
      /// A round 小程序码; no common reader decodes it, so its hash is pinned.
      case miniProgram = "mini-program-code"
    }

    public let path: String
    public let kind: Kind
    public let bytes: [UInt8]

    public init(path: String, kind: Kind, bytes: [UInt8]) {
      self.path = path
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// The link; empty for a round code, which has none that can be read.
  public let payload: String
  public let picture: Picture?
  public let origin: TextOrigin

  public init(payload: String, picture: Picture?, origin: TextOrigin) {
    self.payload = payload
    self.picture = picture
    self.origin = origin
  }
}
