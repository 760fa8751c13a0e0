// GaoshiArchive: names and bytes go in, a zip file comes out that is the same on every machine; a zip
// file goes in, its entries come out.
public import GaoshiCore
internal import GaoshiFiles

/// Writes a zip of files, in the order given.
///
/// - Parameter entries: each one's name in the archive and the file that it is read from.
public func zip(
  _ entries: [(name: String, file: String)], to path: String
) throws(FileProblem) {
  let writer = try ZipWriter(to: path)
  for entry in entries { try writer.add(name: entry.name, file: entry.file) }
  try writer.finish()
}

/// Why an archive cannot be read.
public enum ZipProblem: Error, Hashable, Sendable {
  /// It is no zip, or a broken one; in words.
  case damaged(String)
  /// An entry is over the limit that the reader set.
  case tooLarge(entry: String, limit: Int)
  /// An entry is encrypted.
  case encrypted(entry: String)
  case file(FileProblem)
}

extension ZipProblem {
  /// What is wrong, in a sentence that can follow the archive's name.
  public var message: Message {
    switch self {
    case .damaged(let reason):
      Message(zh: "压缩包已损坏（\(reason)）", en: "the archive is damaged (\(reason))")
    case .tooLarge(let entry, let limit):
      Message(
        zh: "其中的“\(entry)”解压后超过 \(limit >> 20) MiB 的上限",
        en: "“\(entry)” in it is over the limit of \(limit >> 20) MiB when unpacked")
    case .encrypted(let entry):
      Message(zh: "其中的“\(entry)”加了密", en: "“\(entry)” in it is encrypted")
    case .file(let problem): problem.message
    }
  }
}
