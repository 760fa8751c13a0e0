internal import GaoshiCore
internal import GaoshiModel

/// What all jobs of a build have in common beside the files that they read.
struct JobTerms: Sendable {
  /// The hash of the list of fonts, which pins every font file by its own.
  let fonts: String
  let dpi: Double
  /// The date of files whose unit and campaign have none.
  let date: String
  let hasPreview: Bool

  /// The terms as text; a part of every key.
  var text: String {
    "\(Tools.line)\nfonts \(fonts)\ndpi \(dpi)\ndate \(date)\npreview \(hasPreview)\n"
  }
}

/// The key of a job: the hash of every byte that it reads and of every choice that was made for it.
///
/// - Parameter inputs: names and hashes of the files, in any order.
func jobKey(
  _ job: Job, formats: [OutputFormat], terms: JobTerms, inputs: [(name: String, sha256: String?)]
) -> String {
  var text = "gaoshi-job 1\n" + terms.text
  text += "material \(job.material.text)\nsize \(job.size.name)\ntheme \(job.theme.text)\n"
  text += "formats \(formats.map(\.rawValue).joined(separator: ","))\n"
  text += "distance \(job.distance.map { "\($0.points)" } ?? "-")\nolder \(job.forOlderReaders)\n"
  if let site = job.site {
    text += "site \(JSONText.quoted(site.place.text)) \(site.count) \(site.mount.rawValue)"
    text += " \(JSONText.quoted(site.distance?.text.text ?? "-"))\n"
  }
  let inputs = inputs.sorted { ($0.name, $0.sha256 ?? "") < ($1.name, $1.sha256 ?? "") }
  for input in inputs { text += "in \(input.sha256 ?? "-") \(JSONText.quoted(input.name))\n" }
  return Digest.sha256(text)
}
