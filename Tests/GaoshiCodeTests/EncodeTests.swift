import CQREncode
import GaoshiCode
import Testing

@testable import GaoshiCode

@Suite struct EncodeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let version: Int
    let level: QRSymbol.Level
    var testDescription: String { "\(text.utf8.count) bytes" }
  }

  @Test(
    "the smallest version at M, then the highest level that fits it (ISO/IEC 18004, table 7)",
    arguments: [
      Row(text: "1234567", version: 1, level: .high),
      Row(text: "12345678", version: 1, level: .quartile),
      Row(text: "123456789012", version: 1, level: .medium),
      Row(text: "https://dctjfx.mem.gov.cn/aqscjb", version: 3, level: .quartile),
      Row(text: String(repeating: "a", count: 2331), version: 40, level: .medium),
      Row(text: "举报", version: 1, level: .high),
    ])
  func choice(_ row: Row) throws {
    let symbol = try QRSymbol(encoding: row.text)
    #expect(symbol.version == row.version)
    #expect(symbol.level == row.level)
    #expect(symbol.size == 17 + 4 * row.version)
    #expect(symbol.payload == row.text)
  }

  @Test("every row of the capacity table is what the encoder takes, and not a byte more")
  func capacities() throws {
    let tables = [
      (Capacity.medium, QR_ECLEVEL_M), (Capacity.quartile, QR_ECLEVEL_Q),
      (Capacity.high, QR_ECLEVEL_H),
    ]
    let bytes = [UInt8](repeating: 0x61, count: 2400)
    for (table, level) in tables {
      #expect(table.count == 40)
      for version in [1, 2, 7, 9, 10, 20, 26, 27, 33, 39] {
        let capacity = table[version - 1]
        #expect(encodedVersion(bytes.prefix(capacity), version, level) == version)
        #expect(encodedVersion(bytes.prefix(capacity + 1), version, level) == version + 1)
      }
    }
  }

  private func encodedVersion(
    _ bytes: ArraySlice<UInt8>, _ version: Int, _ level: QRecLevel
  ) -> Int {
    guard let symbol = QRcode_encodeData(Int32(bytes.count), Array(bytes), Int32(version), level)
    else { return 0 }
    defer { QRcode_free(symbol) }
    return Int(symbol.pointee.version)
  }

  @Test(
    "a text that fits no symbol says so",
    arguments: [
      ("", "code-payload-empty"), (String(repeating: "a", count: 2332), "code-payload-too-long"),
    ])
  func refused(text: String, code: String) {
    let problem = #expect(throws: CodeProblem.self) { try QRSymbol(encoding: text) }
    #expect(problem?.code == code)
  }

  @Test("the three finder patterns stand in their corners, with a light ring around")
  func finders() throws {
    let symbol = try QRSymbol(encoding: "https://dctjfx.mem.gov.cn/aqscjb")
    let last = symbol.size - 1
    for (row, column) in [(3, 3), (3, last - 3), (last - 3, 3)] {
      #expect(symbol[row, column])
      #expect(!symbol[row, column - 2] && !symbol[row, column + 2])
      #expect(symbol[row - 3, column - 3] && symbol[row + 3, column + 3])
    }
    #expect(!symbol[7, 7] && !symbol[7, last - 7] && !symbol[last - 7, 7])
  }

  @Test("threads that encode at the same time get the same symbols as one after another")
  func threads() async throws {
    let texts = (0..<40).map { "https://example.gov.cn/\($0)" }
    let alone = try texts.map { try QRSymbol(encoding: $0) }
    try await withThrowingTaskGroup(of: (Int, QRSymbol).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, try QRSymbol(encoding: text)) }
      }
      for try await (index, symbol) in group { #expect(symbol == alone[index]) }
    }
  }
}
