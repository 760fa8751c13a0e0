import GaoshiCore
import TestKit

/// The faces that the templates ask for, pinned as in Fonts/fonts.yaml.
func testCatalog() -> FontCatalog {
  func face(_ file: String, _ package: String, _ hash: String) -> FontCatalog.Face {
    FontCatalog.Face(file: file, index: 2, package: package, sha256: hash)
  }
  let regular = face(
    "NotoSansCJK-Regular.ttc", "fonts-noto-cjk",
    "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a")
  let bold = face(
    "NotoSansCJK-Bold.ttc", "fonts-noto-cjk",
    "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb")
  let serif = face(
    "NotoSerifCJK-Black.ttc", "fonts-noto-cjk-extra",
    "7d38a254818bec880251400165923b5afdee2ae9a58c8276e912f26df2badecb")
  return FontCatalog(chains: [
    FontCatalog.Role("sans"): [regular], FontCatalog.Role("sans-bold"): [bold],
    FontCatalog.Role("serif-black"): [serif],
  ])
}
