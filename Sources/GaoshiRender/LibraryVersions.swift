internal import CCairo
internal import CRSVG

/// The versions of the libraries that paint.
public enum RenderLibraries {
  /// Cairo as it runs on this machine, such as 1.16.0.
  public static var cairo: String { String(cString: cairo_version_string()) }

  /// The librsvg that the program was built with, such as 2.54.7.
  public static var rsvg: String { LIBRSVG_VERSION }
}
