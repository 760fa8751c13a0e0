import Foundation
import TestKit
import Testing

@Suite struct ProcessTests {
  @Test("the version is the same however it is asked for")
  func version() throws {
    let plain = Command.Run(out: "0.1.0\n", err: "", code: 0)
    #expect(try Command.run(["--version"]) == plain)
    #expect(try Command.run(["version"]) == plain)
    #expect(try Command.run(["version", "--json"]).out == "{\"version\":\"0.1.0\"}\n")
  }

  @Test(
    "completion scripts are whole, name every command, and explain them in the language asked for")
  func completions() throws {
    for shell in ["bash", "zsh", "fish"] {
      let run = try Command.run(["completions", shell, "--lang", "zh"])
      #expect(run.code == 0)
      #expect(run.out.contains("doctor"))
      if shell != "bash" { #expect(run.out.contains("建立一个新的工作区。")) }
    }
    let script = try Command.run(["completions", "bash"]).out
    let shell = try Program.run(URL(fileURLWithPath: "/bin/bash"), ["-n", "-c", script])
    #expect(shell.code == 0)
  }

  @Test("a full disk under the standard output ends with 3 and a sentence")
  func fullOutput() throws {
    let run = try shell("\(Command.path) version > /dev/full")
    #expect(run.err == "error: cannot write to standard output: No space left on device\n")
    #expect(run.code == 3)
  }

  @Test("a reader that goes away is no failure and no noise")
  func brokenPipe() throws {
    let run = try shell("set -o pipefail; \(Command.path) completions bash | true")
    #expect(run == Command.Run(out: "", err: "", code: 0))
  }

  @Test("a crash ends with 70 and a sentence in the language asked for", arguments: [4, 5, 11])
  func crash(signal: Int32) throws {
    // The signal comes when the program waits for its input, and so has set itself up.
    let run = try shell(
      """
      LC_ALL=zh_CN \(Command.path) check - <&0 &
      for turn in $(seq 200); do grep -q pipe /proc/$!/wchan && break; sleep 0.05; done
      kill -\(signal) $!; wait $!
      """)
    #expect(
      run.err == "gaoshi: 程序自身出错了。请把所用的文件和命令报告给我们；输出文件夹里原有的文件没有改动。\n")
    #expect(run.code == 70)
  }

  private func shell(_ script: String) throws -> Command.Run {
    Command.Run(
      try Program.run(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: URL(fileURLWithPath: "/"),
        input: .open))
  }
}
