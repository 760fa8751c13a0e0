internal import Foundation
internal import Synchronization

/// One mismatch, for the report.
struct Finding: Sendable {
  enum Content: Sendable {
    case text(before: String, after: String)
    case picture(before: [UInt8], after: [UInt8], difference: [UInt8]?)
    case new(bytes: [UInt8], isPicture: Bool)
  }

  let name: String
  let summary: String
  /// What changed most comes first.
  let weight: Int
  let content: Content
}

/// All mismatches of a run as one page, written anew with each, so that a crash leaves it whole.
final class Report: Sendable {
  private let folder: URL
  private let findings = Mutex<[Finding]>([])

  /// Begins with an empty folder: it holds this run's mismatches and nothing older.
  init(folder: URL) {
    self.folder = folder
    let old = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in old where name != ".gitignore" {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  func add(_ finding: Finding) {
    findings.withLock { all in
      all.append(finding)
      all.sort { ($1.weight, $0.name) < ($0.weight, $1.name) }
      let page = Self.head + all.map(Self.section).joined()
      try? FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
      try? Data(page.utf8).write(to: folder.appendingPathComponent("report.html"))
    }
  }

  private static let head = """
    <!doctype html><meta charset="utf-8"><title>Golden tests</title>
    <style>
    body { font: 15px sans-serif; margin: 2em } h2 { font-size: 17px; margin-top: 2em }
    figure { display: inline-block; margin: 0 1em 1em 0; vertical-align: top }
    img { border: 1px solid #ccc; image-rendering: pixelated; max-width: 30vw; min-width: 160px }
    pre { background: #f6f6f6; padding: .6em; overflow: auto } del { background: #fdd } ins { background: #dfd }
    </style>
    <h1>Golden tests</h1>

    """

  private static func section(_ finding: Finding) -> String {
    "<h2>\(escaped(finding.name))</h2><p>\(escaped(finding.summary))</p>\(body(finding.content))\n"
  }

  private static func body(_ content: Finding.Content) -> String {
    switch content {
    case .text(let before, let after): "<pre>\(lines(from: before, to: after))</pre>"
    case .picture(let before, let after, let difference):
      figure("before", before) + figure("after", after)
        + (difference.map { figure("difference", $0) } ?? "")
    case .new(let bytes, isPicture: true): figure("new", bytes)
    case .new(let bytes, isPicture: false):
      "<pre>\(escaped(String(decoding: bytes, as: UTF8.self)))</pre>"
    }
  }

  private static func figure(_ title: String, _ png: [UInt8]) -> String {
    let data = Data(png).base64EncodedString()
    return "<figure><figcaption>\(title)</figcaption>"
      + "<img src=\"data:image/png;base64,\(data)\"></figure>"
  }

  /// The lines of both texts in order, what went struck and what came marked.
  private static func lines(from before: String, to after: String) -> String {
    let old = before.components(separatedBy: "\n")
    let new = after.components(separatedBy: "\n")
    let changes = new.difference(from: old)
    let gone = Set(changes.removals.map(\.offset))
    let come = Set(changes.insertions.map(\.offset))
    var marked: [String] = []
    var place = 0
    for (line, text) in new.enumerated() {
      while gone.contains(place) {
        marked.append("<del>\(escaped(old[place]))</del>")
        place += 1
      }
      marked.append(come.contains(line) ? "<ins>\(escaped(text))</ins>" : escaped(text))
      if !come.contains(line) { place += 1 }
    }
    marked += old[min(place, old.count)...].map { "<del>\(escaped($0))</del>" }
    return marked.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
