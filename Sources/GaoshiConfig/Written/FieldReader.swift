import GaoshiCore

/// Takes values out of a checked record; what does not have its shape was reported and reads as absent.
struct FieldReader {
  let node: YAMLNode

  init(_ node: YAMLNode) { self.node = node }

  func text(_ key: String) -> Sourced<String>? { node[key]?.text }

  /// A printed text, plain or by language.
  func prose(_ key: String) -> WrittenProse? { node[key]?.writtenProse }

  func integer(_ key: String) -> Sourced<Int>? {
    guard let text = text(key), let value = Int(strict: text.value) else { return nil }
    return text.map { _ in value }
  }

  func flag(_ key: String) -> Sourced<Bool>? {
    guard let text = text(key), let value = Bool(text.value) else { return nil }
    return text.map { _ in value }
  }

  func texts(_ key: String) -> [Sourced<String>]? { list(key) { $0.text } }

  func list<Element>(_ key: String, _ read: (YAMLNode) -> Element?) -> [Element]? {
    node[key]?.elements.map { $0.compactMap(read) }
  }

  func record<Record>(_ key: String, _ read: (FieldReader) -> Record) -> Record? {
    guard let node = node[key], node.entries != nil else { return nil }
    return read(FieldReader(node))
  }

  func section(_ key: String) -> WrittenList<WrittenProse>? { section(key) { $0.writtenProse } }

  func section<Element>(_ key: String, _ read: (YAMLNode) -> Element?) -> WrittenList<Element>? {
    if let elements = list(key, read) { return .replace(elements) }
    return node[key].flatMap { FieldReader($0).list("add", read) }.map { .add($0) }
  }

  func entries(_ key: String) -> [WrittenEntry]? { node[key]?.texts }
}

extension YAMLNode {
  /// Keys that the author chose and their texts; nil for anything but keys with values.
  fileprivate var texts: [WrittenEntry]? {
    entries?.compactMap { entry in
      entry.value.text.map { WrittenEntry(key: entry.key, value: $0) }
    }
  }

  /// A printed text, plain or by language.
  fileprivate var writtenProse: WrittenProse? {
    text.map { WrittenProse($0) } ?? texts.flatMap { WrittenProse($0) }
  }

  /// A record read by `read`; nil for anything but keys with values.
  func record<Record>(_ read: (FieldReader) -> Record) -> Record? {
    entries == nil ? nil : read(FieldReader(self))
  }
}
