// GaoshiExchange: the tables that offices keep go in, unit files come out; unit files go in, a table
// comes out that gives them again.
public import GaoshiCore

/// Reads tables and makes unit files of them, in memory.
///
/// Everything wrong with any row is reported, at the row's and the column's number of the sheet. What
/// has an error is not among the files.
public func importUnits(
  _ request: ImportRequest, from surroundings: ImportSurroundings
) throws(FileProblem) -> Imported {
  var run = ImportRun(request: request, surroundings: surroundings)
  // Find the sheets, their headings and their rows.
  let rows = try run.readRows()

  // Gather each unit's rows, and read its cells.
  let drafts = run.gather(rows).map { run.read($0) }

  // Write each unit's file, and let the program's own checks read it.
  let units = run.check(run.compose(drafts))
  return run.finish(units)
}

/// What is imported.
public struct ImportRequest: Sendable {
  /// The tables' paths.
  public var tables: [String]
  /// The folder that the unit files go to.
  public var folder: String
  /// The sheets that are read; the only one with headings if none is named.
  public var sheets: [String] = []
  /// A text's encoding: `gb18030`, `utf-8` and so on; found by looking if nil.
  public var encoding: String?
  /// The authority's file of units that name none; relative to the current folder.
  public var parent: String?

  public init(tables: [String], folder: String) {
    self.tables = tables
    self.folder = folder
  }
}

/// What an import may know of the outside.
public struct ImportSurroundings: Sendable {
  /// Reads a file whole.
  public var readFile: @Sendable (_ path: String) throws(FileProblem) -> [UInt8]
  /// A unit file's name made safe for every disk, without suffix.
  public var safeName: @Sendable (_ name: String) -> String
  /// What two names have in common that a disk would take for one.
  public var nameKey: @Sendable (_ name: String) -> String
  /// Whether a file is at a path.
  public var isTaken: @Sendable (_ path: String) -> Bool
  /// A path from the root, without links, whether or not something is there.
  public var absolutePath: @Sendable (_ path: String) -> String = { $0 }
  /// The materials that there are templates for; nil if that is not known.
  public var materials: [String]?
  /// The campaign's file, which new units name.
  public var campaign: String?
  /// Files that units may have as parents.
  public var authorities: [String]
  /// Does pieces of work and gives their results in order; perhaps on several threads.
  public var inParallel:
    @Sendable (_ pieces: Int, _ work: @escaping @Sendable (Int) -> CheckedUnit) -> [CheckedUnit]

  public init(
    readFile: @escaping @Sendable (_ path: String) throws(FileProblem) -> [UInt8],
    safeName: @escaping @Sendable (String) -> String,
    nameKey: @escaping @Sendable (String) -> String,
    isTaken: @escaping @Sendable (String) -> Bool
  ) {
    self.readFile = readFile
    self.safeName = safeName
    self.nameKey = nameKey
    self.isTaken = isTaken
    authorities = []
    inParallel = { pieces, work in (0..<pieces).map(work) }
  }
}

/// What an import makes.
public struct Imported: Sendable {
  /// One unit's new file.
  public struct File: Hashable, Sendable {
    /// Its place below the folder.
    public let name: String
    public let bytes: [UInt8]
    /// The unit's printed name.
    public let unit: String
    /// Whether a file is in its place already.
    public let isTaken: Bool
  }

  /// The rows of one table that have errors, as a table to mend.
  public struct Rejected: Hashable, Sendable {
    /// The table that they come from.
    public let table: String
    /// The headings, with one more for the reason.
    public let headings: [String]
    public let rows: [[String]]
  }

  /// In the order of the tables.
  public let files: [File]
  public let rejected: [Rejected]
  /// How many rows of units were read.
  public let rowCount: Int
  public let diagnostics: [Diagnostic]
  /// Whether a table could not be used at all.
  public let isUnusable: Bool
}
