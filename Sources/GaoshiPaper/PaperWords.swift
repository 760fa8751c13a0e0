internal import GaoshiCore

/// The words that a report says of itself.
struct PaperWords {
  let language: MessageLanguage

  /// 第 1 页，共 3 页.
  func number(_ page: Int, of count: Int) -> String {
    words("第 \(page) 页，共 \(count) 页", "Page \(page) of \(count)")
  }

  /// What is said behind the title of rows that began on an earlier page.
  var continued: String { words("（续）", " (continued)") }

  /// Every character of them.
  var all: String { number(1_234_567_890, of: 0) + continued }

  /// A BCP 47 tag.
  var tag: String { words("zh-Hans", "en") }

  private func words(_ zh: String, _ en: String) -> String {
    Message(zh: zh, en: en).text(in: language)
  }
}
