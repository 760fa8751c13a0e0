import GaoshiCore
import Testing

@testable import GaoshiModel

@Suite struct ArabicLetterTests {
  @Test("all letters of both alphabets, marks, digits and other scripts pass")
  func alphabets() {
    let uyghur = "ئا ئە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ ئو ئۇ ئۆ ئۈ ۋ ئې ئى ي"
    let kazakh = "ا ٴا ە ب پ ت ج چ ح د ر ز س ش ع ف ق ك گ ڭ ل م ن ھ و ۇ ۆ ۋ ى ي ٴو ٵ ٶ ٷ ٸ"
    #expect(checkArabicLetters(uyghur + "، ؛ ؟ «12350» 水利厅 App", language: "ug").isEmpty)
    #expect(checkArabicLetters(kazakh + "، 12350", language: "kk-Arab").isEmpty)
  }

  @Test(
    "letters of other alphabets are found once each, with what they are typed for",
    arguments: [
      ("ug", "بىخەتەرلىک", ["ک"], "是否应为ك（U+0643）？"),
      ("ug", "بىخه‌ته‌رلىك", ["ه"], "是否应为ە（U+06D5）或ھ（U+06BE）？"),
      ("ug", "ئیش ئیشچى", ["ی"], "是否应为ى（U+0649）或ي（U+064A）？"),
      ("ug", "مەسئول ٴا", ["ٴ"], "是否应为ئ（U+0626）？"),
      ("ug", "ﻙ", ["ﻙ"], "用维吾尔文键盘重新输入"),
      ("kk-Arab", "قاۋٸپسٸزدٸك خ", ["خ"], "是否应为ح（U+062D）？"),
    ])
  func lookAlikes(_ language: String, _ text: String, _ letters: [String], _ hint: String) throws {
    let findings = checkArabicLetters(text, language: language)
    let characters = Array(text)
    #expect(findings.map(\.code) == letters.map { _ in "arabic-letter" })
    #expect(findings.first?.hint?.chinese == hint)
    let place = try #require(findings.first?.characters?.lowerBound)
    #expect(String(characters[place].unicodeScalars.first.map(Character.init) ?? " ") == letters[0])
  }

  @Test("each language has its own letters, and others none", arguments: ["zh", "ar", "ug-Latn"])
  func languages(_ language: String) {
    #expect(checkArabicLetters("ه ی ک", language: language).isEmpty)
    #expect(!checkArabicLetters("ع", language: "ug").isEmpty)
    #expect(checkArabicLetters("ع", language: "kk-Arab").isEmpty)
  }
}
