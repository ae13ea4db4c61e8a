internal import ArgumentParser
private import Cascade
private import Glibc

extension ExitCode {
  /// There are findings at or above the threshold.
  static let findings = ExitCode(1)
  /// The work could not be done.
  static let undone = ExitCode(2)
  /// A part was set aside; the rest went in.
  static let setAside = ExitCode(3)
  /// Ctrl-C: 128 and the signal's number, as shells have it.
  static let interrupted = ExitCode(130)
}

/// Runs a command's work, which Ctrl-C cancels; what stops it is said on standard error and becomes the exit code.
func perform(_ work: @escaping @Sendable () async throws -> ExitCode) async throws {
  let code: ExitCode
  do {
    code = try await cancellable(work)
  } catch WorkspaceError.cancelled {
    Console.note("cascade: stopped; what was built before stands")
    throw ExitCode.interrupted
  } catch {
    for line in "\(error)".split(separator: "\n") { Console.note("cascade: \(line)") }
    throw (error as? WorkspaceError)?.isWrongUsage == true ? ExitCode.validationFailure : ExitCode.undone
  }
  if code != .success { throw code }
}

/// Ends the process; `kept`, such as a whole curriculum, is left to the system, which frees it faster than we do.
func leave<Kept>(_ code: ExitCode, keeping kept: Kept) -> Never {
  withExtendedLifetime(kept) { exit(code.rawValue) }
}
