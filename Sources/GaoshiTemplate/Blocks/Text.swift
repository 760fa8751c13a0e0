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
  private let writing: Paragraph.Writing
  private let hangingIndent: Paragraph.HangingIndent
  private let emphasis: Bool
  private let rules: SettingRules
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
    writing = fields.choice("writing") ?? .horizontal
    hangingIndent = fields.hangingIndent("hanging-indent") ?? .none
    emphasis = fields.flag("emphasis") ?? false
    rules = fields.settingRules()
    tail = fields.has("tail") ? (fields.wording("tail"), fields.role("tail-role")) : nil
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let versions = composer.languages.compactMap { version($0, composer, scope) }
    guard versions.contains(where: \.isChinese) else { return nil }
    guard versions.count > 1 else { return versions[0].text }
    guard writing == .horizontal else { return inColumns(versions.map(\.text)) }
    for version in versions { composer.use(version.text.role.face, for: version.letters) }
    let hasLoneTail = versions.contains { $0.relative != 1 }
    return BilingualBox(
      versions: versions, ratio: composer.ratio, pair: hasLoneTail ? .beside : pair)
  }

  /// Chinese columns with the other languages' lines above or under them.
  private func inColumns(_ texts: [TextBox]) -> any Box {
    let children = texts.map { Child(box: $0, grow: $0.isVertical ? 1 : 0) }
    return StackBox(children: children, gap: .units(2), anchor: nil, spare: .start)
  }

  /// The text in one language; nil if it is not there.
  private func version(
    _ language: String, _ composer: Composer, _ scope: Scope
  ) -> BilingualBox.Version? {
    let main = composer.role(role, ink: ink)
    guard let pieces = composer.pieces(wording, scope, in: language) else {
      return loneTail(language, composer, scope, beside: main)
    }
    return version(of: pieces, in: language, as: main, composer, scope)
  }

  /// A number is printed once: what follows it in another language then stands by itself.
  private func loneTail(
    _ language: String, _ composer: Composer, _ scope: Scope, beside main: TextRole
  ) -> BilingualBox.Version? {
    guard let tail, let number = composer.pieces(wording, scope),
      !number.contains(where: { Value.Text($0.text).hasHan }),
      var pieces = composer.pieces(tail.wording, scope, in: language)
    else { return nil }
    if let first = pieces.first, first.text.allSatisfy(\.isWhitespace) { pieces.removeFirst() }
    var role = composer.role(tail.role, ink: nil)
    for piece in pieces { composer.use(role.face, for: piece.text) }
    let book = composer.books[language] ?? WordBook(of: language)
    role.leading = max(role.leading, book.leading)
    let text = TextBox(
      key: composer.nextKey(), pieces: pieces, role: role, language: language,
      alignment: alignment(in: language), maxLines: lines, group: nil, indent: 0, pitch: nil,
      link: nil)
    return BilingualBox.Version(
      text: text, letters: book.letters, isChinese: false,
      relative: role.relativeSize(to: main))
  }

  private func version(
    of words: [TextBox.Piece], in language: String, as main: TextRole, _ composer: Composer,
    _ scope: Scope
  ) -> BilingualBox.Version {
    var pieces = words
    var role = main
    let isChinese = language == composer.language
    let book = composer.books[language] ?? WordBook(of: language)
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
      alignment: isChinese ? alignment : alignment(in: language),
      // Words of other languages are longer: they get a second line before the size gives way.
      maxLines: isChinese ? lines : lines.map { $0 * 2 }, group: group, indent: indent,
      pitch: isChinese ? pitch : nil, link: target, writing: isChinese ? writing : .horizontal,
      hangingIndent: hangingIndent, emphasis: isChinese && emphasis, rules: rules)
    return BilingualBox.Version(text: text, letters: book.letters, isChinese: isChinese)
  }

  /// Where the lines of another language stand.
  ///
  /// A short text shares the edge of the Chinese that it belongs to, though it may run from right
  /// to left; running text starts where its script starts. Only Han is spread by characters.
  private func alignment(in language: String) -> Paragraph.Alignment {
    let style = TextStyle(
      role: FontCatalog.Role("sans"), size: .zero, ink: .black, language: language)
    let turns = Paragraph([StyledText("", style: style)]).isRightToLeft && lines != nil
    return switch alignment {
    case .start, .spread: turns ? .end : .start
    case .end: turns ? .start : .end
    case .center, .justify: alignment
    }
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
