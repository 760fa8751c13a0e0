internal import GaoshiCampaign
internal import GaoshiCore
internal import Glibc
internal import Synchronization

/// Shows what a build of a campaign is doing: a bar on a terminal, plain lines elsewhere, events as
/// JSON with `--json`.
///
/// Called from several threads; the console is only used under the lock.
final class Progress: @unchecked Sendable {
  private struct State {
    var units = 0
    var done = 0
    var drawn = 0
    var reused = 0
    var started = now()
    var nextLine = 0.0
    var hasBar = false
    /// How often a warning or note of each code was told.
    var told: [String: Int] = [:]
  }

  /// How many warnings or notes of one code are shown in full: thousands of units have the same ones.
  private static let shown = 3

  private let console: Console
  private let machine: Machine
  private let explains: Bool
  private let usesBar: Bool
  private let state = Mutex(State())

  init(_ console: Console, of machine: Machine, explains: Bool) {
    self.console = console
    self.machine = machine
    self.explains = explains
    usesBar = !console.isJSON && !console.isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Takes note of something that happened.
  func take(_ event: BuildEvent) {
    state.withLock { state in
      clear(&state)
      switch event {
      case .found(let unchanged, let changed):
        state.units = changed
        state.started = now()
        tellFound(unchanged: unchanged, changed: changed)
      case .drew(let page, let reason):
        state.drawn += 1
        tellPage(page, because: reason)
      case .reused: state.reused += 1
      case .advanced(let units): state.done += units
      case .told(let diagnostics):
        console.show(diagnostics.filter { isShown($0, &state) }, of: machine)
      case .assembling(let files): tellAssembling(files)
      }
      show(&state)
    }
  }

  /// Takes the bar away, and says how much was not shown.
  func finish() {
    state.withLock { state in
      clear(&state)
      for (code, count) in state.told.sorted(by: { $0.key < $1.key }) where count > Self.shown {
        let more = count - Self.shown
        console.talk(
          say(
            "[\(code)] 另有 \(more) 处相同的提示；gaoshi check 全部列出。",
            "[\(code)] \(more) more like these; gaoshi check lists them all."))
      }
      state.told = [:]
    }
  }

  private func isShown(_ diagnostic: Diagnostic, _ state: inout State) -> Bool {
    if console.isJSON || diagnostic.severity == .error { return true }
    if console.isQuiet && diagnostic.severity == .note { return false }
    state.told[diagnostic.code, default: 0] += 1
    return state.told[diagnostic.code, default: 0] <= Self.shown
  }

  private func tellFound(unchanged: Int, changed: Int) {
    if console.isJSON {
      console.data(
        JSONText.object([
          ("event", "\"found\""), ("unchanged", "\(unchanged)"), ("changed", "\(changed)"),
        ]))
    }
  }

  private func tellPage(_ page: String, because reason: Message) {
    if console.isJSON {
      console.data(
        JSONText.object([
          ("event", "\"drew\""), ("page", JSONText.quoted(page)),
          ("because", JSONText.quoted(reason.text(in: console.language))),
        ]))
    } else if explains {
      console.data(say("\(page)：\(reason.chinese)", "\(page): \(reason.english)"))
    }
  }

  private func tellAssembling(_ files: Int) {
    if console.isJSON {
      console.data(JSONText.object([("event", "\"assembling\""), ("files", "\(files)")]))
    }
  }

  /// The bar, redrawn; or without a terminal a line every few seconds.
  private func show(_ state: inout State) {
    guard state.units > 0, state.done < state.units, !console.isJSON, !console.isQuiet else {
      return
    }
    let elapsed = now() - state.started
    if usesBar {
      printTalk("\r" + bar(state, elapsed), end: "")
      state.hasBar = true
    } else if elapsed >= state.nextLine + 5 {
      state.nextLine = elapsed
      printTalk(words(state, elapsed))
    }
  }

  private func clear(_ state: inout State) {
    if state.hasBar { printTalk("\r\u{1B}[K", end: "") }
    state.hasBar = false
  }

  private func bar(_ state: State, _ elapsed: Double) -> String {
    let width = 24
    let filled = min(width, state.done * width / max(1, state.units))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return "\(bar) \(words(state, elapsed))"
  }

  /// How far it is, how fast it goes and how long it will take.
  private func words(_ state: State, _ elapsed: Double) -> String {
    let rate = elapsed > 0 ? Double(state.drawn) / elapsed : 0
    let share = Double(state.done) / Double(max(1, state.units))
    let left = share > 0 ? elapsed * (1 - share) / share : 0
    let speed = "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)"
    let time = share > 0 ? say("，还要 \(clock(left))", ", \(clock(left)) left") : ""
    return say(
      "\(state.done)/\(state.units) 个单位，\(state.drawn) 页，每秒 \(speed) 页\(time)",
      "\(state.done)/\(state.units) units, \(state.drawn) pages, \(speed) a second\(time)")
  }

  private func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Seconds on a clock that only goes forward; for rates alone.
private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
