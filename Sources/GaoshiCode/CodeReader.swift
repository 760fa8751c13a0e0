internal import CZBar

/// What a reader found in a picture.
public struct DecodedCode: Hashable, Sendable {
  /// A pixel, right and down from the top left one.
  public struct Corner: Hashable, Sendable {
    public let x: Int
    public let y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// The bytes of the code, as they stand in it.
  public let payload: [UInt8]
  /// The corners of the symbol, around it.
  public let corners: [Corner]

  public init(payload: [UInt8], corners: [Corner]) {
    self.payload = payload
    self.corners = corners
  }

  /// The payload as text; bytes that are no UTF-8 show as U+FFFD.
  public var text: String { String(decoding: payload, as: UTF8.self) }
}

/// Reads the QR codes of a picture with zbar, which shares no code with the encoder.
public enum CodeReader {
  /// Finds every QR code of a grey picture.
  ///
  /// - Parameters:
  ///   - gray: one byte a pixel, row by row from the top, 255 for white.
  ///   - step: look at every so many rows and columns only, unless nothing is found so.
  /// - Returns: the codes in the order in which the reader meets them; none if nothing is readable.
  public static func read(
    gray: [UInt8], width: Int, height: Int, everyLine step: Int = 1
  ) -> [DecodedCode] {
    precondition(gray.count == width * height, "one byte a pixel")
    guard width > 0, height > 0 else { return [] }
    let scanner = Scanner()
    return gray.withUnsafeBytes { gray in
      let found = step > 1 ? scanner.scan(gray, width: width, height: height, everyLine: step) : []
      return found.isEmpty ? scanner.scan(gray, width: width, height: height, everyLine: 1) : found
    }
  }
}

/// The one owner of a zbar scanner, set to QR codes only.
private struct Scanner: ~Copyable {
  private let scanner: OpaquePointer

  init() {
    guard let scanner = zbar_image_scanner_create() else {
      preconditionFailure("zbar allocates a scanner or the machine is out of memory")
    }
    self.scanner = scanner
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    // Otherwise zbar guesses a legacy encoding and hands back other bytes than were encoded.
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1)
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  func scan(
    _ gray: UnsafeRawBufferPointer, width: Int, height: Int, everyLine step: Int
  ) -> [DecodedCode] {
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_X_DENSITY, Int32(step))
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_Y_DENSITY, Int32(step))
    guard let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    let y800: UInt = 0x3030_3859
    zbar_image_set_format(image, y800)
    zbar_image_set_size(image, UInt32(width), UInt32(height))
    zbar_image_set_data(image, gray.baseAddress, UInt(gray.count), nil)
    guard zbar_scan_image(scanner, image) > 0 else { return [] }

    var codes: [DecodedCode] = []
    var symbol = zbar_image_first_symbol(image)
    while let found = symbol {
      codes.append(DecodedCode(copying: found))
      symbol = zbar_symbol_next(found)
    }
    return codes
  }
}

extension DecodedCode {
  fileprivate init(copying symbol: OpaquePointer) {
    let count = Int(zbar_symbol_get_data_length(symbol))
    let bytes = UnsafeRawBufferPointer(start: zbar_symbol_get_data(symbol), count: count)
    let corners = (0..<zbar_symbol_get_loc_size(symbol)).map { index in
      Corner(
        x: Int(zbar_symbol_get_loc_x(symbol, index)), y: Int(zbar_symbol_get_loc_y(symbol, index)))
    }
    self.init(payload: Array(bytes), corners: corners)
  }
}
