internal import GaoshiFiles
internal import Glibc

/// The templates that lie in some folders, in order.
func templateNames(in folders: [String]) -> [String] {
  let found = folders.flatMap { folder in
    names(in: open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      .filter { access(join(join(folder, $0), "template.yaml"), R_OK) == 0 }
  }
  return Set(found).sorted()
}
