public import GaoshiCore

/// The faces of a run, each cut once to the characters that are set in it.
///
/// Made once and used from one thread at a time; `sibling()` is for another thread. Files are
/// checked against the catalog in a second thread: call `verify()` before anything made with the
/// library is handed out.
///
/// In which face and shape a text is set hangs on the text alone, never on what else the faces were
/// cut to.
public final class FontLibrary: @unchecked Sendable {
  private let catalog: FontCatalog
  /// For each role the characters that its texts may have.
  private let characters: [FontCatalog.Role: Set<Unicode.Scalar>]
  private let check: FontCheck
  /// For each role the places in `faces` of those that it needs, in the order of its chain.
  private let chains: [FontCatalog.Role: [Int]]

  /// All faces of the run.
  let faces: [FontFace]
  /// Opened when a text first asks where its words end.
  lazy var words = WordBreaker()
  /// Shaped paragraphs, so that the same text in another size or measure is not shaped again.
  var galleys = GalleyCache()
  /// What faces say about marks that were asked for.
  var markForms: [MarkKey: MarkForm?] = [:]

  /// Finds, opens and cuts the faces that the roles need.
  ///
  /// Of a chain only those faces are opened that have a character which the faces before them
  /// lack. Space and the digits are always kept.
  ///
  /// - Parameters:
  ///   - catalog: which files stand for which role.
  ///   - folders: where the files are looked for, in order, each with all that lies below it.
  ///   - characters: for each role used, every character that will be set in it.
  ///   - extras: characters that may be set later in any of these roles; faces that are opened anyway
  ///     keep them, but no face is opened for them.
  /// - Throws: `font-role`, `font-missing` or `font-unreadable`.
  public init(
    _ catalog: FontCatalog, in folders: [String],
    characters: [FontCatalog.Role: Set<Unicode.Scalar>], extras: Set<Unicode.Scalar> = []
  ) throws(FontProblem) {
    self.catalog = catalog
    var sources = FontSources(folders)
    let deals = try sources.deal(characters, extras: extras, by: catalog)
    self.characters = deals.mapValues(\.characters)

    // Hash the files in a second thread while this one cuts them.
    check = FontCheck(sources.files)
    check.start()
    let cut = try sources.cut(to: deals)

    faces = cut.map(\.cut)
    chains = deals.mapValues { deal in
      deal.shares.compactMap { share in cut.firstIndex { $0.face == share.face } }
    }
  }

  /// The same faces for another thread, with caches of its own.
  private init(sharing other: FontLibrary) {
    catalog = other.catalog
    characters = other.characters
    check = other.check
    faces = other.faces
    chains = other.chains
  }

  /// A library with the same faces for use by another thread.
  ///
  /// Both may be used at once; what one of them has shaped is not known to the other.
  public func sibling() -> FontLibrary { FontLibrary(sharing: self) }

  /// Whether texts with these characters can be set in these roles.
  public func covers(_ needed: [FontCatalog.Role: Set<Unicode.Scalar>]) -> Bool {
    needed.allSatisfy { role, set in characters[role].map(set.isSubset) ?? false }
  }

  /// Waits until every font file is compared with the catalog's SHA-256.
  ///
  /// - Throws: `font-hash` or `font-unreadable`.
  public func verify() throws(FontProblem) {
    if let problem = check.wait() { throw problem }
  }

  /// A role's faces, by their places in `faces`, in the order in which a character is looked for.
  func chain(of role: FontCatalog.Role) -> [Int] {
    guard let chain = chains[role] else {
      preconditionFailure("the caller names every role and its characters when it makes a library")
    }
    return chain
  }

  /// Whether a character was among those named for the role.
  func expects(_ character: Unicode.Scalar, in role: FontCatalog.Role) -> Bool {
    characters[role]?.contains(character) ?? false
  }

  /// What to say of a character that no face of a role has.
  func missing(
    _ character: Unicode.Scalar, in role: FontCatalog.Role, at origin: TextOrigin
  ) -> Diagnostic {
    .missingGlyph(
      character, at: origin, tried: files(of: role), elsewhere: catalog.elsewhere(for: character))
  }

  /// The files of a role's whole chain, for messages.
  private func files(of role: FontCatalog.Role) -> [String] {
    (catalog.chains[role] ?? []).map(\.file).uniqued()
  }
}
