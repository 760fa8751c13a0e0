internal import CUnicode
internal import GaoshiCore

/// How a letter stands in its line.
enum Posture: Hashable, Sendable {
  /// In a line across the page: as it is.
  case level
  /// In a line down the page: as it stands in one across, in its vertical form if it has one.
  case upright
  /// Turned a quarter clockwise, with the words around it.
  case turned
  /// A Western letter or digit that stands upright in an em of its own.
  case single
  /// One of two or three digits that stand side by side within one em (纵中横).
  case abreast

  /// Whether its glyphs are set across the page, as in horizontal text.
  var isTurned: Bool { self == .turned }
  /// Whether it stands below its neighbours.
  var isUpright: Bool { self == .upright || self == .single || self == .abreast }
}

extension FontLibrary {
  /// Decides how every letter stands in lines down the page.
  ///
  /// Han characters and their marks are upright. Of Western text a single letter is upright, and a
  /// word is turned (clreq, “Mixed Text Composition in Vertical Writing Mode”); numbers as the
  /// rules have it.
  func settlePostures(
    _ letters: inout [Letter], _ texts: [StyledText], _ rules: SettingRules
  ) {
    for index in letters.indices {
      let isFollower = letters[index].scalar.isMark || letters[index].scalar.isIgnorable
      letters[index].posture =
        isFollower && index > 0
        ? letters[index - 1].posture : posture(of: letters[index], texts[letters[index].text])
    }
    var start = 0
    while start < letters.count {
      let end = letters[start...].firstIndex { !$0.isInWesternText } ?? letters.count
      let visible = letters[start..<end].indices.filter { letters[$0].mark != .space }
      if let first = visible.first, let last = visible.last {
        letters[first...last].standUp(rules.verticalNumbers)
      }
      start = max(end, start + 1)
    }
  }

  /// A letter's posture by itself: UTR #50, but Chinese marks stay upright where the face has a
  /// vertical form of them, stops and interpuncts always.
  private func posture(of letter: Letter, _ text: StyledText) -> Posture {
    switch letter.mark {
    case .comma, .colon, .fullStop, .exclamation, .interpunct: return .upright
    default: break
    }
    let wantsForm: Bool
    switch Int(cunicode_vertical_orientation(letter.scalar.value)) {
    case CUNICODE_VERTICAL_UPRIGHT, CUNICODE_VERTICAL_TRANSFORMED_UPRIGHT: return .upright
    case CUNICODE_VERTICAL_TRANSFORMED_ROTATED: wantsForm = true
    default: wantsForm = letter.mark.isHanPunctuation
    }
    guard wantsForm, let face = letter.face else { return .turned }
    let shown = letter.shown(vertically: true, in: faces[face], language: text.style.language)
    let form = markForm(shown, face: face, language: text.style.language, isVertical: true)
    return form?.isVertical ?? false ? .upright : .turned
  }
}

extension Letter {
  /// Whether it stands in a stretch of Western text that is turned as one.
  fileprivate var isInWesternText: Bool { posture == .turned && !mark.isHanPunctuation }

  /// Whether its script has upright single letters.
  private var isAlphabetic: Bool {
    [Script.latin, Script.greek, Script.cyrillic].contains(script)
      && scalar.properties.isAlphabetic
  }

  fileprivate var mayStandAlone: Bool { isAlphabetic || scalar.isWesternDigit }

  /// The character whose glyph is shown for it.
  ///
  /// In lines down the page quotation marks are corner brackets: “” become ﹃﹄ and ‘’ ﹁﹂
  /// (GB/T 15834-2011, 5.2.3); in traditional Chinese the other way round. The text keeps what its
  /// author wrote.
  func shown(vertically isVertical: Bool, in face: FontFace, language: String) -> Unicode.Scalar {
    guard isVertical, mark == .opening || mark == .closing else { return scalar }
    let isTraditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
    let bracket: Unicode.Scalar? =
      switch scalar {
      case "“": isTraditional ? "「" : "『"
      case "”": isTraditional ? "」" : "』"
      case "‘": isTraditional ? "『" : "「"
      case "’": isTraditional ? "』" : "」"
      default: nil
      }
    guard let bracket, face.has(bracket) else { return scalar }
    return bracket
  }
}

extension ArraySlice<Letter> {
  /// Stands a single letter and short numbers up; the slice is one stretch of Western text.
  fileprivate mutating func standUp(_ numbers: SettingRules.VerticalNumbers) {
    let core = indices.filter { !self[$0].scalar.isMark && !self[$0].scalar.isIgnorable }
    let digits = core.filter { self[$0].scalar.isWesternDigit }
    if core.count == 1, let only = core.first, self[only].mayStandAlone {
      for index in indices { self[index].posture = .single }
    } else if numbers == .upright, isNumberToDial {
      for index in digits { self[index].posture = .single }
    } else if numbers == .abreast, digits.count == count, (2...3).contains(count), isOfOneStyle {
      for index in indices { self[index].posture = .abreast }
    }
  }

  /// Whether it is digits with no more than spaces and hyphens between.
  private var isNumberToDial: Bool {
    allSatisfy { $0.scalar.isWesternDigit || $0.scalar == "-" || $0.mark == .space }
  }

  private var isOfOneStyle: Bool {
    allSatisfy { $0.text == self[startIndex].text && $0.face == self[startIndex].face }
  }
}
