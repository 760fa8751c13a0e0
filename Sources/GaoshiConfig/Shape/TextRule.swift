public import GaoshiCore

/// What a text must look like.
public struct TextRule: Sendable {
  /// How far a text is searched for signs that somebody blacked something out.
  public enum Redaction: Sendable {
    /// Not at all: file names, links, identifiers.
    case ignored
    /// For `*`, blocks and crosses.
    case marks
    /// Also for tokens such as `b_m` that a word filter leaves behind.
    case marksAndTokens
  }

  /// Which stand-ins for ASCII characters are refused.
  public enum Alphabet: Sendable {
    /// None: running text.
    case free
    /// Digits that are not 0–9.
    case digits
    /// Digits that are not 0–9, and dashes that are not `-`.
    case digitsAndHyphens
  }

  /// What is expected, to follow “应为” and “expected”.
  public let expectation: Message
  public let example: String
  /// The form as a regular expression of JSON Schema; nil for any text.
  public let pattern: String?
  public let redaction: Redaction
  public let alphabet: Alphabet
  /// Whether it is running text, in which punctuation is looked at.
  public let isProse: Bool
  /// Whether the text has the form; says the same as `pattern`.
  public let accepts: @Sendable (String) -> Bool

  public init(
    expecting zh: String, _ en: String, example: String, pattern: String? = nil,
    redaction: Redaction = .ignored, alphabet: Alphabet = .free, isProse: Bool = false,
    accepts: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    expectation = Message(zh: zh, en: en)
    self.example = example
    self.pattern = pattern
    self.redaction = redaction
    self.alphabet = alphabet
    self.isProse = isProse
    self.accepts = accepts
  }
}

extension TextRule {
  /// Words that are printed as they stand.
  public static let printed = TextRule(
    expecting: "文字", "text", example: "水利厅", redaction: .marksAndTokens, isProse: true)

  /// The name of an account or a program, which people must type as it is.
  public static let exactName = TextRule(
    expecting: "文字", "text", example: "平罗县民政局", redaction: .marksAndTokens)

  /// A telephone, fax or short number; the numbering plan is checked when the unit is resolved.
  public static let number = TextRule(
    expecting: "号码", "a number", example: "0991-5815739", redaction: .marks, alphabet: .digits)

  /// An e-mail address; its form is checked when the unit is resolved.
  public static let email = TextRule(
    expecting: "电子邮箱", "an e-mail address", example: "aqjb@example.gov.cn", redaction: .marks)

  /// A link; where it leads is checked when the unit is resolved.
  public static let link = TextRule(
    expecting: "链接", "a link", example: "https://www.mem.gov.cn/")

  /// A file, relative to the one that names it.
  public static let path = TextRule(
    expecting: "文件路径", "a file path", example: "../campaign.yaml")

  /// A postcode: six digits.
  public static let postcode = digits(
    6, "六位邮政编码", "a postcode of six digits", example: "830000")

  /// A division code of GB/T 2260: six digits.
  public static let region = digits(
    6, "六位行政区划代码（GB/T 2260）", "a division code of six digits (GB/T 2260)", example: "650000")

  /// A year: four digits.
  public static let year = digits(4, "四位年份", "a year of four digits", example: "2024")

  /// An area code with its leading zero.
  public static let areaCode = TextRule(
    expecting: "带 0 的长途区号", "an area code with its leading 0", example: "0991",
    pattern: "^0[1-9][0-9]{1,2}$", alphabet: .digitsAndHyphens
  ) { code in
    (3...4).contains(code.utf8.count) && code.utf8.allSatisfy(isDigit) && code.hasPrefix("0")
      && !code.hasPrefix("00")
  }

  /// A day, a month or a year; its form is checked with the calendar when the unit is resolved.
  public static let date = TextRule(
    expecting: "日期，如 2024-06-27", "a date such as 2024-06-27", example: "2024-06-27",
    alphabet: .digitsAndHyphens)

  /// A name made of lower-case letters, digits and hyphens.
  public static let identifier = TextRule(
    expecting: "小写字母、数字和连字符组成的标识", "a name of lower-case letters, digits and hyphens",
    example: "mem-hotline", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", alphabet: .digitsAndHyphens
  ) { name in
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) }
    }
  }

  /// A language tag of BCP 47, such as `zh-Hans`, `ug` or `mn-Mong`.
  public static let language = TextRule(
    expecting: "语言标签（BCP 47）", "a language tag (BCP 47)", example: "zh-Hans",
    pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", alphabet: .digitsAndHyphens
  ) { tag in
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy {
      (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// The number of an edition.
  public static let version = TextRule(
    expecting: "版次", "a version", example: "1", redaction: .marks, alphabet: .digits)

  /// A distance with its unit.
  public static let distance = TextRule(
    expecting: "带单位（m、cm、mm）的距离", "a distance with its unit (m, cm, mm)", example: "5m",
    pattern: "^[0-9]+(\\.[0-9]+)?(mm|cm|m)$", alphabet: .digitsAndHyphens
  ) { distance in
    let unit = distance.drop { $0.isASCII && $0.isNumber || $0 == "." }
    return ["mm", "cm", "m"].contains(unit) && isDecimal(distance.dropLast(unit.count))
  }

  /// A trim size: width x height in millimetres, a banner's height alone, or a paper of ISO 216.
  public static let size = TextRule(
    expecting: "宽x高（毫米）、纸张名或 autox高", "width x height in mm, a paper’s name or autox and a height",
    example: "600x900",
    pattern:
      "^(([0-9]+(\\.[0-9]+)?|auto)[x×][0-9]+(\\.[0-9]+)?(mm)?|[Aa][0-6](-landscape|-portrait)?)$",
    alphabet: .digits
  ) { PageSize($0) != nil }

  /// A domain name in lower case.
  public static let host = TextRule(
    expecting: "域名", "a domain name", example: "mem.gov.cn",
    pattern: "^[a-z0-9]+(-+[a-z0-9]+)*(\\.[a-z0-9]+(-+[a-z0-9]+)*)+$", alphabet: .digitsAndHyphens
  ) { host in
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        label.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
          && !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
      }
  }

  /// A SHA-256 in hexadecimal.
  public static let sha256 = TextRule(
    expecting: "64 位小写十六进制的 SHA-256", "a SHA-256 of 64 lower-case hexadecimal digits",
    example: String(repeating: "0", count: 64), pattern: "^[0-9a-f]{64}$", alphabet: .digits
  ) { hash in
    hash.utf8.count == 64 && hash.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  private static func digits(
    _ count: Int, _ zh: String, _ en: String, example: String
  ) -> TextRule {
    TextRule(
      expecting: zh, en, example: example, pattern: "^[0-9]{\(count)}$",
      alphabet: .digitsAndHyphens
    ) { text in text.utf8.count == count && text.utf8.allSatisfy(isDigit) }
  }
}

@Sendable private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

@Sendable private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// Digits with at most one point between them.
@Sendable private func isDecimal(_ text: Substring) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  return (1...2).contains(parts.count)
    && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
}
