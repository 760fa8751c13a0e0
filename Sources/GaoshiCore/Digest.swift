internal import CNettle

/// Hashes of bytes.
public enum Digest {
  /// The SHA-256 of the bytes as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    if let start = bytes.bindMemory(to: UInt8.self).baseAddress {
      nettle_sha256_update(&context, bytes.count, start)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef")
    return digest.reduce(into: "") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }

  /// The SHA-256 of the bytes as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { sha256($0) } }
}
