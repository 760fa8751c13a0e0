internal import CFiles

/// The identifier that the linker gave the running program; empty if it gave none.
package func buildIdentifier() -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 64) { bytes, count in
    count = Int(cfiles_build_id(bytes.baseAddress, Int32(bytes.count)))
  }
}
