package import GaoshiCore
internal import GaoshiFiles
internal import GaoshiPack

/// The folder that a gallery is written into, and the names in it.
struct GalleryPlace {
  let folder: String

  /// Makes the folders that are not there yet.
  init(_ folder: String) throws(FileProblem) {
    self.folder = folder
    _ = try makeFolders(join(folder, Self.data))
  }

  /// Where data lies that the page loads on demand.
  static let data = "\(PackLayout.galleryFolder)/data"
  /// What the page knows of the pack as a whole.
  static let pack = "\(PackLayout.galleryFolder)/pack.js"
  static let script = "\(PackLayout.galleryFolder)/app.js"
  static let style = "\(PackLayout.galleryFolder)/style.css"

  /// A chunk's name, such as `gallery/data/units-0012.js`.
  static func chunk(_ kind: String, _ number: Int) -> String {
    let digits = String(number)
    return "\(data)/\(kind)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).js"
  }

  /// Begins a file of the gallery.
  func create(_ name: String) throws(PackProblem) -> NewFile {
    try asPackProblem { () throws(FileProblem) in try NewFile(join(folder, name)) }
  }

  /// Writes a file of the gallery that is at hand.
  func write(_ bytes: [UInt8], as name: String) throws(PackProblem) {
    let file = try create(name)
    try asPackProblem { () throws(FileProblem) in
      try file.bytes(bytes)
      try file.finish(syncs: false)
    }
  }
}

/// Does what deals with files among what deals with packs.
func asPackProblem<Answer>(_ body: () throws(FileProblem) -> Answer) throws(PackProblem) -> Answer {
  do throws(FileProblem) { return try body() } catch { throw .file(error) }
}

/// Whether a path, from the gallery's folder, is that of a file that `writeGallery` makes.
package func isGalleryFile(_ path: String) -> Bool {
  [PackLayout.gallery, GalleryPlace.pack, GalleryPlace.script, GalleryPlace.style].contains(path)
    || path.hasPrefix(GalleryPlace.data + "/")
}

/// The files that `writeGallery` made in a folder, as paths from there in the order of their bytes.
package func galleryFiles(in folder: String) throws(FileProblem) -> [String] {
  let data = try filesBelow(join(folder, GalleryPlace.data)).map { join(GalleryPlace.data, $0) }
  return [GalleryPlace.script] + data + [GalleryPlace.pack, GalleryPlace.style, PackLayout.gallery]
}

/// The first file below a folder that no gallery of ours put there; nil if there is none.
///
/// A page of somebody else's may well be called `index.html`: ours says whose it is.
package func foreignFile(in folder: String) throws(FileProblem) -> String? {
  let files = try filesBelow(folder)
  let foreign = files.first { !isGalleryFile($0) }
  guard foreign == nil, files.contains(PackLayout.gallery) else { return foreign ?? files.first }
  let page = String(decoding: try readFile(join(folder, PackLayout.gallery)), as: UTF8.self)
  return page.contains("content=\"gaoshi gallery\"") ? nil : PackLayout.gallery
}
