internal import GaoshiConfig
internal import GaoshiCore

/// A unit's file, the files above it, and the campaign that the nearest of them names.
struct Chain {
  /// One file of the chain.
  struct Layer {
    let file: String
    let unit: WrittenUnit
    /// How many files above the unit's own; 0 is the unit's own.
    let distance: Int

    /// The unit's level; a file without one is a plain unit.
    var level: Level { unit.level.flatMap { Level(rawValue: $0.value) } ?? .unit }
  }

  /// Nearest first; never empty.
  let layers: [Layer]
  let campaign: WrittenCampaign?
  /// Whether every file that is named could be read.
  let isWhole: Bool
  let sources: [String]

  var own: Layer { layers[0] }
  var parent: Layer? { layers.count > 1 ? layers[1] : nil }

  /// More files than the levels of the state could ever need.
  static let longest = 16
}

extension Chain {
  /// Reads a file and those it names as parents.
  ///
  /// - Throws: if the first file cannot be read.
  static func read(
    _ file: String, from surroundings: Surroundings, into sink: inout DiagnosticSink
  ) throws(FileProblem) -> Chain? {
    let bytes = try surroundings.readFile(file)
    guard let unit = WrittenUnit.parse(bytes, file: file, into: &sink) else { return nil }
    var layers = [Layer(file: file, unit: unit, distance: 0)]
    let reachesTop = readParents(of: &layers, from: surroundings, into: &sink)
    let campaign = readCampaign(of: layers, from: surroundings, into: &sink)
    return Chain(
      layers: layers, campaign: campaign.written, isWhole: reachesTop && campaign.isWhole,
      sources: layers.map(\.file) + [campaign.file].compactMap(\.self))
  }

  /// Follows `parent:` upwards; false if it breaks off.
  private static func readParents(
    of layers: inout [Layer], from surroundings: Surroundings, into sink: inout DiagnosticSink
  ) -> Bool {
    while let last = layers.last, let name = last.unit.parent {
      guard let path = resolvePath(name, in: last.file, key: "parent", into: &sink) else {
        return false
      }
      if let start = layers.firstIndex(where: { normalized($0.file) == normalized(path) }) {
        reportRing(layers[start...].map(\.file) + [path], at: name.span, into: &sink)
        return false
      }
      guard layers.count < longest else {
        sink.error(
          "parent-depth",
          Message(
            zh: "上级链超过 \(longest) 层", en: "the chain of parents is longer than \(longest) files"),
          at: name.span, hint: Message(zh: "检查 parent 是否写错", en: "check what parent names"))
        return false
      }
      guard
        let bytes = readNamed(path, named: name, key: "parent", from: surroundings, into: &sink),
        let unit = keptParents.read(bytes, file: path, into: &sink)
      else { return false }
      layers.append(Layer(file: path, unit: unit, distance: layers.count))
    }
    return true
  }

  /// The campaign of the nearest file that names one.
  private static func readCampaign(
    of layers: [Layer], from surroundings: Surroundings, into sink: inout DiagnosticSink
  ) -> (written: WrittenCampaign?, file: String?, isWhole: Bool) {
    guard let layer = layers.first(where: { $0.unit.campaign != nil }),
      let name = layer.unit.campaign
    else { return (nil, nil, true) }
    guard let path = resolvePath(name, in: layer.file, key: "campaign", into: &sink),
      let bytes = readNamed(path, named: name, key: "campaign", from: surroundings, into: &sink),
      let written = keptCampaigns.read(bytes, file: path, into: &sink)
    else { return (nil, nil, false) }
    return (written, path, true)
  }

  private static func reportRing(
    _ files: [String], at span: Span, into sink: inout DiagnosticSink
  ) {
    let ring = files.joined(separator: " → ")
    sink.error(
      "parent-cycle",
      Message(zh: "上级链成环：\(ring)", en: "the chain of parents is a ring: \(ring)"), at: span,
      hint: Message(zh: "最上级的文件不写 parent", en: "the topmost file names no parent"))
  }
}

/// Reads a file that another one names; a failure is reported at the name.
func readNamed(
  _ path: String, named name: Sourced<String>, key: String, from surroundings: Surroundings,
  into sink: inout DiagnosticSink
) -> [UInt8]? {
  do throws(FileProblem) {
    return try surroundings.readFile(path)
  } catch {
    sink.error(
      "file-unreadable",
      Message(
        zh: "\(key) 指向的文件“\(path)”读不到：\(error.message.chinese)",
        en: "the file “\(path)” that \(key) names cannot be read: \(error.message.english)"),
      at: name.span,
      hint: Message(
        zh: "路径从写它的文件所在的文件夹算起", en: "paths start from the folder of the file that names them"))
    return nil
  }
}

/// The path that a file means by a name, from that file's own folder; absolute ones are refused.
func resolvePath(
  _ name: Sourced<String>, in file: String, key: String, into sink: inout DiagnosticSink
) -> String? {
  let text = name.value
  let isDrive = text.dropFirst().hasPrefix(":")
  guard !text.isEmpty, !text.hasPrefix("/"), !text.hasPrefix("~"), !text.contains("\\"), !isDrive,
    !text.contains("\0")
  else {
    sink.error(
      "path-invalid",
      Message(
        zh: "\(key) 的路径“\(text)”不是相对路径", en: "the path “\(text)” of \(key) is not a relative one"),
      at: name.span,
      hint: Message(
        zh: "从本文件所在的文件夹写起，用 / 分隔，如 ../authorities/national.yaml",
        en: "start from this file’s folder, with /, such as ../authorities/national.yaml"))
    return nil
  }
  let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  return normalized(folder + text)
}

/// The path without `.` and without `..` behind a folder.
func normalized(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}
