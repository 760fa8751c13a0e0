public import GaoshiCore
internal import Glibc

/// The largest file that is read whole; a configuration file has a lower limit of its own.
package let largestFile = 32 << 20

/// Reads a whole regular file: no device, no pipe, nothing over 32 MiB.
public func readFile(_ path: String) throws(FileProblem) -> [UInt8] {
  let descriptor = try openForReading(path)
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileProblem(path, errno: errno) }
  try checkReadable(path, status)
  return try readAll(descriptor, path: path, expecting: Int(status.st_size))
}

/// Reads what is piped in, up to the same limit.
public func readStandardInput() throws(FileProblem) -> [UInt8] {
  try readAll(STDIN_FILENO, path: "-", expecting: 1 << 16)
}

/// Opens without waiting: a pipe with no writer must not hold the run.
private func openForReading(_ path: String) throws(FileProblem) -> Int32 {
  let descriptor = uninterrupted { open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
  // ENXIO and ENODEV come from sockets and dead devices, which are refused below as well.
  guard descriptor >= 0 else {
    throw errno == ENXIO || errno == ENODEV
      ? notRegular(path) : FileProblem(path, errno: errno)
  }
  return descriptor
}

private func checkReadable(_ path: String, _ status: stat) throws(FileProblem) {
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw FileProblem(path, errno: EISDIR)
  default: throw notRegular(path)
  }
  guard status.st_size <= largestFile else { throw tooLarge(path) }
}

private func readAll(
  _ descriptor: Int32, path: String, expecting size: Int
) throws(FileProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(size + 1)
  while true {
    let chunk = max(1 << 12, size + 1 - bytes.count)
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: chunk))
    let count = bytes.withUnsafeMutableBytes { buffer in
      uninterrupted { read(descriptor, buffer.baseAddress?.advanced(by: start), chunk) }
    }
    guard count >= 0 else { throw FileProblem(path, errno: errno) }
    bytes.removeLast(chunk - count)
    if count == 0 { return bytes }
    guard bytes.count <= largestFile else { throw tooLarge(path) }
  }
}

private func notRegular(_ path: String) -> FileProblem {
  FileProblem(
    path: path,
    message: Message(
      zh: "它不是普通文件（管道、设备和套接字都不读）",
      en: "it is not a regular file (pipes, devices and sockets are not read)"))
}

private func tooLarge(_ path: String) -> FileProblem {
  FileProblem(
    path: path,
    message: Message(
      zh: "超过了 \(largestFile >> 20) MiB 的上限", en: "it is over the limit of \(largestFile >> 20) MiB"
    ))
}
