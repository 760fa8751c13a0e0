/// The language that messages are printed in.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One sentence for a person, in both languages.
public struct Message: Hashable, Sendable, Codable {
  public let chinese: String
  public let english: String

  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in one language.
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
