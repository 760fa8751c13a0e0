public import GaoshiCore

/// What kind of way to report a channel is; the raw value is the key that people write.
public enum ChannelKind: String, Hashable, Sendable, CaseIterable {
  case phone, fax
  case phoneFax = "phone-fax"
  case hotline, email, post, visit, web, wechat, weibo
  case miniProgram = "mini-program"
  case box, app
}

/// One entry under `channels`, with exactly one kind.
///
/// A kind is written as a text (`post: 地址`) or as a record (`post: {address: 地址, to: …}`); both give
/// the same values here.
public struct WrittenChannel: Hashable, Sendable {
  /// The whole entry.
  public var span: Span
  /// The kind, at the place of its key.
  public var kind: Sourced<ChannelKind>
  /// What the channel is reached by: the number, e-mail address, postal address, place, link,
  /// account or name.
  public var value: WrittenProse?

  // Keys that every kind has.
  public var id: Sourced<String>?
  public var owner: WrittenProse?
  /// Common, or inside `visit`.
  public var hours: WrittenProse?
  /// `public`, `staff` or `internal`.
  public var audience: Sourced<String>?
  public var order: Sourced<Int>?
  public var note: WrittenProse?
  public var label: WrittenProse?
  /// The person who answers.
  public var person: WrittenProse?
  /// The id of the parent's channel whose place this one takes.
  public var replaces: Sourced<String>?

  // Keys that only some kinds have.
  /// `post`: the addressee.
  public var to: WrittenProse?
  /// `post`: the department.
  public var department: WrittenProse?
  /// `post`: six digits.
  public var postcode: Sourced<String>?
  /// `web`: what the page is called.
  public var name: WrittenProse?
  /// `wechat`, `mini-program`, `app`: what the scan code holds (for `web` that is the value).
  public var link: Sourced<String>?
  /// `web`: whether a scan code is printed too.
  public var code: Sourced<Bool>?
  /// `mini-program`, `app`: how to find it by search.
  public var path: WrittenProse?
  /// `wechat`, `mini-program`: the official code picture.
  public var picture: WrittenPicture?

  /// A channel of which only the kind is known.
  public init(kind: Sourced<ChannelKind>, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// An official code picture that stands in for a generated code.
public struct WrittenPicture: Hashable, Sendable {
  public var span: Span
  /// The picture's file, relative to the unit file.
  public var file: Sourced<String>?
  /// `qr` or `mini-program-code`.
  public var kind: Sourced<String>?
  /// 64 lower-case hexadecimal digits.
  public var sha256: Sourced<String>?

  public init(span: Span) { self.span = span }
}
