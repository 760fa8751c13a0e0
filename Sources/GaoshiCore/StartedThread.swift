internal import Glibc

/// A thread that runs; whoever lets go of it without waiting leaves it to itself.
package final class StartedThread {
  private let thread: pthread_t
  private var isJoined = false

  /// Starts a thread; nil if the system gives none, and somebody else has to do its work.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let failed = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard failed == 0 else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  deinit { if !isJoined { pthread_detach(thread) } }

  /// Waits until the thread has ended; at once if that was waited for before.
  package func join() {
    if !isJoined { pthread_join(thread, nil) }
    isJoined = true
  }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
