import GaoshiFiles
import TestKit
import Testing

@Suite struct ProcessTests {
  @Test(
    "a process uses the processors that its groups are given the time of",
    arguments: [
      ("0::/\n", ["": "max 100000\n"], nil),
      ("0::/\n", ["": "150000 100000\n"], 2),
      ("0::/\n", ["": "50000 100000\n"], 1),
      ("1:cpu:/a\n0::/jobs/7\n", ["jobs": "400000 100000\n", "jobs/7": "max 100000\n"], 4),
      ("0::/jobs/7\n", ["jobs": "400000 100000\n", "jobs/7": "300000 100000\n"], 3),
      ("0::/jobs/7\n", [:], nil),
      ("1:cpu:/a\n", ["": "100000 100000\n"], nil),
      ("0::/\n", ["": "a few\n"], nil),
      ("0::/\n", ["": "0 0\n"], nil),
    ] as [(String, [String: String], Int?)])
  func quota(own: String, limits: [String: String], expected: Int?) throws {
    let scratch = try Scratch()
    _ = try scratch.write(own, "proc/self/cgroup")
    for (group, limit) in limits { _ = try scratch.write(limit, "sys/fs/cgroup/\(group)/cpu.max") }
    #expect(processorQuota(root: scratch.path) == expected)
  }

  @Test("there is one processor at least")
  func count() { #expect(processorCount() >= 1) }
}
