import Foundation
import GaoshiCore
import Testing

@Suite struct JSONTextTests {
  @Test("every character comes back from its JSON as it was")
  func everyCharacter() throws {
    for start in stride(from: UInt32(0), through: 0x10_FFFF, by: 0x800) {
      var text = ""
      for value in start..<start + 0x800 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let json = Data(JSONText.quoted(text).utf8)
      let read = try JSONDecoder().decode(String.self, from: json)
      #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars), "from \(start)")
    }
  }

  @Test("nothing that a terminal or a line reader would obey stands as itself")
  func escapes() {
    // The two planes with scripts, and the tags; the others are Han and private.
    for value in Array(UInt32(0)...0x1_FFFF) + Array(0xE_0000...0xE_01FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        let quoted = JSONText.quoted(String(Character(scalar)))
        #expect(!quoted.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      default: break
      }
    }
  }

  @Test("plain texts stand as they are", arguments: ["", "a b~", "水利厅", "ئۇيغۇر", "a水 b"])
  func plain(text: String) { #expect(JSONText.quoted(text) == "\"\(text)\"") }

  @Test("a quote and a backslash are escaped, in ASCII and beside Han")
  func quotes() {
    #expect(JSONText.quoted("a\"b\\") == #""a\"b\\""#)
    #expect(JSONText.quoted("水\"利\\") == #""水\"利\\""#)
  }
}
