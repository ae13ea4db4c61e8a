private import CFileSystem
import CascadeCurriculum
private import Glibc

/// Which build of a program runs: the same wherever a copy of it lies, another after any change to its code.
enum ProgramBuild {
  /// In hexadecimal digits: what the linker noted; of a program without such a note, the digest of its bytes.
  static let id: String = noted ?? digested ?? ""

  /// The linker's build id, which lies in memory already; `nil` where there is none.
  private static var noted: String? {
    var length = 0
    guard let bytes = cascade_build_id(&length), length > 0 else { return nil }
    let id = UnsafeBufferPointer(start: bytes, count: length)
    return id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static var digested: String? {
    do throws(SystemError) {
      return try Descriptor("/proc/self/exe", O_RDONLY).digestAll().0.description
    } catch {
      return nil
    }
  }
}
