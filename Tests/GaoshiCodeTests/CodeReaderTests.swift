import GaoshiCode
import Testing

@Suite struct CodeReaderTests {
  @Test(
    "what was encoded is read again, byte for byte",
    arguments: [
      "https://dctjfx.mem.gov.cn/aqscjb", "12350", "举报电话：023-58659106", "日本語カナ", "é ü ß",
      String(repeating: "https://example.gov.cn/?x=1&", count: 20),
    ])
  func roundTrip(text: String) throws {
    let picture = Picture(try QRSymbol(encoding: text), scale: 4)
    let found = CodeReader.read(gray: picture.gray, width: picture.side, height: picture.side)
    #expect(found.map(\.payload) == [Array(text.utf8)])
    #expect(found.first?.text == text)
  }

  @Test("the corners stand around the symbol")
  func corners() throws {
    let symbol = try QRSymbol(encoding: "https://dctjfx.mem.gov.cn/aqscjb")
    let picture = Picture(symbol, scale: 4)
    let found = CodeReader.read(gray: picture.gray, width: picture.side, height: picture.side)
    let corners = try #require(found.first).corners
    let (first, last) = (QRSymbol.quietZone * 4, (QRSymbol.quietZone + symbol.size) * 4)
    #expect(corners.count == 4)
    for corner in corners {
      #expect(min(abs(corner.x - first), abs(corner.x - last)) <= 4)
      #expect(min(abs(corner.y - first), abs(corner.y - last)) <= 4)
    }
  }

  @Test("a picture without a code, or with a damaged one, gives nothing")
  func nothing() throws {
    let white = [UInt8](repeating: 255, count: 100 * 100)
    #expect(CodeReader.read(gray: white, width: 100, height: 100) == [])
    #expect(CodeReader.read(gray: [], width: 0, height: 0) == [])
    var picture = Picture(try QRSymbol(encoding: "https://example.gov.cn"), scale: 4)
    for index in 0..<picture.gray.count / 2 { picture.gray[index] = 255 }
    let found = CodeReader.read(gray: picture.gray, width: picture.side, height: picture.side)
    #expect(found == [])
  }

  /// A symbol and its quiet zone as grey pixels.
  struct Picture {
    var gray: [UInt8]
    let side: Int

    init(_ symbol: QRSymbol, scale: Int) {
      let modules = symbol.size + 2 * QRSymbol.quietZone
      side = modules * scale
      gray = (0..<side * side).map { [side] index in
        let row = index / side / scale - QRSymbol.quietZone
        let column = index % side / scale - QRSymbol.quietZone
        let inside = 0..<symbol.size
        return inside ~= row && inside ~= column && symbol[row, column] ? 0 : 255
      }
    }
  }
}
