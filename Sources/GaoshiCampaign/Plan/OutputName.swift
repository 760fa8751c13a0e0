internal import GaoshiCore
internal import GaoshiFiles

/// The longest file name that is written, in bytes: every common file system takes 255, and the
/// rest is left for tools that add a suffix.
let longestName = 200

/// `<unit file>-<material>-<size>[-<theme>][-1to10].<format>`, safe to write on Linux, macOS and
/// Windows.
///
/// - Parameter isTenth: whether the page is drawn at a tenth of its size.
func outputName(
  unitFile: String, material: String, size: PageSize, theme: String?, format: OutputFormat,
  isTenth: Bool = false
) -> String {
  let parts = [material, size.name] + (theme.map { [$0] } ?? []) + (isTenth ? ["1to10"] : [])
  let tail = parts.map { "-" + safe($0) }.joined() + "." + format.rawValue
  return cut(safe(stem(unitFile)), to: longestName - tail.utf8.count) + tail
}

/// Two names that are one on a disk that ignores case or normalises characters have equal keys:
/// a Swift string equals every canonically equivalent one.
func nameKey(_ name: String) -> String { name.lowercased() }

/// The file's name without folder and last suffix.
func stem(_ path: String) -> String {
  if path == Machine.standardInput { return "stdin" }
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// Characters that Windows or a shell would trip over become `_`.
func safeCharacters(_ part: String) -> String {
  var name = ""
  for scalar in part.unicodeScalars {
    name.unicodeScalars.append(isSafe(scalar) ? scalar : "_")
  }
  return name
}

/// A name for one file or folder: safe characters, no leading dot or dash, no device of Windows, not
/// over so many bytes.
func safeName(_ name: String, limit: Int) -> String {
  let name = cut(safe(name), to: limit)
  let stem = name.split(separator: ".").first.map { $0.uppercased() } ?? ""
  return isDevice(stem) ? "_" + name : name
}

/// Names that Windows keeps for devices, whatever their suffix.
private func isDevice(_ stem: String) -> Bool {
  ["CON", "PRN", "AUX", "NUL"].contains(stem)
    || stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last?.isNumber == true
}

/// Safe characters, and none at the ends that Windows or a shell would trip over.
private func safe(_ part: String) -> String {
  var name = safeCharacters(part)
  while let last = name.last, last == "." || last == " " { name.removeLast() }
  if let first = name.first, first == "." || first == "-" || first == "~" {
    name.replaceSubrange(...name.startIndex, with: "_")
  }
  return name.isEmpty ? "_" : name
}

private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator:
    false
  default: !"<>:\"/\\|?*".unicodeScalars.contains(scalar)
  }
}

/// The beginning of a name that has at most so many bytes, cut between characters.
private func cut(_ name: String, to limit: Int) -> String {
  var kept = name
  while kept.utf8.count > limit { kept.removeLast() }
  return kept
}
