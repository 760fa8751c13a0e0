/// What a cell's style makes of a number.
enum NumberFormat: Hashable {
  case general
  /// As many digits as this, zeros before them.
  case padded(Int)
  case date
  case time
  case dateAndTime

  /// The formats that every workbook has without naming them (ECMA-376, part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .dateAndTime
    default: self = .general
    }
  }

  /// A format written out, such as `yyyy"年"m"月"d"日"` or `00000000000`.
  init(code: String) {
    let letters = Self.letters(of: code)
    let hasDay = letters.contains("y") || letters.contains("d")
    let hasTime = letters.contains("h") || letters.contains("s")
    if !letters.isEmpty, letters.allSatisfy({ $0 == "0" }) {
      self = .padded(min(letters.count, Self.mostDigits))
    } else if hasDay {
      self = hasTime ? .dateAndTime : .date
    } else if hasTime {
      self = .time
    } else {
      self =
        letters.contains("m") && !letters.contains("0") && !letters.contains("#")
        ? .date : .general
    }
  }

  /// No number that a spreadsheet keeps whole is longer.
  private static let mostDigits = 15

  /// The first section of a format in lower case, without texts, colours and escaped characters.
  private static func letters(of code: String) -> String {
    var letters = ""
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        case ";": return letters
        default: letters.append(character)
        }
      }
    }
    return letters == "general" ? "" : letters
  }
}

/// The workbook's styles, as far as they change what a number says.
final class NumberFormats: XMLTaker {
  private var codes: [Int: NumberFormat] = [:]
  private var styles: [NumberFormat] = []
  private var isInCells = false

  /// The format of a cell's style, by its number.
  subscript(style: Int) -> NumberFormat {
    styles.indices.contains(style) ? styles[style] : .general
  }

  func begin(_ element: XMLElement) {
    if element.name == "cellXfs" { isInCells = true }
    if element.name == "numFmt", let id = element["numFmtId"].flatMap({ Int($0) }) {
      codes[id] = NumberFormat(code: element["formatCode"] ?? "")
    }
    if isInCells, element.name == "xf" {
      let id = element["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(codes[id] ?? NumberFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) { if name == "cellXfs" { isInCells = false } }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
