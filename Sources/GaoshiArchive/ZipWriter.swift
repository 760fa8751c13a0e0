internal import CZip
public import GaoshiCore
package import GaoshiFiles
internal import Glibc

/// How an entry's bytes are kept.
public enum ZipMethod: Hashable, Sendable {
  /// As they are: for PDF and PNG, which are compressed already.
  case store
  case deflate
}

/// A zip that is written beside its place and moved in when it is whole.
///
/// Equal entries give equal bytes: every date is 1980-01-01, every mode 0644, the order is that of
/// the calls, and names are marked as UTF-8. Files are read when `finish` is called, a piece at a
/// time. Over 4 GiB or 65,535 entries the archive is a Zip64.
public final class ZipWriter {
  public let path: String
  private let archive: OpaquePointer
  private let staged: StagedFile
  private var files: [String] = []
  private var isOpen = true

  /// 1980-01-01 in the form of DOS, the earliest day that a zip can name.
  private static let date: UInt16 = 1 << 5 | 1

  /// A regular file that its owner may write and all may read.
  private static let mode: UInt32 = 0o100644

  /// - Throws: if the archive cannot be begun beside its place.
  public convenience init(to path: String) throws(FileProblem) {
    try self.init(to: path, in: nil)
  }

  /// - Parameter shared: where many archives of one run are written until they are moved in.
  package init(to path: String, in shared: WorkFolder?) throws(FileProblem) {
    self.path = path
    staged = try StagedFile(path, in: shared)
    var code: Int32 = 0
    guard let archive = zip_open(staged.temporary, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw FileProblem(path, zip: code, errno: errno)
    }
    self.archive = archive
  }

  deinit { if isOpen { zip_discard(archive) } }

  /// Adds bytes, which are copied.
  ///
  /// - Parameter name: parted by `/`, relative, and not used before.
  public func add(
    name: String, bytes: [UInt8], method: ZipMethod = .deflate
  ) throws(FileProblem) {
    let copy = copyForC(bytes)
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      throw problem
    }
    try add(source, as: name, method)
  }

  /// Adds a file, which must stay as it is until `finish`.
  ///
  /// - Parameter name: parted by `/`, relative, and not used before.
  /// - Throws: if the file cannot be read.
  public func add(
    name: String, file: String, method: ZipMethod = .deflate
  ) throws(FileProblem) {
    guard access(file, R_OK) == 0 else { throw FileProblem(file, errno: errno) }
    guard !isFolder(file) else { throw FileProblem(file, errno: EISDIR) }
    guard let source = zip_source_file(archive, file, 0, -1) else { throw problem }
    files.append(file)
    try add(source, as: name, method)
  }

  /// Writes the archive, waits until the disk has it, and moves it into its place.
  public func finish() throws(FileProblem) {
    precondition(isOpen, "a zip is finished once")
    let isEmpty = zip_get_num_entries(archive, 0) == 0
    guard zip_close(archive) == 0 else { throw problem }
    isOpen = false
    // libzip deletes an archive without entries; an empty one is a zip too.
    if isEmpty { try writeEmpty() }
    try moveIn()
  }

  private func add(
    _ source: OpaquePointer, as name: String, _ method: ZipMethod
  ) throws(FileProblem) {
    precondition(Self.isEntryName(name), "the caller names entries safely")
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      let code = zip_error_code_zip(zip_get_error(archive))
      precondition(code != ZIP_ER_EXISTS, "the caller names no entry twice")
      throw problem
    }
    let entry = UInt64(index)
    let kept = method == .store ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    zip_set_file_compression(archive, entry, Int32(kept), 0)
    zip_file_set_dostime(archive, entry, 0, Self.date, 0)
    zip_file_set_external_attributes(
      archive, entry, 0, UInt8(ZIP_OPSYS_UNIX), Self.mode << 16)
  }

  private func writeEmpty() throws(FileProblem) {
    let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + Array(repeating: 0, count: 18)
    let file = try NewFile(staged.temporary)
    try file.bytes(end)
    try file.finish(syncs: false)
  }

  /// libzip has renamed its own file by now, without a word to the disk.
  private func moveIn() throws(FileProblem) {
    let descriptor = uninterrupted { open(staged.temporary, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw FileProblem(path, errno: errno) }
    let isSynced = uninterrupted { fsync(descriptor) } == 0
    let number = errno
    close(descriptor)
    guard isSynced else { throw FileProblem(path, errno: number) }
    try staged.moveIn()
  }

  /// Names the file that cannot be read, if that is the reason.
  private var problem: FileProblem {
    let error = zip_get_error(archive)
    let (code, number) = (zip_error_code_zip(error), zip_error_code_system(error))
    if let file = files.first(where: { access($0, R_OK) != 0 }) {
      return FileProblem(file, errno: errno)
    }
    return FileProblem(path, zip: code, errno: number)
  }

  /// A name that stays inside the folder that the archive is unpacked in.
  private static func isEntryName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "\\") }
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension FileProblem {
  /// A failure of libzip: the system's where there is one.
  init(_ path: String, zip code: Int32, errno number: Int32) {
    if number != 0 {
      self.init(path, errno: number)
    } else {
      let reason = zipReason(code)
      self.init(
        path: path,
        message: Message(zh: "压缩出错：\(reason)", en: "the archive cannot be made: \(reason)"))
    }
  }
}

/// libzip's own words for one of its codes.
func zipReason(_ code: Int32) -> String {
  var error = zip_error_t()
  zip_error_init_with_code(&error, code)
  defer { zip_error_fini(&error) }
  return String(cString: zip_error_strerror(&error))
}

/// The bytes in memory that `free` gives back; an empty buffer still has a place of its own.
func copyForC(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
  guard let copy = malloc(max(1, bytes.count)) else { fatalError("no memory is left") }
  bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
  return copy
}
