internal import CLinux

/// The identifier that the linker gave the running program; empty if it gave none.
package func buildIdentifier() -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 64) { bytes, count in
    count = Int(clinux_build_id(bytes.baseAddress, Int32(bytes.count)))
  }
}
