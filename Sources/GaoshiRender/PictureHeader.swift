internal import GaoshiCore
internal import GaoshiPage

/// What a picture says about itself, read before anything is decoded: a file of some kilobytes can
/// unfold into gigabytes.
struct PictureHeader: Equatable {
  let width: Int
  let height: Int
  /// Colour channels; a JPEG with four is CMYK.
  let channels: Int

  /// The limits of a picture: a side, the whole and the file.
  static let mostSide = 8192
  static let mostPixels = 40_000_000
  static let mostBytes = 20 << 20

  /// - Throws: `art-unreadable`, `art-too-large`, `art-colour`.
  static func check(_ art: Art) throws(RenderProblem) {
    guard art.bytes.count <= mostBytes else {
      let size = "\(art.bytes.count >> 20) MB"
      throw .tooLarge(art, Message(zh: size, en: size), Message(zh: "20 MB", en: "20 MB"))
    }
    guard let header = PictureHeader(art) else { throw .unreadable(art) }
    let (width, height) = (header.width, header.height)
    guard max(width, height) <= mostSide, width * height <= mostPixels else {
      throw .tooLarge(
        art, Message(zh: "\(width) × \(height) 像素", en: "\(width) × \(height) pixels"),
        Message(zh: "每边 8192 像素、共 4000 万像素", en: "8192 pixels a side and 40 million in all"))
    }
    if header.channels == 4 && art.format == .jpeg { throw .colour(art) }
  }

  init?(_ art: Art) {
    switch art.format {
    case .png: self.init(png: art.bytes)
    case .jpeg: self.init(jpeg: art.bytes)
    case .svg: return nil
    }
  }

  private init?(png bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 33,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    let number = { (start: Int) in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    self.init(width: number(16), height: number(20), channels: 3)
  }

  /// Walks over the segments to the frame header (ISO/IEC 10918-1, B.2.2).
  private init?(jpeg bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let number = { (start: Int) in Int(bytes[start]) << 8 | Int(bytes[start + 1]) }
      let isFrame = 0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        self.init(
          width: number(index + 7), height: number(index + 5), channels: Int(bytes[index + 9]))
        return
      }
      index += 2 + number(index + 2)
    }
    return nil
  }

  private init?(width: Int, height: Int, channels: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
    self.channels = channels
  }
}

extension RenderProblem {
  fileprivate static func colour(_ art: Art) -> RenderProblem {
    RenderProblem(
      code: "art-colour",
      message: Message(
        zh: "图片 \(art.name) 是 CMYK 的 JPEG，屏幕与印刷会不一致",
        en: "\(art.name) is a CMYK JPEG, which looks different on screens and in print"),
      hint: Message(zh: "另存为 RGB 的 JPEG 或 PNG", en: "save it as an RGB JPEG or PNG"))
  }
}
