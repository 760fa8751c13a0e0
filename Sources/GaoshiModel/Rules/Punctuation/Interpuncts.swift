/// Makes · of the bullets and points that stand between the parts of a name or of a date.
///
/// GB/T 15834-2011, 4.14.2 and 4.14.3: the interpunct divides foreign names and those of
/// nationalities, and the numbers of a memorial day.
@Sendable func findInterpuncts(_ draft: Draft) -> [Edit] {
  let source = "GB/T 15834-2011, 4.14.2"
  let bullets = draft.runs(of: "•・‧∙⋅･").compactMap { run -> Edit? in
    guard run.count == 1, let before = draft.kind(run.lowerBound - 1),
      before == .han || before == .digit, draft.kind(run.upperBound) == before
    else { return nil }
    return Edit(run, "·", .interpunct, source)
  }
  let points = draft.runs(of: ".").compactMap { run -> Edit? in
    run.count == 1 && isInName(run.lowerBound, draft)
      ? Edit(run, "·", .interpunct, source) : nil
  }
  return (bullets + points).sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// Whether two characters on each side are ones that Uyghur and Kazakh names are written with.
private func isInName(_ point: Int, _ draft: Draft) -> Bool {
  let places = [point - 2, point - 1, point + 1, point + 2]
  return places.allSatisfy {
    draft.scalars.indices.contains($0) && nameCharacters.contains(draft.scalars[$0])
  }
}

private let nameCharacters = Set(
  ("阿艾埃巴拜别布卜达迪丁杜顿尔尼法甫符古哈海合赫黑胡霍吉加江居卡凯克肯库拉兰勒里丽力利莉列"
    + "鲁伦罗洛马玛买麦曼米木穆娜纳乃努诺帕排佩皮普其恰茹赛塞沙孜斯思苏索塔泰坦提铁图吐托瓦旺"
    + "维翁乌西希夏谢亚娅叶耶伊依衣意雅玉孙逊扎再则朱祖佐热吾吐萨").unicodeScalars)
