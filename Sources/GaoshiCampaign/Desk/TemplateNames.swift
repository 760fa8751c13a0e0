internal import GaoshiCore
internal import GaoshiFiles

/// The templates that lie in some folders, in order.
///
/// - Throws: if a folder that is there cannot be read.
func templateNames(in folders: [String]) throws(FileProblem) -> [String] {
  var found: Set<String> = []
  for folder in folders where isThere(folder) {
    found.formUnion(
      try namesIn(folder).filter { isThere(join(join(folder, $0), "template.yaml")) })
  }
  return found.sorted()
}
