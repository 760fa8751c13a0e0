internal import GaoshiConfig
internal import GaoshiCore

extension Resolver {
  /// The largest picture file that is read, in bytes.
  static var largestPicture: Int { 20 << 20 }

  /// Reads an official code picture and holds it against its hash; nil if it cannot be used.
  mutating func resolvePicture(
    _ written: WrittenPicture, of entry: ChannelEntry, link: Sourced<String>?
  ) -> ScanCode? {
    guard let file = written.file, let kind = pictureKind(written),
      hasWhatItNeeds(written, kind: kind, link: link),
      let path = resolvePath(file, in: entry.layer.file, key: "picture", into: &sink),
      let bytes = readNamed(path, named: file, key: "picture", from: surroundings, into: &sink),
      isSound(bytes, written)
    else { return nil }
    pictures.append(path)
    explain(text(file, "\(entry.path).picture.file"), entry.how)
    let origin = TextOrigin(unit: name, field: "\(entry.path).picture", span: file.span)
    return ScanCode(
      payload: kind == .qr ? link?.value ?? "" : "",
      picture: ScanCode.Picture(path: path, kind: kind, bytes: bytes), origin: origin)
  }

  /// A picture that says nothing is a QR code.
  private func pictureKind(_ written: WrittenPicture) -> ScanCode.Picture.Kind? {
    guard let word = written.kind else { return .qr }
    return ScanCode.Picture.Kind(rawValue: word.value)
  }

  /// A QR picture must decode to a declared link; a round code must match a declared hash.
  private mutating func hasWhatItNeeds(
    _ written: WrittenPicture, kind: ScanCode.Picture.Kind, link: Sourced<String>?
  ) -> Bool {
    switch kind {
    case .qr where link == nil:
      sink.error(
        "picture-link-missing",
        Message(
          zh: "二维码图片没有写明它应指向的链接", en: "the picture of a QR code names no link that it must lead to"),
        at: written.span, hint: Message(zh: "在同一渠道写 link", en: "write link beside it"))
      return false
    case .miniProgram where written.sha256 == nil:
      sink.error(
        "picture-hash-missing",
        Message(
          zh: "小程序码无法解码核对，必须写明 sha256",
          en: "no reader decodes a round mini-program code, so its sha256 must be written"),
        at: written.span,
        hint: Message(
          zh: "用 sha256sum 对官方图片算出后填入", en: "run sha256sum on the official picture"))
      return false
    case .qr, .miniProgram:
      return true
    }
  }

  private mutating func isSound(_ bytes: [UInt8], _ written: WrittenPicture) -> Bool {
    guard bytes.count <= Self.largestPicture else {
      sink.error(
        "picture-too-large",
        Message(
          zh: "图片有 \(bytes.count) 字节，超过 20 MB",
          en: "the picture has \(bytes.count) bytes, over 20 MB"),
        at: written.file?.span,
        hint: Message(
          zh: "使用平台导出的原始码图", en: "use the code picture as the platform exports it"))
      return false
    }
    guard let hash = written.sha256 else { return true }
    let found = Digest.sha256(bytes)
    guard found != hash.value.lowercased() else { return true }
    sink.error(
      "picture-hash",
      Message(
        zh: "图片的 SHA-256 是 \(found)，与写明的不同",
        en: "the picture’s SHA-256 is \(found), not the one that is written"), at: hash.span,
      hint: Message(
        zh: "确认图片未被替换后再改 sha256",
        en: "change sha256 only once it is certain that nobody swapped the picture"))
    return false
  }
}
