internal import GaoshiCore
internal import Synchronization

/// Does like pieces of work on several threads and gives their results in the order of the pieces.
///
/// - Parameter work: told which of the threads does it, from 0, and which piece it is. Each thread is
///   at one piece at a time.
func onThreads<Result: Sendable>(
  _ threads: Int, pieces: Int, _ work: @escaping @Sendable (_ thread: Int, _ piece: Int) -> Result
) -> [Result] {
  let slots = Slots<Result>(pieces)
  let next = Counter()
  let run: @Sendable (Int) -> Void = { thread in
    while case let piece = next.take(), piece < pieces { slots[piece] = work(thread, piece) }
  }
  let others = (1..<max(1, min(threads, pieces))).compactMap { thread in
    StartedThread { run(thread) }
  }
  run(0)
  for other in others { other.join() }
  return slots.all()
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)
  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// A place for each result; every place is written once, by one thread.
private final class Slots<Result: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result?>

  init(_ count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  subscript(index: Int) -> Result {
    get { preconditionFailure("results are taken all at once") }
    set { places[index] = newValue }
  }

  func all() -> [Result] { places.compactMap(\.self) }
}
