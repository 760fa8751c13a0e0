internal import CDeflate
internal import GaoshiCore

/// Packs streams, with one packer for all of a renderer's files: it is dear to make.
final class Deflater {
  private var packer: OpaquePointer?

  /// Half the time of the usual 6 for one byte in a hundred more: outlines pack badly.
  private static let level: Int32 = 1

  deinit { if let packer { libdeflate_free_compressor(packer) } }

  /// The bytes in zlib's form (RFC 1950).
  func pack(_ bytes: [UInt8]) throws(RenderProblem) -> [UInt8] {
    if packer == nil { packer = libdeflate_alloc_compressor(Self.level) }
    guard let packer else { throw .noMemory }
    let bound = libdeflate_zlib_compress_bound(packer, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(
        packer, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
    guard !packed.isEmpty else { throw .noMemory }
    return packed
  }
}

extension RenderProblem {
  fileprivate static let noMemory = RenderProblem.failed(
    Message(zh: "压缩 PDF", en: "packing the PDF"), "out of memory")
}
