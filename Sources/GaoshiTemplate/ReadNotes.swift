import GaoshiCore

/// Notes which files a template, a theme or a drawing was made from, so that asking for it again
/// notes them again though nothing is read.
///
/// Used from one thread at a time, as the library that it belongs to.
final class ReadNotes: @unchecked Sendable {
  private let readFile: @Sendable (String) throws(FileProblem) -> [UInt8]
  private var paths: [String: Set<String>] = [:]
  /// The first file that is there and could not be read: what stands in for it would be wrong.
  var failure: FileProblem?
  /// What was read, looked for or used since this was last emptied.
  var noted: Set<String> = []

  init(_ readFile: @escaping @Sendable (String) throws(FileProblem) -> [UInt8]) {
    self.readFile = readFile
  }

  /// The surroundings with every reading noted.
  func noting(_ surroundings: Surroundings) -> Surroundings {
    var noting = surroundings
    noting.readFile = { [self] path throws(FileProblem) in
      noted.insert(path)
      do throws(FileProblem) { return try readFile(path) } catch {
        if !error.isAbsent { failure = failure ?? error }
        throw error
      }
    }
    return noting
  }

  /// Makes a thing, or takes it from where it is kept, and notes the files behind it.
  func note<Thing>(_ thing: String, _ make: () -> Thing) -> Thing {
    if let known = paths[thing] {
      noted.formUnion(known)
      return make()
    }
    let before = noted
    noted = []
    let made = make()
    paths[thing] = noted
    noted.formUnion(before)
    return made
  }
}
