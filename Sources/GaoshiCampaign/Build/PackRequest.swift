public import GaoshiCore

/// What a build of a campaign's pack is asked for.
public struct PackRequest: Sendable {
  /// The workspace; what is made, and where to: without an output the pack is `output/pack` of the
  /// workspace.
  public var job: BuildRequest
  /// What of the campaign is made; the rest stays as it is in the former pack.
  public var only = Selection()
  /// The folder that remembers what was made; `.gaoshi` in the workspace unless given.
  public var cache: String?
  /// How many threads; as many as there are processors unless given.
  public var threads: Int?
  /// The day, `YYYY-MM-DD`, that the workspace's ledger notes for what changes; nil keeps no ledger.
  public var day: String?
  /// Told what goes on while it goes on, from any thread.
  public var observe: @Sendable (BuildEvent) -> Void = { _ in }

  public init(workspace: String) { job = BuildRequest(paths: [workspace]) }
}

/// Something that happens during a build.
public enum BuildEvent: Sendable {
  /// The units were looked at: so many are as they were, so many are to be planned anew.
  case found(unchanged: Int, changed: Int)
  /// A page was drawn, and why.
  case drew(page: String, because: Message)
  /// A page was taken from the store.
  case reused(page: String)
  /// So many of the changed units are done.
  case advanced(units: Int)
  /// There is something to tell.
  case told([Diagnostic])
  /// All pages are there; the pack is put together.
  case assembling(files: Int)
}

/// How a pack came out.
public struct PackReport: Sendable {
  /// Where the pack is.
  public var folder = ""
  /// The root of its manifest; empty if none was made.
  public var root = ""
  /// Files of the manifest.
  public var files = 0
  /// Pages that were drawn, and those that were as they had been.
  public var drawn = 0
  public var unchanged = 0
  /// Whether the place holds another pack than before.
  public var isNew = false
  public var errors = 0
  public var warnings = 0
  /// What has not been told through `observe` yet.
  public var diagnostics: [Diagnostic] = []
  public var outcome = Outcome.done
}
