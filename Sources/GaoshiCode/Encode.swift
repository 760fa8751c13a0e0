internal import CQREncode
internal import GaoshiCore

extension QRSymbol {
  /// Encodes a text's UTF-8 bytes in byte mode: the smallest version at level M, then the highest
  /// level that still fits that version.
  ///
  /// May be called from several threads at once.
  /// - Throws: `code-payload-empty`; `code-payload-too-long` over 2331 bytes; `code-encoder` if the
  ///   encoder itself fails.
  public init(encoding text: String) throws(CodeProblem) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .emptyPayload }
    guard let choice = Capacity.choose(bytes: bytes.count) else {
      throw .tooLong(bytes: bytes.count)
    }
    guard
      let symbol = QRcode_encodeData(
        Int32(bytes.count), bytes, Int32(choice.version), choice.level.encoderLevel),
      let data = symbol.pointee.data
    else { throw .encoder }
    defer { QRcode_free(symbol) }
    precondition(
      symbol.pointee.version == Int32(choice.version), "the capacity table agrees with the encoder")
    let size = Int(symbol.pointee.width)
    self.init(
      payload: text, version: choice.version, level: choice.level, size: size,
      modules: UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 })
  }
}

extension QRSymbol.Level {
  fileprivate var encoderLevel: QRecLevel {
    switch self {
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension CodeProblem {
  fileprivate static let emptyPayload = CodeProblem(
    code: "code-payload-empty",
    message: Message(zh: "二维码没有内容", en: "the QR code has nothing to say"),
    hint: Message(zh: "写上完整的链接", en: "write the whole link"))

  fileprivate static func tooLong(bytes: Int) -> CodeProblem {
    CodeProblem(
      code: "code-payload-too-long",
      message: Message(
        zh: "二维码内容有 \(bytes) 字节，最多能放 \(Capacity.most) 字节",
        en: "the QR code's text has \(bytes) bytes; at most \(Capacity.most) fit"),
      hint: Message(zh: "换用短链接", en: "use a shorter link"))
  }

  fileprivate static let encoder = CodeProblem(
    code: "code-encoder",
    message: Message(zh: "二维码生成失败", en: "the QR encoder failed"),
    hint: Message(zh: "释放内存后重试", en: "free some memory and try again"))
}
