internal import GaoshiCore
internal import GaoshiPack

/// Writes the page itself: its text, its looks, its script, and what it must know from the start.
func writePage(
  of pack: Manifest, _ totals: GalleryTotals, base: String, into place: GalleryPlace
) throws(PackProblem) {
  try place.write(packScript(pack, totals, base: base), as: GalleryPlace.pack)
  try place.write(appScript(), as: GalleryPlace.script)
  try place.write(PackageResources.style_css, as: GalleryPlace.style)
  let title = pack.header.campaign.isEmpty ? "告示 Gaoshi" : pack.header.campaign
  let page = String(decoding: PackageResources.index_html, as: UTF8.self)
    .replacing("<!--title-->", with: escaped(title))
  try place.write(Array(page.utf8), as: PackLayout.gallery)
}

/// The parts of the script, one after another in a scope of its own; later ones use earlier ones.
private func appScript() -> [UInt8] {
  let parts = [
    PackageResources.elements_js, PackageResources.words_js, PackageResources.names_js,
    PackageResources.data_js, PackageResources.search_js, PackageResources.filters_js,
    PackageResources.cards_js, PackageResources.grid_js, PackageResources.detail_js,
    PackageResources.sheet_js, PackageResources.app_js,
  ]
  return Array("\"use strict\";\n(() => {\n".utf8) + parts.joined() + Array("})();\n".utf8)
}

private func packScript(_ pack: Manifest, _ totals: GalleryTotals, base: String) -> [UInt8] {
  let object = JSONText.object([
    ("campaign", JSONText.quoted(pack.header.campaign)),
    ("date", JSONText.quoted(pack.header.date)), ("root", JSONText.quoted(pack.root)),
    ("base", JSONText.quoted(base)), ("units", "\(totals.units)"), ("pages", "\(totals.jobs)"),
    ("files", "\(totals.files)"), ("indexChunks", "\(totals.indexChunks)"),
    ("unitsInIndexChunk", "\(IndexChunk.size)"), ("unitsInChunk", "\(UnitChunk.size)"),
  ])
  return Array("globalThis.gaoshiPack=\(object);\n".utf8)
}

/// Text for HTML.
private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}
