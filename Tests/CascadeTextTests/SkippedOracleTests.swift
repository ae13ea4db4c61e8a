import CascadeTestSupport
import Foundation
import Testing

/// A skipped test is easy to miss among a thousand that passed.
@Suite("Oracles") struct SkippedOracleTests {
  @Test("what was NOT tested for want of something to compare with is warned of", arguments: Shared.Oracle.allCases)
  func skipped(oracle: Shared.Oracle) {
    guard !oracle.isThere else { return }
    let warning: Comment = "NOT TESTED: all that is compared with ../shared/\(oracle.rawValue), which is not there"
    #if compiler(>=6.3)
      Issue.record(warning, severity: .warning)
    #else
      FileHandle.standardError.write(Data("warning: \(warning)\n".utf8))
    #endif
  }
}
