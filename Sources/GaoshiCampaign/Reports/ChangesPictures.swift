internal import GaoshiChanges
internal import GaoshiCore
internal import GaoshiPack
internal import GaoshiPaper
internal import GaoshiRender

// The pictures before and after.
extension ChangesPaper {
  func addPictures(of unit: UnitChange) {
    var seen: Set<String> = []
    for page in unit.pages where seen.insert(page.page).inserted && !movesOnly(page) {
      guard pairs.count < Self.mostPictures else {
        withoutPicture += 1
        continue
      }
      let before = side(say("以前", "before"), page.before, of: old, is: page.kind != .hang)
      let after = side(say("现在", "now"), page.after, of: new, is: page.kind != .takeDown)
      pictured += [before, after].filter { $0.png != nil }.count
      pairs.append(
        PicturePair(
          caption: "\(unit.name)　\(name(of: page))　\(page.kind.words.text(in: language))",
          detail: reason(page), before: before, after: after, marks: marks(before.png, after.png)))
    }
  }

  /// Whether a page is as it was and only hangs elsewhere.
  private func movesOnly(_ page: PageChange) -> Bool {
    switch page.kind {
    case .hang, .takeDown: page.before != nil && page.before == page.after
    case .reprint, .redesign: false
    }
  }

  private func side(
    _ caption: String, _ path: String?, of pack: Manifest, is isThere: Bool
  ) -> PicturePair.Side {
    switch PackPictures(folder: pack.folder).read(path) {
    case .picture(let bytes): PicturePair.Side(caption: caption, png: bytes)
    case .none:
      PicturePair.Side(
        caption: caption, png: nil,
        absence: isThere
          ? say("物料包里没有小图", "the pack has no picture of it") : say("没有这一页", "there is no such page")
      )
    case .damaged:
      PicturePair.Side(
        caption: caption, png: nil,
        absence: say("小图缺失或已损坏", "the picture is missing or damaged"))
    }
  }

  /// Where two pictures differ; none if that is nearly everywhere, as in a new design.
  private func marks(_ before: [UInt8]?, _ after: [UInt8]?) -> [PicturePair.Mark] {
    guard let before, let after, let found = try? compare(png: before, with: after),
      !found.boxes.isEmpty
    else { return [] }
    let (width, height) = (Double(found.width), Double(found.height))
    let marks = found.boxes.map {
      PicturePair.Mark(
        x: Double($0.x) / width, y: Double($0.y) / height, width: Double($0.width) / width,
        height: Double($0.height) / height)
    }
    let share = marks.reduce(0) { $0 + $1.width * $1.height }
    return share < 0.4 ? marks : []
  }

  var pictures: [Part] {
    guard !pairs.isEmpty else { return [] }
    var parts: [Part] = [.heading(say("前后对照", "Before and after"))]
    if pictured == 0 {
      return parts + [
        .text(
          say(
            "物料包没有小图（campaign.yaml 写了 gallery: false）。",
            "The packs have no pictures (gallery: false in campaign.yaml)."))
      ]
    }
    if pairs.contains(where: { !$0.marks.isEmpty }) {
      parts.append(.text(say("蓝框处前后不同。", "What differs is framed in blue.")))
    }
    if withoutPicture > 0 {
      parts.append(
        .text(
          say(
            "只附前 \(pairs.count) 页的图；另有 \(withoutPicture) 页没有附图。",
            "The first \(pairs.count) pages have pictures; \(withoutPicture) more do not.")))
    }
    return parts + [.pairs(pairs)]
  }
}
