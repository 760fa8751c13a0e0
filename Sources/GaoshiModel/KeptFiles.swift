internal import GaoshiConfig
internal import GaoshiCore
internal import Synchronization

/// The files above units, as they were read: thousands of units name the same ones.
///
/// A file counts as known only if its bytes are the same. Threads share it.
final class KeptFiles<Written: Sendable>: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let written: Written?
    let diagnostics: [Diagnostic]
  }

  private let known = Mutex<[String: Entry]>([:])
  private let parse: @Sendable ([UInt8], String, inout DiagnosticSink) -> Written?

  /// The most files that are kept.
  private static var most: Int { 64 }

  init(_ parse: @escaping @Sendable ([UInt8], String, inout DiagnosticSink) -> Written?) {
    self.parse = parse
  }

  /// What a file says; reports what reading it reports.
  func read(_ bytes: [UInt8], file: String, into sink: inout DiagnosticSink) -> Written? {
    if let entry = known.withLock({ $0[file] }), entry.bytes == bytes {
      sink.report(contentsOf: entry.diagnostics)
      return entry.written
    }
    var own = DiagnosticSink()
    let written = parse(bytes, file, &own)
    sink.report(contentsOf: own.diagnostics)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[file] = Entry(bytes: bytes, written: written, diagnostics: own.diagnostics)
    }
    return written
  }
}

/// Units that others name as parents.
let keptParents = KeptFiles<WrittenUnit> { WrittenUnit.parse($0, file: $1, into: &$2) }

/// Campaigns that units name.
let keptCampaigns = KeptFiles<WrittenCampaign> { WrittenCampaign.parse($0, file: $1, into: &$2) }
