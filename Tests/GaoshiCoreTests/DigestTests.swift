import GaoshiCore
import Testing

@Suite struct DigestTests {
  @Test("SHA-256 of the standard's own sample (FIPS 180-2, B.1)")
  func sample() {
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256(Array("abc".utf8)) == digest)
  }
}
