internal import GaoshiCore
internal import GaoshiFiles

/// What this very program is: its version, its libraries and the identifier that the linker gave it.
///
/// What another build of the program remembers is not taken for this one's.
let programIdentity = Digest.sha256("\(Tools.line)\n\(Digest.hex(buildIdentifier()))")
