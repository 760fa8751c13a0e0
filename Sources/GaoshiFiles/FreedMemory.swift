internal import CFiles

/// Gives back to the system what was freed, before work begins that needs memory of another kind.
///
/// What many small pieces leave is too scattered for large ones: the process would grow by those though
/// half of what it holds is free.
package func giveFreedMemoryBack() { cfiles_trim() }
