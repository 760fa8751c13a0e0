/// Something to scan, with the words that stand round it.
public struct Code: Hashable, Sendable {
  /// What opens: a mini-program, an account, a page or an app, by its name.
  public let name: Value.Text
  /// The kind of channel, such as 小程序.
  public let label: Value.Text
  /// What to do, such as 微信扫一扫.
  public let caption: Value.Text
  /// How to find it without a camera; every code has such a path beside it.
  public let path: Value.Text
  public let symbol: ScanCode
  let rank: Rank
}
