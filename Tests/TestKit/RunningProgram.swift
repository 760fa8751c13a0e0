internal import Foundation
internal import Glibc

/// A program that was started and not yet waited for.
///
/// Started by posix_spawn and not by Foundation's Process: many of those at once can miss that a
/// program has ended and then wait for ever.
public final class RunningProgram {
  private let id: pid_t
  private let folder: TemporaryFolder
  /// The end of the program's input that keeps it open.
  private let held: Int32?

  init(_ words: [String], variables: [String], folder current: String, input: Program.Input) throws
  {
    folder = try TemporaryFolder()
    var ends: [Int32] = [-1, -1]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch input {
    case .nothing: posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    case .bytes(let bytes):
      let file = folder.url.appendingPathComponent("input")
      try Data(bytes).write(to: file)
      posix_spawn_file_actions_addopen(&actions, 0, file.path, O_RDONLY, 0)
    case .open:
      guard pipe(&ends) == 0 else { throw POSIXError.last }
      ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    }
    // Files, not pipes: a program that says much never waits for a reader.
    for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
      let path = try folder.write("", to: name).path
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_APPEND, 0)
    }
    // A lock or a pipe of another test must not live on in this program; closing what is not open
    // is no failure here.
    for descriptor in 3..<Int32(min(1024, sysconf(Int32(_SC_OPEN_MAX)))) {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    held = ends[1] >= 0 ? ends[1] : nil
    // env(1) goes to the folder first: posix_spawn itself cannot without an extension of glibc.
    id = try Self.spawn(["/usr/bin/env", "-C", current] + words, variables, &actions)
  }

  /// Whether the program has not ended.
  public var isRunning: Bool {
    var information = siginfo_t()
    let flags = WEXITED | WNOHANG | WNOWAIT
    guard waitid(P_PID, id_t(id), &information, flags) == 0 else { return false }
    return information.si_signo != SIGCHLD
  }

  /// Sends the program a signal.
  public func send(_ signal: Int32) { kill(id, signal) }

  /// Waits for the end, once.
  public func wait() throws -> Program.Outcome {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 { guard errno == EINTR else { throw POSIXError.last } }
    if let held { close(held) }
    // The low seven bits are the signal, the next byte the exit code: wait(2).
    let signal = status & 0x7F
    return Program.Outcome(
      code: signal == 0 ? status >> 8 & 0xFF : -signal, bytes: try kept("output"),
      errors: String(decoding: try kept("errors"), as: UTF8.self))
  }

  private func kept(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.url.appendingPathComponent(name)))
  }

  private static func spawn(
    _ words: [String], _ variables: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test's own threads block signals; the program begins with none blocked or ignored.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argv = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { (argv + environment).forEach { free($0) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, words[0], &actions, &attributes, &argv, &environment)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    return id
  }
}

extension POSIXError {
  fileprivate static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
