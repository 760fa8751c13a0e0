internal import CHarfBuzz
internal import CUnicode

/// The versions of the libraries that set text, as they run on this machine.
public enum TextLibraries {
  /// HarfBuzz, such as 6.0.0.
  public static var harfBuzz: String { String(cString: hb_version_string()) }

  /// ICU, such as 72.1.
  public static var icu: String {
    let version = cunicode_version()
    return "\(version >> 8).\(version & 255)"
  }
}
