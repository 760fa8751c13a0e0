internal import GaoshiCore

/// The installed files behind a library, open only while it is made.
struct FontSources {
  /// What one role takes from one face.
  struct Share {
    let face: FontCatalog.Face
    let characters: Set<Unicode.Scalar>
  }

  /// The characters that texts of one role may have, and the faces that they stand in.
  struct Deal {
    let characters: Set<Unicode.Scalar>
    let shares: [Share]
  }

  /// Each file opened, once, in the order of opening.
  private(set) var files: [FontCheck.Job] = []
  private var folders: FontFolders
  private var sources: [FontCatalog.Face: FontSource] = [:]
  private var missing: [FontCatalog.Face] = []

  init(_ folders: [String]) { self.folders = FontFolders(folders) }

  /// Deals each role's characters out to the faces of its chain, and with them those extra ones that
  /// can be dealt without another file being opened.
  mutating func deal(
    _ characters: [FontCatalog.Role: Set<Unicode.Scalar>], extras: Set<Unicode.Scalar>,
    by catalog: FontCatalog
  ) throws(FontProblem) -> [FontCatalog.Role: Deal] {
    let roles = characters.keys.sorted()
    var deals: [FontCatalog.Role: Deal] = [:]
    for role in roles {
      guard let chain = catalog.chains[role] else {
        throw .unknownRole(role, among: catalog.chains.keys.sorted())
      }
      let set = characters[role, default: []].union(Self.always)
      deals[role] = Deal(characters: set, shares: try share(set, among: chain))
    }
    if !missing.isEmpty { throw .missing(missing, searched: folders.folders) }
    if extras.isEmpty { return deals }
    for role in roles {
      guard let chain = catalog.chains[role], let deal = deals[role] else { continue }
      let set = deal.characters.union(extras.filter { isWithinReach($0, of: chain) })
      deals[role] = Deal(characters: set, shares: try share(set, among: chain))
    }
    return deals
  }

  /// Whether the face that a character is set in is known without opening another one.
  private func isWithinReach(_ character: Unicode.Scalar, of chain: [FontCatalog.Face]) -> Bool {
    if character.isIgnorable || character.isControl { return true }
    for face in chain {
      guard let source = sources[face] else { return false }
      if source.has(character) { return true }
    }
    return false
  }

  /// Cuts each face to what all roles take from it; in the order of the roles' names and chains.
  consuming func cut(
    to deals: [FontCatalog.Role: Deal]
  ) throws(FontProblem) -> [(face: FontCatalog.Face, cut: FontFace)] {
    let all = deals.sorted { $0.key < $1.key }.flatMap(\.value.shares)
    let needs: [FontCatalog.Face: Set<Unicode.Scalar>] = all.reduce(into: [:]) {
      $0[$1.face, default: []].formUnion($1.characters)
    }
    var result: [(face: FontCatalog.Face, cut: FontFace)] = []
    for face in all.map(\.face).uniqued() {
      guard let source = sources[face], let characters = needs[face] else { continue }
      result.append((face, try source.cut(to: characters.union(substitutes(of: characters)))))
    }
    return result
  }

  /// A later face gets what the earlier ones lack, and with it full-width punctuation and
  /// combining marks, which follow the text around them; if a mark or a Western letter is its own,
  /// the letters too that stand beside it.
  private mutating func share(
    _ characters: Set<Unicode.Scalar>, among chain: [FontCatalog.Face]
  ) throws(FontProblem) -> [Share] {
    var shares: [Share] = []
    var wanted = characters.filter { !$0.isIgnorable && !$0.isControl }
    let ignorables = characters.filter(\.isIgnorable)
    var followers = wanted.filter { $0.isMark || $0.isHanPunctuation }
    // Brackets turn round in text from right to left.
    followers.formUnion(wanted.map(\.mirrored).filter { !wanted.contains($0) })
    // A number beside letters of such scripts stands in one face.
    if wanted.contains(where: { Script.keepsCommonCharacters($0.script) }) {
      followers.formUnion(wanted.filter(\.isASCII))
    }
    if !followers.isDisjoint(with: Self.quotes) { followers.formUnion(Self.cornerBrackets) }
    for face in chain where !wanted.isEmpty {
      guard let source = try open(face) else { return shares }
      let had = wanted.filter(source.has)
      if had.isEmpty && !shares.isEmpty { continue }
      let isAlphabet = had.contains { $0.isMark || $0.isEuropeanLetter }
      let letters = isAlphabet ? characters.filter { !$0.isWide } : []
      let scripts = Set(had.map(\.script)).filter(Script.keepsCommonCharacters)
      let common = scripts.isEmpty ? [] : characters.filter { $0.script == Script.common }
      let others = followers.union(letters).union(common).union(ignorables)
      let kept = had.union(others.filter(source.has))
      shares.append(Share(face: face, characters: kept))
      wanted.subtract(had)
    }
    return shares
  }

  /// The face, opened at most once; nil if no folder has its file.
  private mutating func open(_ face: FontCatalog.Face) throws(FontProblem) -> FontSource? {
    if let known = sources[face] { return known }
    guard let path = folders.path(of: face.file) else {
      missing.append(face)
      return nil
    }
    let source = try FontSource(face, at: path)
    sources[face] = source
    if !files.contains(where: { $0.path == path }) { files.append(.init(face: face, path: path)) }
    return source
  }

  /// Quotation marks, and what stands for them in lines down the page.
  private static let quotes = Set("“”‘’".unicodeScalars)
  private static let cornerBrackets = Set("「」『』".unicodeScalars)

  /// Kept in every run: space and the digits.
  private static let always = Set(" 0123456789".unicodeScalars)
}

extension Unicode.Scalar {
  /// Whether it is a letter of the Latin, Cyrillic or Greek script.
  var isEuropeanLetter: Bool {
    [Script.latin, Script.cyrillic, Script.greek].contains(script)
  }
}
