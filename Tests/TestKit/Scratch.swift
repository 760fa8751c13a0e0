internal import Foundation
internal import Glibc

/// A folder of its own for one test; it goes away with the value.
public final class Scratch {
  public let path: String
  private var mounts: [String] = []

  public init() throws {
    path = "/tmp/gaoshi-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    for place in mounts.reversed() { umount2(place, Int32(MNT_DETACH)) }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A path inside.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders it lies in.
  @discardableResult
  public func write(_ text: String, _ name: String) throws -> String {
    let place = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  /// A file's text; nil if there is none.
  public func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A file's bytes; nil if there is none.
  public func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: self(name)).map([UInt8].init)
  }

  /// What lies in a folder, hidden files too, in order.
  public func list(_ name: String = "") -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()) ?? []
  }

  /// Mounts a small disk in memory.
  public func mountDisk(_ name: String, options: String) throws -> String {
    let place = self(name)
    mkdir(place, 0o777)
    guard mount("tmpfs", place, "tmpfs", 0, options) == 0 else {
      throw Failure(call: "mount", errno: errno)
    }
    mounts.append(place)
    return place
  }

  /// Forbids writing on a disk of `mountDisk`.
  public func makeReadOnly(_ place: String) throws {
    let flags = UInt(MS_REMOUNT | MS_RDONLY)
    guard mount("tmpfs", place, "tmpfs", flags, nil) == 0 else {
      throw Failure(call: "remount", errno: errno)
    }
  }

  public struct Failure: Error {
    let call: String
    let errno: Int32
  }
}

extension Scratch {
  /// Puts bytes into the place of a file.
  public func replace(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
  }
}
