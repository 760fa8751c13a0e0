internal import GaoshiCore
internal import GaoshiText

/// What the sheet shows, in its order.
///
/// Sources are sections of *Requirements for Chinese Text Layout* (clreq, W3C) by their Chinese
/// titles, and clauses of standards.
enum SampleSet {
  static let columns = [marks, lines, forms]

  /// The scripts that stand beside Chinese: the first article of the Universal Declaration of Human
  /// Rights, and a telephone that keeps its order from right to left.
  static let scripts = Sample(
    "其他文字", "Other scripts", "UAX #9；UAX #14；UTR #50",
    [
      script(
        "维吾尔文", "ug",
        "ھەممە ئادەم تۇغۇلۇشىدىنلا ئەركىن، ئىززەت-ھۆرمەت ۋە ھوقۇقتا باپباراۋەر بولۇپ تۇغۇلغان. تېلېفون: (0991) 581 5739"
      ),
      script(
        "哈萨克文", "kk-Arab",
        "بارلىق ادامدار تۋمىسىنان ازات جانە قادىر-قاسيەتى مەن قۇقىقتارى تەڭ بولىپ دۇنيەگە كەلەدى. تەلەفون: (0999) 802 3456"
      ),
      script(
        "藏文", "bo",
        "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང༌། ཐོབ་ཐངགི་རང་དབང་འདྲ་མཉམ་དུ་ཡོད་ལ།"),
      script(
        "壮文", "za",
        "Boux boux ma daengz lajmbwn couh miz cwyouz, cinhyenz caeuq genzli bouxboux bingzdaengj. Sawcuengh, Saɯcueŋƅ."
      ),
      Sample.Setting(
        "蒙古文",
        "ᠬᠦᠮᠦᠨ ᠪᠦᠷ ᠲᠥᠷᠥᠵᠦ ᠮᠡᠨᠳᠡᠯᠡᠬᠦ ᠡᠷᠬᠡ ᠴᠢᠯᠥᠭᠡ ᠲᠡᠢ᠂ ᠠᠳᠠᠯᠢᠬᠠᠨ ᠨᠡᠷ᠎ᠡ ᠲᠥᠷᠥ ᠲᠡᠢ᠂ ᠢᠵᠢᠯ ᠡᠷᠬᠡ ᠲᠡᠢ ᠪᠠᠢᠠᠭ᠃",
        size: 13, em: 9.5
      ) {
        $0.texts[0].style.language = "mn-Mong"
        $0.writing = .verticalFromLeft
      },
    ])

  private static func script(_ name: String, _ language: String, _ text: String) -> Sample.Setting {
    Sample.Setting(name, text, em: 10) { $0.texts[0].style.language = language }
  }
}
