import Foundation
import TestKit
import Testing

@Suite struct PictureTests {
  @Test("a picture comes back from its PNG unchanged")
  func roundTrip() throws {
    let pixels = (0..<5 * 3 * 4).map { UInt8($0 * 4) }
    let picture = Picture(width: 5, height: 3, pixels: pixels)
    #expect(try Picture(png: picture.png) == picture)
  }

  @Test("the five filters of PNG are undone (ISO/IEC 15948, clause 9)")
  func filters() throws {
    // One row in each filter, written by another program: value 17·y + 29·x + 11·channel.
    let file = """
      iVBORw0KGgoAAAANSUhEUgAAAAMAAAAFCAIAAAAPE8H1AAAAJUlEQVR42mNg4BaT1TC2cg1gFJRRlwUD\
      JkEYYFbS0BUHAxa4GACCpQSoh+1SlwAAAABJRU5ErkJggg==
      """
    let bytes = try #require(Data(base64Encoded: file))
    var pixels: [UInt8] = []
    for y in 0..<5 {
      for x in 0..<3 {
        let red = UInt8(17 * y + 29 * x)
        pixels += [red, red + 11, red + 22, 255]
      }
    }
    #expect(try Picture(png: Array(bytes)) == Picture(width: 3, height: 5, pixels: pixels))
  }

  @Test("what is not a PNG is refused", arguments: [[], Array("GIF89a".utf8)])
  func refused(_ bytes: [UInt8]) {
    #expect(throws: Picture.Problem.self) { try Picture(png: bytes) }
  }
}
