import Glibc

/// A text in another encoding, by the C library.
func encoded(_ text: String, _ encoding: String) -> [UInt8] {
  let handle = iconv_open(encoding, "UTF-8")
  defer { iconv_close(handle) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 8)
  var (unread, unwritten) = (input.count, output.count)
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to) = (input.baseAddress, output.baseAddress)
      _ = iconv(handle, &from, &unread, &to, &unwritten)
    }
  }
  precondition(unread == 0, "the test's text is in the encoding")
  return output.dropLast(unwritten).map { UInt8(bitPattern: $0) }
}
