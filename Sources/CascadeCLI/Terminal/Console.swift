private import Glibc

/// Where a command writes: results to standard output, all else to standard error.
enum Console {
  /// Writes a result.
  static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a line of a result.
  static func result(_ line: String) { result(Array((line + "\n").utf8)) }

  /// Writes what is no result, such as a finding of a build.
  static func note(_ bytes: [UInt8]) { write(bytes, to: STDERR_FILENO) }

  /// Writes a line that is no result.
  static func note(_ line: String) { note(Array((line + "\n").utf8)) }

  /// Writes a question, after which the answer is typed on the same line.
  static func prompt(_ text: String) { note(Array(text.utf8)) }

  /// Whether a person reads the results as they come.
  static var resultsAreShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person reads standard error as it comes.
  static var notesAreShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a person can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && notesAreShown }

  /// Whether results may be coloured: on a terminal that can, where `NO_COLOR` is not set (https://no-color.org).
  static var resultsMayBeColoured: Bool { resultsAreShown && coloursAreWelcome }

  /// Whether notes may be coloured.
  static var notesMayBeColoured: Bool { notesAreShown && coloursAreWelcome }

  /// The cells in a line of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  private static var coloursAreWelcome: Bool {
    (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        // Nobody is left to tell: the reader has closed the pipe, or the disk is full.
        exit(descriptor == STDOUT_FILENO && errno != EPIPE ? 2 : 0)
      }
    }
  }
}
