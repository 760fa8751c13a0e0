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
    /// The same in other languages, as far as its author gives it.
    public var translations: [Translation]
    /// Whether the words are the product's own, such as 电话, and no author's.
    public var isStandard: Bool

    public init(
      _ text: String, origin: TextOrigin = TextOrigin(), translations: [Translation] = [],
      isStandard: Bool = false
    ) {
      self.text = text
      self.origin = origin
      self.translations = translations
      self.isStandard = isStandard
    }
  }

  /// A text in another language than the Chinese one.
  public struct Translation: Hashable, Sendable {
    /// A language tag of BCP 47, such as `ug`.
    public let language: String
    public let text: String
    public let origin: TextOrigin

    public init(language: String, text: String, origin: TextOrigin = TextOrigin()) {
      self.language = language
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

extension Value.Text {
  /// Texts one after another; a translation is there in each language that all of them that need
  /// one have.
  ///
  /// - Parameters:
  ///   - separator: what parts them in Chinese.
  ///   - other: what parts them in other languages.
  /// - Returns: nil if there are none.
  static func joined(
    _ texts: [Value.Text], by separator: String, other: String
  ) -> Value.Text? {
    guard let first = texts.first, texts.count > 1 else { return texts.first }
    let languages = texts.flatMap(\.translations).map(\.language)
    let translations = Set(languages).sorted().compactMap { language -> Value.Translation? in
      let parts = texts.map { $0.version(in: language) }
      guard !parts.contains(nil) else { return nil }
      return Value.Translation(
        language: language, text: parts.compactMap(\.self).joined(separator: other),
        origin: first.origin)
    }
    return Value.Text(
      texts.map(\.text).joined(separator: separator), origin: first.origin,
      translations: translations)
  }

  /// The text in a language: its translation, or the text itself if it has no Han in it, as
  /// numbers and links; nil if there is none.
  public func version(in language: String) -> String? {
    translations.first { $0.language == language }?.text ?? (hasHan ? nil : text)
  }

  /// Whether the text has a Han character in it, so that another language needs a text of its own.
  public var hasHan: Bool { text.unicodeScalars.contains(where: \.properties.isIdeographic) }
}
