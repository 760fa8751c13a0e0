internal import GaoshiCore
internal import GaoshiFiles

/// Puts whole files into one folder, all of them or none.
func publishFiles(
  _ files: [(name: String, bytes: [UInt8])], into folder: String, waits: Bool = false
) throws(Stop) {
  do throws(PublishProblem) {
    let publisher = try Publisher(into: folder, waits: waits)
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
