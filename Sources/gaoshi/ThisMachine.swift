internal import GaoshiCampaign
internal import Glibc

/// What there is to know of the machine that the program runs on.
///
/// - Parameter data: the folder of templates and fonts that the user named.
func thisMachine(data: String?) -> Machine {
  let executable = realPath("/proc/self/exe")
  return Machine(
    current: realPath(".") ?? "/",
    installation: data.map(Installation.init(folder:))
      ?? executable.flatMap(Installation.init(executable:)))
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
