/// The pattern of the files' names in a pack, such as `{region}/{unit}-{material}-{size}`.
public struct NamePattern: Hashable, Sendable {
  /// What a pattern can name in braces.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The unit's id: its file below units/ without the suffix; its folders become folders.
    case unit
    /// The unit's printed name.
    case name
    case short
    /// Six digits of GB/T 2260.
    case region
    case material
    case size
    case theme
  }

  /// A part of a pattern.
  public enum Piece: Hashable, Sendable {
    /// Words of the pattern itself; a `/` in it parts folders.
    case literal(String)
    case part(Part)
  }

  public let pieces: [Piece]

  /// What is used where a campaign has no pattern.
  public static let standard = NamePattern(pieces: [
    .part(.unit), .literal("-"), .part(.material), .literal("-"), .part(.size),
  ])

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// Nil if the text names something that does not exist or is no relative path.
  public init?(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}"),
        let part = Part(rawValue: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.part(part))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    let folders = text.split(separator: "/", omittingEmptySubsequences: false)
    guard folders.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      !text.contains("\\"), pieces.contains(where: { if case .part = $0 { true } else { false } })
    else { return nil }
    self.pieces = pieces
  }
}

extension TextRule {
  /// The pattern of file names.
  public static let namePattern = TextRule(
    expecting: "文件名的写法，可用 {unit}、{name}、{short}、{region}、{material}、{size}、{theme}",
    "a pattern of names with {unit}, {name}, {short}, {region}, {material}, {size}, {theme}",
    example: "{unit}-{material}-{size}",
    pattern:
      #"^(?!/)(?!.*(^|/)\.{0,2}(/|$))[^{}\\]*(\{(unit|name|short|region|material|size|theme)\}[^{}\\]*)+$"#,
    accepts: { NamePattern($0) != nil })

  /// A division code of GB/T 2260 or its beginning.
  public static let regionStart = TextRule(
    expecting: "行政区划代码或其开头的数字", "a division code or its first digits", example: "6501",
    pattern: "^[0-9]{2,6}$", alphabet: .digits,
    accepts: { (2...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } })
}
