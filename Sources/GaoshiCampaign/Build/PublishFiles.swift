internal import GaoshiCore
internal import GaoshiFiles
internal import Glibc

/// Puts whole files into one folder, all of them or none.
func publishFiles(
  _ files: [(name: String, bytes: [UInt8])], into folder: String, waits: Bool = false,
  syncsAtOnce: Bool = false
) throws(Stop) {
  do throws(PublishProblem) {
    let publisher = try Publisher(into: folder, waits: waits, syncsAtOnce: syncsAtOnce)
    do throws(FileProblem) {
      for file in files { try publisher.stage(file.bytes, as: file.name) }
      try publisher.publish()
    } catch {
      throw .file(error)
    }
  } catch {
    throw Stop(error)
  }
}

/// Puts whole files into a folder and folders below it, all of them or none.
func publishTree(
  _ files: [(name: String, bytes: [UInt8])], into folder: String, waits: Bool = false
) throws(Stop) {
  var made: [String] = []
  do throws(Stop) {
    let inner = Set(files.map { parent(of: $0.name) }).sorted().filter { !$0.isEmpty }
    do throws(FileProblem) {
      for name in inner { made += try makeFolders(join(folder, name)) }
    } catch {
      throw Stop(writing: error)
    }
    try publishFiles(files, into: folder, waits: waits, syncsAtOnce: files.count > 16)
  } catch {
    // Only those that are still empty: rmdir refuses the others.
    for folder in made.reversed() { rmdir(folder) }
    throw error
  }
}
