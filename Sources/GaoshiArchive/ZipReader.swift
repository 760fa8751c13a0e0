internal import CZip
internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// An archive whose entries are read one at a time, none of them beyond a limit.
public final class ZipReader {
  private let archive: OpaquePointer
  /// What the archive is read from, if it is not a file.
  private let memory: UnsafeMutableRawPointer?

  /// The entries' names in the order of the archive; folders end with `/`.
  public let names: [String]

  /// Opens a file.
  public init(_ path: String) throws(ZipProblem) {
    var status = stat()
    guard access(path, R_OK) == 0, stat(path, &status) == 0 else {
      throw .file(FileProblem(path, errno: errno))
    }
    try Self.checkSize(Int(status.st_size))
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged(zipReason(code)) }
    self.archive = archive
    memory = nil
    names = Self.names(of: archive)
  }

  /// Opens an archive in memory.
  public init(_ bytes: [UInt8]) throws(ZipProblem) {
    try Self.checkSize(bytes.count)
    let copy = copyForC(bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error)
    guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      free(copy)
      throw .damaged(String(cString: zip_error_strerror(&error)))
    }
    self.archive = archive
    memory = copy
    names = Self.names(of: archive)
  }

  deinit {
    zip_discard(archive)
    free(memory)
  }

  /// An entry's bytes, checked against its checksum; nil if there is no such entry.
  ///
  /// - Parameter limit: the most bytes that are unpacked, whatever the archive says of itself.
  public func read(_ name: String, atMost limit: Int) throws(ZipProblem) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isThere = try read(name, atMost: limit) { bytes.append(contentsOf: $0) }
    return isThere ? bytes : nil
  }

  /// Hands an entry's bytes over piece by piece; false if there is no such entry.
  ///
  /// - Parameter limit: the most bytes that are unpacked, whatever the archive says of itself.
  public func read(
    _ name: String, atMost limit: Int, _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(ZipProblem) -> Bool {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return false }
    guard let entry = zip_fopen_index(archive, UInt64(index), 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      throw code == ZIP_ER_NOPASSWD ? .encrypted(entry: name) : .damaged(zipReason(code))
    }
    defer { zip_fclose(entry) }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { chunk.deallocate() }
    var total = 0
    while true {
      let count = Int(zip_fread(entry, chunk.baseAddress, UInt64(chunk.count)))
      guard count >= 0 else {
        throw .damaged(zipReason(zip_error_code_zip(zip_file_get_error(entry))))
      }
      if count == 0 { return true }
      total += count
      guard total <= limit else { throw .tooLarge(entry: name, limit: limit) }
      take(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
    }
  }

  /// libzip takes a file without a byte in it for an archive without entries.
  private static func checkSize(_ count: Int) throws(ZipProblem) {
    guard count > 0 else { throw .damaged(zipReason(ZIP_ER_NOZIP)) }
  }

  private static func names(of archive: OpaquePointer) -> [String] {
    (0..<zip_get_num_entries(archive, 0)).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }
}
