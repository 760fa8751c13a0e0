import GaoshiCore
import GaoshiText

// What a text finds wrong with its place.
extension TextBox {
  /// Notes lines that are too long, and lines that are too many: for the text, or for its room.
  func noteOverflow(_ extent: TextExtent, _ room: Room, _ context: LayoutContext) {
    if extent.inkWidth > room.along {
      note(isVertical ? .height : .width, by: extent.inkWidth - room.along, context)
    }
    if let maxLines, extent.lines > maxLines {
      let extra = extent.height * (Double(extent.lines - maxLines) / Double(extent.lines))
      note(isVertical ? .width : .height, by: extra, context)
    } else if let across = room.across, extent.height > across {
      note(.width, by: extent.height - across, context)
    }
  }

  private func note(_ axis: Overflow.Axis, by excess: Length, _ context: LayoutContext) {
    // A hundredth of a point is rounding, not overflow.
    guard excess > .pt(0.01) else { return }
    context.overflows.append(
      Overflow(
        axis: axis, by: excess, text: pieces.map(\.text).joined(),
        origin: pieces.first?.origin ?? TextOrigin()))
  }

  /// Warns of a text that is too small for where its readers stand: Han type needs a height of
  /// 1/300 of the distance where it is large and bold.
  func noteReach(size: Length, _ context: LayoutContext) {
    guard role.reach > 0, let distance = context.distance else { return }
    let needed = distance * role.reach / 300
    let real = size / context.scale
    guard real < needed else { return }
    let text = pieces.map(\.text).joined()
    let actual = Int(real.millimetres)
    let least = Int(needed.millimetres.rounded(.up))
    context.sink.warning(
      "text-too-small",
      Message(
        zh: "“\(text)”字高 \(actual) mm，\(metres(distance)) m 外看清需要 \(least) mm",
        en:
          "“\(text)” is \(actual) mm high; to be read from \(metres(distance)) m it needs \(least) mm"
      ), at: pieces.first?.origin.span,
      hint: Message(zh: "选更大的尺寸，或减少内容", en: "choose a larger size or show less"))
  }

  private func metres(_ length: Length) -> String {
    let value = (length.millimetres / 100).rounded() / 10
    return value == value.rounded() ? String(Int(value)) : String(value)
  }
}
