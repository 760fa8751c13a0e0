internal import GaoshiCampaign
internal import Glibc

/// What there is to know of the machine that the program runs on.
///
/// - Parameter data: the folder of templates and fonts that the user named.
func thisMachine(data: String? = nil) -> Machine {
  let executable = realPath("/proc/self/exe")
  return Machine(
    current: realPath(".") ?? "/",
    installation: data.map(Installation.init(folder:))
      ?? executable.flatMap(Installation.init(executable:)),
    date: sourceDate.flatMap(Machine.date(epoch:)) ?? Machine.standardDate)
}

/// The date that the environment gives for files, if it does.
var sourceDate: String? { environment("SOURCE_DATE_EPOCH") }

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
