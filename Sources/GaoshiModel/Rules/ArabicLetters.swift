internal import GaoshiCore

/// Finds letters of the Arabic script that the language does not have: keyboards for Arabic,
/// Persian and Urdu give look-alikes, which look right at the end of a word and wrong inside it,
/// and which no search finds.
///
/// Uyghur has 32 letters, and ئ to carry a vowel (the alphabet of 1982–1983); Kazakh as written
/// in China has 29 and the high hamza ٴ. A letter of the alphabet at the wrong place is not found:
/// ى for ي, for one, makes another word.
///
/// - Parameter language: a BCP 47 tag; other languages than these two have no findings.
/// - Returns: one finding for each wrong letter, at the first place where it stands.
func checkArabicLetters(_ text: String, language: String) -> [Finding] {
  guard let alphabet = Alphabet(language: language) else { return [] }
  var known: Set<Unicode.Scalar> = []
  var findings: [Finding] = []
  for (index, character) in text.enumerated() {
    for letter in character.unicodeScalars where letter.isArabicLetter {
      guard !alphabet.letters.contains(letter), known.insert(letter).inserted else { continue }
      findings.append(finding(letter, at: index, alphabet))
    }
  }
  return findings
}

private func finding(_ letter: Unicode.Scalar, at index: Int, _ alphabet: Alphabet) -> Finding {
  let code = letter.codePoint
  let likely = alphabet.likely(for: letter)
  let choices = likely.map { "\($0)（\($0.codePoint)）" }.joined(separator: "或")
  let englishChoices = likely.map { "\($0) (\($0.codePoint))" }.joined(separator: " or ")
  return Finding(
    .warning, "arabic-letter",
    Message(
      zh: "“\(letter)”（\(code)）不是\(alphabet.name.chinese)字母",
      en: "“\(letter)” (\(code)) is no letter of \(alphabet.name.english)"),
    hint: likely.isEmpty
      ? Message(
        zh: "用\(alphabet.name.chinese)键盘重新输入",
        en: "type it again on a keyboard for \(alphabet.name.english)")
      : Message(zh: "是否应为\(choices)？", en: "is it \(englishChoices)?"),
    characters: index..<(index + 1))
}

/// The letters of a language that is written in Arabic script in China.
private struct Alphabet {
  let name: Message
  let letters: Set<Unicode.Scalar>

  init?(language: String) {
    switch language {
    case "ug", "ug-Arab", "ug-CN", "ug-Arab-CN":
      name = Message(zh: "维吾尔文", en: "Uyghur")
      letters = Set("اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيئ".unicodeScalars)
    case "kk-Arab", "kk-CN", "kk-Arab-CN":
      name = Message(zh: "哈萨克文", en: "Kazakh in Arabic script")
      letters = Set("اەبپتجچحدرزسشعفقكگڭلمنھوۇۆۋىيٴ".unicodeScalars)
        .union(["\u{675}", "\u{676}", "\u{677}", "\u{678}"])
    default: return nil
    }
  }

  /// The letters of the alphabet that are typed wrong as this one.
  func likely(for letter: Unicode.Scalar) -> [Unicode.Scalar] {
    lookAlikes.first { $0.wrong.unicodeScalars.contains(letter) }?.right.unicodeScalars
      .filter(letters.contains) ?? []
  }
}

/// Letters of other alphabets and those that they are typed for.
private let lookAlikes: [(wrong: String, right: String)] = [
  // Heh, heh goal, heh with yeh above and teh marbuta.
  ("\u{647}", "ەھ"), ("\u{6C1}\u{6C0}\u{6C2}\u{6C3}\u{629}\u{6FF}", "ە"), ("\u{62D}", "ھ"),
  // Farsi yeh and yeh barree; Kurdish yeh with small v; yeh with hamza above is no fault.
  ("\u{6CC}\u{6D2}\u{6CD}", "ىي"), ("\u{6CE}", "ې"),
  // Keheh, swash kaf; the gafs and ngs of others.
  ("\u{6A9}\u{6AA}", "ك"), ("\u{6AB}\u{6B0}\u{6B4}", "گ"), ("\u{6AC}\u{6B1}\u{763}", "ڭ"),
  // Alef and waw with something on them.
  ("\u{622}\u{623}\u{625}\u{671}", "ا"), ("\u{621}\u{654}\u{674}", "ئٴ"), ("\u{624}", "و"),
  ("\u{6C5}\u{6CF}", "ۆۋ"), ("\u{6C9}\u{6C8}", "ۈۇ"), ("\u{6C4}", "ۋ"), ("\u{6A4}", "ۋ"),
  // Letters of Arabic that the language writes as it speaks them.
  ("\u{635}\u{62B}", "س"), ("\u{637}", "ت"), ("\u{636}\u{638}\u{630}", "ز"), ("\u{639}", "ئغ"),
  ("\u{62E}", "ح"), ("\u{63A}", "ع"), ("\u{698}", "ج"),
]

extension Unicode.Scalar {
  /// Whether it is a letter of the Arabic script in any of its blocks, ready-made shapes too.
  fileprivate var isArabicLetter: Bool {
    switch value {
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      // The lengthening stroke is a letter to Unicode, but of no language.
      properties.isAlphabetic && properties.generalCategory != .nonspacingMark
        || properties.generalCategory == .otherLetter
    default: false
    }
  }
}
