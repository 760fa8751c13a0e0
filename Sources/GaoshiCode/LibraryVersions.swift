internal import CQREncode
internal import CZBar

/// The versions of the libraries that write and read codes, as they run on this machine.
public enum CodeLibraries {
  /// libqrencode, such as 4.1.1.
  public static var qrencode: String { String(cString: QRcode_APIVersionString()) }

  /// zbar, such as 0.23.92.
  public static var zbar: String {
    var major: UInt32 = 0
    var minor: UInt32 = 0
    var patch: UInt32 = 0
    zbar_version(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
