internal import GaoshiCore

/// A clickable area (ISO 32000-1, 12.5.6.5).
struct PDFLink {
  /// On the page, downwards from its top.
  let area: Rect
  let url: String

  init(_ area: Rect, url: String) {
    self.area = area
    self.url = url
  }

  /// The annotation.
  func text(pageHeight: Length) -> String {
    let (left, right) = (area.minX.points, area.maxX.points)
    let (top, bottom) = ((pageHeight - area.minY).points, (pageHeight - area.maxY).points)
    var box = ContentStream()
    box.numbers(left, bottom, right, top)
    var corners = ContentStream()
    corners.numbers(left, top, right, top, right, bottom, left, bottom)
    return "<< /Type /Annot /Subtype /Link /Border [ 0 0 0 ] /F 4\n   /Rect [ "
      + String(decoding: box.bytes, as: UTF8.self) + "]\n   /QuadPoints [ "
      + String(decoding: corners.bytes, as: UTF8.self)
      + "]\n   /A << /Type /Action /S /URI /URI (\(plainURI(url))) >> >>"
  }
}

/// A link in the ASCII characters that PDF asks for (ISO 32000-1, 12.6.4.7), others as `%xx`.
///
/// Quotes, brackets and backslashes are among the others.
private func plainURI(_ url: String) -> String {
  let plain = Set("-._~:/?#[]@!$&*+,;=%".utf8)
  let digits = Array("0123456789ABCDEF")
  return url.utf8.reduce(into: "") { text, byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where plain.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      text.append("%")
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
