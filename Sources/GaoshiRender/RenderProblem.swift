internal import CCairo
public import GaoshiCore

/// Why a page could not be painted.
public struct RenderProblem: Error, Hashable, Sendable {
  /// A stable name, listed in docs/diagnostics.md.
  public let code: String
  public let message: Message
  public let hint: Message

  public init(code: String, message: Message, hint: Message) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension RenderProblem {
  /// Cairo gave up; `task` says on what.
  static func failed(_ task: Message, _ reason: String) -> RenderProblem {
    RenderProblem(
      code: "render-failed",
      message: Message(
        zh: "\(task.chinese)失败：\(reason)", en: "\(task.english) failed: \(reason)"),
      hint: Message(
        zh: "检查内存是否充足；如果总是出错，请报告这个问题",
        en: "check that memory suffices; if it fails each time, report it"))
  }

  /// Throws unless a Cairo call went well.
  static func check(_ status: cairo_status_t, _ task: Message) throws(RenderProblem) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw failed(task, String(cString: cairo_status_to_string(status)))
  }

  /// Throws `page-size` unless both sides are positive and not beyond any page.
  static func check(_ size: Size) throws(RenderProblem) {
    let sides = [size.width.points, size.height.points]
    guard sides.allSatisfy({ $0.isFinite && $0 > 0 && $0 <= Length.mm(longestSide).points }) else {
      throw RenderProblem(
        code: "page-size",
        message: Message(
          zh: "页面尺寸 \(sides[0]) × \(sides[1]) pt 无法使用",
          en: "a page of \(sides[0]) × \(sides[1]) pt cannot be painted"),
        hint: Message(
          zh: "每边应大于 0，不超过 \(Int(longestSide / 1000)) 米",
          en: "each side must be over 0 and at most \(Int(longestSide / 1000)) m"))
    }
  }

  /// The longest side of any page, in millimetres.
  private static let longestSide = 20_000.0
}
