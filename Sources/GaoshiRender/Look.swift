internal import GaoshiCore

/// Hashes of what is to be seen in a file, whatever the file says about itself: two of one look need
/// no new print.
public enum Look {
  /// The look of a PDF of ours: everything but the document information and the identifier, so neither
  /// dates nor titles count.
  public static func ofPDF(_ bytes: [UInt8]) -> String {
    // Information and catalog come last.
    guard let table = PDFTable(bytes), let catalog = table.offsets.last,
      let information = table.offsets.dropLast().last
    else { return Digest.sha256(bytes) }
    return bytes.withUnsafeBytes { bytes in
      var hash = SHA256()
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[..<information]))
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[catalog..<table.place]))
      return hash.finish()
    }
  }

  /// The look of an SVG of ours: everything but its title.
  public static func ofSVG(_ bytes: [UInt8]) -> String {
    guard let start = bytes.firstRange(of: Array("<title".utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array("</title>".utf8))
    else { return Digest.sha256(bytes) }
    return Digest.sha256(Array(bytes[..<start.lowerBound] + bytes[end.upperBound...]))
  }

  /// The look of a PNG of ours, which says nothing about itself.
  public static func ofPNG(_ bytes: [UInt8]) -> String { Digest.sha256(bytes) }
}
