internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// What a build finds when it looks whether a unit is as it was.
struct UnitSurvey: Sendable {
  /// The unit's entry, if everything that it read is the same and everything that it made is there.
  let current: UnitEntry?
  /// Objects that are damaged, by their hashes.
  let damaged: [String]
  /// Why the unit's own file cannot be read.
  let problem: FileProblem?
}

/// One thread's means of looking at units.
///
/// Used from one thread at a time.
final class Surveyor: @unchecked Sendable {
  private let campaign: CampaignBuild
  private let index: CacheIndex
  private let objects: ObjectStore
  /// The characters of all units that have changed: what fonts are best cut to.
  private(set) var characters = ScalarSet()

  init(_ campaign: CampaignBuild, _ index: CacheIndex, _ objects: ObjectStore) {
    self.campaign = campaign
    self.index = index
    self.objects = objects
  }

  func survey(_ unit: UnitFile) -> UnitSurvey {
    let content: InputFiles.Content
    do throws(FileProblem) { content = try campaign.files.readOnce(unit.path) } catch {
      return UnitSurvey(current: nil, damaged: [], problem: error)
    }
    if let text = index.text(.unit, campaign.id(of: unit)), let entry = UnitEntry(text),
      isSame(entry, unit, content.sha256)
    {
      let damaged = missing(of: entry)
      if damaged.isEmpty { return UnitSurvey(current: entry, damaged: [], problem: nil) }
      characters.insert(content.bytes)
      return UnitSurvey(current: nil, damaged: damaged.compactMap(\.self), problem: nil)
    }
    characters.insert(content.bytes)
    return UnitSurvey(current: nil, damaged: [], problem: nil)
  }

  /// Whether every file that the unit read is as it was.
  private func isSame(_ entry: UnitEntry, _ unit: UnitFile, _ own: String) -> Bool {
    entry.inputs.allSatisfy { input in
      let path = campaign.names.path(of: input.name)
      return input.sha256 == (path == unit.path ? own : campaign.files.hash(of: path))
    }
  }

  /// One element for each object that is not there: its hash if it is damaged, nil if it is gone.
  private func missing(of entry: UnitEntry) -> [String?] {
    var missing: [String?] = []
    for row in entry.rows {
      if !isInPlace(row.path, row.sha256, bytes: row.bytes) { note(row.sha256, in: &missing) }
      if let preview = row.preview, !isInPlace(PackLayout.preview(preview), preview) {
        note(preview, in: &missing)
      }
    }
    return missing
  }

  /// Whether the pack that is there has the file; a look is enough.
  private func isInPlace(_ path: String, _ sha256: String, bytes: Int? = nil) -> Bool {
    Stamp(sha256).isOn(join(campaign.output, path), bytes: bytes)
  }

  private func note(_ sha256: String, in missing: inout [String?]) {
    switch objects.state(of: sha256) {
    case .good: break
    case .missing: missing.append(nil)
    case .damaged: missing.append(sha256)
    }
  }
}

/// A set of characters that takes the bytes of whole files quickly.
struct ScalarSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 0x11_0000 / 64)

  /// Takes every character of a text in UTF-8.
  mutating func insert(_ bytes: [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  mutating func formUnion(_ other: ScalarSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The characters.
  var scalars: Set<Unicode.Scalar> {
    var scalars: Set<Unicode.Scalar> = []
    for (index, word) in words.enumerated() where word != 0 {
      for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 {
        if let scalar = Unicode.Scalar(UInt32(index * 64 + bit)) { scalars.insert(scalar) }
      }
    }
    return scalars
  }
}
