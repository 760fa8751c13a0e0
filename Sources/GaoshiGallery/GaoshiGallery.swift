// GaoshiGallery: a pack's manifest and units go in, a static page to look the pack through comes out.
package import GaoshiCore
internal import GaoshiFiles
package import GaoshiPack

/// Writes `index.html`, and what it needs below `gallery/`, into a folder that has neither page nor data yet.
///
/// Units are read one by one, so memory does not grow with the pack; the same pack gives the
/// same bytes. Nothing is synced: whoever publishes the folder does that.
///
/// - Parameters:
///   - pack: a pack with its units beside the manifest.
///   - folder: where the page goes; the pack's own folder, or another one.
///   - base: the way from there to the pack, such as `../pack/`; empty in the pack itself.
/// - Throws: if the pack cannot be read or is not whole, or a file cannot be written.
package func writeGallery(
  of pack: Manifest, into folder: String, base: String = ""
) throws(FileProblem) {
  let place = try GalleryPlace(folder)
  do throws(PackProblem) {
    // Write the units with their files in chunks that a page loads one by one.
    let totals = try writeChunks(of: pack, into: place)

    // Write the page, and what it must know before it loads anything.
    try writePage(of: pack, totals, base: base, into: place)
  } catch {
    throw error.asFileProblem
  }
}

/// How much a gallery shows.
struct GalleryTotals: Equatable {
  var units = 0
  var jobs = 0
  var files = 0
  /// Chunks of the index, `index-0000.js` and so on.
  var indexChunks = 0
}
