import GaoshiCore
import GaoshiFiles
import Glibc
import TestKit
import Testing

@Suite struct ReadFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("a file comes back whole", arguments: [0, 1, 4095, 4096, 4097, 200_000])
  func whole(size: Int) throws {
    let path = try scratch.write(String(repeating: "x", count: size), "file")
    #expect(try readFile(path) == [UInt8](repeating: UInt8(ascii: "x"), count: size))
  }

  @Test("a file of /proc, which has no size, comes back whole")
  func sizeless() throws {
    #expect(try readFile("/proc/self/stat").isEmpty == false)
  }

  @Test("a pipe without a writer is refused at once")
  func pipe() throws {
    mkfifo(scratch("pipe"), 0o666)
    #expect(reason(scratch("pipe")) == notRegular)
  }

  @Test("devices are refused", arguments: ["/dev/zero", "/dev/null", "/dev/tty"])
  func device(path: String) { #expect(reason(path) == notRegular) }

  @Test("a folder and a missing file are told in words")
  func others() {
    #expect(reason(scratch.path) == "it is a folder, not a file")
    #expect(reason(scratch("none")) == "there is no such file or folder")
  }

  @Test("a file over 32 MiB is refused before it is read")
  func large() throws {
    let path = try scratch.write("", "large")
    truncate(path, 32 << 20)
    #expect(try readFile(path).count == 32 << 20)
    truncate(path, 32 << 20 + 1)
    #expect(reason(path) == "it is over the limit of 32 MiB")
  }

  private let notRegular =
    "it is not a regular file (pipes, devices and sockets are not read)"

  private func reason(_ path: String) -> String? {
    do throws(FileProblem) {
      _ = try readFile(path)
      return nil
    } catch {
      return error.message.english
    }
  }
}
