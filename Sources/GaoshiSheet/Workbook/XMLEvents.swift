internal import CExpat
internal import Glibc

/// What takes the parts of an XML document as they come.
protocol XMLTaker: AnyObject {
  func begin(_ element: XMLElement)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An element's name without its prefix; good only while it is handed over.
struct XMLName {
  fileprivate let pointer: UnsafePointer<CChar>

  fileprivate init(_ whole: UnsafePointer<CChar>) {
    pointer = strchr(whole, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? whole
  }

  static func == (name: XMLName, word: String) -> Bool { strcmp(name.pointer, word) == 0 }
}

/// An element with its attributes; good only while it is handed over.
struct XMLElement {
  let name: XMLName
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// An attribute's value, by its name without prefix.
  subscript(_ key: String) -> String? {
    guard var next = attributes else { return nil }
    while let name = next.pointee, let value = next[1] {
      if XMLName(name) == key { return String(cString: value) }
      next += 2
    }
    return nil
  }

  /// Whether an attribute is set as XML's booleans are.
  func isSet(_ key: String) -> Bool { ["1", "true", "on"].contains(self[key] ?? "") }
}

/// Reads a document piece by piece.
///
/// A document type is refused: spreadsheets have none, and entities that grow live in it.
final class XMLReader {
  private let parser: XML_Parser
  private let taker: any XMLTaker
  /// What is wrong with the document, in expat's words; nil as long as nothing is.
  private(set) var problem: String?

  init(_ taker: any XMLTaker) {
    self.taker = taker
    guard let parser = XML_ParserCreate(nil) else { fatalError("no memory is left") }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name else { return }
        XMLReader.of(data).taker.begin(XMLElement(name: XMLName(name), attributes: attributes))
      },
      { data, name in
        guard let data, let name else { return }
        XMLReader.of(data).taker.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let data, let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLReader.of(data).taker.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      let reader = XMLReader.of(data)
      reader.problem = "a document type"
      XML_StopParser(reader.parser, 0)
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next piece.
  func feed(_ bytes: UnsafeRawBufferPointer) {
    parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, isLast: false)
  }

  /// Says that the document is at its end.
  func finish() { parse(nil, 0, isLast: true) }

  private func parse(_ start: UnsafePointer<CChar>?, _ count: Int, isLast: Bool) {
    guard problem == nil,
      XML_Parse(parser, start, Int32(count), isLast ? 1 : 0) == XML_STATUS_ERROR, problem == nil
    else { return }
    problem = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "XML"
  }

  private static func of(_ data: UnsafeMutableRawPointer) -> XMLReader {
    Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
  }
}
