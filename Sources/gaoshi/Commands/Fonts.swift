internal import ArgumentParser
internal import GaoshiCampaign
internal import GaoshiCore
internal import GaoshiText

/// The command `gaoshi fonts`.
struct Fonts: Action {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: say(
      "列出字体用途、文件、位置、校验和字数。",
      "List font roles, files, places, checksums and coverage."))

  @OptionGroup var place: DataOption
  @OptionGroup var talk: TalkOptions

  func perform(_ console: Console) -> Outcome {
    let machine = place.machine
    let listing = listFonts(on: machine)
    for role in listing.roles where console.isJSON || !console.isQuiet {
      if !console.isJSON { console.data(role.name) }
      for face in role.faces {
        console.data(console.isJSON ? json(face, in: role) : line(face))
      }
    }
    console.show(listing.report.diagnostics, of: machine)
    return listing.report.outcome
  }

  /// `  ok     NotoSansCJK-Bold.ttc#2       30,888 characters  27,600 Han  /usr/share/…`.
  private func line(_ face: InstalledFace) -> String {
    let mark =
      switch (face.path, face.problem) {
      case (nil, _): say("缺少", "missing")
      case (_, nil): say("正常", "ok")
      default: say("不符", "wrong")
      }
    let counts = say(
      "\(face.characters) 字，汉字 \(face.hanCharacters)",
      "\(face.characters) characters, \(face.hanCharacters) Han")
    return "  " + pad(mark, 9) + pad("\(face.face.file)#\(face.face.index)", 36)
      + pad(counts, 30) + (face.path ?? face.face.package)
  }

  private func json(_ face: InstalledFace, in role: FontListing.Role) -> String {
    JSONText.object([
      ("role", JSONText.quoted(role.name)), ("file", JSONText.quoted(face.face.file)),
      ("index", "\(face.face.index)"), ("package", JSONText.quoted(face.face.package)),
      ("path", face.path.map { JSONText.quoted($0) } ?? "null"),
      ("hash", "\(face.hasRightHash)"), ("characters", "\(face.characters)"),
      ("han", "\(face.hanCharacters)"),
    ])
  }
}
