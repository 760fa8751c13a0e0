import GaoshiCore
import GaoshiModel
import GaoshiText

/// `text: words {{ name }}`: text in one role.
struct TextPattern: BlockPattern {
  static let keyword = "text"
  private let wording: Wording
  private let role: RoleName
  private let ink: InkName?
  private let alignment: Paragraph.Alignment
  private let lines: Int?
  private let group: String?
  private let indent: Double
  private let pitch: TextBox.Pitch?
  private let digits: RoleName?
  private let link: Wording?
  private let pair: BilingualBox.Pair
  /// Words that follow in another role on the same line, and go away by themselves.
  private let tail: (wording: Wording, role: RoleName)?

  init(_ fields: inout BlockFields) {
    wording = fields.wording(Self.keyword)
    role = fields.role("role")
    ink = fields.ink("ink")
    alignment = fields.choice("align") ?? .start
    lines = fields.count("lines")
    group = fields.word("group")
    indent = fields.number("indent") ?? 0
    pitch = fields.pitch("pitch")
    digits = fields.has("digits") ? fields.role("digits") : nil
    link = fields.has("link") ? fields.wording("link") : nil
    pair = fields.choice("pair") ?? .stacked
    tail = fields.has("tail") ? (fields.wording("tail"), fields.role("tail-role")) : nil
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let versions = composer.languages.compactMap { version($0, composer, scope) }
    guard versions.contains(where: \.isChinese) else { return nil }
    guard versions.count > 1 else { return versions[0].text }
    for version in versions { composer.use(version.text.role.face, for: version.letters) }
    return BilingualBox(versions: versions, ratio: composer.ratio, pair: pair)
  }

  /// The text in one language; nil if it is not there.
  private func version(
    _ language: String, _ composer: Composer, _ scope: Scope
  ) -> BilingualBox.Version? {
    guard var pieces = composer.pieces(wording, scope, in: language) else { return nil }
    let isChinese = language == composer.language
    let book = composer.books[language] ?? WordBook(of: language)
    var role = composer.role(role, ink: ink)
    if let digits {
      pieces = pieces.flatMap { emphasise($0, composer.role(digits, ink: nil), role) }
    }
    if let tail, let words = composer.pieces(tail.wording, scope, in: language) {
      let style = composer.role(tail.role, ink: nil)
      pieces += words.map { word in
        var piece = styled(word, style, beside: role)
        piece.staysTogether = true
        return piece
      }
    }
    for piece in pieces { composer.use(piece.face ?? role.face, for: piece.text) }
    if !isChinese {
      role.leading = max(role.leading, book.leading)
      // The Chinese is what must be read from afar; the rest has its size.
      role.reach = 0
    }
    let target = link.flatMap { composer.pieces($0, scope) }?.map(\.text).joined()
    let text = TextBox(
      key: composer.nextKey(), pieces: pieces, role: role, language: language,
      alignment: isChinese || alignment != .spread ? alignment : .start,
      // Words of other languages are longer: they get a second line before the size gives way.
      maxLines: isChinese ? lines : lines.map { $0 * 2 }, group: group, indent: indent,
      pitch: isChinese ? pitch : nil, link: target)
    return BilingualBox.Version(text: text, letters: book.letters, isChinese: isChinese)
  }

  /// The piece cut into digits, with their dots, commas and percent signs, and the rest.
  private func emphasise(
    _ piece: TextBox.Piece, _ strong: TextRole, _ plain: TextRole
  ) -> [TextBox.Piece] {
    var pieces: [TextBox.Piece] = []
    var wasNumber: Bool?
    for character in piece.text {
      let isNumber =
        character.isASCII && character.isNumber
        || wasNumber == true && (character == "." || character == "," || character == "%")
      if isNumber != wasNumber {
        var next = piece
        next.text = ""
        if isNumber { next = styled(next, strong, beside: plain) }
        pieces.append(next)
        wasNumber = isNumber
      }
      pieces[pieces.count - 1].text.append(character)
    }
    return pieces
  }

  /// The piece in another role, at its size relative to the text's own.
  private func styled(
    _ piece: TextBox.Piece, _ style: TextRole, beside plain: TextRole
  ) -> TextBox.Piece {
    var piece = piece
    piece.face = style.face
    piece.ink = style.ink
    piece.scale = style.relativeSize(to: plain)
    return piece
  }
}
