internal import CLinux
internal import Glibc

/// The words that the program was called with, without its own name.
///
/// Swift's own list is empty where `/proc` is not mounted, and a program that takes that for a call
/// without words prints its help and succeeds.
package func processArguments() -> [String] {
  sequence(first: 1) { $0 + 1 }.lazy.map { clinux_argument(Int32($0)) }.prefix { $0 != nil }
    .compactMap { $0.map { String(cString: $0) } }
}

/// The processors that this process may use: those that it may run on, and no more than its group is
/// given the time of.
///
/// A container may run on all processors of a machine and yet be stopped as soon as it has had the time
/// of two.
package func processorCount() -> Int {
  var count = Int(clinux_processors())
  if count < 1 { count = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
  return max(1, min(count, processorQuota() ?? count))
}

/// How many processors' time the control groups of this process are given, rounded up; nil without a
/// limit. (Linux, cgroup v2: `cpu.max` holds the microseconds of processor time in each period.)
///
/// - Parameter root: where `proc` and `sys` are looked for.
package func processorQuota(root: String = "/") -> Int? {
  guard let list = try? readFile(join(root, "proc/self/cgroup")),
    let own = String(decoding: list, as: UTF8.self).split(separator: "\n")
      .first(where: { $0.hasPrefix("0::/") })
  else { return nil }
  // A group has no more than those above it.
  var folder = join(root, "sys/fs/cgroup")
  var quotas: [Int] = []
  for name in [""] + own.dropFirst("0::/".count).split(separator: "/").map(String.init) {
    folder = join(folder, name)
    if let limit = try? readFile(join(folder, "cpu.max")) {
      quotas += [quota(String(decoding: limit, as: UTF8.self))].compactMap(\.self)
    }
  }
  return quotas.min()
}

/// The processors of a line such as `150000 100000`; nil for `max 100000`.
private func quota(_ line: String) -> Int? {
  let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  guard numbers.count == 2, numbers[0] > 0, numbers[1] > 0 else { return nil }
  return max(1, (numbers[0] + numbers[1] - 1) / numbers[1])
}

/// Gives back to the system what was freed, before work begins that needs memory of another kind.
///
/// What many small pieces leave is too scattered for large ones: the process would grow by those though
/// half of what it holds is free.
package func giveFreedMemoryBack() { clinux_trim() }
