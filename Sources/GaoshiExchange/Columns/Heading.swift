internal import GaoshiConfig

/// A column's heading read: the place of its values, and the unit of its numbers.
struct Heading: Hashable {
  var place: Place
  /// Whether the heading gives the channel's or the site's number.
  var isNumbered = false
  /// `m`, `cm` or `mm`, where the heading says what its numbers are.
  var lengthUnit: String?
}

extension Heading {
  /// Reads a heading; nil if it means nothing here.
  init?(_ text: String) {
    let written = WrittenHeading(text)
    guard var heading = Self.read(written.stem) else { return nil }
    heading.place.language = written.language
    heading.place.adds = written.adds
    heading.lengthUnit = heading.place.key == "distance" ? written.lengthUnit : nil
    self = heading
  }

  private static func read(_ stem: String) -> Heading? {
    if let place = HeadingIndex.exact[stem] { return Heading(place: place) }
    return numbered(stem, HeadingIndex.channels, HeadingIndex.details) { kind, number, detail in
      Place(part: .channel(kind, number), key: detail)
    }
      ?? numbered(stem, HeadingIndex.sites, HeadingIndex.sites) { key, number, detail in
        // 点位2物料 and 物料2 are one.
        Place(part: .site(number), key: detail.isEmpty ? key : detail)
      }
  }

  /// A word, perhaps a number, and perhaps a word for a detail, as in 举报电话2受理时间.
  private static func numbered<Meaning>(
    _ stem: String, _ words: [(word: String, meaning: Meaning)],
    _ details: [(word: String, meaning: String)],
    _ place: (Meaning, Int, String) -> Place
  ) -> Heading? {
    for (word, meaning) in words where stem.hasPrefix(word) {
      var rest = stem.dropFirst(word.count)
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      guard digits.count <= 3 else { continue }
      let number = Int(digits) ?? 1
      if rest.isEmpty {
        return Heading(place: place(meaning, max(1, number), ""), isNumbered: !digits.isEmpty)
      }
      if let detail = details.first(where: { $0.word == rest }) {
        return Heading(place: place(meaning, max(1, number), detail.meaning), isNumbered: true)
      }
    }
    return nil
  }
}

/// A heading without what stands in brackets, blanks and marks.
private struct WrittenHeading {
  var stem = ""
  var language: String?
  var adds = false
  var lengthUnit: String?

  init(_ text: String) {
    var remark: String?
    for character in halfWidth(text).lowercased() where !character.isWhitespace {
      switch character {
      case "(", "[", "【", "〔": remark = ""
      case ")", "]", "】", "〕":
        if let remark { take(remark) }
        remark = nil
      case "*", ":", "·", "_": continue
      default: if remark != nil { remark?.append(character) } else { stem.append(character) }
      }
    }
    stem = Self.plainNumber(stem)
  }

  private mutating func take(_ remark: String) {
    if let unit = ValueWords.lengths[remark] {
      lengthUnit = unit
    } else if remark == "追加" || remark == "add" {
      adds = true
    } else if Self.isLanguage(remark) {
      language = canonical(remark)
    } else if remark.count == 1 || Int(remark) != nil {
      // 电话（二） and 电话(2).
      stem += remark
    }
  }

  /// A language tag: `ug`, `zh-hans`; Chinese remarks are none.
  private static func isLanguage(_ text: String) -> Bool {
    text.count >= 2 && text.first?.isLetter == true && TextRule.language.accepts(text)
  }

  /// 一 to 十 and ① to ⑩ as digits at the end of a heading.
  private static func plainNumber(_ stem: String) -> String {
    guard stem.count > 1, let last = stem.last else { return stem }
    for numerals in ["一二三四五六七八九十", "①②③④⑤⑥⑦⑧⑨⑩"] {
      if let place = numerals.firstIndex(of: last) {
        let number = numerals.distance(from: numerals.startIndex, to: place) + 1
        return stem.dropLast() + "\(number)"
      }
    }
    return stem
  }
}

/// `zh-hans` → `zh-Hans`, as BCP 47 recommends.
private func canonical(_ tag: String) -> String {
  tag.split(separator: "-").enumerated().map { index, part in
    if index == 0 { return String(part) }
    return part.count == 4
      ? part.prefix(1).uppercased() + part.dropFirst()
      : part.count == 2 ? part.uppercased() : String(part)
  }.joined(separator: "-")
}

/// Full-width letters, digits and brackets as ASCII.
func halfWidth(_ text: String) -> String {
  var plain = ""
  for scalar in text.unicodeScalars {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    plain.unicodeScalars.append(
      isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return plain
}
