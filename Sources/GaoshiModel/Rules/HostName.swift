internal import GaoshiCore

/// A host of the net in lower-case ASCII, with the part of it that somebody registered.
struct HostName: Hashable, Sendable {
  let name: String

  /// Nil unless the text is a name of two labels or more whose last is no number.
  init?(parsing text: some StringProtocol) {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, text.count <= 253, labels.allSatisfy({ isHostLabel($0) }),
      let top = labels.last, top.contains(where: \.isLetter)
    else { return nil }
    name = text.lowercased()
  }

  /// The name that a registry gave out: mem.gov.cn of dctjfx.mem.gov.cn; empty for a bare suffix.
  var registrableDomain: String {
    let labels = name.split(separator: ".")
    let suffix = Self.suffixes.contains(labels.suffix(2).joined(separator: ".")) ? 2 : 1
    return labels.count > suffix ? labels.suffix(suffix + 1).joined(separator: ".") : ""
  }

  /// Whether this is `other` or lies below it.
  func isWithin(_ other: String) -> Bool { name == other || name.hasSuffix("." + other) }

  /// Suffixes of two labels under which domains are given out.
  ///
  /// 中国互联网络域名体系 (工业和信息化部, 2018): seven kinds and 34 regions under cn; then the
  /// neighbours whose domains a Chinese notice may name.
  static let suffixes: Set<String> = {
    let kinds = ["ac", "com", "edu", "gov", "mil", "net", "org"]
    let regions = [
      "bj", "sh", "tj", "cq", "he", "sx", "nm", "ln", "jl", "hl", "js", "zj", "ah", "fj", "jx",
      "sd", "ha", "hb", "hn", "gd", "gx", "hi", "sc", "gz", "yn", "xz", "sn", "gs", "qh", "nx",
      "xj", "tw", "hk", "mo",
    ]
    let abroad = [
      "com.hk", "gov.hk", "org.hk", "com.mo", "gov.mo", "com.tw", "gov.tw", "com.sg", "co.uk",
      "co.jp", "com.au",
    ]
    return Set((kinds + regions).map { "\($0).cn" } + abroad)
  }()

  /// The name with characters folded that look alike in print: rn and m, 0 and o, 1 and l and i.
  var skeleton: String { Self.skeleton(of: name) }

  static func skeleton(of name: String) -> String {
    var folded = ""
    for character in name {
      switch character {
      case "0": folded.append("o")
      case "1", "i", "|": folded.append("l")
      case "5": folded.append("s")
      case "v" where folded.hasSuffix("v"): folded = folded.dropLast() + "w"
      case "n" where folded.hasSuffix("r"): folded = folded.dropLast() + "m"
      default: folded.append(character)
      }
    }
    return folded
  }
}
