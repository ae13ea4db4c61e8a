public import Foundation
import Synchronization

/// A terminal that no person sits at: what a program writes to one end is kept at the other.
///
/// A class, because a thread of its own reads what is written, so that the program never has to wait.
public final class PseudoTerminal: Sendable {
  /// The end that the program writes to; to be closed when the program has it.
  public let programEnd: FileHandle
  private let ended = DispatchSemaphore(value: 0)
  private let bytes = Mutex<[UInt8]>([])

  /// Opens a terminal.
  public init() throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw POSIXError(.ENOTTY) }
    programEnd = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    Thread.detachNewThread { [self, master] in
      var room = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &room, room.count)
        if count <= 0 { break }
        bytes.withLock { $0 += room[..<count] }
      }
      close(master)
      ended.signal()
    }
  }

  /// All that was written, once every program has closed its end.
  func shown() -> [UInt8] {
    ended.wait()
    return bytes.withLock { $0 }
  }
}
